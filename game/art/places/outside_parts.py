"""Parts of places in the open air: sky, trees, hedges, brick walls, windows, pavement and road."""

from game.art.brush import circle, dark, ellipse, glow, gradient, group, light, line, path, rect

LEAF, GRASS, BRICK, STONE = "#5fae57", "#7fc064", "#cf7350", "#d5d2cc"


def sky(name: str, sun_at: float = 150, top: str = "#7cc8f2", bottom: str = "#e4f5fb") -> str:
    """The sky over the whole scene, with the sun's glow (not the sun itself) around `sun_at`."""
    body = gradient(f"{name}-sky", top, bottom) + rect(0, 0, 1280, 720, f"url(#{name}-sky)")
    return body + glow(f"{name}-sun", sun_at, 70, 230)


def cloud(x: float, y: float, scale: float = 1) -> str:
    """A soft white cloud."""
    puffs = ellipse(0, 0, 70, 26, "#ffffff") + circle(-26, -18, 28, "#ffffff") + circle(18, -26, 36, "#ffffff")
    return group(puffs, x, y, scale, opacity=0.9)


def tree(x: float, y: float, scale: float = 1, leaf: str = LEAF) -> str:
    """A round tree whose trunk stands at (x, y), about 240 tall."""
    trunk = path("M-12,0 L-8,-120 L8,-120 L12,0 Z", "#8a5a3c") + line("M0,-70 L26,-104", "#8a5a3c", 8)
    round_parts = ((-46, -140, 48), (46, -136, 46), (0, -186, 58), (0, -130, 48))
    crown = "".join(circle(a, b, r, leaf) for a, b, r in round_parts)
    lights = "".join(
        circle(a, b, r, light(leaf, 0.22)) for a, b, r in ((-20, -196, 24), (-52, -152, 18), (34, -160, 16))
    )
    under = path("M-80,-118 Q0,-62 82,-112 Q60,-84 0,-84 Q-60,-84 -80,-118 Z", dark(leaf, 0.16), 0.7)
    return group(ellipse(0, 0, 34, 6, "#000000", 0.14) + trunk + crown + under + lights, x, y, scale)


def fir(x: float, y: float, scale: float = 1, leaf: str = "#3f8f5f") -> str:
    """A fir tree whose trunk stands at (x, y), about 210 tall."""
    body = rect(-9, -34, 18, 34, "#7a4e34") + path("M-62,-30 L0,-130 L62,-30 Q0,-14 -62,-30 Z", dark(leaf, 0.14))
    body += path("M-50,-78 L0,-172 L50,-78 Q0,-62 -50,-78 Z", leaf)
    body += path("M-36,-126 L0,-208 L36,-126 Q0,-112 -36,-126 Z", light(leaf, 0.12))
    return group(ellipse(0, 0, 30, 5, "#000000", 0.14) + body, x, y, scale)


