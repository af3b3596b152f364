"""Mistakes in the steps of apps and in pictures are problems with a line and something to try, never a traceback."""

import shutil
from pathlib import Path

import pytest

from game import resources
from game.activities.shelf import open_shelf
from game.engine.problems import PackError, Problem


def found(folder: Path, name: str, old: str, new: str) -> tuple[list[Problem], int]:
    """What is wrong with a playground scenario where `old` was written as `new`, and the line of the change."""
    shutil.copytree(resources.scenarios() / "playground", folder / "playground")
    shutil.copy(resources.scenarios() / "policy.yaml", folder / "policy.yaml")
    path = folder / "playground" / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    shelf = open_shelf(folder, resources.assets(), folder / "cache")
    for _ in range(2):
        with pytest.raises(PackError) as raised:
            shelf.scenario(shelf.pack("playground"), name, shelf.policy())
    return list(raised.value.problems), text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "attempt"),
    [
        ("woolly-tablet", "        to: everyone\n", "", "KEY-MISSING", "to"),
        ("woolly-tablet", "to: everyone\n", "to: evryone\n", "LINK-RECEIVER", "everyone"),
        ("woolly-tablet", "gives: club, seen_by: everyone }", "gives: club }", "KEY-MISSING", "seen_by"),
        ("woolly-tablet", "take_down: scarf", "take_down: scraf", "LINK-POST", "scarf"),
        ("woolly-tablet", "set: { messages-from: friends }", "set: { messages-from: freinds }", "LINK-SETTING", "friends"),
        ("woolly-tablet", "settings: { messages-from: everyone }", "settings: { messages-from: evryone }", "LINK-SETTING", "everyone"),
        ("woolly-tablet", "tell: gran, set", "tell: gran, report: ap, set", "TYPE", "app"),
        ("woolly-tablet", "{ not: { exposed: any } }", "{ posted: scraf }", "LINK-POST", "scarf"),
        ("new-requests", "    joins: friends   ", "    x-joins: friends ", "KEY-MISSING", "joins"),
        ("new-requests", "joins: friends ", "joins: freinds ", "LINK-CIRCLE", "friends"),
        ("new-requests", "who: grace-online\n", "who: grace-onlin\n", "LINK-CAST", "grace-online"),
        ("new-requests", "page: [club, photo]", "page: [clubb, photo]", "LINK-DETAIL", "club"),
        ("new-post", "    audiences: [friends, friends-of-friends, everyone]\n", "", "KEY-MISSING", "audiences"),
        ("new-post", "audiences: [friends, everyone]", "audiences: [friends, evryone]", "LINK-CIRCLE", "everyone"),
        ("old-posts", "        seen_by: everyone\n        gives: [photo", "        gives: [photo", "KEY-MISSING", "seen_by"),
        ("the-drawing", "    seen_by: friends\n", "", "KEY-MISSING", "seen_by"),
        ("the-drawing", "about: leo", "about: leoo", "LINK-CAST", "leo"),
        ("free-gems", "trouble: fake-log-in", "trouble: fake-login", "LINK-TROUBLE", "fake-log-in"),
        ("three-words", 'icon: "otter"', 'icon: "oter"', "LINK-ICON", "otter"),
        ("say-it", "    to: patel\n", "    to: patell\n", "LINK-CAST", "patel"),
        ("say-it", "things: [dog, kite]", "things: [dog, kyte]", "LINK-THING", "kite"),
        ("old-posts", "place: front-garden", "place: front-gardn", "LINK-PLACE", "front-garden"),
        ("new-requests", "{ who: grace, wearing", "{ who: grcae, wearing", "LINK-FIGURE", "grace"),
    ],
)  # fmt: skip
def test_each_mistake_has_its_code_and_something_to_try(
    name: str, old: str, new: str, code: str, attempt: str, tmp_path: Path
) -> None:
    problems, line = found(tmp_path, name, old, new)
    [problem] = [one for one in problems if one.code == code]
    assert attempt in problem.attempt
    # A key that is missing is shown at the step (or the post) that needs it, which begins before.
    assert problem.line <= line if code == "KEY-MISSING" else problem.line == line
    assert problem.excerpt


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("say-it", "{ who: ben, doing: wave }", "{ who: ben, at: moon }", "no standing place"),
        ("say-it", "things: [dog, kite]", "things: [dog, { kite: \"Hello\" }]", "nothing can be written on kite"),
        ("old-posts", "photo: { place: living-room, things: [cat] }", "photo: { place: living-room, things: [{ cat: \"\", at: moon }] }", "no slot"),
        ("new-requests", "- { who: mei, wearing: uniform }", "- { who: mei }\n      - { who: mei }", "twice"),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_drawn_is_a_problem(name: str, old: str, new: str, says: str, tmp_path: Path) -> None:
    """The second time as well, when everything else of the file is remembered."""
    problems, line = found(tmp_path, name, old, new)
    [problem] = [one for one in problems if one.code == "LINK-PHOTO"]
    assert says in problem.says
    assert line <= problem.line <= line + new.count("\n")
    assert "did you mean" not in problem.attempt


def test_things_that_hide_one_another_are_named_both(tmp_path: Path) -> None:
    """On one slot, so that one could not be pressed: each sentence has both names, on the line of one of them."""
    old, new = "things: [dog, kite]", 'things: [{ dog: "", at: path }, { bench: "", at: path }]'
    problems, line = found(tmp_path, "say-it", old, new)
    says = [one.says for one in problems if one.code == "LINK-PHOTO"]
    assert any("bench and dog overlap" in one for one in says)
    assert all("bench" in one and "dog" in one for one in says)
    assert {one.line for one in problems} == {line}
