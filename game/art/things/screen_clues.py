"""Screens and notes with a password, a number, an address or a place on them."""

from game.art.brush import circle, line, path, rect, shadow
from game.art.picture import Layer, Shapes, Sign
from game.art.things.card import (
    TABLE,
    WALL,
    Thing,
    paper,
    written,
)

ICONS = ("round-pushpin",)
"""The Fluent icons in these drawings."""


def _sticky_note(words: str) -> tuple[Layer, ...]:
    body = (
        rect(-49, -98, 104, 100, "#000000", 2, 0.13)
        + path("M-52,-104 H52 V-22 L30,0 H-52 Z", "#ffe066")
        + path("M52,-22 H30 V0 Z", "#e0b93a")
        + rect(-52, -104, 104, 16, "#f5cf45")
    )
    return (Shapes(body), *written(words, 0, -52, 18, 94))


def _wifi_card(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 56, 6)
        + path("M-44,-2 h88 l10,2 h-108 Z", "#b9c4d1")
        + rect(-60, -90, 120, 86, "#ffffff", 8)
        + rect(-60, -90, 120, 34, "#12805c", 8)
        + rect(-60, -66, 120, 10, "#12805c")
    )
    body += line("M-16,-74 q16,-13 32,0 M-9,-68 q9,-7 18,0", "#ffffff", 4) + circle(0, -62, 3, "#ffffff")
    return (Shapes(body), *written(words, 0, -31, 18, 108))


def _handset(screen: str) -> str:
    return (
        shadow(0, 0, 40, 6)
        + rect(-42, -146, 84, 144, "#26304a", 14)
        + rect(-36, -136, 72, 124, screen, 8)
        + circle(0, -141, 2.5, "#6a7698")
    )


def _phone_screen(words: str) -> tuple[Layer, ...]:
    body = (
        _handset("#eaf6ee")
        + circle(0, -106, 20, "#7fc8a9")
        + circle(0, -111, 8, "#ffffff")
        + path("M-14,-94 q14,-16 28,0 q-14,12 -28,0 Z", "#ffffff")
    )
    return (
        Shapes(body + circle(0, -34, 15, "#12805c") + line("M-6,-38 q0,10 12,10", "#ffffff", 4)),
        *written(words, 0, -69, 15, 68),
    )


def _phone_note(words: str) -> tuple[Layer, ...]:
    body = (
        paper(136, 104, "#e3f2ff", "#ef6f6c")
        + line("M-14,-78 q0,18 22,22", "#2f6fa8", 9)
        + line("M-50,-16 H50", "#b9d5ee", 3)
    )
    return (Shapes(body), *written(words, 0, -34, 17, 122))


def _tablet(screen: str, stand: str = "#8e97a3") -> str:
    body = shadow(0, 0, 76, 8) + path("M-24,0 L-14,-22 H14 L24,0 Z", stand)
    return body + rect(-82, -128, 164, 116, "#26304a", 12) + rect(-74, -120, 148, 100, screen, 6)


def _map_screen(words: str) -> tuple[Layer, ...]:
    body = (
        _tablet("#cfe9c4")
        + line("M-70,-52 Q-20,-84 6,-60 T70,-92", "#ffffff", 12)
        + line("M-20,-116 L8,-24", "#ffffff", 9)
        + path("M34,-20 q10,-34 40,-30 v24 q0,6 -6,6 Z", "#8fcdf0")
    )
    return (
        Shapes(body + rect(-58, -46, 116, 22, "#ffffff", 8)),
        Sign("round-pushpin", -18, -104, 44),
        *written(words, 0, -35, 17, 112),
    )


def _email_screen(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 88, 8)
        + path("M-76,-18 H76 L90,-2 H-90 Z", "#c3ccd9")
        + rect(-90, -6, 180, 7, "#9aa7b6", 3)
        + rect(-78, -128, 156, 112, "#3d4763", 10)
        + rect(-71, -121, 142, 98, "#f4f7ff", 5)
    )
    body += (
        rect(-71, -121, 142, 22, "#6c4ce0", 5)
        + path("M-62,-116 h18 v12 h-18 Z", "#ffffff")
        + line("M-61,-115 l8,6 8,-6", "#6c4ce0", 2)
    )
    return (
        Shapes(body + rect(-60, -38, 110, 6, "#d0d8ea", 3)),
        *written(words, 0, -70, 20, 134),
    )


def _friend_screen(words: str) -> tuple[Layer, ...]:
    body = _tablet("#ffffff", "#d79b5f") + rect(-74, -120, 148, 20, "#2f80ed", 6)
    for i, tone in enumerate(("#f2c14e", "#57b894")):
        body += (
            circle(-54, -80 + i * 38, 14, tone)
            + circle(-54, -84 + i * 38, 5, "#ffffff")
            + path(f"M-63,{-70 + i * 38} q9,-12 18,0 q-9,7 -18,0 Z", "#ffffff")
        )
    lines = words.replace("\n", " / ").split(" / ")[:2]
    return (Shapes(body), *(w for i, text in enumerate(lines) for w in written(text, 16, -80 + i * 38, 16, 100)))


SCREEN_CLUES = (
    Thing(
        "sticky-note",
        "Yellow note",
        alt="a yellow note",
        width=108,
        height=106,
        stands=(WALL,),
        draw=_sticky_note,
        why="The note has a password on it.",
        gives=("password",),
        sample="Log in: / owl-kite-jam",
    ),
    Thing(
        "wifi-card",
        "Small white card",
        alt="a small white card",
        width=122,
        height=92,
        stands=(TABLE,),
        draw=_wifi_card,
        why="The small card has the password for the internet at home on it.",
        gives=("password",),
        sample="moon-sock-pie",
    ),
    Thing(
        "phone-screen",
        "Phone with a lit screen",
        alt="a phone with a lit screen",
        width=88,
        height=148,
        stands=(TABLE,),
        draw=_phone_screen,
        why="The screen of the phone shows a phone number.",
        gives=("phone-number",),
        sample="07700 / 900123",
    ),
    Thing(
        "phone-note",
        "Blue note",
        alt="a blue note",
        width=138,
        height=106,
        stands=(WALL,),
        draw=_phone_note,
        why="The blue note has a phone number on it.",
        gives=("phone-number",),
        sample="07700 900456",
    ),
    Thing(
        "map-screen",
        "Tablet with a green screen",
        alt="a tablet with a green screen",
        width=166,
        height=130,
        stands=(TABLE,),
        draw=_map_screen,
        why="The map on the screen shows where somebody is right now.",
        gives=("location",),
        sample="Larkmere Park",
    ),
    Thing(
        "email-screen",
        "Laptop with a purple bar",
        alt="a laptop with a purple bar",
        width=182,
        height=130,
        stands=(TABLE,),
        draw=_email_screen,
        why="The screen of the laptop shows an e-mail address.",
        gives=("email",),
        sample="maya / @post.example",
    ),
    Thing(
        "friend-screen",
        "Tablet with a blue bar",
        alt="a tablet with a blue bar",
        width=166,
        height=130,
        stands=(TABLE,),
        draw=_friend_screen,
        why="The screen shows the full names of friends.",
        gives=("friends-names",),
        sample="Ana Bell / Tom Frost",
    ),
)
"""Clues on screens and notes."""
