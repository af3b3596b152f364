"""Shipped packs with a mistake that shows only over the whole pack, or beside its stories: each is found at its line."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from game import resources
from game.checks.findings import Source
from game.checks.sign_off import FILE
from game.checks.subject import AllPacks, Packed
from game.cli import main
from game.engine.policy import BANDS, band_of
from game.verbs.recorded import recorded
from tests.checks.clean import line_of
from tests.checks.looking import SHELF, looked, packed_at, rules, said_of, story_at
from tests.checks.mutating import Mutant, Original, originals
from tests.checks.test_i18n import fill
from tests.checks.text_operators import spoken

SMALL = ("year2", "year3", "year5", "year6")
"""Packs of two stories, in which robots are done within a second. They are growing, and cover not all as yet."""
WHOLE = "year4"


def copied(name: str, folder: Path, change: Callable[[Original], str] = lambda story: story.text) -> Path:
    """A shipped pack in a folder with the policy beside it, each of its stories changed."""
    place = folder / name
    place.mkdir()
    for path in ("policy.yaml", f"{name}/pack.yaml"):
        (folder / path).write_bytes((resources.scenarios() / path).read_bytes())
    for story in originals():
        if story.pack.id == name:
            (place / f"{story.name}.yaml").write_text(change(story), "utf-8")
            (place / f"{story.name}.routes.yaml").write_text(story.routes, "utf-8")
    return place


def safe_answers_that_tell(story: Original) -> str:
    """Every safe answer that can be picked names a grown-up at its end, and no other does."""
    text, edits = story.text, []
    for name in ("answers", "replies"):
        for way in story.all(name):
            for number, one in enumerate(story.find(way)):
                span = story.spans[*way, number, "text"]
                words = re.sub(r"(?i)\b(tell|show|ask)\b", "see", str(one["text"])).replace('"', "'")
                edits.append((span, f"{words} Tell mum and dad." if one.get("rating") == "safe" else words))
    for span, words in sorted(edits, key=lambda edit: -edit[0].start):
        text = f'{text[: span.start]}"{words}"{text[span.end :]}'
    return text


def all_is_fine(story: Original) -> str:
    """Every choice says of itself that it is about something fine."""
    text = story.text
    for name, step in story.scenario.steps.items():
        if step.activity == "choose" and step.kind != "fine" and story.is_written_out(name):
            text = text.replace(f"\n  {name}:\n", f"\n  {name}:\n    is: fine\n", 1)
    return text


def marks_in_one_story(story: Original) -> str:
    """Only the first story of a pack gives marks."""
    is_first = story.pack.scenarios[0] == story.name
    return story.text if is_first else re.sub(r"(?m)^(\s+)marks:", r"\1x-marks:", story.text)


MISTAKES = [
    *(("GUESS", safe_answers_that_tell, "scenarios:", name) for name in SMALL),
    *(("FOIL", all_is_fine, "scenarios:", name) for name in SMALL),
    ("COVER", marks_in_one_story, "", WHOLE),
]
"""Code, change, where it is found (in the line of the first skill where that is empty), and the pack."""


@pytest.mark.parametrize(("code", "change", "at", "name"), MISTAKES, ids=[f"{one[0]}-{one[3]}" for one in MISTAKES])
def test_a_mistake_of_the_whole_pack(
    code: str, change: Callable[[Original], str], at: str, name: str, tmp_path: Path
) -> None:
    """In pack.yaml, at the line of the scenarios or of the first skill."""
    place = copied(name, tmp_path, change)
    packed = packed_at(place)
    found = looked(packed, "check_pack", [code], packed.source)
    first = next(iter(packed.pack.skills))
    assert line_of(at or f"  {first}:", place / "pack.yaml") in [one.line for one in found], found
    assert {(one.code, one.file) for one in found} == {(code, f"{name}/pack.yaml")}


@pytest.mark.parametrize("name", SMALL)
def test_a_shipped_pack_has_none_of_them(name: str) -> None:
    """The same checks find nothing in the packs as they are."""
    packed = shipped(name)
    assert looked(packed, "check_pack", ["GUESS", "FOIL", "SIGN-OFF"], packed.source) == []
    assert looked(shipped(WHOLE), "check_pack", ["COVER"], packed.source) == []


@lru_cache(maxsize=8)
def shipped(name: str) -> Packed:
    return packed_at(resources.scenarios() / name)


@pytest.mark.parametrize("band", BANDS)
def test_a_clause_that_nobody_teaches(band: str) -> None:
    """One clause after the other is taken out of all stories of a band: found at the clause's line, and no other is."""
    packs = [shipped(pack.id) for pack in SHELF.packs()[0] if band_of(pack.year) == band and not pack.for_authors]
    source = Source.open(resources.scenarios() / "policy.yaml")
    taught = {clause for packed in packs for story in packed.stories for clause in story.scenario.policy}
    assert taught
    for clause in sorted(taught):
        without = []
        for packed in packs:
            stories = (
                replace(
                    story,
                    scenario=replace(
                        story.scenario, policy=tuple(one for one in story.scenario.policy if one != clause)
                    ),
                )
                for story in packed.stories
            )
            without.append(replace(packed, stories=tuple(stories)))
        everything = AllPacks(packs=tuple(without), rules=rules(), source=source, tools=packs[0].tools)
        (problem,) = looked(everything, "check_all", ["COVER"], source)
        assert problem.says.endswith(f"teaches: {clause}.")
        assert f"  {clause}:" in source.lines[problem.line - 1]


