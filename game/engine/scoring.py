"""What a playthrough shows: first tries per skill, hits and false alarms apart, and the three crowns."""

from dataclasses import dataclass
from typing import Any

from game.engine.playthrough import Playthrough, Turn
from game.engine.world import exposed

CROWNS = ("end", "closed", "twist")
"""One for reaching the end; one when nothing is left open; one for the same skill in a new place."""


@dataclass(frozen=True, slots=True)
class SkillScore:
    """Marks earned and possible for one skill on first tries, and whether that is enough to be secure."""

    earned: int
    possible: int
    is_secure: bool


@dataclass(frozen=True, slots=True)
class Score:
    """First tries: `hits` of `worrying` decisions, `false_alarms` of `fine` ones; and the crowns."""

    skills: dict[str, SkillScore]
    hits: int
    worrying: int
    false_alarms: int
    fine: int
    crowns: tuple[str, ...]

    def as_plain(self) -> dict[str, Any]:
        """The score as plain data."""
        return {
            "skills": {name: [one.earned, one.possible, one.is_secure] for name, one in self.skills.items()},
            "hits": self.hits, "worrying": self.worrying,
            "false-alarms": self.false_alarms, "fine": self.fine, "crowns": list(self.crowns),
        }  # fmt: skip


def score(play: Playthrough) -> Score:
    """The score of a playthrough so far. Only first tries count; what was rewound earns nothing new."""
    parts = [part for turn in play.firsts for part in turn.feedback.parts]
    worrying = [part for part in parts if not part.is_fine]
    fine = [part for part in parts if part.is_fine]
    return Score(
        skills=_skills(play),
        hits=sum(part.rating == "safe" for part in worrying),
        worrying=len(worrying),
        false_alarms=sum(part.rating == "over-cautious" for part in fine),
        fine=len(fine),
        crowns=crowns(play),
    )


def crowns(play: Playthrough) -> tuple[str, ...]:
    """The crowns earned so far, in the order of `CROWNS`."""
    if not play.is_over:
        return ()
    kinds = play.scenario.kinds(play.world.checked)
    is_closed = not exposed(play.world, play.rules.policy, kinds) and not play.undone
    twists = [turn for turn in play.firsts if play.scenario.steps[turn.step].twist]
    is_turned = bool(twists) and all(turn.feedback.rating == "safe" for turn in twists)
    earned = {"end": True, "closed": is_closed, "twist": is_turned}
    return tuple(crown for crown in CROWNS if earned[crown])


def _skills(play: Playthrough) -> dict[str, SkillScore]:
    found = {}
    for skill, wanted in play.scenario.skills.items():
        marks = [mark for turn in play.firsts for mark in turn.marks if mark[0] == skill]
        earned = sum(got for _, got, _ in marks)
        found[skill] = SkillScore(earned, sum(most for _, _, most in marks), earned >= wanted.secure_at)
    return found


def attempt(play: Playthrough) -> dict[str, Any]:
    """A playthrough as stored for the teacher: answers, tries, score. Ids and times are added by who stores it."""
    return {
        "scenario": play.scenario.id,
        "digest": play.scenario.digest,
        "policy": play.rules.policy.digest,
        "form": play.scenario.form,
        "is_over": play.is_over,
        "first": [_turn(turn) for turn in play.firsts],
        "events": [dict(event) for event in play.events if "answer" in event or "rewind" in event],
        "score": score(play).as_plain(),
    }


def _turn(turn: Turn) -> dict[str, Any]:
    parts = [{"id": part.id, "rating": part.rating, "shows": part.shows} for part in turn.feedback.parts]
    marks = [list(mark) for mark in turn.marks]
    return {
        "step": turn.step, "answer": dict(turn.answer), "rating": turn.feedback.rating, "parts": parts, "marks": marks,
    }  # fmt: skip
