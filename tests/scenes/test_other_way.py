"""Back to a choice from the end: both ways side by side, and on, back, or to another answer; kept after every press."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game.activities import ACTIVITIES
from game.desktop.shots import room_for, shared_brush
from game.scenes.messages import Opened
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.scenes.states import Begin, Debrief, OtherWay, Play
from game.terminal.lines import lines
from game.ui.layout import active, fitted, overflow
from game.ui.placed import Placed, Room
from tests.driver import by_keyboard, reach, routes, stage, walk

CODE = "otter+kite+star"
MOST_PAGES = 6
"""Of a comparison at the largest text, where a choice was of many parts; most have three or four."""


def ended(folder: Path, name: str, title: str, pack: str = "year5", **more: object) -> Stage:
    """A stage at the debrief after a route."""
    route = routes(name, pack)[1].routes[title]
    shown = stage(folder, seed=route.seed, **more)  # type: ignore[arg-type]
    shown.send(Opened(Begin(pack, CODE, name, again=True)))
    walk(shown, route)
    return shown


def scene(shown: Stage) -> object:
    return shown.program.scene  # type: ignore[attr-defined]


def turn_of(shown: Stage, step: str) -> str:
    """The key of the way back to a step."""
    debrief = scene(shown)
    assert isinstance(debrief, Debrief)
    return f"rewind-{[turn.step for turn in debrief.play.turns].index(step)}"


def pages(tree: Placed) -> int:
    """How many pages a screen has, as the row below says."""
    rows = (re.fullmatch(r"\d+ of (\d+)", getattr(one.widget, "text", "")) for one in active(tree).walk())
    return max((int(row[1]) for row in rows if row), default=1)


def told(shown: Stage) -> str:
    """The screen as lines of text."""
    plain = Stage(shown.program, lambda effect: None, Room(is_terminal=True, width=10_000.0, height=1_000_000.0))
    return "\n".join(lines(plain.screen, plain.tree)[0])


def test_another_answer_is_shown_beside_the_first(tmp_path: Path) -> None:
    """By keys alone: both answers, what each opened, and that the story goes another way."""
    shown = ended(tmp_path, "pillow-fort", "safest")
    reach(shown, turn_of(shown, "sparkle"), press=by_keyboard)
    reach(shown, "all-three", "read", press=by_keyboard)
    text = told(shown)
    assert "The camera, and only while it is open." in text
    assert "All three, or the hats may not work." in text
    assert "The story remembers this choice. Something later can be different." in text
    by_keyboard(shown, "go-on")
    playing = scene(shown)
    assert isinstance(playing, Play)
    assert playing.play.step_id == "not-me"


def test_where_nothing_changed_it_says_so(tmp_path: Path) -> None:
    """A careful answer to Noor's auntie leaves the tablet as it was, and nobody pretends otherwise."""
    shown = ended(tmp_path, "pillow-fort", "safest")
    reach(shown, turn_of(shown, "toothbrush"), "not-where", "tool-leave", "read")
    text = told(shown)
    assert "This choice changed nothing on the tablet. The story goes on in the same way." in text
    assert "changed something" not in text


def test_the_same_answer_is_called_so(tmp_path: Path) -> None:
    """Whoever answers as before is told that, and not that a choice changed nothing."""
    shown = ended(tmp_path, "pillow-fort", "safest")
    reach(shown, turn_of(shown, "sparkle"), "camera-only", "read")
    assert "This is the same answer as before, so all stays the same." in told(shown)


def test_back_to_how_it_was(tmp_path: Path) -> None:
    """Back at the very same end: the same board, the same crowns, and no second sealing or crowning."""
    shown = ended(tmp_path, "pillow-fort", "safest")
    before = scene(shown)
    assert isinstance(before, Debrief)
    reach(shown, turn_of(shown, "sparkle"), "all-three", "read", "as-it-was")
    after = scene(shown)
    assert isinstance(after, Debrief)
    assert (after.play.turns, after.play.world) == (before.play.turns, before.play.world)


