"""Things that can give a school, or somebody's usual times, away."""

from game.art.brush import circle, group, light, line, path, rect, shadow
from game.art.picture import Box, Layer, Shapes
from game.art.things.card import (
    FLOOR,
    GROUND,
    TABLE,
    WALL,
    Thing,
    frame,
    paper,
    written,
)

SHIELD = "M-22,-26 H22 V-2 Q22,16 0,26 Q-22,16 -22,-2 Z"


def _school_sign(words: str) -> tuple[Layer, ...]:
    body = shadow(0, 0, 92, 8) + rect(-72, -60, 12, 60, "#5c6470") + rect(60, -60, 12, 60, "#5c6470")
    body += rect(-94, -148, 188, 102, "#1f5b45", 10) + rect(-88, -142, 176, 90, "#2f7a5e", 7)
    crest = path(SHIELD, "#ffffff") + group(path(SHIELD, "#f2c14e"), scale=0.84) + circle(0, -4, 8, "#1f5b45")
    return (Shapes(body + group(crest, 0, -120, 0.72)), *written(words, 0, -78, 19, 162, colour="#ffffff"))


def _school_bag(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 54, 8)
        + line("M-18,-108 q0,-18 18,-18 q18,0 18,18", "#1b3a63", 9)
        + rect(-50, -112, 100, 110, "#2b5288", 26)
    )
    body += (
        rect(-58, -56, 16, 46, "#1f4070", 8)
        + rect(42, -56, 16, 46, "#1f4070", 8)
        + rect(-42, -104, 84, 34, light("#2b5288", 0.1), 16)
    )
    body += rect(-44, -66, 88, 60, "#f7f3e8", 10) + group(
        path(SHIELD, "#f2c14e") + circle(0, -4, 8, "#2b5288"), 0, -48, 0.56
    )
    return (Shapes(body + line("M-34,-84 H34", "#1b3a63", 4)), *written(words, 0, -21, 16.5, 82))


def _class_photo(words: str) -> tuple[Layer, ...]:
    body = frame(170, 132, "#3f6fb5", "#e7edf4")
    tones = ("#fbd9bf", "#b87548", "#633a26", "#f0bf97", "#d99e6f")
    for row, (y, count) in enumerate(((-92, 5), (-70, 4))):
        for i in range(count):
            x = -56 + i * 28 + row * 14
            body += (
                path(f"M{x - 13},{y + 26} q0,-18 13,-18 q13,0 13,18 Z", "#2f6b4f")
                + circle(x, y, 10.5, tones[(i + row * 2) % 5])
                + path(
                    f"M{x - 11},{y} q0,-13 11,-13 q11,0 11,13 q-11,-8 -22,0 Z",
                    ("#2b2230", "#7a4a2b", "#d2691e")[(i + row) % 3],
                )
            )
    return (Shapes(body + rect(-76, -42, 152, 33, "#ffffff")), *written(words, 0, -25.5, 17.5, 146))


def _calendar(words: str) -> tuple[Layer, ...]:
    body = paper(128, 148, "#ffffff", "") + path("M-64,-142 q0,-6 6,-6 h116 q6,0 6,6 v26 h-128 Z", "#ef6f6c")
    body += "".join(circle(x, -147, 5, "#5b6787") for x in (-40, -14, 14, 40)) + rect(-14, -132, 28, 6, "#ffffff", 3)
    for row in range(3):
        for column in range(5):
            body += rect(-57 + column * 23, -108 + row * 17, 20, 14, "#ffe08a" if column == 2 else "#e8edf6", 3)
    return (Shapes(body), *written(words, 0, -28, 19, 120))


def _timetable(words: str) -> tuple[Layer, ...]:
    body = paper(150, 118, "#ffffff", "#4d9de0") + rect(-68, -106, 136, 20, "#4d9de0", 4)
    for column in range(5):
        body += rect(
            -67 + column * 27.4, -82, 24, 16, ("#cfe8ff", "#d8f3e2", "#ffe8b8", "#f6d6e6", "#e3dbfa")[column], 3
        )
    return (Shapes(body), *written(words, 0, -33, 21, 138))


SCHOOL_CLUES = (
    Thing(
        "school-sign",
        "Board on posts",
        alt="a board on posts",
        width=190,
        height=150,
        stands=(GROUND,),
        draw=_school_sign,
        why="The board shows the name of the school.",
        gives=("school-name",),
        sample="Larkmere School",
        target=Box(-94, -150, 188, 106),
    ),
    Thing(
        "school-bag",
        "Rucksack",
        alt="a rucksack",
        width=118,
        height=128,
        stands=(FLOOR, GROUND, TABLE),
        draw=_school_bag,
        why="The crest on the bag shows the name of the school.",
        gives=("school-name",),
        sample="Larkmere",
    ),
    Thing(
        "class-photo",
        "Framed photo of a class",
        alt="a framed photo of a class",
        width=172,
        height=134,
        stands=(WALL,),
        draw=_class_photo,
        why="The name of the school stands under the photo of the class.",
        gives=("school-name",),
        sample="Larkmere School",
    ),
    Thing(
        "calendar",
        "Calendar",
        alt="a calendar",
        width=130,
        height=150,
        stands=(WALL,),
        draw=_calendar,
        why="The calendar shows when somebody goes to the same place each week.",
        gives=("usual-times",),
        sample="Swimming / Weds 4:00",
    ),
    Thing(
        "timetable",
        "Chart on the wall",
        alt="a chart on the wall",
        width=152,
        height=120,
        stands=(WALL,),
        draw=_timetable,
        why="The chart shows where somebody is at the same time each week.",
        gives=("usual-times",),
        sample="Choir / Tues 3:30",
    ),
)
"""Clues about a school and a week."""
