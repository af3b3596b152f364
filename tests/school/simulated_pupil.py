"""One pupil of a make-believe class, as a process of its own: plays stories by a habit in the real program, for a class.

    python -m tests.school.simulated_pupil SCHOOL DATA NUMBER PACK STORY...

It signs in with the code of its number, presses what its habit says, leaves as a pupil leaves, and prints as JSON what
it answered: so a test can work out from the answers alone what the teacher must be told.
"""

import argparse
import json
import random
import sys
from pathlib import Path

from game.activities import ACTIVITIES
from game.checks.playing import answered
from game.checks.robots import ROBOTS, Pupil
from game.scenes.messages import FeedbackRead, Opened
from game.scenes.stage import Stage
from game.scenes.states import Begin, Play
from game.school.codes import make_codes
from game.ui.placed import Room
from game.verbs import play, starting
from tests.driver import by_key, deeds, perform

PUPILS = 30
MOST_ANSWERS = 60
LEAVES_EARLY = 7
"""Every seventh pupil leaves the last story after three answers."""


def code_of(number: int) -> str:
    """The code of a pupil of the class."""
    return make_codes(PUPILS, random.Random(4))[number]


def played(school: Path, data: Path, number: int, pack: str, stories: list[str]) -> list[dict[str, object]]:
    """Play `stories` and leave; what was answered in each."""
    parser = argparse.ArgumentParser()
    play.arguments(parser)
    given = parser.parse_args(["--school", str(school), "--class", "4B", "--data", str(data)])
    start = starting.started(given, data)
    program = play.opened(start.keeper, seed=number, school=start.school, options=start.options)
    stage = Stage(program, play.performer(start.keeper, start.recorder), Room())
    told: list[dict[str, object]] = []
    for story in stories:
        stage.send(Opened(Begin(pack, code_of(number), story, again=True)))
        most = 3 if number % LEAVES_EARLY == LEAVES_EARLY - 1 and story == stories[-1] else MOST_ANSWERS
        told.append({"story": story, "answers": _story(stage, number, most)})
    start.close(stage.program.context)  # type: ignore[attr-defined]
    start.keeper.close()
    return told


def _story(stage: Stage, number: int, most: int) -> list[dict[str, object]]:
    pupil = Pupil(ROBOTS[number % len(ROBOTS)], random.Random(number))
    answers: list[dict[str, object]] = []
    while isinstance(scene := stage.program.scene, Play) and len(answers) < most:  # type: ignore[attr-defined]
        now = scene.play
        answer = answered(now, ACTIVITIES[now.step.activity], pupil)
        answers.append({"step": now.step_id, "answer": dict(answer)})
        for did in deeds(now.step, answer, now.situation):
            perform(stage, did, by_key)
        if isinstance(stage.program.scene, Play) and stage.program.scene.feedback is not None:  # type: ignore[attr-defined]
            perform(stage, FeedbackRead(), by_key)
    return answers


if __name__ == "__main__":
    where, kept, which, of_pack, *names = sys.argv[1:]
    found = played(Path(where), Path(kept), int(which), of_pack, names)
    print(json.dumps({"code": code_of(int(which)), "stories": found}))
