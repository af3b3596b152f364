"""Changes of the shipped scenarios as Hypothesis draws them: something deleted, doubled, retyped, swapped, spliced."""

import copy
from functools import cache
from typing import Any

from hypothesis import strategies as st

from game.engine.reading import as_plain, read_file
from tests.driver import shelf
from tests.hostile.meanings import found, ways

Way = tuple[str | int, ...]
WORDS = (
    "",
    "any",
    "0",
    "-1",
    "yes",
    "no",
    "nobody",
    "trusted-adult",
    "everyone",
    "end",
    "{hero}",
    "{",
    "risky",
    "9" * 11,
    "x" * 80,
)


@cache
def stories() -> tuple[tuple[str, str, Any], ...]:
    """Every shipped scenario as plain data, with the pack and the name it has."""
    packs = shelf()
    return tuple(
        (pack.id, name, as_plain(read_file(packs.folder / pack.id / f"{name}.yaml", name)[0]))
        for pack in packs.packs()[0]
        for name in pack.scenarios
    )


@st.composite
def changed_stories(draw: st.DrawFn, most: int = 3) -> tuple[str, str, Any]:
    """A shipped scenario with up to `most` changes in it."""
    pack, name, plain = draw(st.sampled_from(stories()))
    tree = copy.deepcopy(plain)
    for _ in range(draw(st.integers(1, most))):
        tree = _changed(draw, tree)
    return pack, name, tree


def _changed(draw: st.DrawFn, tree: Any) -> Any:
    here = [way for way in ways(tree) if way]
    if not here:
        return tree
    way = draw(st.sampled_from(here))
    holder, key = found(tree, way[:-1]), way[-1]
    match draw(st.sampled_from(("delete", "double", "word", "retype", "deepen", "swap", "same", "splice"))):
        case "delete":
            del holder[key]
        case "double" if isinstance(holder, list):
            holder.append(holder[key])
        case "double":
            holder[draw(st.sampled_from(WORDS))] = holder[key]
        case "word":
            holder[key] = draw(st.one_of(st.sampled_from(WORDS), st.text(max_size=30)))
        case "retype":
            holder[key] = draw(st.sampled_from(([holder[key]] * 2, {"a": holder[key]}, [], {}, "x")))
        case "deepen":
            holder[key] = _deep(holder[key], draw(st.integers(1, 30)))
        case "swap":
            other = draw(st.sampled_from(here))
            if other[: len(way)] != way and way[: len(other)] != other:
                theirs, ours = found(tree, other), holder[key]
                found(tree, other[:-1])[other[-1]], holder[key] = ours, theirs
        case "same":
            # Another value of the same key: most often a story that can be read, and goes other ways.
            alike = [one for one in here if one[-1] == key and one != way]
            if alike:
                holder[key] = copy.deepcopy(found(tree, draw(st.sampled_from(alike))))
        case "splice":
            _, _, other_tree = draw(st.sampled_from(stories()))
            holder[key] = copy.deepcopy(
                found(other_tree, draw(st.sampled_from([one for one in ways(other_tree) if one])))
            )
    return tree


def _deep(value: Any, levels: int) -> Any:
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value
