"""`game speech`: what is said of every screen of a scenario, as text to proof-read."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from game.engine.problems import PackError
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.ui.layout import active, arrange
from game.ui.placed import Room
from game.ui.speech import utterances
from game.verbs import story_path
from game.verbs.check import NothingToCheck
from game.verbs.preview import follow
from game.verbs.walking import screens

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    story_path.argument(parser, "the story")
    parser.add_argument("--language", default="", metavar="LANG", help="in its translation into this language, as pl")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return speech(given.path, given.language)


def speech(path: Path, language: str = "") -> int:
    """Print what is said in the story at `path`: 0; 1 where it cannot be used; 2 where nothing is."""
    try:
        found = story_path.find(path, is_scenario=True)
        news = follow(found, language=language).read()
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
        return COULD_NOT_RUN
    if news.context is None:
        print(PackError(news.problems), file=sys.stderr)
        return FOUND_PROBLEMS
    for title, screen in screens(Crownwise(replace(news.context, seed=1), Options()), found.pack, found.scenario):
        print(f"\n# {title}")
        tree = arrange(screen, Room(height=100_000.0))
        for one in utterances(active(tree)):
            print(f"{one.speaker}: {one.said}" if one.speaker else one.said)
    return DONE
