"""Parts of places under a roof: walls, floors, windows, furniture."""

from game.art.brush import circle, dark, ellipse, gradient, group, light, line, path, rect

WOOD = "#c58952"


def papered_wall(colour: str, pattern: str = "dots", height: float = 500) -> str:
    """The back wall down to `height`, with "dots", "stripes" or nothing on it."""
    body = rect(0, 0, 1280, 720, colour)
    if pattern == "dots":
        rows = range(40, int(height) - 20, 80)
        body += "".join(circle(x, y, 5, "#ffffff", 0.5) for y in rows for x in range(40, 1280, 90))
    if pattern == "stripes":
        body += "".join(rect(x, 0, 40, height, light(colour, 0.3), 0, 0.7) for x in range(0, 1280, 80))
    return body


def boards(y: float, colour: str = "#e2b98c") -> str:
    """A floor of boards from `y` down, with a white skirting above it."""
    seam = dark(colour, 0.1)
    body = rect(0, y, 1280, 720 - y, colour)
    body += "".join(line(f"M0,{y + step} H1280", seam, 3) for step in (45, 100, 160))
    for x, step, length in ((160, 0, 45), (520, 45, 55), (900, 0, 45), (300, 100, 60), (760, 100, 60), (1100, 45, 55)):
        body += line(f"M{x},{y + step} v{length}", seam, 3)
    return body + rect(0, y - 12, 1280, 16, "#ffffff") + rect(0, y + 4, 1280, 4, "#000000", 0, 0.08)


def tiles(y: float, first: str, second: str) -> str:
    """A floor of tiles in two colours from `y` down, with a skirting."""
    body = rect(0, y, 1280, 720 - y, first)
    depth, row = 44.0, 0
    top = y
    while top < 720:
        body += "".join(rect(x + (row % 2) * 80, top, 80, depth, second) for x in range(-80, 1280, 160))
        top, row, depth = top + depth, row + 1, depth + 12
    return body + rect(0, y - 12, 1280, 16, "#ffffff") + rect(0, y + 4, 1280, 4, "#000000", 0, 0.08)


def window_by_day(name: str, x: float, y: float, width: float, height: float, curtain: str = "") -> str:
    """A window onto sky and hills; with `curtain` (a colour) it also has a rail and curtains."""
    body = gradient(f"{name}-day", "#8fd0f4", "#e4f5fb") + rect(x - 14, y - 14, width + 28, height + 28, "#ffffff", 8)
    body += rect(x, y, width, height, f"url(#{name}-day)")
    near, far = width * 0.25, width * 0.5
    hill = f"M{x:g},{y + height:g} v-44 q{near:g},-46 {far:g},-8 q{near:g},-34 {far:g},4 v48 Z"
    body += path(hill, "#7cc36b") + rect(x + width / 2 - 4, y, 8, height, "#ffffff")
    body += rect(x - 24, y + height + 12, width + 48, 12, "#f3ede2", 4) + rect(
        x - 24, y + height + 22, width + 48, 4, "#000000", 0, 0.1
    )
    return body + (_curtains(x, y, width, height, curtain) if curtain else "")


def window_by_night(x: float, y: float, width: float, height: float, curtain: str) -> str:
    """A window onto stars and the moon, with curtains."""
    body = rect(x - 14, y - 14, width + 28, height + 28, "#ffffff", 8) + rect(x, y, width, height, "#3c4c8c")
    body += circle(x + width * 0.77, y + 44, 26, "#fff2b8") + circle(x + width * 0.73, y + 36, 24, "#3c4c8c")
    for across, down in ((0.13, 0.14), (0.3, 0.36), (0.17, 0.64), (0.5, 0.12), (0.58, 0.58), (0.4, 0.78)):
        body += circle(x + width * across, y + height * down, 2.6, "#ffffff")
    hill = f"M{x:g},{y + height:g} v-28 q30,-16 60,0 q40,-26 80,0 q40,-18 {width - 140:g},-2 v30 Z"
    body += path(hill, "#26336a") + rect(x + width / 2 - 4, y, 8, height, "#ffffff")
    return body + _curtains(x, y, width, height, curtain)


def _curtains(x: float, y: float, width: float, height: float, colour: str) -> str:
    body = rect(x - 52, y - 36, width + 104, 14, "#8a5a3c", 7)
    drop = height + 50
    body += path(
        f"M{x - 42:g},{y - 26:g} h70 q10,{drop * 0.5:g} -40,{drop:g} h-44 q24,{-drop * 0.52:g} 14,{-drop:g} Z", colour
    )
    right = x + width
    body += path(
        f"M{right + 42:g},{y - 26:g} h-70 q-10,{drop * 0.5:g} 40,{drop:g} h44 q-24,{-drop * 0.52:g} -14,{-drop:g} Z",
        colour,
    )
    half, end = drop * 0.5, drop - 6
    fold = f"M{x - 18:g},{y - 24:g} q8,{half:g} -16,{end:g} M{right + 18:g},{y - 24:g} q-8,{half:g} 16,{end:g}"
    return body + line(fold, dark(colour, 0.12), 5)


def table(x: float, y: float, width: float, height: float, wood: str = WOOD, drawers: bool = False) -> str:
    """A table or desk: (x, y) is the left end of its top."""
    floor = y + height
    body = ellipse(x + width / 2, floor, width / 2 + 20, 16, "#000000", 0.12)
    for left in (x + 18, x + width - 40):
        body += rect(left, y + 16, 22, height - 16, dark(wood, 0.22), 4)
    if drawers:
        left = x + width - 176
        body += rect(left, y + 20, 136, 132, dark(wood, 0.05), 4)
        for top in (y + 30, y + 92):
            body += rect(left + 12, top, 112, 52, light(wood, 0.18), 6) + circle(
                left + 68, top + 26, 6, dark(wood, 0.45)
            )
    return body + rect(x, y, width, 24, dark(wood, 0.06), 8) + rect(x + 6, y + 3, width - 12, 6, light(wood, 0.2), 3)