def test_a_choice_can_be_tried_again_and_again(tmp_path: Path) -> None:
    """Each further answer stands beside the way that the story first went."""
    shown = ended(tmp_path, "pillow-fort", "safest")
    reach(shown, turn_of(shown, "sparkle"), "all-three", "read", "try-another", "no-apps", "read")
    text = told(shown)
    assert "The camera, and only while it is open." in text
    assert "Nothing at all. No app may have a camera." in text


def test_a_new_end_stands_beside_the_end_before(tmp_path: Path) -> None:
    """Gone on to another end, the board says how many clues there are now and were before."""
    shown = ended(tmp_path, "pillow-fort", "told-nobody")
    debrief = scene(shown)
    assert isinstance(debrief, Debrief)
    last = max(at for at, turn in enumerate(debrief.play.turns) if turn.feedback.parts)
    reach(shown, f"rewind-{last}")
    route = routes("pillow-fort", "year5")[1].routes["told-nobody"]
    walk(shown, replace(route, answers=route.answers[last:]))
    assert "Clues that can be seen at this end: 3. At the end before: 3." in told(shown)


def test_killed_after_every_press(tmp_path: Path) -> None:
    """Rewound, answered, compared, tried again, gone on, returned: opened from the files it is exactly there."""
    shown = ended(tmp_path, "pillow-fort", "safest")
    first = turn_of(shown, "sparkle")
    keys = (
        first,
        "all-three",
        "read",
        "try-another",
        "no-apps",
        "read",
        "as-it-was",
        first,
        "not-location",
        "read",
        "go-on",
    )
    for key in keys:
        reach(shown, key)
        fresh = stage(tmp_path, seed=999)
        fresh.send(Opened(Begin("year5", CODE, "pillow-fort")))
        assert type(scene(fresh)) is type(scene(shown)), key
        assert scene(fresh).play == scene(shown).play, key  # type: ignore[attr-defined]
        assert fresh.screen.key == shown.screen.key, key


def test_the_youngest_just_see_the_story_go_on(tmp_path: Path) -> None:
    """A comparison is words; in Reception and Year 1 another answer is followed by what comes of it."""
    shown = ended(tmp_path, "rabbit-and-the-cake", "safest", "reception")
    debrief = scene(shown)
    assert isinstance(debrief, Debrief)
    at = next(at for at, turn in enumerate(debrief.play.turns) if turn.feedback.parts)
    route = routes("rabbit-and-the-cake", "reception")[1].routes["safest"]
    reach(shown, f"rewind-{at}")
    walk(shown, replace(route, answers=route.answers[at:]))


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(
    ("pack", "name"),
    [("year2", "sleepy-goalie"), ("year3", "captain-wobble"), ("year4", "class-trip"), ("year6", "the-attic")],
)
def test_every_comparison_fits(pack: str, name: str, size: int, tmp_path: Path) -> None:
    """From every choice of a story, other answers beside the first: nothing passes an edge."""
    room = replace(room_for((1366, 768), shared_brush()), text_scale=size / 100)
    shown = ended(tmp_path, name, "risky-then-help", pack, options=Options(text_size=size))
    debrief = scene(shown)
    assert isinstance(debrief, Debrief)
    seen = 0
    for at, turn in enumerate(debrief.play.turns):
        back = debrief.play.rewind(at)
        for answer in list(ACTIVITIES[back.step.activity].answers(back.step, back.situation))[:6]:
            play = back.answer(answer)[0]
            play = play.read() if play.is_unread else play
            if not play.is_to_compare or not turn.feedback.parts:
                continue
            screen = replace(shown.program, scene=OtherWay(pack, CODE, play)).view()  # type: ignore[type-var]
            tree, used = fitted(screen, replace(room, is_young=screen.is_young))
            assert overflow(tree) <= 0.5, (turn.step, answer)
            assert used.scale >= size / 100 * 0.84
            assert pages(tree) <= MOST_PAGES, (turn.step, answer)
            seen += 1
    assert seen > 10
