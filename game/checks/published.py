"""The ids of a pack that results are kept under, and the lock file beside it, which remembers those once published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from game.checks.findings import Source
from game.checks.subject import Packed, Story
from game.engine.problems import PackError
from game.engine.reading import Listing, Table, read_file
from game.engine.shape import Reader, key

FILE = "ids.lock"
HEAD = """# The ids of this pack that were published. Results are kept under them, so none may go or change.
# Made by `game lock`; not to be edited by hand.
format: ids/1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """Skills with their misconceptions; scenarios with their steps, and what can be chosen or decided in each."""

    format: Literal["ids/1"] = key("Which form of the file this is.", default="ids/1")
    skills: dict[str, tuple[str, ...]] = key("Skills, each with its misconceptions.", default={})
    scenarios: dict[str, dict[str, tuple[str, ...]]] = key("Scenarios, each with its steps and their ids.", default={})

    def ways(self) -> Iterator[tuple[str, ...]]:
        """Every id with what it stands in: ("scenarios", "tiny", "ask", "keep")."""
        for skill, wrong in self.skills.items():
            yield ("skills", skill)
            yield from (("skills", skill, one) for one in wrong)
        for name, steps in self.scenarios.items():
            yield ("scenarios", name)
            for step, parts in steps.items():
                yield ("scenarios", name, step)
                yield from (("scenarios", name, step, part) for part in parts)

    def as_text(self) -> str:
        """The lock file."""
        lines = [HEAD.rstrip(), "skills:" if self.skills else "skills: {}"]
        lines += [f"  {skill}: {_listed(wrong)}" for skill, wrong in self.skills.items()]
        lines += ["scenarios:" if self.scenarios else "scenarios: {}"]
        for name, steps in self.scenarios.items():
            lines.append(f"  {name}:")
            lines += [f"    {step}: {_listed(parts)}" for step, parts in steps.items()]
        return "\n".join(lines) + "\n"


def _listed(names: tuple[str, ...]) -> str:
    return f"[{', '.join(names)}]"


def ids_of(packed: Packed) -> Ids:
    """What stands in the pack now. Its stories must all be there and sound."""
    scenarios = {story.scenario.id: steps_of(story) for story in packed.stories}
    return Ids(skills=skills_of(packed), scenarios=dict(sorted(scenarios.items())))


def skills_of(packed: Packed) -> dict[str, tuple[str, ...]]:
    """The skills of a pack, each with the ids of the misconceptions about it."""
    skills = packed.pack.skills.items()
    return {name: tuple(sorted(skill.misconceptions)) for name, skill in sorted(skills)}


def steps_of(story: Story) -> dict[str, tuple[str, ...]]:
    """The steps of a story, each with the ids of what can be chosen in it."""
    return {name: tuple(sorted(set(_inside(story.source.find(("steps", name)))))) for name in story.scenario.steps}


def _inside(node: Any) -> Iterator[str]:
    """The ids of the entries of lists, at any depth: answers, cards, posts, and the answers of each turn of a talk."""
    if isinstance(node, Listing):
        for child in node:
            if isinstance(child, Table) and "id" in child:
                yield str(child["id"])
            yield from _inside(child)
    elif isinstance(node, Mapping):
        for child in node.values():
            yield from _inside(child)


def read_lock(folder: Path) -> tuple[Ids | None, Source | None]:
    """The lock of the pack in `folder`, if it has one. Raises PackError where it cannot be read."""
    path = folder / FILE
    if not path.is_file():
        return None, None
    name = f"{folder.name}/{FILE}"
    tree, problems, lines = read_file(path, name)
    reader = Reader(name, lines, {}, problems)
    found = reader.table(Ids, tree, "The lock file") if not problems else None
    if found is None or reader.problems:
        raise PackError(reader.problems)
    return found, Source(name, tree, tuple(lines))
