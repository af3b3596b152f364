"""Contact sheets of the picture library: all people with feelings, poses and clothes; all places; all things."""

from collections.abc import Iterator, Sequence

from game.art.compose import PLACES, THINGS, Photo, compose
from game.art.people import DOES, FEELS, WEARS, WHO, figure, person, portrait
from game.art.picture import Layer, Picture, shifted
from game.ui.widgets import Box, Image, Screen, Text, Widget


def sheets() -> Iterator[tuple[str, Screen]]:
    """Title and screen of every sheet."""
    yield from _sheets(
        "faces", [(f"{person(who).name}, {feels}", portrait(who, feels)) for who in WHO for feels in FEELS], 130
    )
    yield from _sheets("people", [(f"{person(who).name}: {person(who).words}", _standing(who)) for who in WHO], 200)
    poses = [(f"{person(who).name}, {does}", _standing(who, does=does)) for who in WHO for does in DOES]
    yield from _sheets("poses", poses, 190)
    clothes = [(f"{person(who).name}, {wears}", _standing(who, wears=wears)) for who in WHO for wears in WEARS]
    yield from _sheets("clothes", clothes, 190)
    yield from _sheets("places", [(place, compose(Photo(place))) for place in PLACES], 170)
    yield from _sheets("things", [(_told(thing), _alone(thing)) for thing in THINGS], 120)


def _sheets(title: str, pictures: Sequence[tuple[str, Picture]], height: float) -> Iterator[tuple[str, Screen]]:
    across = int(1326 // (height * pictures[0][1].width / pictures[0][1].height + 24))
    many = across * int(728 // (height + 62))
    for number, first in enumerate(range(0, len(pictures), many), start=1):
        cells = tuple(_cell(words, drawn, height) for words, drawn in pictures[first : first + many])
        body = Box(children=(Box(children=cells, direction="row", gap=12, wraps=True),), pad=16)
        yield f"{title}-{number}", Screen(key=title, title=title, body=body, ground="sky")


def _cell(words: str, drawn: Picture, height: float) -> Widget:
    wide = height * drawn.width / drawn.height + 12
    image = Image(source=drawn, ratio=drawn.width / drawn.height, height=height)
    told = Text(text=words, style="small", align="center")
    return Box(children=(image, told), gap=2, pad=4, width=wide, most=wide, fill="paper", radius=10, align="center")


def _standing(who: str, *, wears: str = "own-clothes", does: str = "stand") -> Picture:
    made = figure(who, wears, does)
    layers: tuple[Layer, ...] = tuple(shifted(layer, 150, 440) for layer in made.layers)
    return Picture(300, 460, layers, made.words)


def _told(thing: str) -> str:
    gives = THINGS[thing].gives
    return f"{thing} ({', '.join(gives)})" if gives else thing


def _alone(thing: str) -> Picture:
    card = THINGS[thing]
    scale = min(190 / card.width, 150 / card.height)
    layers = tuple(shifted(layer, 100, 165, scale) for layer in card.draw(card.sample))
    return Picture(200, 180, layers, card.alt)
