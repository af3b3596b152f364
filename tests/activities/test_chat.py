"""chat: what was done and said, in its order, is judged together; friendly chats count too."""

from itertools import chain, permutations
from typing import Any

import pytest

from game.activities.activity import Did
from game.activities.chat import ChatState, ChatStep, answers, judge, tools, update
from game.activities.chat_view import GONE
from game.activities.words import filled
from game.engine.playthrough import AnswerRefused
from game.engine.world import Effects
from game.ui.widgets import Text
from tests.activities.little import CHAT, FRIENDLY, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, on_stage


@pytest.mark.parametrize(
    ("did", "reply", "rating"),
    [
        (["block", "tell"], "", "safe"),
        (["screenshot", "block", "tell"], "", "safe"),
        (["block"], "", "part-way"),
        (["report"], "", "part-way"),
        ([], "", "part-way"),
        ([], "no", "part-way"),
        (["tell"], "no", "part-way"),
        ([], "say", "risky"),
        (["tell"], "say", "risky"),
    ],
)
def test_worrying_messages(did: list[str], reply: str, rating: str) -> None:
    result = judge(CHAT, {"did": did, "reply": reply}, situation())
    assert result.seen.rating == rating
    assert result.evidence["safe"] == (int(rating == "safe"), 1)
    assert {name for name in ("told", "blocked", "reported") if result.evidence[name][0]} == {
        {"tell": "told", "block": "blocked", "report": "reported"}[act] for act in did if act != "screenshot"
    }


@pytest.mark.parametrize(
    ("did", "reply", "rating"),
    [
        ([], "yes", "safe"),
        ([], "", "part-way"),
        (["block"], "", "over-cautious"),
        (["tell"], "yes", "over-cautious"),
        (["screenshot"], "yes", "safe"),
    ],
)
def test_friendly_messages(did: list[str], reply: str, rating: str) -> None:
    assert judge(FRIENDLY, {"did": did, "reply": reply}, situation()).seen.rating == rating


@pytest.mark.parametrize("step", [CHAT, FRIENDLY])
def test_what_the_tablet_says_was_done_was_done(step: ChatStep) -> None:
    """After tools in whatever order, "Saved." stands there only where the world keeps it, and the same for the others."""
    here = situation()
    acts = here.policy.acts
    states = {
        "screenshot": lambda world: world.kept, "block": lambda world: world.blocked,
        "report": lambda world: world.reported,
    }  # fmt: skip
    for did in chain(*(permutations(states, count) for count in range(1, 4))):
        shown = [
            one.widget.text
            for one in on_stage(Tryout(step, here, ChatState(did=did))).tree.walk()
            if isinstance(one.widget, Text)
        ]
        world = judge(step, {"did": list(did)}, here).world
        for act, holds in states.items():
            assert (filled(acts[act].done, here) in shown) == bool(holds(world)), did
        assert (GONE in shown) == (world.kept == frozenset() and "screenshot" in did)
        assert (GONE in judge(step, {"did": list(did)}, here).says) == (GONE in shown)


def test_whoever_was_blocked_in_an_earlier_step_leaves_nothing_to_keep() -> None:
    """The step says so there, too."""
    here = situation()
    blocked = here._replace(world=here.world.changed(Effects(block=CHAT.with_whom[:1])))
    late = judge(CHAT, {"did": ["screenshot"]}, blocked)
    assert (late.world.kept, late.says) == (frozenset(), (GONE,))


def test_a_screenshot_keeps_only_what_was_not_blocked_before() -> None:
    first = judge(CHAT, {"did": ["screenshot", "block"]}, situation())
    late = judge(CHAT, {"did": ["block", "screenshot"]}, situation())
    assert first.evidence["kept"] == (1, 1) and first.world.kept == {"chat"} and first.says == ()
    assert late.evidence["kept"] == (0, 1) and not late.world.kept and late.says


@pytest.mark.parametrize("answer", [{"did": ["fly"]}, {"did": [], "reply": "nobody"}])
def test_what_is_no_answer_is_refused(answer: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(CHAT, answer, situation())


def test_tools_come_with_age() -> None:
    assert tools(situation(0)) == ("tell", "leave")
    assert tools(situation(3)) == ("pause", "block", "report", "tell", "leave")
    assert tools(situation(4)) == ("pause", "screenshot", "block", "report", "tell", "leave")


def test_whoever_is_blocked_cannot_be_answered() -> None:
    here, blocked = situation(), ChatState(did=("block",))
    assert update(CHAT, blocked, Did("replied", "no"), here) == blocked


def test_after_a_reply_the_tools_still_work() -> None:
    """A polite no, then Block and Tell, then the chat is closed: all of it is one answer, and a safe one."""
    here = situation()
    state: Any = ChatState()
    for did in (Did("replied", "no"), Did("replied", "say"), Did("used", "block"), Did("used", "tell")):
        state = update(CHAT, state, did, here)
    assert state == ChatState(did=("block", "tell"), reply="no")
    done = update(CHAT, state, Did("used", "leave"), here)
    assert judge(CHAT, done.answer, here).seen.rating == "safe"
    assert {"did": ["block", "tell"], "reply": "no"} in list(answers(CHAT, here))


@pytest.mark.parametrize("step", [CHAT, FRIENDLY])
def test_every_result_is_listed_and_reached_by_keys(step: Any) -> None:
    assert_all_reached(step, situation())
    assert_unmoved(step, situation(), Did("used", "fly"), Did("replied", "nobody"))