@pytest.mark.parametrize("name", SMALL)
def test_a_story_that_was_changed_after_it_was_signed(name: str, tmp_path: Path) -> None:
    """Signed stories are no finding; one whose words change afterwards is, at its line in the sign-off."""
    place = copied(name, tmp_path)
    signed = ["format: sign-off/1", "scenarios:"]
    for story in packed_at(place).stories:
        digest = story.scenario.digest
        signed.append(f'  {story.scenario.id}: {{ by: "safeguarding lead", on: "2026-11-22", digest: "{digest}" }}')
    (place / FILE).write_text("\n".join([*signed, ""]), "utf-8")
    packed = packed_at(place)
    assert looked(packed, "check_pack", ["SIGN-OFF"], packed.source) == []
    last = place / f"{packed.pack.scenarios[-1]}.yaml"
    last.write_text(last.read_text("utf-8") + "# changed\n", "utf-8")
    packed = packed_at(place)
    (problem,) = looked(packed, "check_pack", ["SIGN-OFF"], packed.source)
    assert (problem.file, problem.line) == (f"{name}/{FILE}", len(signed))


def alone(story: Original, folder: Path) -> Path:
    """A shipped story in a folder of its pack's name."""
    place = folder / story.pack.id
    place.mkdir()
    (place / "pack.yaml").write_bytes((resources.scenarios() / story.pack.id / "pack.yaml").read_bytes())
    (place / f"{story.name}.yaml").write_text(story.text, "utf-8")
    return place / f"{story.name}.yaml"


@pytest.mark.parametrize("story", originals()[::4], ids=lambda one: one.name)
def test_mistakes_of_a_translation(story: Original, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A whole one has nothing; then a text is changed, one is left empty, one belongs to nothing, {hero} gets lost."""
    path = alone(story, tmp_path)
    assert main(["translate", str(path), "pl"]) == 0
    capsys.readouterr()
    po = path.with_name(f"{story.name}.pl.po")
    fill(po)
    # In capitals, but for what is filled in.
    po.write_text(re.sub(r"\{[A-Z._-]+\}", lambda match: match.group().lower(), po.read_text("utf-8")), "utf-8")
    whole = po.read_text("utf-8")
    assert said_of(path, ["I18N"], story.pack) == []
    dice = random.Random(story.name)
    way = dice.choice(list(spoken(story)))
    mutant = story.say("I18N", way, "Something else is said here now.")
    path.write_text(mutant.text, "utf-8")
    (stale,) = said_of(path, ["I18N"], story.pack)
    assert stale.file.endswith(".po")
    assert "Something else is said here now." in stale.says
    path.write_text(story.text, "utf-8")
    context = dice.choice(re.findall(r'msgctxt "(steps/[^"]+)"', whole))
    for name, old, new in (
        ("empty", rf'(msgctxt "{re.escape(context)}"\nmsgid .*\n)msgstr .*', r'\1msgstr ""'),
        ("orphan", rf'msgctxt "{re.escape(context)}"', 'msgctxt "steps/nothing/ask"'),
        ("filled in", rf'(msgctxt "{re.escape(context)}"\nmsgid .*\nmsgstr ".*)"\n', r'\1 {nobody}"' + "\n"),
    ):
        changed = re.sub(old, new, whole, count=1)
        assert changed != whole, name
        po.write_text(changed, "utf-8")
        assert {one.code for one in said_of(path, ["I18N"], story.pack)} == {"I18N"}, name


@pytest.mark.parametrize("story", [one for one in originals() if one.pack.year < 2], ids=lambda one: one.name)
def test_a_changed_text_has_no_recording(story: Original, tmp_path: Path) -> None:
    """In the packs that are recorded: every reason in turn is said otherwise, and found at its line."""
    voices = recorded(resources.assets())
    for number, way in enumerate(spoken(story)):
        mutant: Mutant = story.say("AUDIO", way, "Nobody has ever said this sentence.")
        (tmp_path / str(number)).mkdir()
        path = alone(replace(story, text=mutant.text), tmp_path / str(number))
        found = story_at(path, story.pack)
        found.tools = replace(found.tools, voices=voices)
        problems = looked(found, "check_story", ["AUDIO"], found.source)
        assert [one.line for one in problems] == [mutant.line], problems