def shelf(x: float, y: float, width: float, wood: str = "#a86b3c") -> str:
    """A shelf on the wall whose top is at `y`."""
    brackets = "".join(path(f"M{left:g},{y + 12:g} h12 v22 Z", dark(wood)) for left in (x + 30, x + width - 44))
    return rect(x + 8, y + 16, width - 16, 8, "#000000", 4, 0.1) + brackets + rect(x, y, width, 16, wood, 6)


def sofa(x: float, y: float, width: float, colour: str) -> str:
    """A sofa with its foot on `y`, about 210 tall."""
    shade = dark(colour, 0.14)
    body = ellipse(x + width / 2, y, width / 2 + 12, 16, "#000000", 0.14)
    body += rect(x + 26, y - 16, 22, 18, "#7a4e34", 4) + rect(x + width - 48, y - 16, 22, 18, "#7a4e34", 4)
    body += rect(x + 20, y - 210, width - 40, 170, shade, 34)
    half = (width - 100) / 2
    for left in (x + 46, x + 54 + half):
        body += rect(left, y - 196, half, 110, colour, 24) + rect(left, y - 106, half, 60, light(colour, 0.12), 18)
    for left in (x, x + width - 56):
        body += rect(left, y - 140, 56, 128, colour, 26) + rect(left + 10, y - 128, 36, 18, light(colour, 0.2), 9)
    return body + rect(x + 20, y - 54, width - 40, 42, shade, 12)


def rug(x: float, y: float, across: float, colour: str) -> str:
    """An oval rug around (x, y)."""
    down = across * 0.2
    stitches = f'<ellipse cx="{x:g}" cy="{y:g}" rx="{across * 0.84:g}" ry="{down * 0.78:g}" fill="none" '
    stitches += 'stroke="#ffffff" stroke-width="6" stroke-dasharray="18 12"/>'
    return (
        ellipse(x, y, across, down, colour) + ellipse(x, y, across * 0.9, down * 0.86, light(colour, 0.12)) + stitches
    )


def hanging_lamp(x: float, length: float, colour: str) -> str:
    """A lamp on a cord from the ceiling."""
    body = line(f"M{x:g},0 V{length:g}", "#5b6787", 4) + circle(x, length + 46, 15, "#fff2b8")
    return (
        body
        + path(f"M{x - 16:g},{length:g} h32 l30,44 h-92 Z", colour)
        + rect(x - 46, length + 40, 92, 8, dark(colour, 0.1), 4)
    )


def bookcase(x: float, y: float, width: float, shelves: int = 3, wood: str = "#a86b3c") -> str:
    """A bookcase standing on `y`, filled with books that have no titles; its top is 78 a shelf higher, and 16."""
    height = shelves * 78 + 16
    top = y - height
    body = ellipse(x + width / 2, y, width / 2 + 12, 12, "#000000", 0.14) + rect(x, top, width, height, wood, 8)
    tones = ("#ef6f6c", "#4d9de0", "#f2c14e", "#57b894", "#9b72cf", "#f28f3b")
    for row in range(shelves):
        base = top + 16 + row * 78
        body += rect(x + 12, base, width - 24, 66, dark(wood, 0.4), 3)
        left, turn = x + 18, row
        while left < x + width - 44:
            wide, tall = 16 + (turn * 7) % 12, 44 + (turn * 11) % 18
            body += rect(left, base + 66 - tall, wide, tall, tones[turn % 6], 3)
            body += rect(left + 3, base + 74 - tall, wide - 6, 5, "#ffffff", 2, 0.6)
            left, turn = left + wide + 2, turn + 1
    return body


def bunting(y: float, x: float = 0, width: float = 1280, drop: float = 46) -> str:
    """A string of flags that hangs across the scene in three bows."""
    tones = ("#ef6f6c", "#f2c14e", "#57b894", "#4d9de0", "#9b72cf")
    bow = width / 3
    cord = f"M{x:g},{y:g}" + f" q{bow / 2:g},{drop * 2:g} {bow:g},0" * 3
    body = line(cord, "#5b6787", 3)
    for i in range(21):
        share = (i % 7 + 0.5) / 7
        left, top = x + (i // 7 + share) * bow, y + drop * 4 * share * (1 - share)
        body += path(f"M{left - 20:g},{top - 2:g} h40 l-20,44 Z", tones[i % 5])
    return body


def cupboard(x: float, y: float, width: float, height: float, colour: str, doors: int) -> str:
    """A row of cupboard doors with knobs."""
    body = rect(x, y, width, height, colour, 6)
    wide = width / doors
    for i in range(doors):
        left = x + i * wide
        body += rect(left + 8, y + 10, wide - 16, height - 20, light(colour, 0.22), 8)
        body += circle(left + (wide - 24 if i % 2 == 0 else 24), y + height / 2, 6, dark(colour, 0.35))
    return body


def desk_of_class(x: float, y: float, width: float = 210) -> str:
    """A low class table seen from the front; its top is at `y`."""
    legs = "".join(rect(left, y + 20, 14, 96, "#8e97a3", 4) for left in (x + 16, x + width - 30))
    floor = ellipse(x + width / 2, y + 116, width / 2 + 8, 10, "#000000", 0.12)
    tray = rect(x + 14, y + 20, width - 28, 34, "#4d9de0", 6)
    return group(
        floor + legs + tray + rect(x, y, width, 24, "#e0a96d", 8) + rect(x + 6, y + 3, width - 12, 6, "#edc391", 3)
    )
