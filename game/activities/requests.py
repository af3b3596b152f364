"""requests: people want to connect; the pupil looks at each profile, checks in person, accepts, refuses or blocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.answers import one_of_each
from game.activities.requests_view import DEEDS, requests_view
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key
from game.engine.world import Effects, doing, visible

KIND = "requests"
CHECK = "check-in-person"
UNPROVEN = "online-only"
"""What anyone counts as who says they are a friend, until the hero knows it for sure."""
UNCHECKED = "It may well be {who}. A name and a picture do not prove it. {hero} can ask face to face first."
"""Why it matters to check before saying yes, where the request does not say it itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. Who asks counts as someone only known online until the hero knows or has checked who it is."""

    id: str = key("A name for it, kept for ever.")
    who: str = key("Who asks.", link="cast")
    says: str = key("What they write.")
    account: str = key("What the profile says of itself, such as how new it is.")
    in_common: tuple[str, ...] = key("Friends in common.", link="cast", default=(), most=4)
    kind: Literal["worrying", "fine"] = key("Whether it is a real friend.", name="is", default="worrying")
    known: bool = key("Yes where the story has shown for sure who it is.", default=False)
    answer: str = key("What comes of asking in person; without it there is nobody to ask.", default="")
    if_accepted: str = key("Why accepting is good or not, and what helps next.")
    if_refused: str = key("Why refusing or blocking is good or not.")
    if_unchecked: str = key("What is said of accepting a real friend without a check.", default="")
    shows: str = key("The misconception that accepting too soon shows.", link="misconception", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestsStep(Step):
    """An inbox of requests. Each is a decision. Marks: `request` for each, `checked`, `blocked`, `told`, `safe`."""

    app: str = key("The made-up app.", link="app")
    ask: str = key("What is to be done.")
    joins: str = key("The circle that whoever is accepted belongs to from then on.", link="circle")
    page: tuple[str, ...] = key(
        "What this circle sees on the hero's page, beside the posts.", link="detail", default=()
    )
    requests: tuple[Request, ...] = key("The requests.", least=2, most=5)


SHAPE = RequestsStep


def deeds(situation: Situation) -> tuple[str, ...]:
    """What can be decided in this year group."""
    acts = situation.policy.acts
    return tuple(one for one in DEEDS if one not in acts or acts[one].since <= situation.scenario.year)


def can_check(request: Request, situation: Situation) -> bool:
    """Whether there is somebody to ask in person, and the tablet of this year group offers it."""
    act = situation.policy.acts.get(CHECK)
    return bool(request.answer) and act is not None and act.since <= situation.scenario.year


def kind_of(request: Request, situation: Situation, *, is_checked: bool) -> str:
    """What the one who asks counts as, as far as the hero can know."""
    checked = situation.world.checked | {request.who} if is_checked else situation.world.checked
    kind = situation.scenario.kinds(checked).get(request.who, UNPROVEN)
    return kind if request.known or is_checked or situation.policy.is_open(kind) else UNPROVEN


def sees(step: RequestsStep, situation: Situation) -> tuple[str, ...]:
    """The details that whoever is accepted sees: those on the page, and those of posts that this circle sees."""
    shown = {*step.page, *visible(situation.world, situation.policy, step.joins)}
    return tuple(detail for detail in situation.policy.details if detail in shown)


def judge(step: RequestsStep, answer: Answer, situation: Situation) -> Judged:
    """What was decided: `{"decided": {request: deed}, "checked": [requests], "did": ["tell"] or []}`."""
    decided, checked, did = answer.get("decided"), answer.get("checked", ()), answer.get("did", ())
    names = {one.id for one in step.requests}
    checkable = {one.id for one in step.requests if can_check(one, situation)}
    if (
        not isinstance(decided, Mapping)
        or set(decided) != names
        or not set(decided.values()) <= set(deeds(situation))
        or not set(checked) <= checkable
        or not set(did) <= {"tell"}
    ):
        raise AnswerRefused(f'"{step.id}" asks for a decision on every request')
    shown = sees(step, situation)
    parts = tuple([_part(one, str(decided[one.id]), one.id in checked, shown, situation) for one in step.requests])
    effects: list[Effects] = []
    for one in step.requests:
        if one.id in checked:
            effects.append(doing(check=(one.who,)))
        if decided[one.id] == "accept":
            effects.append(doing(give=shown, give_to=one.who))
        elif decided[one.id] == "block":
            effects.append(doing(block=(one.who,)))
    is_worrying = any(one.kind == "worrying" for one in step.requests)
    if "tell" in did and is_worrying:
        effects.append(doing(tell=("trusted-adult",)))
    right = sum(part.rating == "safe" for part in parts)
    unknown = {one.id for one in step.requests if one.id in checkable and not one.known}
    worrying = [one.id for one in step.requests if one.kind == "worrying"]
    rating = worst(*(part.rating for part in parts))
    return Judged(
        world=situation.world.after(effects),
        effects=tuple(effects),
        parts=parts,
        evidence={
            "request": (right, len(parts)),
            "checked": (len(unknown & set(checked)), len(unknown)),
            "blocked": (sum(decided[one] == "block" for one in worrying), len(worrying)),
            "told": (int("tell" in did and is_worrying), int(is_worrying)),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(
            rating=rating,
            found="all" if right == len(parts) else "some" if right else "none",
            chose=frozenset(f"{name}-{deed}" for name, deed in decided.items()),
            did=frozenset((*did, *((CHECK,) if checked else ()))),
        ),
        is_full=rating == "safe",
    )


def _rated(request: Request, deed: str, is_checked: bool, shown: Sequence[str], situation: Situation) -> Rating:
    """How safe a deed is; `shown` is what whoever is accepted `sees`."""
    if deed != "accept":
        return "over-cautious" if request.kind == "fine" else "safe"
    kind, policy = kind_of(request, situation, is_checked=is_checked), situation.policy
    if not policy.is_open(kind):
        return "safe"
    # Even an empty page lets whoever is accepted write from then on.
    return worst("part-way", *(policy.rate(detail, kind) for detail in shown))


def _part(request: Request, deed: str, is_checked: bool, shown: Sequence[str], situation: Situation) -> Part:
    rating = _rated(request, deed, is_checked, shown, situation)
    name = situation.scenario.name_of(request.who)
    because = request.if_accepted if deed == "accept" else request.if_refused
    shows = {"safe": "", "over-cautious": "refuse-everything"}.get(rating, request.shows)
    if request.kind == "fine" and deed == "accept" and rating != "safe":
        because = request.if_unchecked or UNCHECKED.replace("{who}", name)
    act = situation.policy.acts[CHECK].title
    did = f"{act}, {DEEDS[deed].past}" if is_checked else DEEDS[deed].past
    return Part(request.id, name, request.kind == "fine", rating, because, shows, "fake-profiles", did)


def answers(step: RequestsStep, situation: Situation) -> Iterator[Answer]:
    """Every deed for each request, checked and unchecked, while the rest is right; every rating and number of marks."""
    kinds = {one.id: _ways(one, step, situation) for one in step.requests}
    best = {name: next(way for way, found in ways.items() if found[0] == "safe") for name, ways in kinds.items()}
    found = [best]
    found += [{**best, name: way} for name, ways in kinds.items() for way in ways if way != best[name]]
    for chosen in (*found, *one_of_each(kinds)):
        for told in ((), ("tell",)):
            yield {
                "decided": {name: way.split()[-1] for name, way in chosen.items()},
                "checked": [name for name, way in chosen.items() if way.startswith("check")],
                "did": list(told),
            }


def _ways(request: Request, step: RequestsStep, situation: Situation) -> dict[str, tuple[Rating, *tuple[int, ...]]]:
    """Each way to deal with a request ("block", "check accept"), with its rating and what it counts for marks."""
    is_unknown, shown = can_check(request, situation) and not request.known, sees(step, situation)
    found: dict[str, tuple[Rating, *tuple[int, ...]]] = {}
    for before in ("", "check ") if can_check(request, situation) else ("",):
        for deed in deeds(situation):
            rating = _rated(request, deed, bool(before), shown, situation)
            blocks = deed == "block" and request.kind == "worrying"
            found[f"{before}{deed}"] = (rating, int(rating == "safe"), int(bool(before) and is_unknown), int(blocks))
    return found


@dataclass(frozen=True, slots=True)
class RequestsState:
    """Which profile is open, what was decided, whom the hero asked in person, and whether a grown-up was told."""

    opened: str = ""
    decided: tuple[tuple[str, str], ...] = ()
    checked: tuple[str, ...] = ()
    has_told: bool = False


def start(step: RequestsStep, situation: Situation) -> RequestsState:
    """The first profile is open and nothing is decided."""
    return RequestsState(step.requests[0].id)


def update(step: RequestsStep, state: RequestsState, did: Did, situation: Situation) -> RequestsState | Answered:
    """Opening a profile, deciding about it, asking in person (a day goes by), telling, and saying that it is done."""
    by_name = {one.id: one for one in step.requests}
    if did.verb == "opened" and did.what in by_name:
        return replace(state, opened=did.what)
    if did.verb == "decided" and did.what in deeds(situation):
        rest = {name: deed for name, deed in state.decided if name != state.opened}
        return replace(state, decided=(*rest.items(), (state.opened, did.what)))
    if did.verb == "checked" and state.opened not in state.checked and can_check(by_name[state.opened], situation):
        return replace(state, checked=(*state.checked, state.opened))
    if did.verb == "used" and did.what == "tell":
        return replace(state, has_told=True)
    if did.verb == "done" and {name for name, _ in state.decided} == set(by_name):
        decided = dict(state.decided)
        order = [one.id for one in step.requests]
        return Answered({
            "decided": {name: decided[name] for name in order},
            "checked": [name for name in order if name in state.checked],
            "did": ["tell"] if state.has_told else [],
        })  # fmt: skip
    return state


def view(step: RequestsStep, state: RequestsState, situation: Situation) -> View:
    """The inbox with the open profile beside it."""
    checkable = frozenset(one.id for one in step.requests if can_check(one, situation))
    return requests_view(step, state, situation, deeds(situation), checkable)
