"""Two ways that a choice went: what differs is told, what does not is not, and back is exactly as it was."""

from pathlib import Path

import pytest

from game.activities import ACTIVITIES
from game.activities.shelf import rules_of
from game.engine.comparing import effects, is_elsewhere, opened_and_closed, ways
from game.engine.playthrough import AnswerRefused, Playthrough
from game.engine.scoring import attempt, crowns
from tests.driver import routes, shelf
from tests.engine.small import small

KEEP_TOO = """- { id: keep, text: "Keep it.", rating: safe, because: "Good.", effects: { facts: { day: tuesday } } }"""
SMILE = """\n      - { id: smile, text: "Smile.", rating: part-way, because: "It helps to say no.", shows: refuse-everything }"""


@pytest.fixture
def over(tmp_path: Path) -> Playthrough:
    """The small story, played to its end without giving anything away. A third answer changes nothing at all."""
    own, _ = small(tmp_path, more=f"{KEEP_TOO}=>{KEEP_TOO}{SMILE}")
    policy = own.policy()
    play = Playthrough.start(own.scenario(own.pack("small"), "tiny", policy), rules_of(policy), 1)
    for answer in ({}, {"chose": "smile"}):
        play, _ = play.answer(answer)
    assert play.is_over
    return play


def anew(play: Playthrough, turn: int, chose: str) -> Playthrough:
    """Back to a turn, another answer, and the feedback read."""
    return play.rewind(turn).answer({"chose": chose})[0].read()


def test_what_a_choice_opened_is_told(over: Playthrough) -> None:
    """Giving the school away opens it, tells it to zed, and leads to the repair."""
    play = anew(over, 1, "give")
    assert play.is_to_compare
    before, now = ways(play)
    assert (before.turn.answer, now.turn.answer) == ({"chose": "smile"}, {"chose": "give"})
    found = {effect.about: (effect.before, effect.now) for effect in effects(play)}
    assert found == {
        "exposed": (frozenset(), frozenset({"school-name"})),
        "given": (frozenset(), frozenset({"school-name zed"})),
    }
    assert is_elsewhere(play)
    assert opened_and_closed(play, 1) == (frozenset({"school-name"}), frozenset())


def test_what_changes_nothing_is_never_told(over: Playthrough) -> None:
    """The same answer once more: no difference, and the story goes the same way."""
    play = anew(over, 1, "smile")
    assert effects(play) == ()
    assert not is_elsewhere(play)


def test_a_fact_is_told_since_the_story_asks_for_it(over: Playthrough) -> None:
    """Keeping it makes it Tuesday, and then Gran rings: another way, though the tablet is the same."""
    play = anew(over, 1, "keep")
    assert [effect.about for effect in effects(play)] == ["facts"]
    assert is_elsewhere(play)


def test_back_to_how_it_was(over: Playthrough) -> None:
    """The same end, the same crowns, the same clues; only that it was looked at is remembered."""
    play = anew(over, 1, "give").returned()
    assert (play.turns, play.world, play.step_id) == (over.turns, over.world, over.step_id)
    assert crowns(play) == crowns(over)
    assert attempt(play)["score"] == attempt(over)["score"]
    with pytest.raises(AnswerRefused):
        play.returned()


def test_a_third_answer_is_compared_with_the_first_way(over: Playthrough) -> None:
    """Trying again at the same choice keeps the way before as it was."""
    play = anew(anew(over, 1, "give"), 1, "keep")
    assert ways(play)[0].turn.answer == {"chose": "smile"}


def test_gone_on_it_is_not_compared_again(over: Playthrough) -> None:
    """After looking, the story goes on; the former end is still known at the new one."""
    play = anew(over, 1, "keep").compared()
    assert not play.is_to_compare
    play, _ = play.answer({"chose": "yes-gran"})
    assert play.is_over
    assert play.former is not None
    assert play.former.step_id == over.step_id


def test_a_second_try_is_not_the_end_of_the_choice(over: Playthrough) -> None:
    """While the pupil may try again, nothing is compared yet; then the last try of each way is."""
    play = anew(over, 1, "give").compared()
    for answer in ("wait", "wait"):
        play, _ = play.answer({"chose": answer})
    again = play.rewind(2).answer({"chose": "wait"})[0].read()
    assert not again.is_to_compare
    done = again.answer({"chose": "fix"})[0].read()
    assert done.is_to_compare
    assert [way.turn.answer["chose"] for way in ways(done)] == ["wait", "fix"]


@pytest.mark.parametrize(("pack", "name"), [(one.id, story) for one in shelf().packs()[0] for story in one.scenarios])
def test_every_choice_of_every_story_is_told_truly(pack: str, name: str) -> None:
    """From a safest route back to each choice, every other answer: what is told to differ does, and comes back whole.

    What is told is nothing exactly where the two worlds are alike in all that people of the story can notice.
    """
    scenario, found = routes(name, pack)
    from game.engine.routes import walked

    over = walked(next(iter(found.routes.values())), scenario, rules_of(shelf().policy()))
    for at, turn in enumerate(over.turns):
        back = over.rewind(at)
        for answer in list(ACTIVITIES[back.step.activity].answers(back.step, back.situation))[:4]:
            play = back.answer(answer)[0]
            if play.is_unread:
                play = play.read()
            if not play.is_to_compare:
                continue
            before, now = ways(play)
            assert before.turn.step == now.turn.step == turn.step
            if before.after == now.after:
                assert effects(play) == ()
            told = {effect.about for effect in effects(play)}
            assert ("blocked" in told) == (before.after.blocked != now.after.blocked)
            assert ("told" in told) == (before.after.told != now.after.told)
            assert Playthrough.replayed(scenario, play.rules, play.seed, play.events) == play
