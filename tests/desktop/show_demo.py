"""Show the demo in a real window: `python -m tests.desktop.show_demo [PAGE] [WIDTHxHEIGHT]`."""

import sys

from game.desktop import run
from tests.desktop.demo import Demo


def main(page: str = "chat", size: str = "1366x768") -> int:
    """Show `page` of the demo until it is left."""
    width, height = size.split("x")
    return run(Demo(page=page), lambda effect: None, size=(int(width), int(height)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
