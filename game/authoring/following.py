"""The files of a pack as they are now: read once, and again whenever one of them was saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.packs import Shelf
from game.engine.problems import PackError, Problem
from game.scenes.context import Context
from game.scenes.library import Library

Stamp = Mapping[Path, tuple[int, int]]
"""When each file was last written, and how long it is."""


@dataclass(frozen=True, slots=True)
class Reread:
    """The files were read anew: what they say, or everything that is wrong with them."""

    context: Context | None
    problems: tuple[Problem, ...] = ()


class Nothing:
    """What is kept of earlier play in a preview: nothing, ever."""

    def crowns(self, code: str, pack: str) -> Mapping[str, frozenset[str]]:
        """None."""
        return {}

    def unfinished(self, code: str, pack: str) -> tuple[str, ...]:
        """None."""
        return ()

    def journal(self, name: str) -> None:
        """None."""


@dataclass(kw_only=True)
class Follower:
    """Follows the pack `name` in `folder`: all its scenarios, or the one named `scenario`.

    `policy` is the folder of the policy by which it is judged; `shelf` reads one from here and the other from there.
    `language` is that in which stories are told where they are translated.
    """

    folder: Path
    name: str
    policy: Path
    shelf: Shelf
    scenario: str = ""
    seed: int = 1
    language: str = ""
    seen: Stamp = field(default_factory=dict)

    def read(self) -> Reread:
        """What the files say now. The look at their times comes first, so that a later save is never missed."""
        self.seen = self._stamp()
        context = Context(Library(lambda: self.shelf), Nothing(), self.seed, language=self.language)
        try:
            if context.problems:
                return Reread(None, context.problems)
            pack = context.pack(self.name)
        except PackError as error:
            return Reread(None, error.problems)
        problems: list[Problem] = []
        for name in (self.scenario,) if self.scenario else pack.scenarios:
            try:
                context.scenario(pack.id, name)
            except PackError as error:
                problems.extend(error.problems)
        # One story that cannot be used does not hide the others of its pack.
        is_usable = not problems or not self.scenario
        return Reread(context if is_usable else None, tuple(problems))

    def news(self) -> Reread | None:
        """What the files say, where one of them was saved, made or removed since they were read; else None."""
        return self.read() if self._stamp() != self.seen else None

    def _stamp(self) -> Stamp:
        own = self.folder / self.name
        paths = [self.policy / "policy.yaml", *sorted(own.glob("*.yaml")), *sorted(own.glob("*.po"))]
        found = {}
        for path in paths:
            try:
                stat = path.stat()
            except OSError:
                continue
            found[path] = (stat.st_mtime_ns, stat.st_size)
        return found
