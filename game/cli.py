"""The command line: the one place where all parts of the game meet. Each verb is imported when it is asked for."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb that `arguments` name; without one, play. Returns 0 done, 1 found problems, 2 could not run."""
    given = _parser().parse_args(arguments)
    try:
        return _run(given)
    except KeyboardInterrupt:
        return COULD_NOT_RUN
    except BrokenPipeError:
        # Whoever read what we print has had enough; closing what is left must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if given.debug:
            raise
        print(f"Crownwise could not go on: {error or type(error).__name__}", file=sys.stderr)
        print("Try again with --debug to see where, and show it to whoever looks after the game.", file=sys.stderr)
        return COULD_NOT_RUN


def _run(given: argparse.Namespace) -> int:
    if given.verb == "check":
        from game.verbs.check import MOST_SHOWN, check

        return check(given.path, given.format, most=sys.maxsize if given.all else MOST_SHOWN)
    if given.verb == "explain":
        from game.verbs.explain import explain

        return explain(given.code)
    if given.verb == "packs":
        from game.verbs.packs import packs

        return packs(given.format)
    if given.verb == "shots":
        from game.verbs.shots import shots

        return shots(
            given.folder,
            pack=given.pack,
            scenario=given.scenario,
            theme=given.theme,
            text_size=given.text_size,
            size=given.window,
        )
    if given.verb == "speech":
        from game.verbs.speech import speech

        return speech(given.path)
    if given.verb == "bench":
        from game.verbs.bench import bench

        return bench(given.format)
    from game.verbs.play import play

    return play(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="crownwise", description="A flight simulator for life online, for pupils from Reception to Year 6."
    )
    parser.add_argument("--debug", action="store_true", help="show where an error came from")
    _play_options(parser)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    _play_options(verbs.add_parser("play", help="play (what happens without a verb)"))
    one = verbs.add_parser("packs", help="list the packs")
    one.add_argument("--format", choices=("text", "json"), default="text")
    one = verbs.add_parser("check", help="check packs")
    one.add_argument("path", nargs="?", type=Path, help="a folder of packs, a pack or a scenario; else all shipped packs")
    one.add_argument("--format", choices=("text", "json"), default="text")
    one.add_argument("--all", action="store_true", help="show all problems, not only the first five of a file")
    one = verbs.add_parser("explain", help="say what a code of `check` means")
    one.add_argument("code", help="a code, such as FLOW-TRAP")
    one = verbs.add_parser("shots", help="make a picture of every step")
    one.add_argument("folder", type=Path, help="where the pictures go")
    one.add_argument("--pack", default="", help="only this pack")
    one.add_argument("--scenario", default="", help="only this scenario")
    one.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    one.add_argument("--text-size", type=int, choices=(100, 125, 150, 175, 200), default=100)
    one.add_argument("--window", type=_size, default=(1366, 768), metavar="1366x768")
    one = verbs.add_parser("speech", help="print what is said in a scenario")
    one.add_argument("path", help="pack/scenario, as year4/gem-trader")
    one = verbs.add_parser("bench", help="measure the game beside a plain pygame loop")
    one.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def _play_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pack", default="", help="open this pack")
    parser.add_argument("--scenario", default="", help="open this scenario of the pack")
    parser.add_argument("--window", type=_size, default=(1366, 768), metavar="1366x768", help="size of the window")
    parser.add_argument("--fullscreen", action="store_true", help="fill the whole screen")
    parser.add_argument("--text", action="store_true", help="play in the terminal, as plain lines")
    parser.add_argument("--data", type=Path, default=None, metavar="DIR", help="where unfinished play is kept")
    parser.add_argument("--seed", type=int, default=None, help=argparse.SUPPRESS)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if width.isdigit() and height.isdigit() and 320 <= int(width) <= 8192 and 240 <= int(height) <= 8192:
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"{text} is no size; write it as 1366x768")
