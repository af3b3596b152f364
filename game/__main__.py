"""`python -m game`."""

import sys

from game.cli import program

sys.exit(program())
