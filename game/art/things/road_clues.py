"""Things along a road and far away that can give a place away."""

from game.art.brush import circle, dark, light, line, path, rect, shadow
from game.art.picture import Box, Layer, Shapes, Sign
from game.art.things.card import (
    FAR,
    GROUND,
    ROAD,
    TABLE,
    WALL,
    Thing,
    written,
)

ICONS = ("sauropod",)
"""The Fluent icons in these drawings."""


def _street_sign(words: str) -> tuple[Layer, ...]:
    body = shadow(0, 0, 106, 8) + rect(-80, -66, 11, 66, "#5c6470") + rect(70, -66, 11, 66, "#5c6470")
    body += rect(-106, -94, 212, 58, "#20242b", 8) + rect(-101, -89, 202, 48, "#ffffff", 4)
    return (Shapes(body), *written(words.upper(), 0, -65, 27, 186))


def _bus_stop(words: str) -> tuple[Layer, ...]:
    body = shadow(0, 0, 30, 7) + rect(-5, -282, 10, 284, "#8e97a3", 4) + rect(-5, -282, 4, 284, "#ffffff", 0, 0.35)
    body += rect(-50, -286, 100, 112, "#d7263d", 9) + rect(-43, -279, 86, 66, "#ffffff", 6)
    body += rect(-26, -268, 52, 36, "#d7263d", 7) + rect(-21, -263, 42, 14, "#bfe3f7", 3)
    return (
        Shapes(body + circle(-14, -230, 6, "#222222") + circle(14, -230, 6, "#222222")),
        *written(words, 0, -193, 20, 88, colour="#ffffff"),
    )


def _car(words: str) -> tuple[Layer, ...]:
    paint, shade = "#2f80c9", dark("#2f80c9", 0.2)
    body = shadow(0, -4, 128, 14, 0.22) + rect(-96, -42, 40, 42, "#26262e", 9) + rect(56, -42, 40, 42, "#26262e", 9)
    body += path("M-82,-110 Q-74,-158 -58,-162 Q0,-172 58,-162 Q74,-158 82,-110 Z", paint)
    body += path("M-64,-112 Q-58,-148 -48,-151 Q0,-159 48,-151 Q58,-148 64,-112 Z", "#bfe1f3")
    body += path("M-30,-114 L-8,-154 L10,-155 L-10,-113 Z", "#ffffff", 0.45)
    body += path(
        "M-110,-68 Q-112,-112 -84,-114 L84,-114 Q112,-112 110,-68"
        " L108,-34 Q106,-22 94,-22 L-94,-22 Q-106,-22 -108,-34 Z",
        paint,
    )
    body += path("M-110,-54 L110,-54 L108,-34 Q106,-22 94,-22 L-94,-22 Q-106,-22 -108,-34 Z", shade)
    body += line("M-96,-106 Q-60,-110 60,-108", light(paint, 0.4), 5, 0.8) + line("M-84,-110 h168", dark(paint, 0.3), 3)
    for left in (-106, 76):
        body += rect(left, -98, 30, 26, "#e5383b", 8) + rect(left + 4, -82, 22, 8, "#ffb703", 3)
    body += (
        rect(-65, -91, 130, 38, "#222222", 6)
        + rect(-62, -88, 124, 32, "#ffd60a", 5)
        + rect(-62, -88, 14, 32, "#1d4ed8", 3)
    )
    return (Shapes(body + circle(0, -101, 6, light(paint, 0.5))), *written(words, 7, -72, 20, 104, colour="#161616"))


def _signpost(words: str) -> tuple[Layer, ...]:
    body = shadow(0, 0, 34, 7) + rect(-6, -226, 12, 226, "#7a5334", 4) + circle(0, -230, 10, "#7a5334")
    body += path("M-78,-204 H62 l24,24 -24,24 H-78 Z", "#3f8a5a") + path(
        "M-72,-198 H60 l18,18 -18,18 H-72 Z", "#ffffff"
    )
    body += (
        path("M58,-138 H-52 l-20,20 20,20 H58 Z", "#3f8a5a")
        + path("M52,-132 H-49 l-14,14 14,14 H52 Z", "#ffffff")
        + line("M-30,-118 H36", "#b9c9be", 7)
    )
    return (Shapes(body), *written(words, 0, -180, 22, 128, colour="#1f5236"))


