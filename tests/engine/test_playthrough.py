"""A playthrough: answers in, the next playthrough out; consequences follow from the world, first tries stay first."""

from pathlib import Path

import pytest

from game.activities import ACTIVITIES
from game.activities.shelf import rules_of
from game.engine.exploring import each_step, situations
from game.engine.playthrough import AnswerRefused, Playthrough
from game.engine.scoring import crowns, score
from tests.engine.small import small


@pytest.fixture
def begun(tmp_path: Path) -> Playthrough:
    """The small story at its start."""
    shelf, _ = small(tmp_path)
    policy = shelf.policy()
    return Playthrough.start(shelf.scenario(shelf.pack("small"), "tiny", policy), rules_of(policy), 1)


def played(play: Playthrough, *answers: str) -> Playthrough:
    """The playthrough after reading on and picking these answers."""
    play, _ = play.answer({})
    for answer in answers:
        play, _ = play.answer({"chose": answer})
    return play


def test_what_is_shared_has_a_consequence(begun: Playthrough) -> None:
    """Giving the school away is risky by the policy's table, and leads to the repair."""
    play = played(begun, "give")
    assert play.turns[-1].feedback.rating == "risky"
    assert play.turns[-1].feedback.says == ("It is out.",)
    assert play.step_id == "repair"
    assert "school-name" in play.world.copied


def test_a_mistake_can_be_put_right(begun: Playthrough) -> None:
    """After blocking and telling, nothing is open; the crown for that is won, the marks of the first try are not."""
    play = played(begun, "give", "fix", "yes-gran")
    assert play.is_over
    assert crowns(play) == ("end", "closed", "twist")
    assert score(play).skills["keep-private"].earned == 0
    assert score(play).hits == 1
    assert score(play).worrying == 2


def test_left_open_costs_the_crown_only(begun: Playthrough) -> None:
    """Waiting twice leaves the clue open: the story still ends, with its own crown; the twist never came."""
    play = played(begun, "give", "wait")
    assert play.step_id == "repair"
    assert play.turns[-1].feedback.again
    assert play.turns[-1].feedback.hint == "Who could help?"
    play, _ = play.answer({"chose": "wait"})
    assert play.is_over
    assert crowns(play) == ("end",)


def test_refusing_gran_is_a_false_alarm(begun: Playthrough) -> None:
    """Fine things refused are counted apart from worrying ones handled."""
    found = score(played(begun, "keep", "no-gran"))
    assert (found.hits, found.worrying, found.false_alarms, found.fine) == (1, 1, 1, 1)


def test_rewinding_earns_nothing_new(begun: Playthrough) -> None:
    """Back to the choice and better: the first answer still counts, and what was open was not mended by it."""
    play = played(begun, "give").rewind(1)
    assert play.step_id == "ask"
    assert play.world.copied == frozenset()
    play, _ = play.answer({"chose": "keep"})
    play, _ = play.answer({"chose": "yes-gran"})
    found = score(play)
    assert found.skills["keep-private"].earned == 0
    assert found.crowns == ("end", "twist")


def test_an_answer_that_does_not_fit_changes_nothing(begun: Playthrough) -> None:
    """A refused answer leaves the playthrough as it was."""
    play = played(begun)
    with pytest.raises(AnswerRefused):
        play.answer({"chose": "nothing of the kind"})
    assert play.step_id == "ask"
    with pytest.raises(AnswerRefused):
        play.rewind(7)


def test_replay_gives_the_same(begun: Playthrough) -> None:
    """Events with drafts, rewinds and reading lead back to the same playthrough."""
    play = played(begun, "give").noted(["used", "tell", ""]).rewind(1)
    play, _ = play.answer({"chose": "keep"})
    play = play.read()
    again = Playthrough.replayed(play.scenario, play.rules, play.seed, play.events)
    assert again == play


def test_events_of_another_story_are_refused(begun: Playthrough) -> None:
    """Events that do not fit are refused, so that a changed story starts anew and not half."""
    with pytest.raises(AnswerRefused):
        Playthrough.replayed(begun.scenario, begun.rules, 1, ({"answer": {}, "step": "elsewhere"},))


def test_every_step_can_be_reached(begun: Playthrough) -> None:
    """The exploration finds every step, and situations stay few."""
    found = each_step(begun.scenario, begun.rules, ACTIVITIES)
    assert set(found) == set(begun.scenario.steps)
    assert len(list(situations(begun.scenario, begun.rules, ACTIVITIES))) < 20
