"""A situation of a story: where it stands, the ways on, and how it was reached."""

from dataclasses import dataclass, field
from typing import NamedTuple

from game.checks.edges import Edge
from game.checks.weighing import Weighed
from game.engine.model import Step
from game.engine.playthrough import Playthrough
from game.engine.world import World


class Came(NamedTuple):
    """How a situation was reached: from which other, by which answer, and the world after it and before its outcome."""

    node: "Node"
    by: Weighed
    world: World


@dataclass(slots=True, eq=False)
class Node:
    """A situation: the step that is played, the tries of it so far, the world, and the steps answered on the way.

    `before` is the number of the situation from which it was reached, and `by` the way on that was taken there.
    """

    step: Step
    tried: int
    world: World
    been: frozenset[str]
    came: Came | None = None
    begun: Playthrough | None = None
    edges: list[Edge] = field(default_factory=list)
    before: int = -1
    by: Edge | None = None

    @property
    def is_over(self) -> bool:
        """Whether the ending is reached."""
        return self.step.activity == "ending"

    @property
    def play(self) -> Playthrough:
        """A shortest playthrough that stands here: made when it is asked for, since of most nobody asks."""
        way = [self]
        while way[-1].begun is None:
            came = way[-1].came
            assert came is not None, "only the first situation was not reached from another, and it is begun"
            way.append(came.node)
        play = way.pop().begun
        assert play is not None
        while way:
            node = way.pop()
            assert node.came is not None
            play, _ = play.judged(node.came.by.answer, node.came.by.judged._replace(world=node.came.world))
            node.begun = play
        return play
