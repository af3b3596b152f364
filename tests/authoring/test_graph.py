"""The picture of a story has every step and every way, and is a sound SVG whatever the texts are."""

from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf
from game.authoring import drawing
from game.authoring.drawing import HIGH, WIDE, draw
from game.authoring.layers import NoLayout, lay
from game.authoring.story_graph import Arrow, arrows, asked
from game.checks.memory import ways_on
from game.cli import main
from game.engine.model import Scenario
from tests.engine.small import small, tiny

ICONS = resources.assets() / "icons"
SVG = "{http://www.w3.org/2000/svg}"


def shipped() -> list[tuple[str, str]]:
    """Every shipped story by pack and name."""
    shelf = open_shelf(resources.scenarios(), resources.assets())
    return [(pack.id, name) for pack in shelf.packs()[0] for name in pack.scenarios]


def scenario(pack: str, name: str) -> Scenario:
    shelf = open_shelf(resources.scenarios(), resources.assets())
    return shelf.scenario(shelf.pack(pack), name, shelf.policy())


def test_arrows_of_a_small_story(tmp_path: Path) -> None:
    """Outcomes with their questions, the way past a step, and plain ways without words."""
    assert set(arrows(tiny(tmp_path))) == {
        Arrow("opening", "ask"),
        Arrow("ask", "repair", ("exposed: school-name",)),
        Arrow("ask", "twist", ("otherwise",)),
        Arrow("repair", "twist"),
        Arrow("twist", "end", ("skipped unless day is tuesday or told: any",), is_skip=True),
        Arrow("twist", "end"),
    }


def test_an_answer_with_a_way_of_its_own(tmp_path: Path) -> None:
    """Its id stands on the arrow, and the other answers go the usual way."""
    story = tiny(tmp_path, one='because: "Well done.", effects=>because: "Well done.", next: end, effects')
    assert Arrow("repair", "end", ("fix",)) in arrows(story)
    assert Arrow("repair", "twist", ("otherwise",)) in arrows(story)


def test_questions_in_words(tmp_path: Path) -> None:
    """And, or and not."""
    story = tiny(
        tmp_path, one="when: { exposed: school-name }=>when: { told: any, not: { any: [{ kept: a }, { did: block }] } }"
    )
    when = story.steps["ask"].outcomes[0].when
    assert when is not None
    assert asked(when) == "told: any and not (kept: a or did: block)"


@pytest.mark.parametrize(("pack", "name"), shipped())
def test_every_shipped_story(pack: str, name: str) -> None:
    """Every step has its box, every way its arrow; boxes do not overlap; what leads on leads downwards."""
    story = scenario(pack, name)
    found = arrows(story)
    for step in story.steps.values():
        assert {arrow.end for arrow in found if arrow.start == step.id} == set(ways_on(step)), step.id
    laid = lay(tuple(story.steps), found, dict.fromkeys([*story.steps, *found], HIGH))
    places = sorted(laid.steps.values(), key=lambda at: at[1])
    assert len(places) == len(story.steps)
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[number + 1 :]:
            assert abs(x - other_x) >= WIDE or abs(y - other_y) >= HIGH
    root = Tree.fromstring(draw(story, ICONS))
    written = " ".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert all(step[:10] in written for step in story.steps)
    assert len(root.findall(f".//{SVG}g/{SVG}path")) == len(found)


def test_ways_run_round_boxes() -> None:
    """A way past several steps bends, and touches none of their boxes."""
    steps = ("a", "b", "c", "d")
    found = (Arrow("a", "b"), Arrow("b", "c"), Arrow("c", "d"), Arrow("a", "d"))
    laid = lay(steps, found, dict.fromkeys([*steps, *found], HIGH))
    bends = laid.ways[Arrow("a", "d")][1:-1]
    assert len(bends) == 2
    assert all(abs(x - laid.steps[name][0]) > WIDE / 2 for (x, _), name in zip(bends, ("b", "c"), strict=True))


def test_a_way_back_is_drawn() -> None:
    """A loop is a story too."""
    steps = ("a", "b", "c")
    found = (Arrow("a", "b"), Arrow("b", "c", ("done",)), Arrow("b", "a", ("again",)))
    laid = lay(steps, found, dict.fromkeys([*steps, *found], HIGH))
    way = laid.ways[found[2]]
    assert way[0] == laid.steps["b"]
    assert way[-1] == laid.steps["a"]


def test_the_picture_is_the_same_each_time() -> None:
    """So that it can be kept beside a story and compared."""
    story = scenario("year4", "group-chat")
    assert draw(story, ICONS) == draw(story, ICONS)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    """What a title says is never markup, and letters that XML does not know are left out."""
    story = tiny(tmp_path, one='title: "Tiny"=>title: "<script>alert(1)</script> &amp; \\"x\\""')
    root = Tree.fromstring(draw(story, ICONS))
    assert root.find(f".//{SVG}script") is None
    assert "<script>" in (root.findtext(f"{SVG}title") or "")


def test_the_words_for_who_does_not_see_it() -> None:
    """The description tells every step and every way; what is special stands in words, not in colour alone."""
    root = Tree.fromstring(draw(scenario("year4", "gem-trader"), ICONS))
    told = root.findtext(f"{SVG}desc") or ""
    assert "dragon-quiz (choose, twist, 2 tries)" in told
    assert "end (ending)" in told
    written = [element.text for element in root.iter(f"{SVG}text")]
    assert "choose, twist, 2" in " ".join(filter(None, written))


def test_every_activity_has_a_sign_that_exists() -> None:
    """Each its own word in the table, and a file."""
    assert set(drawing.ICONS) >= set(ACTIVITIES)
    for icon in (*drawing.ICONS.values(), drawing.ANY_ICON, drawing.TWIST, drawing.SIGNPOST):
        assert (ICONS / f"{icon}.svg").is_file(), icon


def test_the_verb(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """To the screen or to a file; a broken story says what is wrong; a missing library says what to install."""
    _, path = small(tmp_path)
    assert main(["graph", str(path)]) == 0
    Tree.fromstring(capsys.readouterr().out)
    assert main(["graph", "year4/gem-trader", "-o", str(tmp_path / "story.svg")]) == 0
    Tree.parse(tmp_path / "story.svg")
    assert main(["graph", str(path), "-o", str(tmp_path / "nowhere" / "story.svg")]) == 2
    assert main(["graph", str(path.parent)]) == 2
    assert "Try one of its stories" in capsys.readouterr().err
    monkeypatch.setitem(__import__("sys").modules, "fast_sugiyama", None)
    assert main(["graph", str(path)]) == 2
    assert "pip install" in capsys.readouterr().err
    with pytest.raises(NoLayout):
        lay(("a", "b"), (Arrow("a", "b"),), {"a": 1, "b": 1})
    path.write_text(path.read_text("utf-8").replace("next: repair", "next: repairr"), "utf-8")
    assert main(["graph", str(path)]) == 1
    assert "repairr" in capsys.readouterr().err
