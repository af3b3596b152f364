"""password: strong words, who may know them, what to do when they got out, and that no word is kept anywhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.password import PasswordState, answers, judge, may_know, reachable, update
from game.activities.strength import STRENGTHS, reason, strength
from game.engine.playthrough import AnswerRefused
from game.scenes.messages import Opened
from game.scenes.states import Begin
from tests.activities.apps import PASSWORD, SHORT_PASSWORD, WORDS, situation
from tests.activities.tryout import assert_all_reached, assert_unmoved
from tests.driver import by_key, perform, playing, stage

HERE = situation()


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ((), "weak"),
        (("otter",), "weak"),
        (("otter", "teapot"), "fair"),
        (("otter", "teapot", "wizard"), "strong"),
        (("otter", "otter", "otter"), "weak"),
        (("biscuit", "teapot", "wizard"), "weak"),
    ],
)
def test_how_strong_words_are(words: tuple[str, ...], how: str) -> None:
    assert strength(words, frozenset({"biscuit"})) == how


def test_each_kind_of_weakness_has_a_reason_of_its_own() -> None:
    rows = [
        (),
        ("otter",),
        ("otter", "teapot"),
        ("otter", "otter"),
        ("biscuit", "otter"),
        ("otter", "teapot", "wizard"),
    ]
    said = [reason(words, {"biscuit"}) for words in rows]
    assert len(set(said)) == len(rows) and all(said)
    assert not any(word in sentence for sentence in said for word in (*WORDS, "biscuit"))


@pytest.mark.parametrize(
    ("how", "told", "then", "rating"),
    [
        ("strong", ["mum"], "change", "safe"),
        ("fair", ["mum"], "change", "part-way"),
        ("weak", ["mum"], "change", "risky"),
        ("strong", ["mum", "sam"], "change", "risky"),
        ("strong", [], "change", "over-cautious"),
        ("strong", ["mum"], "hope", "part-way"),
    ],
)
def test_each_decision_has_its_rating(how: str, told: list[str], then: str, rating: str) -> None:
    result = judge(PASSWORD, {"strength": how, "told": told, "then": then}, HERE)
    assert result.seen.rating == rating and result.is_full == (rating == "safe")
    assert [part.is_fine for part in result.parts] == [False, True, False, False]


def test_the_policy_says_who_may_know() -> None:
    assert [may_know(one, HERE) for one in PASSWORD.knowers] == [True, False]


def test_marks() -> None:
    result = judge(PASSWORD, {"strength": "fair", "told": ["mum"], "then": "change"}, HERE)
    assert result.evidence == {"strong": (0, 1), "knows": (2, 2), "out": (1, 1), "safe": (0, 1)}
    short = judge(SHORT_PASSWORD, {"strength": "strong", "told": ["mum"], "then": ""}, HERE)
    assert short.evidence["out"] == (0, 0) and len(short.parts) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"strength": "otter"},
        {"strength": "strong", "then": ""},
        {"strength": "weak", "told": ["zed"], "then": "hope"},
    ],
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(PASSWORD, wrong, HERE)


@pytest.mark.parametrize("step", [PASSWORD, SHORT_PASSWORD])
def test_every_result_is_reached_by_keys(step: Any) -> None:
    assert reachable(step) == STRENGTHS
    assert_all_reached(step, HERE)
    assert_unmoved(step, HERE, Did("picked", "moon"), Did("told", "mum"), Did("made", "otter"), Did("taken"))


def test_only_how_strong_it_was_goes_on() -> None:
    state: Any = PasswordState()
    for word in ("otter", "rocket", "cactus", "teapot"):
        state = update(PASSWORD, state, Did("picked", word, is_secret=True), HERE)
    assert state.picked == ("otter", "rocket", "cactus")
    state = update(PASSWORD, state, Did("made", "strong"), HERE)
    assert state == PasswordState(phase="knows", strength="strong")
    for did in (Did("told", "mum"), Did("done")):
        state = update(PASSWORD, state, did, HERE)
    assert update(PASSWORD, state, Did("chosen", "change"), HERE) == Answered(
        {"strength": "strong", "told": ["mum"], "then": "change"}
    )
    assert all("picked" not in answer for answer in answers(PASSWORD, HERE))


def test_no_word_is_kept_on_this_computer(tmp_path: Path) -> None:
    """Played on the screen and thrown away: how strong it was is in the files, and no word that was picked is."""
    shown = stage(tmp_path)
    shown.send(Opened(Begin("playground", "otter+kite+star", "three-words", again=True)))
    perform(shown, Did("read"), by_key)
    for word in ("rocket", "pickle", "violin"):
        perform(shown, Did("picked", word, is_secret=True), by_key)
    perform(shown, Did("made", "strong"), by_key)
    perform(shown, Did("told", "jo"), by_key)
    written = "".join(
        path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file() and "cache" not in path.parts
    )
    assert "strong" in written and "told" in written
    assert not [word for word in ("rocket", "pickle", "violin") if word in written]
    assert "rocket" not in json.dumps(playing(shown).play.as_plain())
    fresh = stage(tmp_path)
    fresh.send(Opened(Begin("playground", "otter+kite+star", "three-words")))
    assert playing(fresh).step_state == playing(shown).step_state
