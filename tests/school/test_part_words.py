"""What a class did stands on its sheets in the words that pupils saw, for every activity and every part of an answer."""

from collections.abc import Iterator
from itertools import islice

import pytest

from game.activities import ACTIVITIES
from game.activities.shelf import rules_of
from game.engine.model import Scenario
from game.engine.playthrough import AnswerRefused, Playthrough
from game.verbs.part_words import answer_words, part_words
from tests.driver import shelf

SILENT = {"order", "tools"}
"""Parts that are all of their step: what else there was to do is another way to do it."""


def parts(scenario: Scenario, step_id: str) -> Iterator[str]:
    """The ids of the parts that answers of a step have."""
    step = scenario.steps[step_id]
    situation = Playthrough.start(scenario, rules_of(shelf().policy()), 0).situation
    for answer in islice(ACTIVITIES[step.activity].answers(step, situation), 60):
        try:
            yield from (part.id for part in ACTIVITIES[step.activity].judge(step, answer, situation).parts)
        except AnswerRefused:
            continue


@pytest.mark.parametrize("pack", ["year4", "playground"])
def test_every_part_has_words(pack: str) -> None:
    """No id of a pack is printed for a teacher; the words are some of those on the screen."""
    policy = shelf().policy()
    found = shelf().pack(pack)
    rules, met = rules_of(policy), set()
    for name in found.scenarios:
        scenario = shelf().scenario(found, name, policy)
        for step_id, step in scenario.steps.items():
            for part in set(parts(scenario, step_id)):
                met.add(step.activity)
                words = part_words(scenario, step_id, part, rules)
                assert words.startswith(("chose “", "went wrong at “")) or part in SILENT | {"deal"}, (step_id, part)
                assert "{" not in words
                assert answer_words(scenario, step_id, part, rules) != part
    assert len(met) > 5


def test_what_went_wrong_and_what_was_chosen() -> None:
    policy = shelf().policy()
    rules, pack = rules_of(policy), shelf().pack("year4")
    story = shelf().scenario(pack, "gem-trader", policy)
    report = next(name for name, step in story.steps.items() if step.activity == "report")
    assert part_words(story, report, "no-gem", rules) == "chose “A player did not give me a gem.”"
    assert part_words(story, report, "shown", rules) == "went wrong at “What shows it?”"
    assert answer_words(story, "no-such-step", "gone", rules) == "gone"
    assert answer_words(None, report, "gone", rules) == "gone"
