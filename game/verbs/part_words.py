"""What a stored part of an answer was, in the words that a pupil saw: its step is answered again to find them."""

from itertools import islice

from game.activities import ACTIVITIES
from game.activities.words import filled
from game.engine.model import Part, Scenario
from game.engine.playthrough import AnswerRefused, Playthrough, Rules
from game.school.summary import words_of

MOST_ANSWERS = 400
"""Answers of a step that are tried for the words of a part; each part comes up among the first of them."""


def part_words(scenario: Scenario, step_id: str, part: str, rules: Rules) -> str:
    """What was done: "chose “…”", or "went wrong at “…”"; "" where the step has no words for it."""
    found = words_of(scenario.steps[step_id], part)
    if found:
        return filled(found, Playthrough.start(scenario, rules, 0).situation)
    judged = _judged(scenario, step_id, part, rules)
    did = {one.did for one in judged}
    about = judged[0].about.strip("“”") if judged else ""
    if len(did) == 1 and did != {""} and did != {about}:
        return f"chose “{did.pop()}”"
    return f"went wrong at “{about}”" if about and about != getattr(scenario.steps[step_id], "ask", "") else ""


def answer_words(scenario: Scenario | None, step_id: str, part: str, rules: Rules) -> str:
    """The same without what was wrong about it, for a table; the id where the story has changed."""
    if scenario is None or step_id not in scenario.steps:
        return part
    words = part_words(scenario, step_id, part, rules).partition("“")[2].removesuffix("”")
    return words if words and words not in step_words(scenario.steps[step_id], "") else "another way"


def step_words(step: object, name: str) -> str:
    """What was to be decided at a step: what it asks, else the last message that came, else its name."""
    asked = str(getattr(step, "ask", "") or "")
    arrived = [str(getattr(one, "text", "")) for one in getattr(step, "arrives", ())]
    return asked or (f"“{arrived[-1]}”" if arrived and arrived[-1] else name.replace("-", " ").capitalize())


def _judged(scenario: Scenario, step_id: str, part: str, rules: Rules) -> list[Part]:
    """The part as different answers of its step give it."""
    step = scenario.steps[step_id]
    activity = ACTIVITIES[step.activity]
    situation = Playthrough.start(scenario, rules, 0).situation
    found = []
    for answer in islice(activity.answers(step, situation), MOST_ANSWERS):
        try:
            parts = activity.judge(step, answer, situation).parts
        except AnswerRefused:
            continue
        found += [one for one in parts if one.id == part]
    return found
