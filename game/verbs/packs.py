"""`game packs`: lists the packs with their scenarios."""

import argparse
import json

from game import resources
from game.activities.shelf import open_shelf


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return packs(given.format)


def packs(form: str) -> int:
    """Print every pack: 0, or 1 where one of them cannot be used."""
    shelf = open_shelf(resources.scenarios(), resources.assets())
    found, problems = shelf.packs()
    if form == "json":
        plain = [
            {
                "id": pack.id,
                "title": pack.title,
                "year": pack.year,
                "status": pack.status,
                "scenarios": list(pack.scenarios),
            }
            for pack in found
        ]
        print(
            json.dumps({"packs": plain, "problems": [one.as_plain() for one in problems]}, ensure_ascii=False, indent=1)
        )
    else:
        for pack in found:
            print(f"{pack.id}: {pack.title} ({pack.status})")
            for name in pack.scenarios:
                print(f"    {name}")
        for problem in problems:
            print(problem.as_text())
    return 1 if problems else 0
