"""Packs on disk: the policy, what packs there are, and their scenarios, read strictly and checked whole."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeVar

from game.engine.cache import Cache
from game.engine.model import Scenario, Step, with_ids
from game.engine.policy import BANDS, Policy
from game.engine.problems import PackError, Problem
from game.engine.reading import as_plain, read_file
from game.engine.shape import Reader, key

Shape = TypeVar("Shape")
Tables = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Misconception:
    """A wrong idea that an answer can show, and what a teacher can do about it."""

    says: str = key("The wrong idea, in a teacher's words.")
    ask: str = key("A question to ask the class.")
    do: str = key("Something to do in two minutes.")
    right: str = key("The right idea, in a child's words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSkill:
    """One thing that a pupil is able to do after the pack."""

    title: str = key("The skill, as a thing to be able to do.")
    strand: str = key("The curriculum's strand: SI, OR, RP, OB, MI, HW, PS or CO.")
    misconceptions: dict[str, Misconception] = key("Wrong ideas about it, by id.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A folder of scenarios for one year group."""

    format: Literal["pack/1"] = key("Which form of the file this is.")
    id: str = key("The pack's name, the same as its folder's.")
    title: str = key("Its title.")
    year: int = key("The year group; 0 is Reception.", least=0, most=6)
    blurb: str = key("One line for whoever picks a pack.")
    icon: str = key("Its picture.", link="icon")
    status: Literal["ready", "growing"] = key("Whether the pack is whole.", default="ready")
    scenarios: tuple[str, ...] = key("The scenarios in the order of the map.", least=1)
    skills: dict[str, PackSkill] = key("The skills by id.")
    pronounce: dict[str, str] = key("How words are said that a voice gets wrong.", default={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where packs are read from: the folder, the activities' shapes, the ids of the picture library, the cache."""

    folder: Path
    shapes: Mapping[str, type[Step]]
    library: Tables = field(default_factory=dict)
    cache: Cache = Cache(None)

    def policy(self) -> Policy:
        """The policy. Raises PackError with everything that is wrong with it."""
        return self._soundly(self._policy)

    def packs(self) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
        """The packs in the order of their year groups, and what is wrong with those that cannot be used."""
        found: list[Pack] = []
        problems: list[Problem] = []
        for path in sorted(self.folder.glob("*/pack.yaml")):
            try:
                found.append(self.pack(path.parent.name))
            except PackError as error:
                problems.extend(error.problems)
        return tuple(sorted(found, key=lambda pack: (pack.year, pack.id))), tuple(problems)

    def pack(self, name: str) -> Pack:
        """The pack in the folder `name`. Raises PackError."""
        return self._soundly(lambda cache: self._pack(name, cache))

    def scenario(self, pack: Pack, name: str, policy: Policy) -> Scenario:
        """The scenario `name` of a pack. Raises PackError with all that is wrong with it."""
        return self._soundly(lambda cache: self._scenario(pack, name, policy, cache))

    def _soundly(self, read: Callable[[Cache], Shape]) -> Shape:
        """What `read` gives with the cache; anything wrong is looked at again in the file itself, which knows lines."""
        try:
            return read(self.cache)
        except PackError:
            if self.cache.folder is None:
                raise
        return read(Cache(None))

    def _policy(self, cache: Cache) -> Policy:
        path = self.folder / "policy.yaml"
        tree, digest = _tree(path, "policy.yaml", cache)
        policy = self._read(Policy, tree, path, _own_tables(tree) | dict(self.library), "The policy")
        return replace(policy, digest=digest)

    def _pack(self, name: str, cache: Cache) -> Pack:
        path = self.folder / name / "pack.yaml"
        tree, _ = _tree(path, f"{name}/pack.yaml", cache)
        pack = self._read(Pack, tree, path, self.library, "The pack")
        if pack.id != name:
            says = f'The pack calls itself "{pack.id}", but its folder is "{name}".'
            raise PackError([Problem(f"{name}/pack.yaml", 1, 1, "LINK-PACK", says, f"id: {name}")])
        return pack

    def _scenario(self, pack: Pack, name: str, policy: Policy, cache: Cache) -> Scenario:
        path = self.folder / pack.id / f"{name}.yaml"
        tree, digest = _tree(path, f"{pack.id}/{name}.yaml", cache)
        tables = {**policy.tables(), **self.library, **_scenario_tables(tree, pack, self.library)}
        found = self._read(Scenario, tree, path, tables, "The scenario")
        scenario = replace(found, steps=with_ids(found.steps), digest=digest)
        problems = list(_loose_ends(scenario, f"{pack.id}/{name}.yaml", tree))
        if scenario.id != name:
            says = f'The scenario calls itself "{scenario.id}", but its file is "{name}.yaml".'
            problems.append(Problem(f"{pack.id}/{name}.yaml", 1, 1, "LINK-SCENARIO", says, f"id: {name}"))
        if problems:
            raise PackError(problems)
        return scenario

    def _read(self, shape: type[Shape], tree: Any, path: Path, tables: Tables, what: str) -> Shape:
        name = path.name if path.parent == self.folder else f"{path.parent.name}/{path.name}"
        is_fresh = hasattr(tree, "place")
        lines = path.read_text("utf-8").splitlines() if is_fresh else []
        reader = Reader(name, lines, dict(tables), [], dict(self.shapes))
        value = reader.table(shape, tree, what)
        if reader.problems or value is None:
            raise PackError(reader.problems or [Problem(name, 0, 0, "TYPE", f"{what} cannot be read.")])
        if is_fresh:
            self.cache.keep(_digest(path.read_bytes()), as_plain(tree))
        found: Shape = value
        return found


def _tree(path: Path, name: str, cache: Cache) -> tuple[Any, str]:
    """The tree of a file, from the cache where its very bytes were checked before, and the digest of its bytes."""
    try:
        digest = _digest(path.read_bytes()) if path.stat().st_size <= 1024 * 1024 else ""
    except OSError:
        digest = ""
    kept = cache.find(digest) if digest else None
    if kept is not None:
        return kept, digest
    tree, problems, _ = read_file(path, name)
    if problems:
        raise PackError(problems)
    return tree, digest


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:24]


def _own_tables(tree: Any) -> dict[str, frozenset[str]]:
    """The ids that the policy names itself, so that its own links can be looked up."""
    names = {
        "clause": "clauses", "detail": "details", "circle": "circles", "act": "acts", "setting": "settings",
        "trouble": "troubles", "app": "apps", "care": "ratings",
    }  # fmt: skip
    groups = tree if isinstance(tree, dict) else {}
    own = {table: frozenset(map(str, groups.get(group) or ())) for table, group in names.items()}
    return own | {"band": frozenset(BANDS)}


def _scenario_tables(tree: Any, pack: Pack, library: Tables) -> dict[str, frozenset[str]]:
    groups = (
        {name: tree.get(name) or {} for name in ("steps", "cast", "facts", "skills")} if isinstance(tree, dict) else {}
    )
    own = {
        name: frozenset(map(str, group)) if isinstance(group, dict) else frozenset() for name, group in groups.items()
    }
    cast = own.get("cast", frozenset())
    wrong = {one for skill in pack.skills.values() for one in skill.misconceptions}
    return {
        "step": own.get("steps", frozenset()), "cast": cast, "fact": own.get("facts", frozenset()),
        "skill": own.get("skills", frozenset()), "pack-skill": frozenset(pack.skills),
        "told": cast | {"trusted-adult", "any"}, "figure": cast | library.get("person", frozenset()),
        "misconception": frozenset(wrong),
    }  # fmt: skip


def _loose_ends(scenario: Scenario, name: str, tree: Any) -> list[Problem]:
    """Steps from which nothing follows, though they are no ending; and a scenario without an ending."""
    found = []
    places = {str(word): getattr(word, "place", None) for word in tree["steps"]}
    for step in scenario.steps.values():
        if step.activity != "ending" and not step.next and not _is_covered(step):
            place = places.get(step.id)
            line = place.line if place else 0
            says = f'"{step.id}" does not say which step follows.'
            found.append(Problem(name, line, 3, "LINK-NEXT", says, "next: the-step-that-follows"))
    if not any(step.activity == "ending" for step in scenario.steps.values()):
        found.append(Problem(name, 0, 0, "LINK-ENDING", "The story has no ending.", "end: { activity: ending }"))
    return found


def _is_covered(step: Step) -> bool:
    return bool(step.outcomes) and step.outcomes[-1].otherwise and all(outcome.next for outcome in step.outcomes)
