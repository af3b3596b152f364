"""What moves, painted once at rest as a picture of its own, which is then laid wherever it is on its way."""

from collections.abc import Callable
from functools import reduce
from typing import NamedTuple

import skia

from game.desktop.damage import around
from game.desktop.marks import Mark, Motion
from game.desktop.shelf import raster

Draw = Callable[[skia.Canvas, Mark], None]

SOFT = skia.SamplingOptions(skia.FilterMode.kLinear)


class Still(NamedTuple):
    """The marks that move together, as a picture with its top left corner."""

    marks: list[Mark]
    image: skia.Image
    left: int
    top: int


class Moving:
    """Keeps a picture of each thing that moves for as long as it does; `draw` paints one mark."""

    def __init__(self, draw: Draw) -> None:
        """Nothing moves yet."""
        self._draw = draw
        self._stills: dict[tuple[str, int], Still] = {}

    @property
    def names(self) -> set[str]:
        """What moves now."""
        return {name for name, _ in self._stills}

    def paint(self, canvas: skia.Canvas, part: int, motion: Motion, marks: list[Mark]) -> None:
        """Lay `marks`, which are one part of what `motion` moves, as far as it says."""
        if motion.alpha <= 0:
            return
        still = self._stills.get((motion.name, part))
        if still is None or still.marks != marks:
            still = self._stills[motion.name, part] = self._painted(marks)
        x, y = motion.about
        canvas.save()
        if motion.size == 1:
            canvas.translate(motion.across, motion.drop)
        else:
            canvas.translate(x + motion.across, y + motion.drop)
            canvas.scale(motion.size, motion.size)
            canvas.translate(-x, -y)
        canvas.drawImage(still.image, still.left, still.top, SOFT, skia.Paint(Alphaf=motion.alpha))
        canvas.restore()

    def keep(self, names: set[str]) -> None:
        """What is not called by one of these `names` moves no more."""
        self._stills = {key: still for key, still in self._stills.items() if key[0] in names}

    def _painted(self, marks: list[Mark]) -> Still:
        left, top, right, bottom = reduce(around, (mark.reach() for mark in marks))

        def draw(on: skia.Canvas) -> None:
            on.translate(-left, -top)
            for mark in marks:
                self._draw(on, mark)

        return Still(marks, raster(right - left, bottom - top, draw), left, top)
