"""`game schema`: the JSON Schema of a kind of file, for editors that complete keys and underline mistakes."""

import argparse
import json
import sys
from pathlib import Path

from game import resources
from game.activities import SHAPES
from game.activities.shelf import open_shelf
from game.authoring.specials import FILES, schema_of

DONE, COULD_NOT_RUN = 0, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("kind", nargs="?", choices=tuple(FILES), default="scenario", help="the kind of file")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it there instead of printing it")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return schema(given.kind, given.output)


def schema(kind: str, output: Path | None) -> int:
    """Print the schema of a kind of file, or write it: 0, or 2 where it cannot be written."""
    shelf = open_shelf(resources.scenarios(), resources.assets())
    text = json.dumps(schema_of(kind, shelf.policy(), shelf.library, SHAPES), ensure_ascii=False, indent=1)
    if output is None:
        print(text)
        return DONE
    try:
        output.write_text(f"{text}\n", "utf-8")
    except OSError as error:
        print(f'"{output}" cannot be written ({error.strerror}). Try a folder of your own.', file=sys.stderr)
        return COULD_NOT_RUN
    print(f"The schema of a {kind} file is in {output}.")
    return DONE
