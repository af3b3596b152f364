"""What YAML is read into: strings, mappings and lists that know where they stand."""

from typing import NamedTuple


class Place(NamedTuple):
    """Where a value stands: line and column, counted from 1."""

    line: int
    column: int


class Words(str):
    """A scalar: a string that knows its place."""

    place: Place

    @classmethod
    def at(cls, text: str, place: Place) -> "Words":
        """`text` standing at `place`."""
        words = cls(text)
        words.place = place
        return words


class Table(dict[str, "Node"]):
    """A mapping that knows its place; its keys are `Words`."""

    place: Place = Place(0, 0)


class Listing(list["Node"]):
    """A list that knows its place."""

    place: Place = Place(0, 0)


Node = Words | Table | Listing


def as_plain(node: object) -> object:
    """A tree as plain dicts, lists and strings, for the cache and for answers."""
    if isinstance(node, dict):
        return {str(key): as_plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_plain(value) for value in node]
    return str(node)
