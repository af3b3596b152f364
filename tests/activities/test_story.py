"""story: nothing is judged, everything is told, and one key leads on."""

from game.activities.activity import Answered, Did
from game.activities.story import answers, judge, start, update
from game.ui.layout import active
from game.ui.speech import utterances
from tests.activities.little import STORY, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, on_stage


def test_nothing_is_judged() -> None:
    here = situation()
    judged = judge(STORY, {}, here)
    assert judged.parts == () and judged.evidence == {} and judged.world == here.world


def test_reading_on_answers_and_nothing_else_does() -> None:
    here = situation()
    assert update(STORY, start(STORY, here), Did("read"), here) == Answered({})
    assert_unmoved(STORY, here, Did("chosen", "ask"))


def test_there_is_one_way_and_keys_reach_it() -> None:
    assert list(answers(STORY, situation())) == [{}]
    assert_all_reached(STORY, situation())


def test_all_lines_are_said_with_names_filled_in() -> None:
    said = [one.said for one in utterances(active(on_stage(Tryout.start(STORY, situation())).tree))]
    assert [words for words in ("It is Monday.", "Look, Sam!", "What is it?") if words in said] == said[-3:]
