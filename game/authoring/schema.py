"""JSON Schema (draft-07) of the files of a pack, made from the very shapes that the game reads them by.

Editors show its descriptions, complete keys and ids, and underline what is wrong while it is typed. Steps are told
apart by `if` and `then` on their `activity`, never by `oneOf`: so an error names the bad key, and not every activity
that the step is not. What only `check` can know (whether a step exists, whether a story can end) is left to it.
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin

from game.engine.model import Step
from game.engine.packs import Tables
from game.engine.shape import FALSE, TRUE, keys

Schema = dict[str, Any]
Special = Callable[["Maker"], Schema]
"""Describes a type that reads itself (that has a `read` of its own)."""

YES_OR_NO = {"enum": [True, False, *TRUE[:1], *FALSE[:1], *TRUE[1:], *FALSE[1:]]}
TEXT: Schema = {"type": ["string", "number"]}
"""A text; one that looks like a number, as a house number does, needs no quotes."""
NUMBER: Schema = {"type": "integer"}
FREE: Schema = {"^x-": {}}
NOTES: Schema = {"description": "For you: read by nobody. Keys that begin with x- are free, too."}


class Maker:
    """Makes schemas of shapes and collects those that are named, so that each stands in the document once."""

    def __init__(self, tables: Tables, shapes: Mapping[str, type[Step]], specials: Mapping[type, Special]) -> None:
        """`tables` of ids that links may name (others are free words), the activities' `shapes`, the `specials`."""
        self.tables, self.shapes, self.specials = tables, shapes, specials
        self.definitions: dict[str, Schema] = {}
        self._names: dict[str, type] = {}

    def document(self, shape: type, says: str) -> Schema:
        """The schema of a file whose shape is `shape`."""
        root = self.table(shape)
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": says,
            **root,
            "definitions": dict(sorted(self.definitions.items())),
        }

    def table(self, shape: type) -> Schema:
        """A mapping with the keys of `shape` and no others."""
        known = keys(shape)
        return {
            "type": "object",
            "description": _first(shape.__doc__ or ""),
            "properties": {**{name: self.key(one, hint) for name, (one, hint) in known.items()}, "notes": NOTES},
            "patternProperties": FREE,
            "required": [name for name, (one, _) in known.items() if _must_be_given(one)],
            "additionalProperties": False,
        }

    def key(self, one: Field[Any], hint: Any) -> Schema:
        """What may stand behind a key, with its description."""
        made = self.value(hint, one.metadata)
        described = {"description": one.metadata["says"], **_fallback(one)}
        return {**described, "allOf": [made]} if "$ref" in made else {**made, **described}

    def value(self, hint: Any, extra: Mapping[str, Any]) -> Schema:
        """A value of the type `hint`; `extra` holds the link and the bounds of its key."""
        origin, args = get_origin(hint), get_args(hint)
        if hint in self.specials:
            return self.named(hint, self.specials[hint])
        if hasattr(hint, "read"):
            raise TypeError(f"{hint.__name__} reads itself, and game/authoring/specials.py does not describe it")
        if origin in (Union, types.UnionType):
            return self.value(next(arg for arg in args if arg is not type(None)), extra)
        if origin is tuple:
            return one_or_many(self.value(args[0], {"link": extra.get("link", "")}), extra)
        if origin is dict:
            return self._mapping(args, extra)
        if is_dataclass(hint):
            assert isinstance(hint, type)
            return self.named(hint, lambda maker: maker.table(hint))
        if origin is Literal:
            return {"enum": [one for one in args if one != ""]}
        if hint is bool:
            return YES_OR_NO
        if hint is int:
            return (
                NUMBER | {"minimum": extra.get("least", 0)} | ({"maximum": extra["most"]} if extra.get("most") else {})
            )
        return self.link(extra.get("link", ""))

    def link(self, table: str, *more: str) -> Schema:
        """A word of a table (or one of `more`), where the table is known; any text where it is not."""
        if table not in self.tables:
            return TEXT
        if more:
            return {"enum": [*more, *sorted(self.tables[table])]}
        # Known tables are long: 700 icons stand in the document once.
        self.definitions[f"a-{table}"] = {"enum": sorted(self.tables[table])}
        return {"$ref": f"#/definitions/a-{table}"}

    def named(self, shape: type, make: Special) -> Schema:
        """A reference to the schema of `shape`, which is made when it is first asked for."""
        name = re.sub(r"(?<!^)(?=[A-Z])", "-", shape.__name__).lower()
        if self._names.setdefault(name, shape) is not shape:
            name = f"{shape.__module__.rpartition('.')[2]}-{name}"
            self._names[name] = shape
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make(self)
        return {"$ref": f"#/definitions/{name}"}

    def _mapping(self, args: tuple[Any, ...], extra: Mapping[str, Any]) -> Schema:
        made: Schema = {"type": "object", "additionalProperties": self.value(args[1], {})}
        if get_origin(args[0]) is Literal:
            made["propertyNames"] = {"enum": list(get_args(args[0]))}
        elif extra.get("link") in self.tables:
            made["propertyNames"] = self.link(extra["link"])
        return made


def one_or_many(one: Schema, extra: Mapping[str, Any] | None = None) -> Schema:
    """A list of `one`, which may be written without the brackets where there is only one."""
    bounds = {"minItems": (extra or {}).get("least"), "maxItems": (extra or {}).get("most")}
    many = {"type": "array", "items": one, **{name: number for name, number in bounds.items() if number}}
    return (
        many if bounds["minItems"] and bounds["minItems"] > 1 else {"if": {"type": "array"}, "then": many, "else": one}
    )


def _must_be_given(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _fallback(one: Field[Any]) -> Schema:
    """What holds where the key is not given, where that is a plain word, number or yes or no."""
    if isinstance(one.default, bool):
        return {"default": TRUE[0] if one.default else FALSE[0]}
    return {"default": one.default} if isinstance(one.default, str | int) and one.default != "" else {}


def _first(doc: str) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join(doc.strip().partition("\n\n")[0].split())
