"""Taking a new story into its pack: its name into the list, and the skills and wrong ideas that the pack lacks."""

import json
from string import Template

from game.authoring.beginning import TEMPLATES, CannotBegin
from game.authoring.splicing import spans
from game.engine.nodes import Node, Table, Words, as_plain
from game.engine.reading import read_bytes


def joined(text: str, story: str) -> str:
    """The text of a `pack.yaml` with `story` and all that the new story needs; everything else stays as it is.

    Raises CannotBegin where the file is laid out so that a tool had better not touch it.
    """
    wanted = _wanted(_tree(text), story)
    after = _listed(text, story)
    try:
        for skill, parts in _needed().items():
            after = _with_skill(after, skill, parts)
        is_right = as_plain(_tree(after)) == wanted
    except CannotBegin:
        is_right = False
    if not is_right:
        raise CannotBegin(f'The pack\'s file is laid out unusually. Add "{story}" to its scenarios by hand.')
    return after


def _tree(text: str) -> Table:
    tree, problems, _ = read_bytes(text.encode("utf-8"), "pack.yaml")
    if problems or not isinstance(tree, Table):
        raise CannotBegin("The pack's own file cannot be read. Try `check` first.")
    return tree


def _needed() -> Table:
    """The skills of the template of a pack."""
    text = Template((TEMPLATES / "pack.yaml").read_text("utf-8"))
    skills = _tree(text.substitute(pack="any", pack_title="Any", year=0, story="any"))["skills"]
    assert isinstance(skills, Table)
    return skills


def _wanted(tree: Table, story: str) -> object:
    """What the pack's file is to hold afterwards, as plain data."""
    plain = as_plain(tree)
    assert isinstance(plain, dict)
    listed = plain["scenarios"]
    plain["scenarios"] = [*(listed if isinstance(listed, list) else [listed]), story]
    known = _ideas(tree)
    for skill, parts in _needed().items():
        there = plain["skills"].setdefault(str(skill), {**as_plain(parts), "misconceptions": {}})  # type: ignore[dict-item]
        for idea, words in _inner(parts, "misconceptions").items():
            if idea not in known:
                there["misconceptions"][str(idea)] = as_plain(words)
    return plain


def _ideas(tree: Table) -> set[str]:
    """Every wrong idea that the pack knows, under whichever skill."""
    skills = _inner(tree, "skills")
    return {str(idea) for skill in skills.values() for idea in _inner(skill, "misconceptions")}


def _inner(node: Node, name: str) -> Table:
    found = node.get(name) if isinstance(node, Table) else None
    return found if isinstance(found, Table) else Table()


def _listed(text: str, story: str) -> str:
    """With the story at the end of the list."""
    found = [span for way, span in spans(text).items() if way[0] == "scenarios"]
    last = max(found, key=lambda span: span.end)
    if text[last.end :].lstrip()[:1] in ("]", ","):
        return f"{text[: last.end]}, {story}{text[last.end :]}"
    start = text.rfind("\n", 0, last.start) + 1
    line = text[start : last.start]
    if line.strip() == "-":
        return f"{text[: last.end]}\n{line}{story}{text[last.end :]}"
    return f"{text[: last.start]}[{text[last.start : last.end]}, {story}]{text[last.end :]}"


def _with_skill(text: str, skill: str, parts: Node) -> str:
    """With the skill where it is missing, and with those of its wrong ideas that the pack does not know."""
    tree = _tree(text)
    skills, known = _inner(tree, "skills"), _ideas(tree)
    missing = {idea: words for idea, words in _inner(parts, "misconceptions").items() if idea not in known}
    if skill in skills:
        ideas = _inner(skills[skill], "misconceptions")
        return _after(text, ("skills", skill, "misconceptions"), _lines(missing, _column(ideas))) if missing else text
    column = _column(skills)
    pad, inner = " " * column, " " * (column + 2)
    heading = [f"{pad}{skill}:", *(f"{inner}{name}: {_quoted(words)}" for name, words in _plain_parts(parts))]
    listed = [f"{inner}misconceptions:", *_lines(missing, column + 4)] if missing else [f"{inner}misconceptions: {{}}"]
    return _after(text, ("skills",), [*heading, *listed])


def _plain_parts(parts: Node) -> list[tuple[str, Node]]:
    assert isinstance(parts, Table)
    return [(str(name), words) for name, words in parts.items() if name != "misconceptions"]


def _column(table: Table) -> int:
    """How far the names of a mapping are indented."""
    first = next(iter(table), None)
    return first.place.column - 1 if isinstance(first, Words) else 0


def _lines(ideas: dict[str, Node], column: int) -> list[str]:
    pad, inner = " " * column, " " * (column + 2)
    found = []
    for idea, words in ideas.items():
        found.append(f"{pad}{idea}:")
        found += [f"{inner}{name}: {_quoted(text)}" for name, text in _plain_parts(words)]
    return found


def _quoted(text: Node) -> str:
    return str(text) if str(text).isalpha() else json.dumps(str(text), ensure_ascii=False)


def _after(text: str, way: tuple[str, ...], lines: list[str]) -> str:
    """The text with `lines` after the line in which the last value below `way` ends."""
    found = [span.end for one, span in spans(text).items() if one[: len(way)] == way]
    end = text.find("\n", max(found)) if found else -1
    end = len(text) if end < 0 else end
    return f"{text[:end]}\n{chr(10).join(lines)}{text[end:]}"
