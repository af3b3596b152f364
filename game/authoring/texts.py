"""The words of a scenario's file that an author may want to change in bulk: texts, ratings, misconceptions shown.

Which values are words follows from the shapes that read the file: a text is a key that links to nothing and is no
name of its author's own. Each has an id made of names (`steps/ask/answers/give/because`), so that it stays the same
while rows move; only in lists without names (what is said, hints) is it a number.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, Union, get_args, get_origin

from game.activities.chat import Arrival
from game.engine.model import Line, Scenario, Step, Thing
from game.engine.nodes import Listing, Node, Table, Words
from game.engine.policy import Rating
from game.engine.shape import keys

Way = tuple[str | int, ...]
NAMES = frozenset((
    "activity", "any_order", "at", "curriculum", "evidence", "facts", "icon", "id", "keep", "post", "report",
    "see_as", "set", "settings", "take_down", "to",
))  # fmt: skip
"""Keys whose values are names that something else counts on, and no words to read."""
LINKED = frozenset(("shows",))
"""Keys that link to something and are handed out all the same, because they are judged together with the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One value: its id, the way to it in the file, the value, and what its key is for."""

    id: str
    way: Way
    value: str
    says: str
    step: str = ""
    activity: str = ""

    @property
    def key(self) -> str:
        """The key that it stands behind: the last name of its way."""
        return next(str(one) for one in reversed(self.way) if isinstance(one, str))

    @property
    def is_rating(self) -> bool:
        """Whether it is one of the four ratings."""
        return self.key == "rating"


def texts(tree: Node | None, shapes: Mapping[str, type[Step]]) -> Iterator[Text]:
    """Every such value of a scenario's file, in the order of the file."""
    yield from _Walk(shapes).table(Scenario, tree, (), ())


@dataclass(frozen=True, slots=True)
class _Walk:
    shapes: Mapping[str, type[Step]]
    step: str = ""
    activity: str = ""

    def table(self, shape: type, node: Any, way: Way, names: tuple[str, ...]) -> Iterator[Text]:
        known = keys(shape)
        for name, child in node.items() if isinstance(node, Table) else ():
            if name in known:
                one, hint = known[name]
                yield from self.value(
                    hint, child, (*way, str(name)), (*names, str(name)), {**one.metadata, "key": name}
                )

    def value(self, hint: Any, node: Any, way: Way, names: tuple[str, ...], extra: Mapping[str, Any]) -> Iterator[Text]:
        origin, args = get_origin(hint), get_args(hint)
        if hint is Rating:
            yield from self.words(node, way, names, extra)
        elif origin in (Union, types.UnionType):
            yield from self.value(next(arg for arg in args if arg is not type(None)), node, way, names, extra)
        elif hint is Step:
            yield from self.at_step(node, way, names)
        elif hint in (Line, Arrival, Thing):
            yield from self.pairs(node, way, names, extra, is_text=hint is Arrival)
        elif origin is tuple:
            yield from self.listing(args[0], node, way, names, extra)
        elif origin is dict:
            for name, child in node.items() if isinstance(node, Table) else ():
                yield from self.value(args[1], child, (*way, str(name)), (*names, str(name)), {**extra, "link": ""})
        elif is_dataclass(hint) and not hasattr(hint, "read"):
            assert isinstance(hint, type)
            yield from self.table(hint, node, way, names)
        elif hint is str and is_words(extra):
            yield from self.words(node, way, names, extra)

    def at_step(self, node: Any, way: Way, names: tuple[str, ...]) -> Iterator[Text]:
        """A step, by the shape of its activity."""
        activity = str(node.get("activity", "")) if isinstance(node, Table) else ""
        if activity in self.shapes:
            yield from _Walk(self.shapes, names[-1], activity).table(self.shapes[activity], node, way, names)

    def listing(
        self, hint: Any, node: Any, way: Way, names: tuple[str, ...], extra: Mapping[str, Any]
    ) -> Iterator[Text]:
        """The values of a list: each named by its own id, else by its number. One alone may stand without a list."""
        if not isinstance(node, Listing):
            yield from self.value(hint, node, way, names, extra)
            return
        for number, child in enumerate(node):
            name = child.get("id") if isinstance(child, Table) else None
            yield from self.value(hint, child, (*way, number), (*names, str(name or number + 1)), extra)

    def pairs(
        self, node: Any, way: Way, names: tuple[str, ...], extra: Mapping[str, Any], *, is_text: bool
    ) -> Iterator[Text]:
        """What is said by whom, or written on what: the name is no word to change, the text is.

        Where there is no such pair, the value `is_text` (a message) or is a name (a thing).
        """
        if is_text:
            yield from self.words(node, way, names, extra)
        for name, child in node.items() if isinstance(node, Table) else ():
            if name not in ("feels", "at"):
                yield from self.words(child, (*way, str(name)), (*names, str(name)), extra)

    def words(self, node: Any, way: Way, names: tuple[str, ...], extra: Mapping[str, Any]) -> Iterator[Text]:
        if isinstance(node, Words):
            yield Text(
                id="/".join(names), way=way, value=str(node), says=extra.get("says", ""), step=self.step,
                activity=self.activity,
            )  # fmt: skip


def is_words(extra: Mapping[str, Any]) -> bool:
    """Whether what stands behind a key is to be handed out."""
    is_text = not extra.get("link") and not extra.get("is_name") and extra.get("key") not in NAMES
    return is_text or extra.get("key") in LINKED