def _clock_tower(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 56, 7, 0.14)
        + rect(-38, -214, 76, 214, "#d8b98c")
        + rect(16, -214, 22, 214, "#000000", 0, 0.08)
        + path("M-50,-212 L0,-276 L50,-212 Z", "#4d7c8a")
    )
    body += (
        rect(-48, -216, 96, 12, "#f3e9da", 4)
        + rect(-46, -126, 92, 10, "#f3e9da", 4)
        + line("M0,-276 v-16", "#4d7c8a", 4)
        + circle(0, -168, 30, "#8a5a3c")
        + circle(0, -168, 26, "#ffffff")
    )
    body += (
        line("M0,-168 V-186 M0,-168 L12,-160", "#1d2b53", 4)
        + path("M-18,0 V-44 q18,-26 36,0 V0 Z", "#7a5334")
        + rect(-45, -104, 90, 30, "#2d4a86", 4)
    )
    return (Shapes(body), *written(words, 0, -89, 17, 82, colour="#ffffff"))


def _shop_sign(words: str) -> tuple[Layer, ...]:
    body = (
        rect(-96, -78, 192, 74, "#12805c", 12)
        + rect(-88, -70, 176, 58, "#0d6a4b", 8)
        + line("M-60,-78 V-96 M60,-78 V-96", "#8e97a3", 5)
    )
    return (Shapes(body), *written(words, 0, -41, 26, 164, colour="#ffffff", font="heading"))


def _train_ticket(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 58, 6)
        + rect(-62, -74, 124, 72, "#fde8c8", 8)
        + rect(-62, -74, 124, 18, "#e9793b", 8)
        + rect(-62, -64, 124, 8, "#e9793b")
    )
    body += "".join(rect(-50 + i * 9, -14, 5 if i % 3 else 3, 9, "#20242b") for i in range(11))
    return (Shapes(body), *written(words, 0, -36, 17, 104))


def _museum_banner(words: str) -> tuple[Layer, ...]:
    body = (
        rect(-76, -176, 152, 10, "#8a5a3c", 5)
        + path("M-66,-168 H66 V-2 L0,-20 L-66,-2 Z", "#5b3f8c")
        + path("M-66,-168 H-54 V-5 L-66,-2 Z M54,-168 H66 V-2 L54,-5 Z", "#f2c14e")
    )
    return (
        Shapes(body + circle(0, -120, 40, "#efe6fb")),
        Sign("sauropod", -32, -152, 64),
        *written(words, 0, -52, 21, 104, colour="#ffffff", font="heading"),
    )


ROAD_CLUES = (
    Thing(
        "street-sign",
        "Sign by the road",
        alt="a sign by the road",
        width=212,
        height=96,
        stands=(GROUND,),
        draw=_street_sign,
        why="The sign shows the name of the street.",
        gives=("street-name",),
        sample="Maple Road",
        target=Box(-106, -96, 212, 64),
    ),
    Thing(
        "bus-stop",
        "Sign on a pole",
        alt="a sign on a pole",
        width=100,
        height=288,
        stands=(GROUND,),
        draw=_bus_stop,
        why="The sign shows which bus stops here, so the place can be found on a map.",
        gives=("location",),
        sample="Bus 42",
        target=Box(-50, -288, 100, 116),
    ),
    Thing(
        "car",
        "Back of the car",
        alt="the back of a car",
        width=236,
        height=172,
        stands=(ROAD,),
        draw=_car,
        why="The number plate belongs to just one car in the whole country.",
        gives=("car-plate",),
        sample="PL4Y KID",
        target=Box(-110, -116, 220, 96),
    ),
    Thing(
        "signpost",
        "Wooden post",
        alt="a wooden post with arms",
        width=172,
        height=242,
        stands=(GROUND,),
        draw=_signpost,
        why="The arm of the signpost names the town nearby.",
        gives=("location",),
        sample="Larkmere",
        target=Box(-80, -210, 168, 60),
    ),
    Thing(
        "clock-tower",
        "Tall building far away",
        alt="a tall building far away",
        width=104,
        height=292,
        stands=(FAR,),
        draw=_clock_tower,
        why="There is only one tower like this, so people can tell which town it is.",
        gives=("location",),
        sample="Larkmere",
        target=Box(-50, -280, 100, 214),
    ),
    Thing(
        "shop-sign",
        "Green sign",
        alt="a green sign",
        width=190,
        height=98,
        stands=(WALL,),
        draw=_shop_sign,
        why="The green sign names a shop that people can look up on a map.",
        gives=("location",),
        sample="Larkmere Toys",
    ),
    Thing(
        "train-ticket",
        "Ticket",
        alt="a ticket",
        width=126,
        height=76,
        stands=(TABLE,),
        draw=_train_ticket,
        why="The ticket shows which town somebody went to.",
        gives=("location",),
        sample="To Larkmere",
    ),
    Thing(
        "museum-banner",
        "Long flag with a dinosaur",
        alt="a long flag with a dinosaur",
        width=154,
        height=178,
        stands=(WALL,),
        draw=_museum_banner,
        why="The flag names the museum, so people know where this is right now.",
        gives=("location",),
        sample="Larkmere / Museum",
    ),
)
"""Clues about a street, a town and a car."""
