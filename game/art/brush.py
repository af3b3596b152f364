"""The strokes that places and things are drawn with: colours, plain shapes and soft shadows, as SVG text."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way (0 to 1) from `first` to `second`, both "#rrggbb"."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def dark(colour: str, share: float = 0.18) -> str:
    """A darker shade of `colour`."""
    return mix(colour, "#1b1030", share)


def light(colour: str, share: float = 0.25) -> str:
    """A lighter tint of `colour`."""
    return mix(colour, "#ffffff", share)


def _faded(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:g}"'


def rect(x: float, y: float, width: float, height: float, fill: str, corner: float = 0, opacity: float = 1) -> str:
    """A filled rectangle with corners of radius `corner`."""
    rounded = f' rx="{corner:g}"' if corner else ""
    size = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return f'<rect {size}{rounded} fill="{fill}"{_faded(opacity)}/>'


def ellipse(x: float, y: float, across: float, down: float, fill: str, opacity: float = 1) -> str:
    """A filled ellipse around (x, y) with the radii `across` and `down`."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{across:g}" ry="{down:g}" fill="{fill}"{_faded(opacity)}/>'


def circle(x: float, y: float, radius: float, fill: str, opacity: float = 1) -> str:
    """A filled circle around (x, y)."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"{_faded(opacity)}/>'


def ring(x: float, y: float, radius: float, colour: str, width: float) -> str:
    """The outline of a circle."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>'


def path(d: str, fill: str, opacity: float = 1) -> str:
    """A filled path."""
    return f'<path d="{d}" fill="{fill}"{_faded(opacity)}/>'


def line(d: str, colour: str, width: float, opacity: float = 1, dash: str = "") -> str:
    """A path drawn as a round-ended line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" {ends}{dashed}{_faded(opacity)}/>'


def group(body: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, opacity: float = 1) -> str:
    """`body` with its origin at (x, y), enlarged by `scale` and turned by `turn` degrees."""
    turned = f" rotate({turn:g})" if turn else ""
    scaled = f" scale({scale:g})" if scale != 1 else ""
    return f'<g transform="translate({x:g} {y:g}){turned}{scaled}"{_faded(opacity)}>{body}</g>'


def shadow(x: float, y: float, across: float, down: float = 0, strength: float = 0.18) -> str:
    """The soft ellipse on the floor under whatever stands at (x, y)."""
    return ellipse(x, y, across, down or max(5.0, across * 0.13), "#000000", strength)


def gradient(name: str, top: str, bottom: str) -> str:
    """A gradient from `top` down to `bottom`; `name` is unique in the picture. Filled with as `url(#name)`."""
    ends = f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/>'
    return f'<defs><linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{ends}</linearGradient></defs>'


def pane(name: str, top: str = "#9fd3ee", bottom: str = "#d8f0fa") -> str:
    """The slanting gradient of window glass."""
    ends = f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/>'
    return f'<defs><linearGradient id="{name}" x1="0" y1="0" x2="1" y2="1">{ends}</linearGradient></defs>'


def glow(name: str, x: float, y: float, radius: float, colour: str = "#ffe48a") -> str:
    """A round light that fades to nothing at `radius`."""
    stops = (
        f'<stop offset="0" stop-color="{light(colour, 0.5)}" stop-opacity="0.9"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
    )
    made = f'<defs><radialGradient id="{name}" cx="0.5" cy="0.5" r="0.5">{stops}</radialGradient></defs>'
    return made + circle(x, y, radius, f"url(#{name})")
