"""The parts of the authors' page that are made: the verbs, and every key of every file with what it is for."""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin

from game.authoring.specials import FILES
from game.engine.model import Step
from game.engine.shape import keys

_PART = re.compile(r"(<!-- made: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str, verbs: Mapping[str, str], shapes: Mapping[str, type[Step]]) -> str:
    """`page` with its made parts made anew. Raises KeyError for a part that nobody makes."""
    made = {"verbs": _verbs(verbs), "keys": "\n".join(_keys(shapes))}
    return _PART.sub(lambda found: f"{found[1]}{made[found[2]]}\n{found[3]}", page)


def _verbs(verbs: Mapping[str, str]) -> str:
    return "\n".join(
        ("| verb | what it does |", "|---|---|", *(f"| `{name}` | {says} |" for name, says in verbs.items()))
    )


def _keys(shapes: Mapping[str, type[Step]]) -> Iterator[str]:
    """A table for each file, then for each activity, then for what stands inside them."""
    seen: set[type] = set()
    waiting: list[type] = []
    for kind, (shape, says) in FILES.items():
        yield from _table(f"{kind}: {says}", shape, frozenset())
        seen.add(shape)
        waiting += _inside(shape)
    common = frozenset(keys(Step))
    yield from _table("Every step", Step, frozenset())
    for kind, shape in shapes.items():
        yield from _table(f"activity: {kind}", shape, common)
        waiting += _inside(shape)
    seen |= {Step, *shapes.values()}
    while waiting:
        shape = waiting.pop(0)
        if shape not in seen:
            seen.add(shape)
            yield from _table(shape.__name__, shape, frozenset())
            waiting += _inside(shape)


def _table(title: str, shape: type, without: frozenset[str]) -> Iterator[str]:
    own = {name: found for name, found in keys(shape).items() if name not in without}
    yield f"\n#### {title}\n"
    yield " ".join((shape.__doc__ or "").strip().partition("\n\n")[0].split()) + "\n"
    if own:
        yield "| key | what it is | holds |"
        yield "|---|---|---|"
    for name, (one, hint) in own.items():
        needed = "" if _has_fallback(one) else " **Needed.**"
        yield f"| `{name}` | {one.metadata['says']}{needed} | {_bar(_holds(hint, one.metadata))} |"


def _has_fallback(one: Field[Any]) -> bool:
    return one.default is not MISSING or one.default_factory is not MISSING


def _holds(hint: Any, extra: Mapping[str, Any]) -> str:
    """What may stand behind a key, in a few words."""
    origin, args = get_origin(hint), get_args(hint)
    link = str(extra.get("link") or "").replace("-", " ")
    if origin in (Union, types.UnionType):
        return _holds(next(arg for arg in args if arg is not type(None)), extra)
    if origin is tuple:
        return f"list: {_holds(args[0], extra)}"
    if origin is dict:
        return f"group: {link or 'name'} to {_holds(args[1], {})}"
    if origin is Literal:
        return " | ".join(f"`{one}`" for one in args if one)
    if hint in (bool, int, str):
        return {bool: "yes or no", int: "number", str: f"id: {link}" if link else "text"}[hint]
    return str(hint.__name__)


def _bar(text: str) -> str:
    return text.replace("|", "\\|")


def _inside(shape: type) -> list[type]:
    """The shapes that stand behind the keys of a shape."""
    return [one for _, hint in keys(shape).values() for one in _shapes(hint)]


def _shapes(hint: Any) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type) and hint is not Step and not hasattr(hint, "read"):
        yield hint
    for inner in get_args(hint):
        yield from _shapes(inner)
