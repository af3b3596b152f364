"""Every code has an example that must be found, with that code alone and at its line, and one that must pass."""

from pathlib import Path

import pytest
import yaml

from game.checks import CHECKS
from game.checks.loading import PAGES
from game.checks.pages import HEADINGS, find
from tests.checks.clean import Change, found, line_of, written
from tests.checks.test_packs import PACK_EXAMPLES

BAD = Path(__file__).parent / "bad"
BYTES: dict[str, tuple[bytes, bytes]] = {
    "SYN-BOM": (b"\nformat: scenario/1", b"\xef\xbb\xbfformat: scenario/1"),
    "SYN-SIGN": (b"The garden gate", b"The garden\xe2\x80\xae gate"),
    "SYN-UTF8": (b"The garden gate", b"The garden g\xe2te"),
    "SYN-SIZE": (b"start: opening", b"start: opening\n# " + b"x" * 300_000),
}
"""What cannot be written in an example's own file: the bytes of a story, and what stands there instead."""
BESIDE = {"KEYS": "test_keys", "I18N": "test_i18n", "AUDIO": "test_audio"}
"""Codes about files beside a story, with the module that holds their examples: some that must fail, one that must pass."""
EXAMPLES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(BAD.glob("*.yaml"))}


def where(folder: Path, example: dict[str, object]) -> Path:
    return folder / "meadow" / str(example.get("file", "tiny.yaml"))


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_fault_is_found_where_it_stands(code: str, tmp_path: Path) -> None:
    """One fault gives its own code and no other, at its line, with something to try."""
    example = EXAMPLES[code]
    parts: dict[str, list[Change]] = {part: example.get(part, []) for part in ("story", "routes", "pack")}
    story = written(tmp_path, **parts)
    problems = found(story)
    assert {problem.code for problem in problems} == {f"{code}-STEP" if code == "LINK" else code}, problems
    problem = problems[0]
    assert problem.attempt
    assert problem.line == (line_of(example["at"], where(tmp_path, example)) if example["at"] else problem.line)
    assert problem.file.endswith(where(tmp_path, example).name)


@pytest.mark.parametrize("code", EXAMPLES)
def test_what_is_nearly_the_same_passes(code: str, tmp_path: Path) -> None:
    """The near miss of each example has nothing of that code."""
    story = written(tmp_path, story=EXAMPLES[code]["fine"])
    assert code not in {problem.code for problem in found(story)}


@pytest.mark.parametrize("code", BYTES)
def test_a_file_that_is_not_plain_text_is_found(code: str, tmp_path: Path) -> None:
    """What is wrong with the bytes of a file is told before anything else, without a crash."""
    story = written(tmp_path)
    raw = story.read_bytes()
    assert not found(story)
    story.write_bytes(raw.replace(*BYTES[code], 1))
    assert [problem.code for problem in found(story)] == [code]


def test_a_file_that_is_missing_is_found(tmp_path: Path) -> None:
    """A scenario that the pack names and that is not there."""
    story = written(tmp_path)
    story.unlink()
    assert "SYN-FILE" in {problem.code for problem in found(story.parent)}


def test_a_file_that_leads_out_of_the_pack_is_found(tmp_path: Path) -> None:
    """A link to a file elsewhere is not followed; a file of the pack's own is read."""
    story = written(tmp_path / "packs")
    story.rename(tmp_path / "elsewhere.yaml")
    story.symlink_to(tmp_path / "elsewhere.yaml")
    assert "SYN-LINK" in {problem.code for problem in found(story.parent)}


def test_the_clean_story_is_clean(tmp_path: Path) -> None:
    """All examples are changes of a story in which nothing is found."""
    assert found(written(tmp_path)) == ()


def test_every_code_has_an_example() -> None:
    """No check without an example that must fail and one that must pass; no example without a check."""
    codes = {module.CODE for module in CHECKS} | set(PAGES)
    assert codes == {*EXAMPLES, *BYTES, *PACK_EXAMPLES, *BESIDE, "SYN-FILE", "SYN-LINK"}
    assert all("fine" in example for example in EXAMPLES.values())
    for code, module in BESIDE.items():
        text = Path(__file__).with_name(f"{module}.py").read_text("utf-8")
        assert f'"{code}"' in text and "has_nothing(" in text


@pytest.mark.parametrize("code", sorted({module.CODE for module in CHECKS} | set(PAGES)))
def test_every_code_has_a_page(code: str) -> None:
    """The page of each code has its four parts in their order, and the code in its first line."""
    page = find(code, CHECKS, PAGES)
    assert page.startswith(f"{code}: ")
    places = [page.index(f"\n{heading}\n    ") for heading in HEADINGS]
    assert places == sorted(places)


def test_every_module_is_in_the_list() -> None:
    """Each file with a CODE is run, and no two have the same."""
    folder = Path(CHECKS[0].__file__ or "").parent
    with_code = {path.stem for path in folder.glob("*.py") if "\nCODE = " in path.read_text("utf-8")}
    assert with_code == {module.__name__.rpartition(".")[2] for module in CHECKS}
    assert len({module.CODE for module in CHECKS}) == len(CHECKS)
