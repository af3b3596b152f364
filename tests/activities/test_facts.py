"""An age that a law may change stands once, in the policy: stories say what the policy says today."""

from dataclasses import replace

import pytest

from game.activities.choose import ChooseStep
from game.activities.story import StoryStep
from game.activities.words import fillable, filled, unfilled
from game.engine.playthrough import Situation
from game.engine.policy import Policy
from game.engine.world import World
from tests.driver import shelf

AGES = ("social-media-min-age", "planned-min-age")


def _told(pack: str, story: str, step: str, policy: Policy) -> str:
    """All that is said at a step of a shipped story, under `policy`."""
    scenario = shelf().scenario(shelf().pack(pack), story, shelf().policy())
    situation = Situation(scenario, policy, World.start({}, {}, ()), 1)
    told = scenario.steps[step]
    assert isinstance(told, StoryStep | ChooseStep)
    return " ".join(filled(line.text, situation) for line in told.lines)


def _with_ages(first: str, planned: str) -> Policy:
    policy = shelf().policy()
    ages = {name: replace(policy.facts[name], value=value) for name, value in zip(AGES, (first, planned), strict=True)}
    return replace(policy, facts={**policy.facts, **ages})


@pytest.mark.parametrize(
    ("pack", "story", "step"),
    [
        ("year3", "captain-wobble", "the-age"),
        ("year6", "the-attic", "everybody-joins"),
        ("year6", "the-attic", "what-dad-says"),
    ],
)
def test_a_story_says_the_age_of_the_policy(pack: str, story: str, step: str) -> None:
    """When the law moves, a school changes one line, and every story follows."""
    shipped = shelf().policy().facts[AGES[0]].value
    assert f"{shipped} or older" in _told(pack, story, step, shelf().policy())
    moved = _told(pack, story, step, _with_ages("15", "17"))
    assert "15 or older" in moved
    assert shipped not in moved


def test_both_ages_follow() -> None:
    said = _told("year6", "the-attic", "what-dad-says", _with_ages("15", "17"))
    assert "15 or older. The UK government plans to raise this to 17." in said


def test_what_nothing_fills_in_is_named() -> None:
    """An unknown fact stays as it is written, and the check can say which it is."""
    policy = shelf().policy()
    scenario = shelf().scenario(shelf().pack("year6"), "the-attic", policy)
    text = "{hero}, {fact.min-age}, {cast.jayden}, {school.adult}, {help.childline} and {scool.adult}"
    assert unfilled(text, fillable(scenario, policy)) == ["fact.min-age", "scool.adult"]
    shown = filled(text, Situation(scenario, policy, World.start({}, {}, ()), 1))
    assert "{fact.min-age}" in shown and "Leo" in shown and "Jayden" in shown
