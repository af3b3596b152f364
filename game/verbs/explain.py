"""`game explain CODE`: what a code of `check` means, why it matters for children, and what to write instead."""

import argparse
import sys

from game.checks import CHECKS, loading
from game.checks.arriving import ARRIVING
from game.checks.pages import find
from game.engine.problems import nearest

DONE, COULD_NOT_RUN = 0, 2
PAGES = loading.PAGES | ARRIVING
"""Pages of the codes that are no checks' own: what is said before any check can run."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("code", help="a code, such as FLOW-TRAP")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return explain(given.code)


def explain(code: str) -> int:
    """Print the page of a code: 0, or 2 where there is no such code."""
    wanted = code.upper()
    text = find(wanted, CHECKS, PAGES)
    if not text:
        known = sorted([*(module.CODE for module in CHECKS), *PAGES])
        near = nearest(wanted, known)
        hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
        print(f'There is no code "{code}". {hint}', file=sys.stderr)
        return COULD_NOT_RUN
    severity = next((module.SEVERITY for module in CHECKS if wanted == module.CODE), "stops-play")
    print(text)
    print(f"\n{SEVERITIES[severity]}")
    return DONE


SEVERITIES = {
    "stops-play": "Severity: stops play. The game cannot use the story until it is mended.",
    "stops-publishing": "Severity: stops publishing. The story can be tried out, but should not be given to a class.",
    "advice": "Severity: advice. Worth a look; you decide.",
}
