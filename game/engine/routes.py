"""Routes: scripted playthroughs beside a scenario, with what must come of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from game.engine.model import Scenario
from game.engine.origins import Origin
from game.engine.playthrough import MISFITS, AnswerRefused, Playthrough, Rules
from game.engine.problems import PackError, Problem
from game.engine.reading import as_plain, read_file
from game.engine.scoring import score
from game.engine.shape import Reader, key


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as plain data."""

    value: dict[str, Any]

    @classmethod
    def read(cls, node: Any, reader: Reader, what: str) -> "Given | None":
        """From a mapping; an empty one is written `{}`."""
        if not isinstance(node, dict):
            reader.note(node, "TYPE", f"{what} should be an answer.", "answer: {}")
            return None
        plain: Any = as_plain(node)
        return cls(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteAnswer:
    """One answer of a route."""

    step: str = key("The step at which it is given.", link="step")
    answer: Given = key("The answer.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """What must have come of a route."""

    ending: str = key("The ending that is reached.", link="step")
    crowns: tuple[str, ...] = key("The crowns earned: end, closed, twist.", default=())
    secure: tuple[str, ...] = key("The skills that are secure, and no others.", link="skill", default=())
    told: bool = key("Whether anybody was told.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A scripted playthrough."""

    says: str = key("What the route shows.")
    seed: int = key("The seed of the playthrough.", default=1)
    answers: tuple[RouteAnswer, ...] = key("The answers in the order in which the story asks for them.", least=1)
    ends: Ends = key("What must come of it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """All routes of a scenario."""

    format: Literal["routes/1"] = key("Which form of the file this is.")
    routes: dict[str, Route] = key("The routes by name.")


def read_routes(path: Path | Origin, scenario: Scenario) -> Routes:
    """The routes of `scenario` from the file at `path`. Raises PackError."""
    name = f"{path.parent.name}/{path.name}"
    tree, problems, lines = read_file(path, name)
    tables = {"step": frozenset(scenario.steps), "skill": frozenset(scenario.skills)}
    reader = Reader(name, lines, tables, problems)
    found = reader.table(Routes, tree, "The routes file") if not problems else None
    if reader.problems or found is None:
        raise PackError(reader.problems or [Problem(name, 0, 0, "TYPE", "The routes cannot be read.")])
    routes: Routes = found
    return routes


def walked(route: Route, scenario: Scenario, rules: Rules) -> Playthrough:
    """The playthrough to which a route leads. Raises AnswerRefused, naming the step, where it cannot be walked."""
    play = Playthrough.start(scenario, rules, route.seed)
    for number, given in enumerate(route.answers, start=1):
        if given.step != play.step_id:
            raise AnswerRefused(f'answer {number} is for "{given.step}", but the story is at "{play.step_id}"')
        try:
            play, _ = play.answer(given.answer.value)
        except AnswerRefused:
            raise
        except MISFITS as error:
            raise AnswerRefused(f'answer {number} is none that "{given.step}" takes') from error
    return play


def faults(route: Route, scenario: Scenario, rules: Rules) -> Iterator[str]:
    """What does not come of a route as it should, a sentence each."""
    try:
        play = walked(route, scenario, rules)
    except AnswerRefused as refusal:
        yield f"cannot be walked: {refusal}"
        return
    yield from missed(route, play)


def missed(route: Route, play: Playthrough) -> Iterator[str]:
    """What has not come of a route that was walked to `play` as it should, a sentence each."""
    if not play.is_over or play.step_id != route.ends.ending:
        yield f'ends at "{play.step_id}", not at "{route.ends.ending}"'
        return
    found = score(play)
    if set(found.crowns) != set(route.ends.crowns):
        yield f"earns the crowns {', '.join(found.crowns)}; expected {', '.join(route.ends.crowns)}"
    secure = {name for name, skill in found.skills.items() if skill.is_secure}
    if secure != set(route.ends.secure):
        marks = ", ".join(f"{name} {one.earned}/{one.possible}" for name, one in found.skills.items())
        wanted = ", ".join(route.ends.secure) or "nothing"
        yield f"is secure in {', '.join(sorted(secure)) or 'nothing'}; expected {wanted} ({marks})"
    if bool(play.world.told) != route.ends.told:
        yield f"told: {', '.join(sorted(play.world.told)) or 'nobody'}"
