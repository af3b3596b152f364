"""What lies behind everything: a sky with hills, an evening, a cork board, or a picture under a thin veil."""

from collections.abc import Iterator

import skia

from game.art.picture import Picture
from game.desktop.colours import mix, number
from game.desktop.pictures import Pictures
from game.desktop.washes import Sky, paint_sky, wash
from game.ui.themes import Theme

VEIL = 0.10
VEIL_DARK = 0.62
"""How much of the colour of paper lies over a picture that is a ground."""


def draw_ground(canvas: skia.Canvas, ground: object, theme: Theme, width: int, height: int, pictures: Pictures) -> None:
    """Paint the ground of a screen: a picture, "sky", "dusk" or "cork"; plain where the theme wants it plain."""
    for _ in ground_steps(canvas, ground, theme, width, height, pictures):
        pass


def ground_steps(
    canvas: skia.Canvas, ground: object, theme: Theme, width: int, height: int, pictures: Pictures
) -> Iterator[None]:
    """The same piece by piece, so that whoever paints it can do something else in between."""
    if not theme.has_pictures_behind:
        canvas.clear(number(theme["sky-top"]))
    elif isinstance(ground, Picture):
        yield from pictures.steps(canvas, ground, width, height)
        wash(canvas, (0, 0, width, height), theme["paper"], VEIL if theme.name == "light" else VEIL_DARK)
    elif ground == "cork":
        draw_cork(canvas, theme, width, height)
    elif ground == "dusk":
        paint_sky(canvas, Sky(theme["accent-soft"], theme["shade"], width, height))
        _hills(
            canvas,
            mix(theme["accent-soft"], theme["accent"], 0.10),
            mix(theme["accent-soft"], theme["accent"], 0.16),
            width,
            height,
            low=0.86,
        )
    else:
        paint_sky(canvas, Sky(theme["sky-top"], theme["sky-bottom"], width, height))
        _clouds(canvas, mix(theme["sky-bottom"], "#ffffff", 0.5 if theme.name == "light" else 0.04), width, height)
        _hills(canvas, theme["hill"], theme["hill-near"], width, height, low=0.78)


def _hills(canvas: skia.Canvas, far: str, near: str, width: int, height: int, *, low: float) -> None:
    far_paint = skia.Paint(Color=number(far), AntiAlias=True)
    near_paint = skia.Paint(Color=number(near), AntiAlias=True)
    path = skia.Path()
    path.moveTo(0, height * (low + 0.05))
    path.cubicTo(width * 0.18, height * (low - 0.05), width * 0.34, height * (low + 0.02), width * 0.52, height * low)
    path.cubicTo(width * 0.70, height * (low - 0.02), width * 0.84, height * (low - 0.06), width, height * (low + 0.01))
    path.lineTo(width, height)
    path.lineTo(0, height)
    path.close()
    canvas.drawPath(path, far_paint)
    path = skia.Path()
    path.moveTo(0, height * (low + 0.15))
    path.cubicTo(
        width * 0.22, height * (low + 0.05), width * 0.44, height * (low + 0.16), width * 0.64, height * (low + 0.11)
    )
    path.cubicTo(width * 0.80, height * (low + 0.07), width * 0.92, height * (low + 0.10), width, height * (low + 0.13))
    path.lineTo(width, height)
    path.lineTo(0, height)
    path.close()
    canvas.drawPath(path, near_paint)


def _clouds(canvas: skia.Canvas, colour: str, width: int, height: int) -> None:
    for across, down, size in ((0.30, 0.10, 0.8), (0.62, 0.17, 1.1), (0.95, 0.27, 0.9), (0.05, 0.36, 0.9)):
        unit = height * 0.05 * size
        x, y = width * across, height * down
        path = skia.Path()
        path.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x - 2.2 * unit, y, 4.6 * unit, 1.1 * unit), unit, unit))
        path.addCircle(x - 0.6 * unit, y, 0.95 * unit)
        path.addCircle(x + 0.8 * unit, y + 0.1 * unit, 0.75 * unit)
        canvas.drawPath(path, skia.Paint(Color=number(colour, 0.5), AntiAlias=True))


def draw_cork(canvas: skia.Canvas, theme: Theme, width: int, height: int) -> None:
    """Paint a cork board: its colour, a faint grain and specks."""
    canvas.drawRect(skia.Rect.MakeWH(width, height), skia.Paint(Color=number(theme["cork"])))
    if not theme.has_pictures_behind:
        return
    unit = height / 768
    stripe = skia.Paint(Color=number("#ffffff", 0.045), StrokeWidth=14 * unit, AntiAlias=True)
    for place in range(0, round(width / unit) + 180, 46):
        canvas.drawLine(place * unit, 0, (place - 120) * unit, height, stripe)
    grain = skia.Paint(Color=number(mix(theme["cork"], "#5a3516", 0.5), 0.20), AntiAlias=True)
    seed = 7
    for _ in range(round(width * height / unit / unit / 3200)):
        # A tiny fixed sequence: the board looks the same on every computer and at every start.
        seed = (seed * 1103515245 + 12345) % 2147483648
        x = seed / 2147483648 * width
        seed = (seed * 1103515245 + 12345) % 2147483648
        y = seed / 2147483648 * height
        canvas.drawOval(skia.Rect.MakeXYWH(x, y, (2 + seed % 4) * unit, (1.5 + seed % 2) * unit), grain)
