"""chat: messages arrive on the tablet; the pupil replies, or uses the tablet's tools, in an order that matters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from game.activities.activity import Answered, Did, View
from game.activities.answers import Choice, by_id, effects_of, rated
from game.activities.chat_view import GONE, chat_view, is_lost
from game.engine.conditions import Seen
from game.engine.model import Line, Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating
from game.engine.reading import Words
from game.engine.shape import Reader, key
from game.engine.world import Effects, World, doing

KIND = "chat"
TOOLS = ("pause", "screenshot", "block", "report", "tell", "leave")
"""The tablet's tools in the order in which they stand; which of them are there is a matter of age (policy, acts)."""


@dataclass(frozen=True, slots=True)
class Arrival(Line):
    """A message that arrives: from the first of `with` where it is only a text."""

    @classmethod
    def read(cls, node: object, reader: Reader, what: str) -> "Arrival | None":
        """From a text, or `zoe: "text"` for one of several."""
        if isinstance(node, Words | str):
            return cls("", str(node))
        line = Line.read(node, reader, what)
        return cls(line.speaker, line.text, line.feels) if line else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatStep(Step):
    """A conversation in a made-up app. Marks: `safe`, `kept`, `told`, `blocked`, `reported`."""

    app: str = key("The made-up app.", link="app")
    with_whom: tuple[str, ...] = key("Who writes.", name="with", link="cast", least=1)
    title: str = key("The name of a group chat.", default="")
    arrives: tuple[Arrival, ...] = key("The messages that arrive, in order.", least=1, most=5)
    replies: tuple[Choice, ...] = key("What can be said back.", default=(), most=4, given="to")
    trouble: str = key("What kind of trouble it is, where it is worrying.", link="trouble", default="")
    evidence: str = key("The name under which a screenshot of it is kept.", default="")
    because: dict[str, str] = key(
        "What is said instead of the policy's words: all-done, some-done, none-done, refused, or an act.", default={}
    )


SHAPE = ChatStep


def judge(step: ChatStep, answer: Answer, situation: Situation) -> Judged:
    """What was done, in order, and what was said back: `{"did": ["screenshot", "block"], "reply": id or ""}`."""
    did = tuple(answer.get("did", ()))
    reply = by_id(step.replies, str(answer.get("reply", "")))
    there = tools(situation)
    if any(act not in there for act in did) or (answer.get("reply") and reply is None):
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    effects = acted(step, did, situation.world)
    if reply:
        effects += effects_of(reply, situation, step.with_whom[0])
    world = situation.world.after(effects)
    rating, because, shows, clause = _rated(step, did, reply, situation)
    part = Part(
        reply.id if reply else "tools",
        step.arrives[-1].text,
        step.kind == "fine",
        rating,
        because,
        shows,
        clause,
        _told(did, reply, situation),
    )
    name = step.evidence or step.id
    evidence = {
        "safe": rating == "safe",
        "kept": name in world.kept,
        "told": "tell" in did,
        "blocked": "block" in did,
        "reported": "report" in did,
    }
    return Judged(
        world=world,
        effects=effects,
        parts=(part,),
        evidence={mark: (int(got), 1) for mark, got in evidence.items()},
        seen=Seen(rating=rating, chose=frozenset({reply.id} if reply else ()), did=frozenset(did)),
        says=(GONE,) if is_lost(step, did, situation.world) else (),
        next=reply.next if reply else "",
        is_full=rating == "safe",
    )


def _told(did: tuple[str, ...], reply: Choice | None, situation: Situation) -> str:
    """What was done, in words: the tools in their order, then the reply."""
    acts = [situation.policy.acts[act].title for act in did]
    return ", ".join((*acts, *((f"“{reply.text}”",) if reply else ()))) or situation.policy.acts["leave"].title


def tools(situation: Situation) -> tuple[str, ...]:
    """The tools on the tablet of this year group."""
    acts = situation.policy.acts
    return tuple(tool for tool in TOOLS if tool in acts and acts[tool].since <= situation.scenario.year)


def needed(acts: Iterable[str], situation: Situation) -> set[str]:
    """The acts that answer a trouble and that the tablet of this year group has."""
    return {act for act in acts if situation.policy.acts[act].since <= situation.scenario.year}


