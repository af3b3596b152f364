"""Every screen of a lesson fits, in the middle of every count, at both ends of the text sizes; and the school shows."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import skia

from game.activities import ACTIVITIES
from game.desktop.photographs import photograph
from game.desktop.shots import room_for, shared_brush, shoot
from game.engine.exploring import each_step
from game.engine.people import People
from game.engine.playthrough import Playthrough
from game.scenes.context import WHOLE_CLASS, Adult, School
from game.scenes.lesson import Lesson
from game.scenes.making import LONGEST, Making
from game.scenes.states import Pair, Pin, Play, Teacher, Title, Vote, Who
from game.scenes.vote import answers_of
from game.scenes.vote_steps import is_voted_on
from game.school.counting import Counts, Dropped
from game.school.pictures import picture_bytes, picture_uri
from game.ui.hidden import Hidden
from game.ui.layout import arrange, fitted, overflow
from game.ui.speech import utterances
from game.ui.widgets import Image
from game.verbs.report_words import ELSEWHERE, HERE
from game.verbs.walking import program
from tests.scenes.lessons import Desk, school_with_pin

START = program()
CLASSES = tuple((f"{year}{form}", (f"year{year}",)) for year in range(1, 7) for form in "AB")


def png(width: int, height: int, rows: int = 0) -> bytes:
    """A grey picture of that size; cut short where it says more than its `rows` hold."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    body = zlib.compress(b"".join(b"\x00" + b"\x80" * width for _ in range(rows or height)), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


SCHOOL = School(
    people=People("Mrs Khan or Mr Lee", "Dragon Hill Primary School"), crest=png(40, 40), has_pin=True, of_class="4B",
    tell=(Adult("Mrs Khan", "Your teacher in 4B", png(30, 40)), Adult("Mr Lee", "He helps children in our school")),
    classes=CLASSES, is_recording=True,
)  # fmt: skip


PLACE = "//server/homes/staff/khan-from-year-four/Documents/report-4B-2026-03-10.html"


def scenes() -> list[tuple[str, Any, str]]:
    """Name, scene and card of every screen of a lesson, with much in them."""
    lesson = Lesson(of_class="4B", pack="year4", scenarios=START.context.pack("year4").scenarios[:3], form="a")
    told = (*ELSEWHERE, "$ crownwise collect --from //server/share/results/crownwise --class 4B --school SCHOOL")
    found = [
        ("pin", Pin(Title(), "teacher", "123456789012"), ""),
        (
            "refused",
            Pin(Title(), "leave", says="That is not the PIN, or it came too soon. Wait 60 minutes, then try again."),
            "",
        ),
        ("lesson", Teacher(lesson), ""),
        ("refused-lesson", Teacher(lesson, says=("There is no class “4B”. There are: 4A. Try: school init.",)), ""),
        ("stories", Teacher(lesson, "stories"), ""),
        ("no-pack", Teacher(Lesson(), "stories"), ""),
        ("progress", Teacher(lesson, "progress", Counts(120, 88, 12, Dropped(950, 120, 30))), ""),
        ("no-look", Teacher(lesson, "progress", Counts(1, 0, 1, None)), ""),
        ("report", Teacher(lesson, "report", says=told), ""),
        *(
            (f"report-{name}", Teacher(lesson, "report", says=(*HERE, *told[-1:]), making=making), "")
            for name, making in (
                ("asks", Making(place=PLACE)),
                ("typed", Making(place=PLACE, typed=Hidden("x" * LONGEST), has_letters=True, has_capitals=True)),
                ("busy", Making(place=PLACE, files=12_345)),
                (
                    "refused",
                    Making(place=PLACE, says=(f'"{PLACE}" cannot be written; start with --reports.',), is_refused=True),
                ),
                (
                    "made",
                    Making(
                        place=PLACE,
                        says=(f'The report of class 4B is in "{PLACE}".', *("A computer. " * 9).split("  ")),
                    ),
                ),
            )
        ),
        ("help", Title(), "help"),
        ("second", Who("year4", ("otter",), first="fox+key+drum"), ""),
    ]
    for pack, name in (("reception", "fox-and-the-box"), ("year4", "group-chat")):
        found += _in_play(pack, name)
    return [(name, scene, card) for name, scene, card in found]


