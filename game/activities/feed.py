"""feed: a thread grows by what the pupil does: stand by, laugh along, pass it on, do nothing, keep it, tell."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from game.activities.activity import Answered, Did, View
from game.activities.answers import one_of_each
from game.activities.feed_view import ACTS, feed_view
from game.activities.photo import PhotoMade, described
from game.engine.conditions import Seen
from game.engine.model import Line, Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key
from game.engine.world import Effects, doing

KIND = "feed"
TOOLS = ("screenshot", "report", "tell")
"""The tablet's tools beside the thread; which of them are there is a matter of age (policy, acts)."""

RATED: dict[str, dict[str, Rating]] = {
    "worrying": {"stand-by": "safe", "nothing": "part-way", "laugh": "risky", "forward": "risky"},
    "fine": {"stand-by": "safe", "nothing": "safe", "laugh": "safe", "forward": "part-way"},
}
"""How each act is rated where the thread is unkind, and where it is friendly."""

SHOWS = {"nothing": "not-my-business", "laugh": "laughing-is-harmless", "forward": "passing-on-is-helping"}
"""The misconception that each act shows where it is not safe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment of the thread: what others write then, which depends on how it goes, and what is said of each act."""

    id: str = key("A name for it, kept for ever.")
    comes: tuple[Line, ...] = key("What others write while the thread goes on as it was.", default=(), most=3)
    kinder: tuple[Line, ...] = key("What they write instead after somebody stood by.", default=(), most=3)
    unkinder: tuple[Line, ...] = key("What they write instead after a laugh or a forward.", default=(), most=3)
    words: str = key("What the hero writes to stand by.")
    because: dict[str, str] = key("Why each act is good or not: stand-by, laugh, forward, nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedStep(Step):
    """A thread of moments, each a decision, and getting help. Marks: `stood`, `kept`, `told`, `reported`, `safe`."""

    app: str = key("The made-up app.", link="app")
    ask: str = key("The question.")
    about: str = key("Whom the thread is about.", link="cast")
    seen_by: str = key("The circle that sees the thread.", link="circle")
    post: Line = key("The post that begins it.")
    photo: PhotoMade | None = key("The picture of the post.", default=None)
    moments: tuple[Moment, ...] = key("The moments, in their order.", least=1, most=3)
    trouble: str = key("What kind of trouble it is, where it is worrying.", link="trouble", default="")
    evidence: str = key("The name under which a screenshot of it is kept.", default="")


SHAPE = FeedStep


def tools(situation: Situation) -> tuple[str, ...]:
    """The tools on the tablet of this year group."""
    acts = situation.policy.acts
    return tuple(tool for tool in TOOLS if tool in acts and acts[tool].since <= situation.scenario.year)


def comes(step: FeedStep, acts: tuple[str, ...]) -> tuple[Line, ...]:
    """What others write at the moment after `acts`: the last act that was not nothing sets how the thread goes."""
    moment = step.moments[len(acts)]
    last = next((act for act in reversed(acts) if act != "nothing"), "")
    if last == "stand-by":
        return moment.kinder or moment.comes
    return (moment.unkinder or moment.comes) if last else moment.comes


def judge(step: FeedStep, answer: Answer, situation: Situation) -> Judged:
    """What was done at each moment, and the tools used: `{"acts": [act, ...], "did": [tools]}`."""
    acts, did = tuple(map(str, answer.get("acts", ()))), tuple(map(str, answer.get("did", ())))
    if len(acts) != len(step.moments) or not set(acts) <= set(ACTS) or not set(did) <= set(tools(situation)):
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    moments = tuple(_part(moment, act, step) for moment, act in zip(step.moments, acts, strict=True))
    help_part = _help(step, did, situation)
    parts = (*moments, help_part) if help_part else moments
    rating = worst(*(part.rating for part in parts))
    is_worrying = step.kind == "worrying"
    stood = sum(act == "stand-by" for act in acts)
    effects = _effects(step, did)
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=parts,
        evidence={
            "stood": (stood, len(acts)),
            "kept": (int("screenshot" in did and is_worrying), int(is_worrying)),
            "told": (int("tell" in did and is_worrying), int(is_worrying)),
            "reported": (int("report" in did and is_worrying), int(is_worrying)),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(
            rating=rating,
            found="all" if stood == len(acts) else "some" if stood else "none",
            chose=frozenset(acts),
            did=frozenset(did),
        ),
        is_full=rating == "safe",
    )


def _effects(step: FeedStep, did: tuple[str, ...]) -> tuple[Effects, ...]:
    """What the tools do to the world; telling of a friendly thread tells nobody of a trouble."""
    done = {"screenshot": doing(keep=(step.evidence or step.id,)), "report": doing(report=("app",))}
    if step.kind == "worrying":
        done["tell"] = doing(tell=("trusted-adult",))
    return tuple(done[tool] for tool in did if tool in done)


def _part(moment: Moment, act: str, step: FeedStep) -> Part:
    rating = RATED[step.kind][act]
    shows = SHOWS.get(act, "") if rating != "safe" else ""
    because = moment.because.get(act, "")
    did = f"“{moment.words}”" if act == "stand-by" else ACTS[act].past
    return Part(moment.id, "Then", step.kind == "fine", rating, because, shows, "bullying", did)


def _help(step: FeedStep, did: tuple[str, ...], situation: Situation) -> Part | None:
    """The decision to get help. Where the thread is friendly, only reporting it is one."""
    titles = ", ".join(situation.policy.acts[act].title for act in did) or "Nothing"
    if step.kind == "fine":
        if not set(did) & {"report", "tell"}:
            return None
        words = "It is good to be careful. This thread was friendly, so there was nothing to report."
        return Part("help", "Getting help", True, "over-cautious", words, "refuse-everything", "", titles)
    trouble = situation.policy.troubles[step.trouble]
    needs = {act for act in trouble.needs if act in tools(situation)}
    if needs <= set(did):
        rating, because, shows = "safe", trouble.all_done, ""
    elif set(did) & {*trouble.needs, *trouble.helps}:
        rating, because, shows = "part-way", trouble.some_done, "one-step-is-enough"
    else:
        rating, because, shows = "part-way", trouble.none_done, "ignoring-is-enough"
    return Part("help", "Getting help", False, rating, because, shows, trouble.clause, titles)  # type: ignore[arg-type]


def answers(step: FeedStep, situation: Situation) -> Iterator[Answer]:
    """Every act at each moment, every rating and number of moments stood by, each with every set of tools."""
    names = [one.id for one in step.moments]
    ways = {act: (RATED[step.kind][act], int(act == "stand-by")) for act in ACTS}
    chosen = one_of_each(dict.fromkeys(names, ways))
    for name in names:
        chosen += [{**dict.fromkeys(names, "stand-by"), name: act} for act in ACTS]
    known = set()
    for one in chosen:
        acts = tuple(one[name] for name in names)
        if acts in known:
            continue
        known.add(acts)
        for count in range(len(tools(situation)) + 1):
            for did in combinations(tools(situation), count):
                yield {"acts": list(acts), "did": list(did)}


@dataclass(frozen=True, slots=True)
class FeedState:
    """What was done at the moments so far, and which tools were used."""

    acts: tuple[str, ...] = ()
    did: tuple[str, ...] = ()


def start(step: FeedStep, situation: Situation) -> FeedState:
    """The post is there, with the first comments."""
    return FeedState()


def update(step: FeedStep, state: FeedState, did: Did, situation: Situation) -> FeedState | Answered:
    """An act lets the thread go on; tools can be used at any moment; after the last moment the app can be closed."""
    if did.verb == "used" and did.what in tools(situation) and did.what not in state.did:
        return replace(state, did=(*state.did, did.what))
    if did.verb == "acted" and did.what in ACTS and len(state.acts) < len(step.moments):
        return replace(state, acts=(*state.acts, did.what))
    if did.verb == "used" and did.what == "leave" and len(state.acts) == len(step.moments):
        return Answered({"acts": list(state.acts), "did": [one for one in TOOLS if one in state.did]})
    return state


def view(step: FeedStep, state: FeedState, situation: Situation) -> View:
    """The thread as it has grown, what can be done now, and the tools."""
    grown: list[tuple[tuple[Line, ...], str]] = []
    for at in range(min(len(state.acts) + 1, len(step.moments))):
        grown.append((comes(step, state.acts[:at]), state.acts[at] if at < len(state.acts) else ""))
    looks = tuple((name, member.who) for name, member in situation.scenario.cast.items() if member.who)
    shown = described(step.photo, looks) if step.photo else None
    return feed_view(step, state, situation, tuple(grown), tools(situation), shown)
