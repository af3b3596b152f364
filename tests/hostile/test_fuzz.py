"""Whatever bytes a pack is made of, reading and checking it raise PackError or nothing; whatever is kept, a start works."""

import json
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from game.activities import ACTIVITIES
from game.activities.shelf import rules_of
from game.checks.running import run
from game.engine.arrivals import arrival
from game.engine.cache import CACHE_FORMAT, Cache
from game.engine.exploring import situations
from game.engine.model import Scenario
from game.engine.packs import Pack, Shelf
from game.engine.playthrough import AnswerRefused, Playthrough
from game.engine.problems import PackError, Problem
from game.engine.reading import read_bytes
from game.scenes.messages import Opened
from game.scenes.states import Begin, PackMap
from game.school.keeping import Keeper
from game.verbs.check import asked_for, tools
from game.verbs.play import opened
from tests.driver import routes, shelf
from tests.engine.small import small
from tests.hostile.cases import SOUND, STORY
from tests.hostile.mutations import changed_stories
from tests.hostile.zips import PACK, zipped

SHELF = shelf()
POLICY = SHELF.policy()
RULES = rules_of(POLICY)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
PIECES = ("- ", "? ", ": ", "{", "}", "[", "]", "&a ", "*a ", "!t ", "|\n", ">\n", "'", '"', "#", "\n", "  ", "\t", "a", "é", "%YAML", "---\n", "\\u202e", "<<", ",")  # fmt: skip


def read_all(raw: bytes, folder: Path) -> None:
    """Lay `raw` into a pack as its story and read it."""
    packs, path = small(folder)
    path.write_bytes(raw)
    assert read(packs, packs.pack("small"), "tiny") is not None


def read(packs: Shelf, pack: Pack, name: str) -> Scenario | tuple[Problem, ...] | None:
    """A scenario, or what is wrong with it; None where it is refused without a word."""
    try:
        return packs.scenario(pack, name, POLICY)
    except PackError as error:
        return error.problems if error.problems and all(one.says and one.file for one in error.problems) else None


@QUICK
@given(raw=st.binary(max_size=3_000))
@example(raw=b"\xff\xfe" + "a: 1".encode("utf-16-le"))
def test_any_bytes_can_be_read(raw: bytes, tmp_path: Path) -> None:
    """Bytes of any kind."""
    read_bytes(raw, "a.yaml")
    read_all(raw, tmp_path)


@QUICK
@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=400))
def test_any_text_can_be_read(pieces: list[str], tmp_path: Path) -> None:
    """Texts made of what means something in YAML."""
    read_all("".join(pieces).encode("utf-8", "surrogatepass"), tmp_path)


@QUICK
@given(at=st.integers(0, len(SOUND[STORY])), length=st.integers(0, 40), raw=st.binary(max_size=40))
def test_a_spoilt_story_can_be_read(at: int, length: int, raw: bytes, tmp_path: Path) -> None:
    """A sound story with other bytes somewhere in it."""
    sound = SOUND[STORY]
    read_all(sound[:at] + raw + sound[at + length :], tmp_path)


@QUICK
@given(at=st.integers(0, 3_000), length=st.integers(0, 40), raw=st.binary(max_size=40))
def test_a_spoilt_archive_can_be_opened(at: int, length: int, raw: bytes, tmp_path: Path) -> None:
    """A sound archive with other bytes somewhere in it: what can still be read out of it is what was put in."""
    sound = zipped(PACK)
    path = tmp_path / "packs.zip"
    path.write_bytes(sound[: at % len(sound)] + raw + sound[at % len(sound) + length :])
    try:
        found = arrival(path)
    except PackError:
        return
    assert found is not None
    shelved = Shelf(folder=found.origin, shapes=SHELF.shapes, library=SHELF.library)
    for pack in shelved.packs()[0]:
        assert read(shelved, pack, "tiny") is not None


@QUICK
@given(story=changed_stories(most=4))
def test_a_changed_story_can_be_read(story: tuple[str, str, Any], tmp_path: Path) -> None:
    """A shipped scenario with something deleted, doubled, retyped or spliced: refused, or explored without a fault."""
    pack, name, tree = story
    shelved = laid(pack, name, tree, tmp_path)
    found = read(shelved, SHELF.pack(pack), name)
    assert found is not None
    if isinstance(found, Scenario):
        list(islice(situations(found, RULES, ACTIVITIES), 60))


@SLOW
@given(story=changed_stories(most=1))
def test_a_changed_story_can_be_checked(story: tuple[str, str, Any], tmp_path: Path) -> None:
    """The whole of `check` on such a story: problems, and never an exception."""
    pack, name, tree = story
    laid(pack, name, tree, tmp_path)
    asked = asked_for(tmp_path / pack / f"{name}.yaml")
    run(asked, tools(asked))


def laid(pack: str, name: str, tree: Any, folder: Path) -> Shelf:
    """A shelf with one changed scenario in an otherwise shipped pack."""
    place = folder / pack
    place.mkdir(exist_ok=True)
    (place / "pack.yaml").write_bytes((SHELF.origin / pack / "pack.yaml").read(1_000_000))
    (place / f"{name}.yaml").write_text(json.dumps(tree), "utf-8")
    return Shelf(folder=folder, shapes=SHELF.shapes, library=SHELF.library, undrawable=SHELF.undrawable)