def _in_play(pack: str, name: str) -> list[tuple[str, Any, str]]:
    found: list[tuple[str, Any, str]] = []
    scenario = START.context.scenario(pack, name)
    steps = each_step(scenario, START.context.rules, ACTIVITIES)
    choices = {step: play for step, play in steps.items() if play.step.activity == "choose"}
    chats = {step: play for step, play in steps.items() if is_voted_on(Play(pack, WHOLE_CLASS, play, None))}
    for step in sorted(chats.keys() - choices, key=lambda step: -_length(chats[step]))[:2]:
        some = answers_of(Vote(Play(pack, WHOLE_CLASS, chats[step], None)))
        counts = (20, 9, 0, 1, 3)[: len(some)]
        for stage in ("ask", "first", "talk", "choose"):
            shown = Vote(Play(pack, WHOLE_CLASS, chats[step], None), stage, first=counts, at=1)  # type: ignore[arg-type]
            found.append((f"{step}-{stage}", shown, ""))
    longest = sorted(choices, key=lambda step: -sum(len(one.text) for one in choices[step].step.answers))[:2]  # type: ignore[attr-defined]
    for step in longest:
        play = choices[step]
        inner = Play(pack, WHOLE_CLASS, play, None)
        asked: Any = play.step
        counts = (20, 9, 0, 1)[: len(asked.answers)]
        for stage in ("ask", "first", "talk", "choose"):
            second = counts[::-1] if stage == "choose" else ()
            found.append((f"{step}-{stage}", Vote(inner, stage, first=counts, second=second, at=1), ""))  # type: ignore[arg-type]
        found.append((f"{step}-heads", Vote(inner, "first", "heads-down", first=counts, at=1), ""))
        two = Play(pack, "strawberry+rabbit-face+butterfly_umbrella+hedgehog+mushroom", play, None)
        found += [(f"{step}-pair{turn}", Pair(two, turn, says="Talk. " * (turn == 2), is_ready=is_ready), "")
                  for turn in (0, 2) for is_ready in (False, True)]  # fmt: skip
    return found


def _length(play: Playthrough) -> int:
    """Letters of a chat: of what arrives and of what can be written back."""
    step: Any = play.step
    return sum(len(one.text) for one in (*step.arrives, *step.replies))


SCENES = scenes()


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(("name", "scene", "card"), SCENES, ids=[name for name, _, _ in SCENES])
def test_everything_fits_and_is_said(name: str, scene: Any, card: str, text_size: int) -> None:
    context = replace(START.context, school=SCHOOL, lesson=Lesson(way="pairs"))
    screen = replace(START, context=context, scene=scene, card=card).view()
    own = replace(room_for((1366, 768), shared_brush()), text_scale=text_size / 100, is_young=screen.is_young)
    if text_size == 100:
        assert overflow(arrange(screen, own)) <= 0.5
    tree, used = fitted(screen, own)
    assert overflow(tree) <= 0.5
    assert used.scale >= text_size / 100 * 0.84
    assert [one.said for one in utterances(tree)]


def test_the_title_says_nothing_new_to_the_youngest() -> None:
    """The way to the teacher area is there for the keys and for screen readers, and is not read aloud to pupils."""
    said = [one.said for one in utterances(arrange(START.view(), room_for((1366, 768), shared_brush())))]
    assert "For teachers." not in said


def test_the_school_shows_on_the_help_card(tmp_path: Path) -> None:
    """Name, crest and those whom a pupil can tell, with pictures from beside the school file; a broken one is left out."""
    (tmp_path / "school").mkdir()
    (tmp_path / "school" / "crest.png").write_bytes(png(8, 8))
    (tmp_path / "school" / "khan.png").write_bytes(png(9, 12))
    (tmp_path / "school" / "lee.jpg").write_bytes(b"no picture at all")
    of = school_with_pin(
        tmp_path / "school", "crest: crest.png", "tell:", "  - {name: Mrs Khan, role: Your teacher, picture: khan.png}",
        "  - {name: Mr Lee, picture: lee.jpg}",
    )  # fmt: skip
    desk = Desk(tmp_path / "pc", "--school", str(of))
    desk.stage.strike("f1")
    assert all(words in desk.words for words in ("Dragon Hill", "Mrs Khan", "Your teacher", "Mr Lee"))
    images = [one.widget for one in desk.stage.tree.walk() if isinstance(one.widget, Image)]
    sources = {image.source for image in images}
    assert {png(8, 8), png(9, 12)} <= sources
    assert "A picture of Mrs Khan" in {image.alt for image in images}
    assert shoot(desk.stage.screen).startswith(b"\x89PNG")


def test_a_picture_of_the_schools_own_is_looked_at_first(tmp_path: Path) -> None:
    """Small PNG and JPEG files only; one with too many pixels is never decoded, and one cut short draws nothing bad."""
    good = tmp_path / "good.png"
    good.write_bytes(png(20, 10))
    assert picture_uri(good).startswith("data:image/png;base64,")
    for name, raw in (("a.svg", b"<svg/>"), ("b.png", png(2, 2) + b"0" * 500_000), ("c.gif", b"GIF89a")):
        (tmp_path / name).write_bytes(raw)
        assert picture_bytes(tmp_path / name) == b""
    assert picture_bytes(tmp_path / "none.png") == picture_bytes(tmp_path) == b""
    surface = skia.Surface(100, 100)
    assert photograph(surface.getCanvas(), png(20, 10), 100, 100)
    assert surface.makeImageSnapshot().tobytes().count(b"\x80\x80\x80\xff") > 4000
    assert not photograph(surface.getCanvas(), png(9000, 9000, rows=1), 100, 100)
    assert not photograph(surface.getCanvas(), b"\x89PNG\r\n\x1a\n", 100, 100)
    photograph(surface.getCanvas(), png(20, 10)[:-30], 100, 100)  # drawn or not: nothing is raised
