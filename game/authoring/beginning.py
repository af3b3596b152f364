"""New packs and new stories: complete small ones that play at once, to be changed bit by bit. Never a blank page."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from game.engine.names import name_fault, plainly

TEMPLATES = Path(__file__).parent / "templates"
FIRST_STORY = "first-story"
YOUNG = 2
"""The last year group that gets the story told with few words and pictures on its answers."""
TAKEN = ("pack", "policy", "curriculum")
"""Names that files beside stories have."""


class CannotBegin(Exception):
    """Nothing was written; says why, with one thing to try."""


def new_pack(folder: Path, year: int) -> tuple[Path, ...]:
    """Write a pack into `folder`, which must not be there yet; gives its files. Raises CannotBegin and OSError."""
    _named(folder.name)
    if folder.exists():
        raise CannotBegin(f'"{folder}" is there already, and nothing is overwritten. Try another name.')
    words = {"pack": folder.name, "pack_title": titled(folder.name), **_of_story(FIRST_STORY, year)}
    return _written({folder / "pack.yaml": _filled("pack.yaml", words), **_story(folder, FIRST_STORY, year)})


def new_story(folder: Path, name: str, year: int) -> tuple[Path, ...]:
    """Write a story into a pack's folder; gives its files. Raises CannotBegin and OSError."""
    _named(name)
    files = _story(folder, name, year)
    there = next((path for path in files if path.exists()), None)
    if there or name in TAKEN:
        raise CannotBegin(f'"{there or name}" is there already, and nothing is overwritten. Try another name.')
    return _written(files)


def titled(name: str) -> str:
    """A name as a title: `party-photo` as "Party photo"."""
    return name.replace("-", " ").capitalize()


def _named(name: str) -> None:
    if fault := name_fault(name):
        raise CannotBegin(f'"{name}" cannot be used: {fault}. Try {plainly(name)}.')


def _story(folder: Path, name: str, year: int) -> dict[Path, str]:
    level, words = "young" if year <= YOUNG else "older", _of_story(name, year)
    return {folder / f"{name}{end}": _filled(f"{level}{end}", words) for end in (".yaml", ".routes.yaml")}


def _of_story(name: str, year: int) -> dict[str, str]:
    statement = f"efacw.PS.{year or 'R'}"
    return {"story": name, "story_title": titled(name), "year": str(year), "curriculum": statement}


def _filled(template: str, words: Mapping[str, str]) -> str:
    return Template((TEMPLATES / template).read_text("utf-8")).substitute(words)


def _written(files: Mapping[Path, str]) -> tuple[Path, ...]:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x": whoever made the same file a moment ago keeps it.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return tuple(files)
