"""From a tree of words to typed values: a dataclass is the shape of a YAML mapping, its fields the keys.

One description serves the reader, the did-you-mean, the authors' page and the JSON Schema. We do not
use pydantic here: it takes 100 ms to import, and its messages know neither lines nor a teacher's words.
"""

import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from game.engine.amounts import counted
from game.engine.names import name_fault, plainly
from game.engine.nodes import Listing, Place
from game.engine.problems import MOST_PROBLEMS, PackError, Problem, nearest, short

TRUE, FALSE = ("yes", "true", "on"), ("no", "false", "off")
MOST_ENTRIES, MOST_NAMES = 60, 200
"""Entries of a list whose own limit is not given, and names of a group; the longest of ours have 21 and 78."""

_WHOLE = re.compile(r"-?[0-9]{1,9}")

FREE_KEYS = ("notes",)
"""Keys that are read by nobody and allowed everywhere, beside those that begin with `x-`."""


def key(
    says: str,
    *,
    default: Any = MISSING,
    name: str = "",
    link: str = "",
    least: int = 0,
    most: int = 0,
    is_name: bool = False,
    given: str = "",
    has_values: bool = False,
) -> Any:
    """A field that is a YAML key. `says` describes it for authors; no default means that it must be given.

    `name` is the key where it cannot be a Python name; `link` names the table that its value (or each of its
    values, or its mapping's keys) must stand in; `least` and `most` bound a number, or how many values a list has;
    `is_name` says that the value is (or each of its values are) the name of a folder or file; `given` is a key that
    its values need not have here, since it follows from where they stand; `has_values` says that what a mapping gives
    its linked keys must be one of their values.
    """
    extra = {
        "says": says, "name": name, "link": link, "least": least, "most": most, "is_name": is_name, "given": given,
        "has_values": has_values,
    }  # fmt: skip
    if default is MISSING:
        return field(metadata=extra)
    if isinstance(default, dict):
        return field(default_factory=lambda: dict(default), metadata=extra)
    return field(default=default, metadata=extra)


