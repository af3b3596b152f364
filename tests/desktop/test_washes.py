"""The quick ways to paint a large area give the colours of the slow ones."""

import skia

from game.art.brush import gradient, pane, rect
from game.desktop.colours import number
from game.desktop.icons import dom
from game.desktop.washes import Sky, paint_sky, parted, wash

SIZE = (700, 300)


def _pixels(draw: object) -> bytes:
    info = skia.ImageInfo.Make(*SIZE, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    pixels = bytearray(SIZE[0] * SIZE[1] * 4)
    canvas = skia.Surface.MakeRasterDirect(info, pixels, SIZE[0] * 4).getCanvas()
    canvas.clear(0xFF88AA44)
    draw(canvas)  # type: ignore[operator]
    return bytes(pixels)


def _furthest(one: bytes, other: bytes) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def test_a_wash_is_a_see_through_fill() -> None:
    """Tile by tile or at once: no seam, no pixel past the edge, the same colour."""
    area = (13, 7, 690, 290)
    quick = _pixels(lambda on: wash(on, area, "#1d2b53", 0.5))
    slow = _pixels(lambda on: on.drawRect(skia.Rect.MakeLTRB(*area), skia.Paint(Color=number("#1d2b53", 0.5))))
    assert _furthest(quick, slow) <= 1


def test_a_sky_is_the_gradient() -> None:
    """A stretched strip looks as the gradient does, at any scale."""
    body = gradient("sky", "#7cc8f2", "#e4f5fb") + rect(0, 0, 350, 150, "url(#sky)")
    sky, rest = parted(body)
    assert sky == Sky("#7cc8f2", "#e4f5fb", 350, 150)
    assert "<rect" not in rest

    def svg(on: skia.Canvas) -> None:
        on.scale(2, 2)
        dom(f'<svg xmlns="http://www.w3.org/2000/svg" width="350" height="150">{body}</svg>').render(on)

    def strip(on: skia.Canvas) -> None:
        on.scale(2, 2)
        paint_sky(on, sky)

    assert _furthest(_pixels(strip), _pixels(svg)) <= 2


def test_only_what_lies_behind_all_is_a_sky() -> None:
    """Slanting glass, and a sky over something that was drawn before, stay in the drawing."""
    for body in (
        pane("glass") + rect(0, 0, 350, 150, "url(#glass)"),
        rect(0, 0, 9, 9, "#ffffff") + gradient("sky", "#7cc8f2", "#e4f5fb") + rect(0, 0, 350, 150, "url(#sky)"),
        gradient("sky", "#7cc8f2", "#e4f5fb") + rect(5, 0, 350, 150, "url(#sky)"),
    ):
        assert parted(body) == (None, body)
    sky, rest = parted(pane("glass") + gradient("sky", "#7cc8f2", "#e4f5fb") + rect(0, 0, 3, 4, "url(#sky)"))
    assert sky is not None
    assert 'id="glass"' in rest
