"""The policy rates what is shared; a school's change of the table changes the rating and the words shown."""

from dataclasses import replace
from pathlib import Path

from game.activities.answers import Choice, rated
from game.engine.playthrough import Situation
from game.engine.policy import RATINGS, band_of, worst
from game.engine.world import World
from tests.driver import shelf
from tests.engine.small import small


def test_the_table_is_whole() -> None:
    """Every detail can be rated for every circle and kind of person, asked or not."""
    policy = shelf().policy()
    for detail in policy.details:
        for audience in (*policy.circles, *policy.people):
            for is_asked in (False, True):
                assert policy.rate(detail, audience, is_asked=is_asked) in RATINGS


def test_the_table_keeps_its_sense() -> None:
    """A wider circle is never safer; asking first never makes it worse; strangers get nothing private."""
    policy = shelf().policy()
    order = {"safe": 0, "over-cautious": 1, "part-way": 2, "risky": 3}
    for detail, known in policy.details.items():
        ratings = [order[policy.rate(detail, circle)] for circle in policy.circles]
        assert ratings == sorted(ratings), detail
        for audience in (*policy.circles, *policy.people):
            assert order[policy.rate(detail, audience, is_asked=True)] <= order[policy.rate(detail, audience)]
        if known.care in ("high", "secret"):
            assert policy.rate(detail, "stranger") == "risky"
            assert policy.rate(detail, "everyone") == "risky"
    assert policy.rate("password", "family") == "safe"
    assert policy.rate("password", "friend") == "risky"


def test_every_clause_speaks_to_each_band() -> None:
    """From its first year on, a clause has words for each age band."""
    for name, clause in shelf().policy().clauses.items():
        for year in range(clause.since, 7):
            assert clause.children.get(band_of(year)), (name, year)


def test_every_setting_has_a_safe_value() -> None:
    """Whatever is set, there is a safe way to set it, and every trouble has acts that answer it."""
    policy = shelf().policy()
    for name, setting in policy.settings.items():
        assert any(value.rating == "safe" for value in setting.values.values()), name
        if setting.is_fine:
            assert all(value.rating == "safe" for value in setting.values.values()), name
    for trouble in policy.troubles.values():
        assert set(trouble.needs) <= set(policy.acts)


def test_a_changed_table_shows_the_clause(tmp_path: Path) -> None:
    """Where the school's table says otherwise than the author, the clause's own words are shown instead of the author's."""
    packs, _ = small(tmp_path)
    policy = packs.policy()
    scenario = packs.scenario(packs.pack("small"), "tiny", policy)
    choice = Choice(
        id="a", text="b", rating="safe", gives=("school-name",), to="everyone", because="The author's words."
    )
    rating, because = rated(choice, Situation(scenario, policy, world=_world()))
    assert rating == "risky"
    assert because == policy.clauses["details"].children["years-3-4"]
    same = replace(choice, rating="risky")
    assert rated(same, Situation(scenario, policy, world=_world())) == ("risky", "The author's words.")


def test_worst_and_bands() -> None:
    """The gravest rating wins; years fall into their bands."""
    assert worst("safe", "over-cautious", "part-way") == "part-way"
    assert worst() == "safe"
    assert [band_of(year) for year in range(7)] == [
        "reception", "years-1-2", "years-1-2", "years-3-4", "years-3-4", "years-5-6", "years-5-6",
    ]  # fmt: skip


def _world() -> World:
    return World()
