"""Shipped stories as material for mistakes: their text with all places in it, and edits that change one place alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from game import resources
from game.authoring.splicing import Span, spans
from game.checks.findings import Way
from game.engine.model import Scenario
from game.engine.nodes import Listing, Node, Table, Words
from game.engine.packs import Pack
from game.engine.reading import read_bytes
from tests.checks.looking import SHELF, rules


@dataclass(frozen=True)
class Mutant:
    """A story with one mistake: the text of its file, the code that must be found, and its line (0: wherever).

    `routes` is the text of the file beside it, where the mistake stands there.
    """

    story: "Original"
    text: str
    code: str
    line: int = 0
    routes: str = ""


@dataclass(frozen=True)
class Original:
    """A shipped story."""

    pack: Pack
    name: str
    text: str
    routes: str

    @cached_property
    def tree(self) -> Any:
        return read_bytes(self.text.encode(), self.name)[0]

    @cached_property
    def scenario(self) -> Scenario:
        return SHELF.scenario(self.pack, self.name, rules().policy)

    @cached_property
    def spans(self) -> dict[Way, Span]:
        return spans(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        found = [0]
        for line in self.text.splitlines(keepends=True):
            found.append(found[-1] + len(line))
        return found

    def find(self, way: Way) -> Any:
        node: Any = self.tree
        for one in way:
            node = node[one]
        return node

    def all(self, name: str) -> list[Way]:
        """The ways to every value behind the key `name`, in the order of the file."""
        return [way for way, _ in walked(self.tree) if way and way[-1] == name]

    def key(self, way: Way) -> Words:
        """The key at the end of `way`, which knows its place."""
        return next(name for name in self.find(way[:-1]) if name == way[-1])

    def line(self, way: Way) -> int:
        """The line of the value at the end of `way`, as `check` names it."""
        node = self.find(way)
        return int(
            node.place.line if not isinstance(way[-1], str) or isinstance(node, Words) else self.key(way).place.line
        )

    def put(self, code: str, way: Way, raw: str, *, line: int = 0) -> Mutant:
        """The story with `raw` in the place of the value at the end of `way`, quotes and all; found at its line."""
        span = self.spans[way]
        return Mutant(self, self.text[: span.start] + raw + self.text[span.end :], code, line or self.line(way))

    def say(self, code: str, way: Way, words: str, *, line: int = 0) -> Mutant:
        """The same with words in straight quotes."""
        return self.put(code, way, f'"{words}"', line=line)

    def renamed(self, code: str, way: Way, name: str, *, line: int = 0) -> Mutant:
        """The story in which the key at the end of `way` is called otherwise."""
        key = self.key(way)
        at = self.starts[key.place.line - 1] + key.place.column - 1
        assert self.text[at : at + len(key)] == key, key
        return Mutant(self, self.text[:at] + name + self.text[at + len(key) :], code, line)

    def above(self, code: str, line: int, raw: str, *, at: int = 0) -> Mutant:
        """The story with a line more above line number `line`; found at line `at`."""
        place = self.starts[line - 1]
        return Mutant(self, self.text[:place] + raw + "\n" + self.text[place:], code, at)

    def under(self, code: str, step: str, raw: str, *, at: int = 0) -> Mutant:
        """The story with a key more at the top of a step that is written out in lines."""
        return self.above(code, self.key(("steps", step)).place.line + 1, f"    {raw}", at=at)

    def is_written_out(self, step: str) -> bool:
        """Whether a step stands in lines of its own, and not in braces."""
        key = self.key(("steps", step))
        return not self.text.splitlines()[key.place.line - 1].strip().endswith("}")


def walked(node: Node, way: Way = ()) -> Iterator[tuple[Way, Node]]:
    """Every value of a tree with the way to it."""
    yield way, node
    if isinstance(node, Table):
        for name, child in node.items():
            yield from walked(child, (*way, str(name)))
    elif isinstance(node, Listing):
        for number, child in enumerate(node):
            yield from walked(child, (*way, number))


Operator = Callable[[Original], Iterator[Mutant]]
Operators = dict[str, tuple[str, Operator]]
"""Operators by their names, each with the code that must find its mistakes."""


def registering(operators: Operators, *others: Operators) -> Callable[[str], Callable[[Operator], Operator]]:
    """What puts an operator into `operators` under its function's name, with its code; none of `others` has that name."""

    def operator(code: str) -> Callable[[Operator], Operator]:
        def named(one: Operator) -> Operator:
            name = one.__name__.replace("_", "-")
            assert not any(name in known for known in (operators, *others)), name
            operators[name] = (code, one)
            return one

        return named

    return operator


@lru_cache(maxsize=1)
def originals() -> tuple[Original, ...]:
    """Every shipped story."""
    found = []
    for pack in SHELF.packs()[0]:
        for name in pack.scenarios:
            place = resources.scenarios() / pack.id
            texts = [(place / f"{name}{ending}").read_text("utf-8") for ending in (".yaml", ".routes.yaml")]
            found.append(Original(pack, name, *texts))
    return tuple(found)


def picked(made: list[Mutant], salt: str) -> Mutant | None:
    """One of the mutants that an operator made of a story: always the same one, and another one in each story."""
    return made[sum(map(ord, f"{made[0].story.name}{salt}")) % len(made)] if made else None
