"""What boards and maps are drawn with: cork in a wooden frame, strings, paths and pins."""

import skia

from game.desktop.colours import mix, number
from game.desktop.grounds import draw_cork
from game.desktop.marks import Cork, Pin, Strand
from game.desktop.plates import rounded
from game.ui.themes import LIGHT, THEMES


def draw_framed_cork(canvas: skia.Canvas, mark: Cork) -> None:
    """A cork board at the origin, in its wooden frame."""
    theme = THEMES.get(mark.theme, LIGHT)
    wide, high = mark.area[2:]
    canvas.save()
    canvas.clipRRect(rounded((0, 0, wide, high), (mark.radius,) * 4), True)
    draw_cork(canvas, theme, wide, high)
    canvas.restore()
    wood = mix(theme["cork"], "#4a2a12", 0.5) if theme.has_pictures_behind else theme["line"]
    half = mark.frame / 2
    line = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=mark.frame, Color=number(wood))
    canvas.drawRRect(rounded((half, half, wide - half, high - half), (mark.radius - half,) * 4), line)


def draw_strand(canvas: skia.Canvas, mark: Strand) -> None:
    """A string between two things, with its shadow; a path is broad, with a broken line in its middle."""
    (x, y), (to_x, to_y) = mark.start, mark.end
    path = skia.Path()
    path.moveTo(x, y)
    sag = mark.sag
    if abs(to_x - x) >= abs(to_y - y):
        bend = (to_x - x) * 0.42
        path.cubicTo(x + bend, y + sag, to_x - bend, to_y + sag, to_x, to_y)
    else:
        bend = (to_y - y) * 0.42
        path.cubicTo(x, y + bend + sag, to_x, to_y - bend + sag, to_x, to_y)
    line = skia.Paint(
        AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=mark.thick, StrokeCap=skia.Paint.kRound_Cap
    )
    if mark.is_path:
        line.setColor(number(mark.colour))
        canvas.drawPath(path, line)
        line.setColor(number(mix(mark.colour, "#8a6a20", 0.35)))
        line.setStrokeWidth(mark.thick * 0.12)
        line.setPathEffect(skia.DashPathEffect.Make([mark.thick * 0.2, mark.thick * 0.5], 0))
        canvas.drawPath(path, line)
        return
    if mark.is_loose:
        line.setPathEffect(skia.DashPathEffect.Make([mark.thick * 2.2, mark.thick * 2.6], 0))
    canvas.save()
    canvas.translate(0, mark.thick * 0.7)
    line.setColor(0x30000000)
    canvas.drawPath(path, line)
    canvas.restore()
    line.setColor(number(mark.colour))
    canvas.drawPath(path, line)


def draw_pin(canvas: skia.Canvas, mark: Pin) -> None:
    """The head of a pin, with its shadow and a light on it."""
    canvas.drawCircle(mark.x, mark.y + mark.size * 0.35, mark.size, skia.Paint(Color=0x38000000, AntiAlias=True))
    canvas.drawCircle(mark.x, mark.y, mark.size, skia.Paint(Color=number(mark.colour), AntiAlias=True))
    bright = skia.Paint(Color=number(mix(mark.colour, "#ffffff", 0.65)), AntiAlias=True)
    canvas.drawCircle(mark.x - mark.size * 0.3, mark.y - mark.size * 0.3, mark.size * 0.3, bright)
