"""Packs are read whole: all problems of a file at once, each with its line and something to try."""

from pathlib import Path

import pytest

from game.engine.cache import Cache
from game.engine.packs import Shelf
from game.engine.problems import PackError
from tests.engine.small import SCENARIO, small, tiny


def line_of(text: str, changed: str) -> int:
    """The line of the first place where `text` stands in the changed scenario."""
    return changed[: changed.index(text)].count("\n") + 1


@pytest.mark.parametrize(
    ("change", "code", "where", "attempt"),
    [
        ("next: ask=>next: askk", "LINK-STEP", "next: askk", "ask"),
        ("activity: story=>activity: storry", "KEY-ACTIVITY", "activity: storry", "story"),
        ("minutes: 5=>minuts: 5", "KEY-UNKNOWN", "minuts: 5", "minutes"),
        ("minutes: 5=>minutes: five", "TYPE", "minutes: five", ""),
        ("rating: safe, because: \"Good.\"=>rating: saef, because: \"Good.\"", "TYPE", "saef", "safe"),
        ("gives: [school-name]=>gives: [school-nam]", "LINK-DETAIL", "school-nam]", "school-name"),
        ("hero: maya=>hero: mya", "LINK-CAST", "hero: mya", "maya"),
        ("who: gran,=>who: grann,", "LINK-PERSON", "who: grann", "gran"),
        ("policy: [details]=>policy: [detials]", "LINK-CLAUSE", "detials", "details"),
        ("{ told: any }=>{ tolled: any }", "KEY-UNKNOWN", "tolled", "told"),
        ("shows: refuse-everything }\n      - { id: keep=>shows: refuse }\n      - { id: keep", "LINK-MISCONCEPTION", "shows: refuse }", ""),
        ("twist: yes=>twist: maybe", "TYPE", "twist: maybe", "yes"),
        ("blurb: \"A small story.\"=>x-note: hi", "KEY-MISSING", "format:", ""),
    ],
)  # fmt: skip
def test_a_mistake_is_named(change: str, code: str, where: str, attempt: str, tmp_path: Path) -> None:
    """One mistake gives one problem, at its line, with the nearest right word."""
    shelf, path = small(tmp_path, change=change)
    with pytest.raises(PackError) as found:
        shelf.scenario(shelf.pack("small"), "tiny", shelf.policy())
    problems = [one for one in found.value.problems if one.code == code]
    assert problems, found.value
    changed = path.read_text("utf-8")
    if code != "KEY-MISSING":
        assert problems[0].line == line_of(where, changed)
        assert problems[0].excerpt.strip()
    assert attempt in problems[0].attempt


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    """Three mistakes in one file are three problems."""
    with pytest.raises(PackError) as found:
        tiny(tmp_path, one="next: ask=>next: askk", two="hero: maya=>hero: mya", three="minutes: 5=>minutes: 0")
    assert {one.code for one in found.value.problems} == {"LINK-STEP", "LINK-CAST", "TYPE"}


def test_a_step_must_lead_on(tmp_path: Path) -> None:
    """A step from which nothing follows is a loose end."""
    with pytest.raises(PackError) as found:
        tiny(tmp_path, one='lines: [ { maya: "Hello!" } ]\n    next: ask=>lines: [ { maya: "Hello!" } ]')
    assert [one.code for one in found.value.problems] == ["LINK-NEXT"]


def test_the_cache_gives_the_same_scenario(tmp_path: Path) -> None:
    """A pack read a second time comes from the cache, and is the same; a changed file is read anew."""
    shelf, path = small(tmp_path)
    kept = Shelf(folder=shelf.folder, shapes=shelf.shapes, library=shelf.library, cache=Cache(tmp_path / "cache"))
    policy = kept.policy()
    first = kept.scenario(kept.pack("small"), "tiny", policy)
    assert len(list((tmp_path / "cache").glob("*.json"))) == 3
    assert kept.scenario(kept.pack("small"), "tiny", policy) == first
    path.write_text(SCENARIO.replace("Tiny", "Teeny"), "utf-8")
    assert kept.scenario(kept.pack("small"), "tiny", policy).title == "Teeny"


def test_a_broken_cache_is_no_error(tmp_path: Path) -> None:
    """Whatever stands in the cache's files, the pack is read."""
    shelf, _ = small(tmp_path)
    kept = Shelf(folder=shelf.folder, shapes=shelf.shapes, library=shelf.library, cache=Cache(tmp_path / "cache"))
    first = kept.scenario(kept.pack("small"), "tiny", kept.policy())
    for file in (tmp_path / "cache").glob("*.json"):
        file.write_text('{"half":', "utf-8")
    assert kept.scenario(kept.pack("small"), "tiny", kept.policy()) == first
    for file in (tmp_path / "cache").glob("*.json"):
        file.write_text('{"steps": {"a": "b"}}', "utf-8")
    assert kept.scenario(kept.pack("small"), "tiny", kept.policy()) == first


def test_a_missing_pack_does_not_stop_the_others(tmp_path: Path) -> None:
    """One broken pack is reported; the rest is there."""
    shelf, _ = small(tmp_path)
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pack.yaml").write_text("title: [", "utf-8")
    packs, problems = shelf.packs()
    assert [pack.id for pack in packs] == ["small"]
    assert problems[0].file == "broken/pack.yaml"
