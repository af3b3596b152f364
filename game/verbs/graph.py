"""`game graph PATH`: a story drawn as a picture, its steps as boxes and what leads where as arrows."""

import argparse
import sys
from pathlib import Path

from game import resources
from game.authoring.drawing import draw
from game.authoring.layers import NoLayout
from game.engine.problems import PackError
from game.verbs import story_path
from game.verbs.check import NothingToCheck
from game.verbs.counting import counted

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    story_path.argument(parser, "the story")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.svg", help="write it there instead of printing it")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return graph(given.path, given.output)


def graph(path: Path, output: Path | None) -> int:
    """Print the picture of the story at `path`, or write it: 0; 1 where it cannot be used; 2 where nothing is."""
    try:
        scenario = story_path.find(path, is_scenario=True).read()
        picture = draw(scenario, resources.assets() / "icons")
        if output is None:
            print(picture, end="")
            return DONE
        output.write_text(picture, "utf-8")
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
        return COULD_NOT_RUN
    except PackError as error:
        print(error, file=sys.stderr)
        return FOUND_PROBLEMS
    except NoLayout:
        print("What lays out the picture is not installed. Try: pip install fast-sugiyama", file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{output}" cannot be written ({error.strerror}). Try a folder of your own.', file=sys.stderr)
        return COULD_NOT_RUN
    print(f"{counted(len(scenario.steps), 'step is', 'steps are')} drawn in {output}. Any browser opens it.")
    return DONE
