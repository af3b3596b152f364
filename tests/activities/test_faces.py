"""An answer can carry the face of someone in the story, so that those who do not read yet know whom it means."""

from dataclasses import replace
from typing import Any

import pytest

from game.activities.answers import Choice
from game.art.people import portrait
from game.ui.widgets import Button
from tests.activities.little import CHAT, CHOOSE, situation
from tests.activities.tryout import Tryout, on_stage, pages_of, pressables
from tests.driver import shelf

STAND_INS = {"man", "woman", "old-man", "old-woman-medium-dark", "man-teacher-medium", "woman-teacher-medium-dark"}
"""Icons of grown-ups that stood for people of the stories, and looked like none of them."""


def _with_face(member: str) -> tuple[Choice, ...]:
    return tuple(replace(one, icon="star", face=member) for one in CHOOSE.answers[:2])


def _buttons(step: Any, year: int) -> list[Button]:
    trees = pages_of(on_stage(Tryout.start(step, situation(year))))
    return [one for tree in trees for one in pressables(tree) if isinstance(one, Button) and one.icon == "star"]


@pytest.mark.parametrize(("year", "kind"), [(0, "card"), (4, "answer")])
def test_the_face_stands_in_place_of_the_icon(year: int, kind: str) -> None:
    """On the cards of the young as on the lines of the older, it is the face that the story's own picture shows."""
    found = _buttons(replace(CHOOSE, answers=_with_face("sam")), year)
    assert [one.kind for one in found] == [kind] * 2
    assert all(one.image is not None and one.image.source == portrait("sam", "happy") for one in found)


def test_a_reply_in_a_chat_can_carry_a_face_too() -> None:
    replies = tuple(replace(one, icon="star", face="maya") for one in CHAT.replies)
    found = _buttons(replace(CHAT, replies=replies), 1)
    assert found and all(one.image is not None and one.image.source == portrait("maya", "happy") for one in found)


def test_a_name_on_a_screen_has_no_face_and_keeps_its_icon() -> None:
    assert [one.image for one in _buttons(replace(CHOOSE, answers=_with_face("zed")), 0)] == [None, None]


def test_whoever_cannot_read_sees_whom_an_answer_means() -> None:
    """In Reception, Year 1 and Year 2 a grown-up on a card is the story's own, and is the one whom its words name."""
    faces = 0
    library = shelf()
    policy = library.policy()
    for pack in library.packs()[0]:
        for name in pack.scenarios if pack.year <= 2 else ():
            scenario = library.scenario(pack, name, policy)
            for step in scenario.steps.values():
                for one in (*getattr(step, "answers", ()), *getattr(step, "replies", ())):
                    assert one.face or one.icon not in STAND_INS, (name, step.id, one.id)
                    if one.face:
                        faces += 1
                        said = one.text.lower()
                        assert scenario.name_of(one.face).lower() in said or "her." in said, (name, step.id, one.id)
    assert faces >= 20
