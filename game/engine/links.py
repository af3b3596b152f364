"""What links in a scenario may name, and the ends that no single value shows: steps after which nothing follows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from game.engine.model import Scenario, Step
from game.engine.policy import BANDS, Policy
from game.engine.problems import Problem
from game.engine.reading import Place

POSTING = ("compose", "photo")
"""The activities that make a post of their own, in an app."""

Tables = Mapping[str, frozenset[str]]
"""Ids that links may name, by the names of the links."""


Way = tuple[str | int, ...]
"""The names and numbers that lead from the top of a file to a value in it."""


class TaughtSkill(Protocol):
    """What is needed of a pack's skill: the ids of the wrong ideas about it."""

    @property
    def misconceptions(self) -> Mapping[str, Any]:
        """The wrong ideas by id."""


def own_tables(tree: Any) -> dict[str, frozenset[str]]:
    """The ids that the policy names itself, so that its own links can be looked up."""
    names = {
        "clause": "clauses", "detail": "details", "circle": "circles", "act": "acts", "setting": "settings",
        "trouble": "troubles", "app": "apps", "care": "ratings",
    }  # fmt: skip
    return {table: _ids(tree, group) for table, group in names.items()} | {"band": frozenset(BANDS)}


def scenario_tables(tree: Any, skills: Mapping[str, TaughtSkill], library: Tables) -> dict[str, frozenset[str]]:
    """The ids that a scenario names itself, and those of its pack."""
    cast = _ids(tree, "cast")
    wrong: Iterable[str] = (one for skill in skills.values() for one in skill.misconceptions)
    return {
        "step": _ids(tree, "steps"), "cast": cast, "fact": _ids(tree, "facts"),
        "skill": _ids(tree, "skills"), "pack-skill": frozenset(skills),
        "told": cast | {"trusted-adult", "any"}, "figure": cast | library.get("person", frozenset()),
        "misconception": frozenset(wrong), "post": frozenset(_posts(tree)),
    } | _fact_values(tree)  # fmt: skip


def _ids(tree: Any, group: str) -> frozenset[str]:
    found = tree.get(group) if isinstance(tree, dict) else None
    return frozenset(map(str, found)) if isinstance(found, dict) else frozenset()


def _fact_values(tree: Any) -> dict[str, frozenset[str]]:
    """The values of each fact, by "fact" and its name."""
    facts = tree.get("facts") if isinstance(tree, dict) else None
    found = facts.items() if isinstance(facts, dict) else ()
    return {f"fact {name}": frozenset(map(str, _many(values))) for name, values in found}


def _posts(node: Any, of: str = "") -> Iterator[str]:
    """The name of every post that the story begins with or that a step makes, wherever it stands below `node`."""
    if isinstance(node, dict):
        if node.get("activity") in POSTING and "post" not in node:
            yield of  # a post without a name of its own is called as its step
        for name, child in node.items():
            if name in ("post", "posts"):
                yield from (str(one.get("id", "")) if isinstance(one, dict) else str(one) for one in _many(child))
            yield from _posts(child, str(name))
    elif isinstance(node, list):
        for child in node:
            yield from _posts(child)


def _many(node: Any) -> list[Any]:
    """A list, or a list of what stands where one could."""
    return node if isinstance(node, list) else [node]


def loose_ends(scenario: Scenario, policy: Policy, name: str, tree: Any) -> Iterator[Problem]:
    """Steps from which nothing follows, though they are no ending; and a scenario without an ending."""
    places = {str(word): getattr(word, "place", None) or Place(0, 0) for word in tree["steps"]}
    for step in scenario.steps.values():
        if step.activity != "ending" and not step.next and not _is_covered(step):
            says = f'"{step.id}" does not say which step follows.'
            yield Problem(name, places[step.id].line, 3, "LINK-NEXT", says, "next: the-step-that-follows")
    if not any(step.activity == "ending" for step in scenario.steps.values()):
        yield Problem(name, 0, 0, "LINK-ENDING", "The story has no ending.", "end: { activity: ending }")


def misdrawn(found: Iterable[tuple[Way, str]], name: str, tree: Any, lines: list[str]) -> list[Problem]:
    """A problem for each picture that cannot be drawn as described: the way to it in the file, and what is wrong."""
    problems = []
    for way, says in found:
        node: Any = tree
        for part in way:
            # A single value may stand where a list of one would.
            if isinstance(node, dict):
                node = node[str(part)]
            elif isinstance(node, list) and isinstance(part, int):
                node = node[part]
        place = getattr(node, "place", None) or Place(0, 0)
        excerpt = lines[place.line - 1][:160] if 0 < place.line <= len(lines) else ""
        what, _, attempt = says.partition(": ")
        attempt = attempt.removeprefix('did you mean "').removesuffix('"?')
        sentence = f"This picture cannot be drawn as described: {what}."
        problems.append(Problem(name, place.line, place.column, "LINK-PHOTO", sentence, attempt, excerpt=excerpt))
    return problems


def _is_covered(step: Step) -> bool:
    return bool(step.outcomes) and step.outcomes[-1].otherwise and all(outcome.next for outcome in step.outcomes)