def hedge(x: float, y: float, width: float, leaf: str = "#4c9a54", height: float = 46) -> str:
    """A clipped hedge with its foot a little under `y`."""
    count = max(1, int(width // 30))
    top = y - height + 14
    body = rect(x, top, width, height, leaf, 10)
    body += "".join(circle(round(x + i * width / count), top + (i % 2) * 4, 20, leaf) for i in range(count + 1))
    for i in range(count):
        left = round(x + 6 + i * width / count)
        body += line(f"M{left},{top - 4 + (i % 3) * 9} q9,-9 18,0", light(leaf, 0.25), 5)
    return body


def bricks(x: float, y: float, width: float, height: float, base: str = BRICK, across: int = 34, down: int = 14) -> str:
    """A brick wall: a plain ground with a brick picked out here and there."""
    body = rect(x, y, width, height, base)
    for row in range(int(height // down)):
        start = x + (across // 2 if row % 2 else 0)
        for column in range(-1, int(width // across) + 1):
            # A fixed scatter without any chance in it: the same wall every time.
            pick = (row * 37 + column * 101 + int(x)) * 2654435761 % 1000
            if pick >= 160:
                continue
            left, right = max(x, start + column * across), min(x + width, start + column * across + across - 3)
            if right - left > 8:
                tone = dark(base, 0.1) if pick % 2 else light(base, 0.14)
                body += rect(round(left), y + row * down + 1, round(right - left), down - 3, tone, 2)
    return body


def house_window(x: float, y: float, width: float, height: float, glass: str, curtain: str) -> str:
    """A white sash window with curtains; `glass` is a fill such as `url(#garden-glass)`."""
    body = rect(x - 8, y - 8, width + 16, height + 16, "#ffffff", 4) + rect(x, y, width, height, glass)
    for left, sign in ((x, 1), (x + width, -1)):
        reach = sign * width * 0.34
        body += path(
            f"M{left:g},{y:g} h{reach:g} q{-4 * sign},{height * 0.55:g} {-reach:g},{height * 0.92:g} z", curtain
        )
    gleam = f"M{x + width * 0.42:g},{y + height * 0.9:g} L{x + width * 0.72:g},{y + height * 0.12:g} l{width * 0.1:g},0"
    body += path(gleam + f" L{x + width * 0.52:g},{y + height * 0.9:g} z", "#ffffff", 0.28)
    body += rect(x + width / 2 - 3, y, 6, height, "#ffffff") + rect(x, y + height * 0.36, width, 6, "#ffffff")
    sill = rect(x - 14, y + height + 8, width + 28, 10, "#e9e4da", 3)
    return body + sill + rect(x - 14, y + height + 16, width + 28, 5, "#000000", 0, 0.12)


def far_house(x: float, y: float, width: float, wall: str, roof: str = "#8c7a92") -> str:
    """A pale house in the distance, standing on `y`."""
    top = y - 190
    body = path(f"M{x - 12:g},{top:g} L{x + 48:g},{top - 60:g} H{x + width - 48:g} L{x + width + 12:g},{top:g} Z", roof)
    body += rect(x, top, width, 190, wall)
    for left in (x + width * 0.2, x + width * 0.6):
        body += rect(left - 3, top + 27, 46, 52, "#ffffff") + rect(left + 2, top + 32, 36, 42, "#ddf1fa")
    return group(body, opacity=0.72)


def flowers(y: float, *xs: float) -> str:
    """A row of little flowers, each at one of `xs`."""
    body = ""
    for i, x in enumerate(xs):
        colour = ("#ff6f91", "#ffd166", "#c77dff")[i % 3]
        top = y + (i % 2) * 6
        body += line(f"M{x:g},{top + 16:g} V{top:g}", "#3f8a45", 4)
        body += "".join(circle(x + a, top + b, 6, colour) for a, b in ((-6, 0), (6, 0), (0, -6), (0, 6)))
        body += circle(x, top, 4.5, "#fff3b0")
    return body


def pavement(y: float, height: float = 52) -> str:
    """Paving stones across the scene, with a kerb under them."""
    body = rect(0, y, 1280, height, STONE)
    body += "".join(line(f"M{x},{y + 1:g} l-16,{height - 2:g}", "#bebbb4", 3) for x in range(60, 1300, 120))
    return body + rect(0, y + height - 4, 1280, 12, "#b3b0aa")


def road(y: float) -> str:
    """A road from `y` to the bottom of the scene."""
    dashes = "".join(rect(x, min(y + 24, 706), 70, 8, "#ffffff", 3, 0.85) for x in range(20, 1280, 140))
    return rect(0, y, 1280, 720 - y, "#727a86") + rect(0, y, 1280, 5, "#5d6470") + dashes


def tufts(colour: str, *spots: tuple[float, float]) -> str:
    """Tufts of grass, so that a lawn is not one flat colour."""
    return "".join(
        line(f"M{x - 8},{y - 8} L{x - 4},{y} M{x},{y - 12} V{y} M{x + 8},{y - 8} L{x + 4},{y}", colour, 3)
        for x, y in spots
    )


def fence(x: float, y: float, width: float, height: float = 90, colour: str = "#d9a871") -> str:
    """A wooden fence of pointed boards standing on `y`."""
    body = rect(x, y - height * 0.78, width, 10, dark(colour)) + rect(x, y - height * 0.34, width, 10, dark(colour))
    for left in range(int(x), int(x + width) - 20, 34):
        body += path(
            f"M{left},{y:g} V{y - height + 12:g} L{left + 13},{y - height:g} L{left + 26},{y - height + 12:g} V{y:g} Z",
            colour,
        )
        body += rect(left + 20, y - height + 12, 6, height - 12, dark(colour, 0.1))
    return body


def picnic_table(x: float, y: float, width: float = 300, wood: str = "#c58952") -> str:
    """A wooden table with its foot on `y`; its top is 106 higher."""
    half = width / 2
    body = ellipse(x, y, half + 16, 14, "#000000", 0.14)
    for side in (-1, 1):
        foot, top = x + side * half * 0.78, x + side * half * 0.56
        body += line(f"M{foot:g},{y:g} L{top:g},{y - 90:g}", dark(wood, 0.3), 16)
    body += rect(x - half - 10, y - 48, width + 20, 16, dark(wood, 0.14), 7)
    return body + rect(x - half, y - 106, width, 20, wood, 8) + rect(x - half, y - 92, width, 6, dark(wood, 0.12), 3)


def notice_board(x: float, y: float, width: float, height: float, wood: str = "#8a5a3c") -> str:
    """A notice board with a little roof on two posts; (x, y) is the top left of its paper ground."""
    body = ellipse(x + width / 2, y + height + 110, width / 2 + 10, 9, "#000000", 0.14)
    for left in (x + 4, x + width - 18):
        body += rect(left, y, 14, height + 110, dark(wood))
    body += rect(x - 14, y - 14, width + 28, height + 28, wood, 8) + rect(x, y, width, height, "#f4e3c1", 4)
    roof = f"M{x - 34:g},{y - 12:g} L{x + width / 2:g},{y - 58:g} L{x + width + 34:g},{y - 12:g} Z"
    return (
        body
        + path(roof, dark(wood, 0.3))
        + path(f"M{x - 34:g},{y - 12:g} h{width + 68:g} v10 h{-width - 68:g} Z", dark(wood, 0.1))
    )
