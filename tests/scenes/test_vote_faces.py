"""At the board, too, an answer shows the face of whom it means: the class sees what a pupil alone would see."""

from dataclasses import replace

from game.activities import ACTIVITIES
from game.activities.shelf import rules_of
from game.art.people import portrait
from game.engine.exploring import each_step
from game.scenes.context import WHOLE_CLASS
from game.scenes.states import Play, Vote
from game.scenes.vote import answers_of
from game.scenes.vote_views import ask_view, choose_view
from game.ui.layout import arrange
from game.ui.placed import Room
from game.ui.widgets import Button, Image, Screen
from tests.driver import shelf

WINDOW = Room(width=1366, height=768)


def _faces(screen: Screen) -> list[object]:
    found = [placed.widget for placed in arrange(screen, WINDOW).walk()]
    on_buttons = [one.image for one in found if isinstance(one, Button) and one.image]
    return [one.source for one in (*found, *on_buttons) if isinstance(one, Image)]


def test_the_board_shows_the_face_of_whom_an_answer_means() -> None:
    """Who helps Fox is Gran, and it is her face that stands beside the letter, and on the button afterwards."""
    pack, policy = shelf().pack("reception"), shelf().policy()
    story = shelf().scenario(pack, "fox-and-the-box", policy)
    play = each_step(story, rules_of(policy), ACTIVITIES)["loud-video"]
    vote = Vote(Play("reception", WHOLE_CLASS, play, None))
    assert portrait("gran") in _faces(ask_view(vote, answers_of(vote)))
    done = replace(vote, stage="choose", first=(3, 9))
    assert portrait("gran") in _faces(choose_view(done, answers_of(done)))