def acted(step: ChatStep, did: tuple[str, ...], world: World) -> tuple[Effects, ...]:
    """What using the tools in this order does: what was blocked first can no longer be kept.

    Telling about a friendly message tells nobody of a trouble, so it changes nothing.
    """
    if not did:
        return ()
    keeps = "screenshot" in did and not is_lost(step, did, world)
    tells = "tell" in did and step.kind == "worrying"
    kept = (step.evidence or step.id,) if keeps else ()
    used = doing(
        keep=kept,
        block=step.with_whom[:1] if "block" in did else (),
        report=("app",) if "report" in did else (),
        tell=("trusted-adult",) if tells else (),
    )
    return (used,)


def _rated(
    step: ChatStep, did: tuple[str, ...], reply: Choice | None, situation: Situation
) -> tuple[Rating, str, str, str]:
    """Rating, reason, misconception and clause of what was done and said together."""
    said, because = rated(reply, situation, step.with_whom[0]) if reply else ("safe", "")
    shows, clause = (reply.shows, reply.clause) if reply else ("", "")
    if step.kind == "fine":
        return _rated_fine(step, did, reply, said, because)
    trouble = situation.policy.troubles[step.trouble]
    clause = clause or trouble.clause
    if reply and said == "risky":
        return "risky", because, shows, clause
    if needed(trouble.needs, situation) <= set(did) or (reply and said == "safe"):
        done = step.because.get("all-done", trouble.all_done)
        return "safe", because if reply and said == "safe" else done, "", clause
    some = bool(set(did) & {*trouble.needs, *trouble.helps})
    if some:
        return "part-way", step.because.get("some-done", trouble.some_done), shows or "one-step-is-enough", clause
    if reply:
        return said, because, shows, clause
    return "part-way", step.because.get("none-done", trouble.none_done), "ignoring-is-enough", clause


def _rated_fine(
    step: ChatStep, did: tuple[str, ...], reply: Choice | None, said: Rating, because: str
) -> tuple[Rating, str, str, str]:
    if set(did) & {"block", "report", "tell"}:
        words = (
            "This was a friendly message from someone {hero} knows. "
            "It is good to be careful, and this one was fine to answer."
        )
        return "over-cautious", step.because.get("refused", words), "refuse-everything", ""
    if reply:
        return said, because, reply.shows, reply.clause
    words = "Not answering does no harm. This message was friendly, so {hero} can answer it."
    return "part-way", step.because.get("none-done", words), "refuse-everything", ""


def answers(step: ChatStep, situation: Situation) -> Iterator[Answer]:
    """Every reply and none, after every set of tools that matter; blocking before as well as after the screenshot."""
    matter = [tool for tool in tools(situation) if tool not in ("pause", "leave")]
    replies = ["", *(reply.id for reply in step.replies)]
    for count in range(len(matter) + 1):
        for chosen in combinations(matter, count):
            orders = [chosen]
            if {"screenshot", "block"} <= set(chosen):
                orders.append(("block", *(act for act in chosen if act != "block")))
            for order in orders:
                for reply in replies:
                    yield {"did": list(order), "reply": reply}


@dataclass(frozen=True, slots=True)
class ChatState:
    """The tools used so far, in order, what was said back, and whether the pupil is taking a breath."""

    did: tuple[str, ...] = ()
    reply: str = ""
    is_paused: bool = False


def start(step: ChatStep, situation: Situation) -> ChatState:
    """The messages have arrived and nothing is done."""
    return ChatState()


def update(step: ChatStep, state: ChatState, did: Did, situation: Situation) -> ChatState | Answered:
    """Using a tool, or saying something, is remembered; closing the chat answers the step."""
    if did.verb == "used" and did.what == "pause":
        return replace(state, is_paused=not state.is_paused)
    if did.verb == "used" and did.what == "leave":
        return Answered({"did": list(state.did), "reply": state.reply})
    if did.verb == "used" and did.what in tools(situation) and did.what not in state.did:
        return replace(state, did=(*state.did, did.what), is_paused=False)
    if did.verb == "replied" and by_id(step.replies, did.what) and not state.reply and "block" not in state.did:
        return replace(state, reply=did.what, is_paused=False)
    return state


def view(step: ChatStep, state: ChatState, situation: Situation) -> View:
    """The tablet with the conversation, the replies, and the tools below."""
    return chat_view(step, state, situation, tools(situation))