@dataclass(slots=True)
class Reader:
    """Reads one file: name and lines for problems, `tables` of ids that links may name, the activities' `shapes`."""

    file: str
    lines: list[str]
    tables: dict[str, frozenset[str]]
    problems: list[Problem]
    shapes: Mapping[str, type] = field(default_factory=dict)

    def note(self, node: object, code: str, says: str, attempt: str = "") -> None:
        """Note a problem where `node` stands. Raises PackError with all of them when there are too many."""
        place = getattr(node, "place", None) or Place(0, 0)
        excerpt = self.lines[place.line - 1][:160] if 0 < place.line <= len(self.lines) else ""
        self.problems.append(Problem(self.file, place.line, place.column, code, says, attempt, excerpt=excerpt))
        if len(self.problems) >= MOST_PROBLEMS:
            raise PackError(self.problems)

    def link(self, word: str, table: str) -> None:
        """Note a problem unless `word` stands in the table of that name."""
        known = self.tables.get(table)
        if known is None or word in known:
            return
        near = nearest(word, known)
        says = f'There is no {table.replace("-", " ")} with the name "{short(word)}".'
        self.note(word, f"LINK-{table.upper()}", says, near or f"one of: {', '.join(sorted(known)[:8])}")

    def link_value(self, word: object, table: str, name: str) -> None:
        """Note a problem unless `word` is one of the values of `name`, where the tables know which values it has."""
        known = self.tables.get(f"{table} {name}")
        if known is None or not isinstance(word, str) or word in known:
            return
        says = f'"{short(name)}" cannot be "{short(word)}".'
        attempt = nearest(word, known) or f"one of: {', '.join(sorted(known))}"
        self.note(word, f"LINK-{table.upper()}", says, attempt)

    def table(self, shape: type, node: object, what: str, given: str = "") -> Any:
        """A value of the dataclass `shape` from a mapping; None where something in it must be mended first.

        A shape whose keys depend on one another has `lacks()`: the key that must stand beside those that do, or "".
        Where it stands, the key `given` may be left out.
        """
        if not isinstance(node, dict):
            self.note(node, "TYPE", f"{what} should be a group of keys and values.", "write it as `key: value` lines")
            return None
        known = keys(shape)
        values: dict[str, Any] = {}
        for name, child in node.items():
            if name in FREE_KEYS or name.startswith("x-"):
                continue
            if name not in known:
                near = nearest(name, known)
                self.note(
                    name,
                    "KEY-UNKNOWN",
                    f'{what} has a key "{name}" that does not exist.',
                    near or f"one of: {', '.join(known)}",
                )
                continue
            one, hint = known[name]
            values[one.name] = self.value(hint, child, f'"{name}"', one.metadata)
        for name, one in _needed(shape):
            if one.name not in values:
                self._miss(node, what, name, one)
                values[one.name] = None
        try:
            made = shape(**values)
        except (TypeError, ValueError, AttributeError):
            if not self.problems:
                raise
            return None
        if hasattr(made, "lacks") and (lacking := made.lacks()) not in ("", given):
            self._miss(node, what, lacking, known[lacking][0])
        return made

    def _miss(self, node: object, what: str, name: str, one: Field[Any]) -> None:
        self.note(node, "KEY-MISSING", f'{what} needs a key "{name}": {one.metadata["says"]}', f"{name}: ...")

    def value(self, hint: Any, node: Any, what: str, extra: Mapping[str, Any]) -> Any:
        """A value of the type `hint` from a node; notes what is wrong and returns None then."""
        how, inner = _way_to_read(hint)
        if how == "read":
            return inner.read(node, self, what)
        if how == "list":
            return self._listing(inner, node, what, extra)
        if how == "names":
            return self._mapping(inner, node, what, extra)
        if how == "table":
            return self.table(inner, node, what, extra.get("given", ""))
        if not isinstance(node, str):
            self.note(node, "TYPE", f"{what} should be a single word or text.", "write one value")
            return None
        if how == "one-of":
            return self._one_of(inner, node, what)
        if how == "yes-or-no":
            return self._yes_or_no(node, what)
        if how == "number":
            return self._number(node, what, extra)
        if not node.strip() and extra.get("says"):
            self.note(node, "TYPE", f"{what} is empty.", "write a text, or take the key out")
        if extra.get("link"):
            self.link(node, extra["link"])
        if extra.get("is_name") and (fault := name_fault(node)):
            self.note(node, "SYN-NAME", f'{what} cannot be "{short(node)}": {fault}.', plainly(node))
        return node

    def _listing(self, hint: Any, node: Any, what: str, extra: Mapping[str, Any]) -> tuple[Any, ...]:
        if not isinstance(node, list):
            node_list = Listing([node])
            node_list.place = getattr(node, "place", Place(0, 0))
            node = node_list
        least, most = extra.get("least", 0), extra.get("most") or MOST_ENTRIES
        if not least <= len(node) <= most:
            bound = ("at least", least) if len(node) < least else ("at most", most)
            bounds = f"{bound[0]} {counted(bound[1], 'entry', 'entries')}"
            self.note(node, "TYPE", f"{what} should have {bounds}; it has {len(node)}.", "add or take away some")
        self._look_for_twins(node, what)
        inner = {name: extra[name] for name in ("link", "is_name", "given") if name in extra}
        return tuple(self.value(hint, child, f"An entry of {what}", inner) for child in node)

    def _look_for_twins(self, node: list[Any], what: str) -> None:
        """Note each entry whose id another entry of the list has already: only one of them could ever be meant."""
        seen: set[str] = set()
        for child in node:
            name = child.get("id") if isinstance(child, dict) else None
            if isinstance(name, str):
                if name in seen:
                    says = f'Two entries of {what} have the id "{short(name)}"; nobody could know which is meant.'
                    self.note(name, "SYN-TWICE", says, "give one of them another id")
                seen.add(name)

    def _mapping(self, hint: Any, node: Any, what: str, extra: Mapping[str, Any]) -> dict[str, Any]:
        if not isinstance(node, dict):
            self.note(node, "TYPE", f"{what} should be a group of names and values.", "write it as `name: value` lines")
            return {}
        if len(node) > MOST_NAMES:
            says = f"{what} should have at most {MOST_NAMES} names; it has {len(node)}."
            self.note(node, "TYPE", says, "take some away, or tell it in two files")
            return {}
        found = {}
        for name, child in node.items():
            if extra.get("link"):
                self.link(name, extra["link"])
            if extra.get("has_values"):
                self.link_value(child, extra["link"], name)
            found[str(name)] = self.value(hint, child, f'"{name}" in {what}', {})
        return found

    def _one_of(self, allowed: tuple[Any, ...], node: str, what: str) -> str | None:
        if node in allowed:
            return str(node)
        near = nearest(node, allowed)
        self.note(node, "TYPE", f'{what} cannot be "{short(node)}".', near or f"one of: {', '.join(allowed)}")
        return None

    def _yes_or_no(self, node: str, what: str) -> bool | None:
        if node.lower() in (*TRUE, *FALSE):
            return node.lower() in TRUE
        self.note(node, "TYPE", f"{what} should be yes or no.", "yes")
        return None

    def _number(self, node: str, what: str, extra: Mapping[str, Any]) -> int | None:
        if not _WHOLE.fullmatch(node):
            self.note(node, "TYPE", f"{what} should be a whole number of at most nine digits.", "1")
            return None
        number = int(node)
        least, most = extra.get("least", 0), extra.get("most", 0)
        if number < least or (most and number > most):
            self.note(node, "TYPE", f"{what} should be from {least} to {most or 'any number'}.", str(least))
        return number


@cache
def _way_to_read(hint: Any) -> tuple[str, Any]:
    """How a value of the type `hint` is read, and the type (or what else) that it is read by."""
    if hasattr(hint, "read"):
        return "read", hint
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _way_to_read(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return "list", args[0]
    if origin is dict:
        return "names", args[1]
    if is_dataclass(hint):
        return "table", hint
    if origin is Literal:
        return "one-of", args
    return {bool: "yes-or-no", int: "number"}.get(hint, "text"), hint


@cache
def _needed(shape: type) -> tuple[tuple[str, Field[Any]], ...]:
    """The YAML keys that a mapping of this shape must have."""
    return tuple(
        (name, one)
        for name, (one, _) in keys(shape).items()
        if one.default is MISSING and one.default_factory is MISSING
    )


@cache
def keys(shape: type) -> dict[str, tuple[Field[Any], Any]]:
    """The YAML keys of a dataclass: name to field and type."""
    hints = get_type_hints(shape)
    return {
        one.metadata.get("name") or one.name: (one, hints[one.name]) for one in fields(shape) if "says" in one.metadata
    }


def described(shape: type) -> dict[str, str]:
    """Each YAML key of a shape with its description, for the authors' page and for tests."""
    return {name: one.metadata["says"] for name, (one, _) in keys(shape).items()}