PLAIN = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from(("seed", "answer"))
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=8,
)
EVENTS = st.one_of(
    st.fixed_dictionaries({"answer": PLAIN}),
    st.fixed_dictionaries(
        {"answer": st.dictionaries(st.sampled_from(("chose", "did", "reply", "put")), PLAIN), "step": PLAIN}
    ),
    st.fixed_dictionaries({"answer": st.just({})}),
    st.fixed_dictionaries({"rewind": PLAIN}),
    st.fixed_dictionaries({"draft": st.one_of(PLAIN, st.lists(st.text(max_size=9), min_size=1, max_size=3))}),
    st.fixed_dictionaries({"read": PLAIN}),
    st.fixed_dictionaries({"mend": st.one_of(PLAIN, st.lists(st.text(max_size=9), min_size=3, max_size=3))}),
    *(st.fixed_dictionaries({word: PLAIN}) for word in ("compared", "returned", "home")),
    st.dictionaries(st.text(max_size=5), PLAIN, max_size=2),
)


def begun(keeper: Keeper) -> None:
    """A start of the game with what is kept: the map of the pack, and the story that was begun."""
    program = opened(keeper, seed=1)
    on_map, _ = program.update(Opened(PackMap("year4", "guest")))
    on_map.view()
    playing, _ = program.update(Opened(Begin("year4", "guest", "gem-trader")))
    playing.view()


@SLOW
@given(raw=st.one_of(st.binary(max_size=400), PLAIN.map(lambda plain: json.dumps(plain).encode() + b"\n")))
@example(raw=b'{"seed": 1e999}\n{"answer": {}}\n')
@example(raw=b'{"seed": ' + b"9" * 5_000 + b'}\n{"answer": {}}\n')
@example(raw=b"[" * 100_000)
@example(raw=b'{"gem-trader": ["\\ud800", "end"], "\\ud800": ["end"]}')
def test_any_kept_bytes_let_the_game_start(raw: bytes, tmp_path: Path) -> None:
    """Journal, crowns, options: whatever stands in the files, the game starts, and can keep things again."""
    for folder, name in (
        ("unfinished", "guest.year4.gem-trader.jsonl"),
        ("unfinished", "guest.year4.no-such-story.jsonl"),
        ("crowns", "guest.year4.json"),
        ("", "options.json"),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_bytes(raw)
    keeper = Keeper(tmp_path)
    begun(keeper)
    assert keeper.add_crowns("guest", "year4", "gem-trader", ("end",))
    assert "end" in keeper.crowns("guest", "year4")["gem-trader"]
    keeper.close()


@SLOW
@given(seed=PLAIN, events=st.lists(EVENTS, max_size=6))
def test_any_journal_lets_the_story_begin(seed: Any, events: list[dict[str, Any]], tmp_path: Path) -> None:
    """Events of any kind in a journal lead to where they lead, or the story begins anew."""
    path = tmp_path / "unfinished" / "guest.year4.gem-trader.jsonl"
    path.parent.mkdir(exist_ok=True)
    lines = [{"seed": seed}, *events]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    begun(Keeper(tmp_path))


@QUICK
@given(event=EVENTS)
def test_an_event_fits_or_is_refused(event: dict[str, Any]) -> None:
    """Replaying raises AnswerRefused or nothing."""
    scenario, _ = routes("gem-trader")
    with suppress(AnswerRefused):
        Playthrough.replayed(scenario, RULES, 1, (event,))


@QUICK
@given(raw=st.one_of(st.binary(max_size=400), PLAIN.map(lambda plain: json.dumps(plain).encode())))
@example(raw=b'{"format": 7}')
@example(raw=b"[" * 100_000)
def test_any_cache_gives_the_sound_story(raw: bytes, tmp_path: Path) -> None:
    """Whatever stands in the cache, the story is the one in the pack."""
    packs, _ = small(tmp_path)
    fresh = packs.scenario(packs.pack("small"), "tiny", POLICY)
    cache = tmp_path / "cache"
    kept = Shelf(folder=packs.folder, shapes=packs.shapes, library=packs.library, cache=Cache(cache))
    cache.mkdir(exist_ok=True)
    (cache / f"{fresh.digest}.{CACHE_FORMAT}.json").write_bytes(raw)
    assert kept.scenario(kept.pack("small"), "tiny", POLICY) == fresh


def test_a_journal_without_end_begins_anew(tmp_path: Path) -> None:
    """Hundreds of thousands of events are not gone through."""
    path = tmp_path / "unfinished" / "guest.year4.gem-trader.jsonl"
    path.parent.mkdir()
    path.write_text('{"seed": 1}\n' + '{"read": 1}\n' * 300_000, "utf-8")
    begun(Keeper(tmp_path))


@pytest.mark.parametrize("size", [9 * 1024 * 1024, 40 * 1024 * 1024])
def test_huge_kept_files_count_as_none(size: int, tmp_path: Path) -> None:
    """A file that no play could have made is not read."""
    (tmp_path / "options.json").write_bytes(b'{"theme": "' + b"x" * size + b'"}')
    assert Keeper(tmp_path).options() == {}
