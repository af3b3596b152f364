"""Packs on a shelf: the policy, what packs there are, and their scenarios, read strictly and checked whole."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeVar

from game.engine.cache import Cache
from game.engine.folders import Folder
from game.engine.links import Tables, Way, loose_ends, misdrawn, own_tables, scenario_tables
from game.engine.model import Scenario, Step, with_ids
from game.engine.names import clash, name_fault, plainly
from game.engine.origins import Origin, Refused
from game.engine.policy import Policy
from game.engine.problems import PackError, Problem
from game.engine.reading import MOST_BYTES, as_plain, read_bytes
from game.engine.shape import Reader, key
from game.engine.translations import languages_beside, translated

__all__ = ["Misconception", "Pack", "PackSkill", "Shelf", "Tables"]

Shape = TypeVar("Shape")

MOST_SCENARIOS = 500


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
    id: str = key("The pack's name, the same as its folder's.", is_name=True)
    title: str = key("Its title.")
    year: int = key("The year group; 0 is Reception.", least=0, most=6)
    blurb: str = key("One line for whoever picks a pack.")
    icon: str = key("Its picture.", link="icon")
    status: Literal["ready", "growing"] = key("Whether the pack is whole.", default="ready")
    for_authors: bool = key("Yes in a pack that authors copy from: it stands last.", default=False)
    scenarios: tuple[str, ...] = key(
        "The scenarios in the order of the map.", least=1, most=MOST_SCENARIOS, is_name=True
    )
    skills: dict[str, PackSkill] = key("The skills by id.")
    pronounce: dict[str, str] = key("How words are said that a voice gets wrong.", default={})


def _nothing(scenario: Scenario) -> tuple[tuple[Way, str], ...]:
    """Where nobody draws, nothing is wrong with pictures."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where packs are read from: folder or archive; the activities' shapes, the picture library's ids, the cache.

    `policy_at` is where the policy lies, where that is not beside the packs; `only` the one pack that is wanted.
    """

    folder: Path | Origin
    shapes: Mapping[str, type[Step]]
    library: Tables = field(default_factory=dict)
    cache: Cache = Cache(None)
    policy_at: Origin | None = None
    only: str = ""
    undrawable: Callable[[Scenario], Iterable[tuple[Way, str]]] = _nothing

    @property
    def origin(self) -> Origin:
        """The folder of the packs, wherever it is."""
        return self.folder if isinstance(self.folder, Origin) else Origin(Folder(self.folder))

    def policy(self) -> Policy:
        """The policy. Raises PackError with everything that is wrong with it."""
        return self._soundly(self._policy)

    def packs(self) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
        """The packs in the order of their year groups, and what is wrong with those that cannot be used."""
        found: list[Pack] = []
        problems: list[Problem] = []
        for name in (self.only,) if self.only else self.origin.names():
            if not self.only and not (self.origin / name / "pack.yaml").exists():
                continue
            try:
                found.append(self.pack(name))
            except PackError as error:
                problems.extend(error.problems)
        return tuple(sorted(found, key=lambda pack: (pack.for_authors, pack.year, pack.id))), tuple(problems)

    def pack(self, name: str) -> Pack:
        """The pack in the folder `name`. Raises PackError."""
        return self._soundly(lambda cache: self._pack(name, cache))

    def scenario(self, pack: Pack, name: str, policy: Policy, language: str = "") -> Scenario:
        """The scenario `name` of a pack. Raises PackError with all that is wrong with it.

        Where a translation into `language` lies beside it, with its words; a text without them stays English.
        """
        return self._soundly(lambda cache: self._scenario(pack, name, policy, language, cache))

    def languages(self, pack: str, name: str) -> tuple[str, ...]:
        """The languages into which a scenario is translated."""
        return languages_beside(self.origin / pack, name)

    def _soundly(self, read: Callable[[Cache], Shape]) -> Shape:
        """What `read` gives with the cache; anything wrong is looked at again in the file itself, which knows lines."""
        try:
            return read(self.cache)
        except PackError:
            if self.cache.folder is None:
                raise
        return read(Cache(None))

    def _policy(self, cache: Cache) -> Policy:
        opened = _opened((self.policy_at or self.origin) / "policy.yaml", "policy.yaml", cache)
        policy = self._read(Policy, opened, own_tables(opened.tree) | dict(self.library), "The policy")
        self._keep(opened)
        return replace(policy, digest=opened.digest)

    def _pack(self, name: str, cache: Cache) -> Pack:
        file = f"{name}/pack.yaml"
        if fault := name_fault(name):
            says = f'A folder of packs holds "{name}": {fault}.'
            raise PackError([Problem(file, 0, 0, "SYN-NAME", says, f"call the folder {plainly(name)}")])
        if both := clash((self.origin / name).names()):
            says = f'"{both[0]}" and "{both[1]}" are one and the same file on other computers.'
            raise PackError([Problem(file, 0, 0, "SYN-NAME", says, "take one of them out of the folder")])
        opened = _opened(self.origin / name / "pack.yaml", file, cache)
        pack = self._read(Pack, opened, self.library, "The pack")
        if pack.id != name:
            says = f'The pack calls itself "{pack.id}", but its folder is "{name}".'
            raise PackError([Problem(file, 1, 1, "LINK-PACK", says, f"id: {name}")])
        self._keep(opened)
        return pack

    def _scenario(self, pack: Pack, name: str, policy: Policy, language: str, cache: Cache) -> Scenario:
        file = f"{pack.id}/{name}.yaml"
        if fault := name_fault(name):
            says = f'"{name}" cannot be the name of a scenario: {fault}.'
            raise PackError([Problem(f"{pack.id}/pack.yaml", 0, 0, "SYN-NAME", says, plainly(name))])
        opened = _opened(self.origin / pack.id / f"{name}.yaml", file, cache)
        tables = {**policy.tables(), **self.library, **scenario_tables(opened.tree, pack.skills, self.library)}
        tables["receiver"] = tables["audience"] | tables["cast"]
        words = translated(opened.tree, self.origin / pack.id, name, language) if language else opened.tree
        found = self._read(Scenario, replace(opened, tree=words), tables, "The scenario")
        scenario = replace(found, steps=with_ids(found.steps), digest=opened.digest)
        problems = list(loose_ends(scenario, policy, file, opened.tree))
        if opened.is_fresh:
            problems += misdrawn(self.undrawable(scenario), file, opened.tree, opened.lines)
        if scenario.id != name:
            says = f'The scenario calls itself "{scenario.id}", but its file is "{name}.yaml".'
            problems.append(Problem(file, 1, 1, "LINK-SCENARIO", says, f"id: {name}"))
        if problems:
            raise PackError(problems)
        self._keep(opened)
        return scenario

    def _read(self, shape: type[Shape], opened: "_Opened", tables: Tables, what: str) -> Shape:
        reader = Reader(opened.file, opened.lines, dict(tables), [], dict(self.shapes))
        value = reader.table(shape, opened.tree, what)
        if reader.problems or value is None:
            raise PackError(reader.problems or [Problem(opened.file, 0, 0, "TYPE", f"{what} cannot be read.")])
        found: Shape = value
        return found

    def _keep(self, opened: "_Opened") -> None:
        """Remember a file in which nothing is wrong, so that it need not be looked at again."""
        if opened.is_fresh and self.cache.folder is not None:
            self.cache.keep(opened.digest, as_plain(opened.tree))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file that was read: its tree and lines, and the digest of its bytes. From the cache it has no lines."""

    file: str
    tree: Any
    lines: list[str]
    digest: str
    is_fresh: bool


def _opened(origin: Origin, file: str, cache: Cache) -> _Opened:
    """The file at `origin`, its tree from the cache where its very bytes were checked before. Raises PackError."""
    try:
        raw = origin.read(MOST_BYTES)
    except Refused as error:
        raise PackError([error.problem(file)]) from None
    digest = hashlib.sha256(raw).hexdigest()[:24]
    kept = cache.find(digest)
    if kept is not None:
        return _Opened(file, kept, [], digest, is_fresh=False)
    tree, problems, lines = read_bytes(raw, file)
    if problems:
        raise PackError(problems)
    return _Opened(file, tree, lines, digest, is_fresh=True)
