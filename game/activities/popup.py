"""popup: something pops up over an app; what gives it away is marked, then it is closed safely, pressed, or told of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.popup_view import popup_view
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key
from game.engine.world import doing

KIND = "popup"
CLOSE = "leave"
"""The act of the policy that closing the pop-up is."""
SENDER = "stranger"
"""Nobody knows who made a pop-up, so whatever it gets goes to someone unknown."""
MARKED, NOT_MARKED = "Marked", "Not marked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A part of the pop-up that can be pointed at."""

    id: str = key("A name for it, kept for ever.")
    text: str = key("The words on it.")
    odd: bool = key("Yes when it gives away that something is wrong.", default=False)
    because: str = key("Why it gives something away, or why it does not.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button of the pop-up itself. It is rated by what it would `give` away to whoever made it, else by `rating`."""

    id: str = key("A name for it, kept for ever.")
    text: str = key("The words on it.")
    gives: tuple[str, ...] = key("The details that pressing it gives away.", link="detail", default=())
    rating: Rating | None = key("How safe pressing it is, where it gives nothing away.", default=None)
    because: str = key("Why it is good or not, and what helps next.")
    shows: str = key("The misconception that pressing it shows.", link="misconception", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PopupStep(Step):
    """A pop-up. Each sign is a decision, and what is done about it. Marks: `sign` for each odd one, `told`, `safe`."""

    app: str = key("The app over which it pops up.", link="app")
    ask: str = key("What is to be found.")
    act: str = key("The question what is to be done about it.")
    icon: str = key("The picture on it.", link="icon")
    by: str = key("Who made it: someone of the cast, so that they can be blocked later.", link="cast", default="")
    signs: tuple[Sign, ...] = key("The parts that can be pointed at.", least=2, most=5)
    buttons: tuple[Press, ...] = key("The pop-up's own buttons.", least=1, most=2)
    trouble: str = key("What kind of trouble it is, where it is worrying.", link="trouble", default="")
    shows: str = key("The misconception that an overlooked sign shows.", link="misconception", default="")
    because: dict[str, str] = key(
        "What is said instead of the policy's words: all-done, some-done or refused.", default={}
    )


SHAPE = PopupStep


def judge(step: PopupStep, answer: Answer, situation: Situation) -> Judged:
    """What was marked and done: `{"found": [signs], "told": yes/no, "pressed": button or "close"}`."""
    found, pressed = set(map(str, answer.get("found", ()))), str(answer.get("pressed", ""))
    told = str(answer.get("told", "no")).lower() in ("yes", "true")
    button = next((one for one in step.buttons if one.id == pressed), None)
    if not found <= {one.id for one in step.signs} or (button is None and pressed != "close"):
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    rating, because, shows, clause = _rated(step, button, told, situation)
    did = button.text if button else "Closed it"
    dealt = Part(
        "deal", step.act, step.kind == "fine", rating, because, shows, clause,
        f"{did}, told a grown-up" if told else did,
    )  # fmt: skip
    odd = [one.id for one in step.signs if one.odd]
    is_worrying = step.kind == "worrying"
    given = (doing(give=button.gives, give_to=step.by or step.id),) if button and button.gives else ()
    effects = (*given, *((doing(tell=("trusted-adult",)),) if told and is_worrying else ()))
    acts = {*(("tell",) if told else ()), *((CLOSE,) if button is None else ())}
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=(dealt, *(_looked(one, one.id in found, step.shows) for one in step.signs)),
        evidence={
            "sign": (len(found.intersection(odd)), len(odd)),
            "told": (int(told and is_worrying), int(is_worrying)),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(
            rating=rating,
            found="all" if set(odd) <= found else "some" if found else "none",
            chose=frozenset({pressed}),
            did=frozenset(acts),
        ),
        is_full=rating == "safe" and set(odd) <= found,
    )


def _looked(sign: Sign, is_marked: bool, shows: str) -> Part:
    did = MARKED if is_marked else NOT_MARKED
    rating: Rating
    if sign.odd:
        rating, wrong = ("safe", "") if is_marked else ("part-way", shows)
    else:
        rating, wrong = ("over-cautious", "refuse-everything") if is_marked else ("safe", "")
    return Part(sign.id, f"“{sign.text}”", not sign.odd, rating, sign.because, wrong, did=did)


def _rated(step: PopupStep, button: Press | None, told: bool, situation: Situation) -> tuple[Rating, str, str, str]:
    """Rating, reason, misconception and clause of what was done about the pop-up."""
    policy = situation.policy
    trouble = policy.troubles.get(step.trouble)
    clause = trouble.clause if trouble else ""
    if step.kind == "fine" and (button is None or told):
        words = "It is good to be careful. There was nothing odd about this one, so {hero} could use it."
        return "over-cautious", step.because.get("refused", words), "refuse-everything", clause
    if button is not None:
        found = worst(button.rating or "safe", *(policy.rate(one, SENDER) for one in button.gives))
        return found, button.because, "" if found == "safe" else button.shows, clause
    done = {CLOSE, *(("tell",) if told else ())}
    if trouble is None:
        return "safe", step.because.get("all-done", ""), "", clause
    if set(trouble.needs) <= done:
        return "safe", step.because.get("all-done", trouble.all_done), "", clause
    return "part-way", step.because.get("some-done", trouble.some_done), "one-step-is-enough", clause


def answers(step: PopupStep, situation: Situation) -> Iterator[Answer]:
    """Every way to deal with it, told or not, with every number of signs found, and with one marked that is not odd."""
    odd = [one.id for one in step.signs if one.odd]
    plain = [one.id for one in step.signs if not one.odd]
    marked = [odd[:count] for count in range(len(odd), -1, -1)]
    marked += [plain[:1], [*odd, *plain]] if plain else []
    for pressed, told in product(("close", *(one.id for one in step.buttons)), ("yes", "no")):
        for found in marked:
            yield {"found": found, "told": told, "pressed": pressed}


@dataclass(frozen=True, slots=True)
class PopupState:
    """Whether one looks or acts now, what is marked, and whether a grown-up was told."""

    phase: Literal["look", "act"] = "look"
    found: tuple[str, ...] = ()
    has_told: bool = False


def start(step: PopupStep, situation: Situation) -> PopupState:
    """Looking, with nothing marked."""
    return PopupState()


def update(step: PopupStep, state: PopupState, did: Did, situation: Situation) -> PopupState | Answered:
    """Marking signs; then telling, closing, or pressing one of its buttons."""
    if did.verb == "used" and did.what == "tell":
        return replace(state, has_told=True)
    if state.phase == "look":
        if did.verb == "marked" and did.what in {one.id for one in step.signs}:
            rest = tuple(one for one in state.found if one != did.what)
            return replace(state, found=rest if did.what in state.found else (*state.found, did.what))
        return replace(state, phase="act") if did.verb == "done" else state
    if did.verb == "went":
        return replace(state, phase="look")
    if did.verb == "pressed" and did.what in {"close", *(one.id for one in step.buttons)}:
        order = [one.id for one in step.signs if one.id in state.found]
        return Answered({"found": order, "told": "yes" if state.has_told else "no", "pressed": did.what})
    return state


def back(step: PopupStep, state: PopupState, situation: Situation) -> Did | None:
    """From acting to looking."""
    return Did("went") if state.phase == "act" else None


def view(step: PopupStep, state: PopupState, situation: Situation) -> View:
    """The pop-up over its app: its parts to mark, then its buttons and the ways out."""
    return popup_view(step, state, situation)
