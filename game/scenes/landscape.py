"""The sunny landscape behind the first screens and the map: hills, a path, trees, clouds, a castle with a crown."""

from functools import lru_cache

from game.art.picture import Layer, Picture, Shapes, Sign, shifted

SKY = '<rect width="1366" height="768" fill="url(#land-sky)"/>'
DEFS = (
    '<defs><linearGradient id="land-sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#b9e4ff"/>'
    '<stop offset="1" stop-color="#f2fbe9"/></linearGradient></defs>'
)
HILLS = (
    '<path d="M0 430 C180 350 330 470 560 400 S1010 330 1366 420 V768 H0Z" fill="#cdebc0"/>'
    '<path d="M0 510 C200 420 380 560 620 480 S1080 440 1366 520 V768 H0Z" fill="#bfe6b3"/>'
    '<path d="M0 630 C260 550 520 690 800 610 S1200 590 1366 640 V768 H0Z" fill="#9fd694"/>'
)
FLOWERS = tuple(
    (x, y) for x, y in ((70, 705), (210, 735), (420, 712), (640, 738), (860, 722), (1060, 742), (1290, 715))
)


@lru_cache(maxsize=4)
def landscape(*, is_open: bool = False) -> Picture:
    """The landscape, 1366 by 768; `is_open` adds the castle and the path that leads to it, for the first screen."""
    layers: list[Layer] = [Shapes(f"{DEFS}{SKY}"), Sign("sun-with-face", 1200, 40, 108)]
    layers += [Sign("cloud", x, y, size) for x, y, size in ((150, 70, 120), (470, 40, 84), (900, 90, 104))]
    layers.append(Shapes(HILLS))
    if is_open:
        layers.append(Shapes(_path("M-20 740 C220 700 330 600 520 620 S820 700 980 600 S1100 500 1160 452")))
        layers.append(Sign("castle", 1080, 300, 168))
        layers += [Sign("houses", 120, 440, 130), Sign("school", 300, 470, 110)]
    trees = ((30, 470, 120), (1250, 470, 110), (960, 470, 90), (700, 430, 80))
    layers += [Sign("deciduous-tree", x, y, size) for x, y, size in trees]
    layers += [Sign("evergreen-tree", x, y, size) for x, y, size in ((560, 420, 84), (1180, 560, 96))]
    layers.append(Shapes("".join(_flower(x, y) for x, y in FLOWERS)))
    if is_open:
        layers += _children()
    return Picture(1366, 768, tuple(layers), "")


CHILDREN = (
    ("harjit", "own-clothes", "wave", 268), ("ewa", "own-clothes", "stand", 376), ("kofi", "own-clothes", "hold", 478),
    ("amina", "own-clothes", "up", 590), ("tom", "own-clothes", "sit", 706), ("zara", "own-clothes", "wave", 826),
    ("noor", "own-clothes", "stand", 938), ("priya", "own-clothes", "hip", 1046),
)  # fmt: skip
"""Who walks along the path on the first screen: person, clothes, pose, and where they stand."""
GROUND, SIZE = 672.0, 0.66


def _children() -> list[Layer]:
    """Eight children on their way to the castle, each with a soft shadow."""
    from game.art.people import figure  # only the first screen has people in its landscape

    layers: list[Layer] = []
    for who, wears, does, x in CHILDREN:
        layers.append(Shapes(f'<ellipse cx="{x}" cy="{GROUND}" rx="50" ry="9" fill="#1d2b53" opacity="0.16"/>'))
        layers += [shifted(layer, x, GROUND, SIZE) for layer in figure(who, wears, does, "happy").layers]
    return layers


def _path(line: str) -> str:
    wide = f'<path d="{line}" fill="none" stroke="#f7e3b0" stroke-width="38" stroke-linecap="round"/>'
    return (
        wide + f'<path d="{line}" fill="none" stroke="#e7c77f" stroke-width="4" '
        'stroke-dasharray="6 18" stroke-linecap="round"/>'
    )


def _flower(x: int, y: int) -> str:
    petals = "".join(f'<circle cx="{x + dx}" cy="{y + dy}" r="5"/>' for dx, dy in ((-6, 0), (6, 0), (0, -6), (0, 6)))
    colour = ("#ff6f91", "#ffd166", "#c77dff")[x % 3]
    stem = f'<path d="M{x},{y + 18} L{x},{y}" stroke="#3f8a45" stroke-width="3"/>'
    return f'{stem}<g fill="{colour}">{petals}</g><circle cx="{x}" cy="{y}" r="4" fill="#fff3b0"/>'
