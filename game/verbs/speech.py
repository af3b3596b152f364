"""`game speech`: what is said of every screen of a scenario, as text to proof-read."""

import argparse
import sys

from game.ui.layout import active, arrange
from game.ui.placed import Room
from game.ui.speech import utterances
from game.verbs.walking import program, screens


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("path", help="pack/scenario, as year4/gem-trader")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return speech(given.path)


def speech(path: str) -> int:
    """Print what is said at `pack/scenario`. Returns 0, or 2 where there is no such scenario."""
    pack, _, name = path.partition("/")
    start = program()
    known = {one.id: one.scenarios for one in start.context.packs}
    if name not in known.get(pack, ()):
        print(f'There is no scenario "{path}". Write it as pack/scenario; `packs` lists them.', file=sys.stderr)
        return 2
    for title, screen in screens(start, pack, name):
        print(f"\n# {title}")
        tree = arrange(screen, Room(height=100_000.0))
        for one in utterances(active(tree)):
            print(f"{one.speaker}: {one.said}" if one.speaker else one.said)
    return 0
