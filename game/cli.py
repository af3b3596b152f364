"""The command line: the one place where all parts of the game meet. A verb's module is imported when it is asked for.

A verb is a module of `game.verbs` with `arguments(parser)`, which says what it takes, and `run(given)`, which does
it and returns the exit code; and one line in `VERBS`.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2

VERBS: dict[str, str] = {
    "play": "play (what happens without a verb)",
    "packs": "list the packs",
    "check": "check packs, and say how to mend what is wrong",
    "explain": "say what a code of check means",
    "coverage": "say what is taught where",
    "lock": "remember the ids of a pack that is given to schools",
    "new": "begin a pack or a story that is complete and plays at once",
    "preview": "open a story at one of its steps, and follow the file as it is saved",
    "graph": "draw a story as a picture: its steps and what leads where",
    "sheet": "hand a story's texts to a spreadsheet, and take them back",
    "translate": "make a story's texts ready for translators, or bring a translation up to date",
    "schema": "print the JSON Schema of a kind of file, for editors",
    "shots": "make a picture of every step",
    "speech": "print what is said in a scenario",
    "voice": "record what packs say with computer-generated voices, and check the recordings",
    "school": "set up a school and its classes, make codes, and look at this computer",
    "collect": "open a class's sealed results and add them to the teacher's index",
    "report": "make the one-page report of a class, for paper and any browser",
    "export": "hand a class's results on as CSV, XLSX or xAPI",
    "forget": "take away everything of one code, for good",
    "purge": "delete results whose time is over",
    "bench": "measure the game beside a plain pygame loop",
}
"""Every verb with one line of help; its module has the same name, with _ for -."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb that `arguments` name; without one, play. Returns 0 done, 1 found problems, 2 could not run."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if any(word in ("-h", "--help") for word in words) and not any(word in VERBS for word in words):
        print(_overview())
        return DONE
    verb = next((word for word in words if not word.startswith("-")), "play")
    if verb in VERBS:
        words = _without(words, verb) if verb in words else words
    elif words and words[0] == verb:
        print(f'There is no verb "{verb}". There are: {", ".join(VERBS)}.', file=sys.stderr)
        return COULD_NOT_RUN
    else:
        verb = "play"
    module = import_module(f"game.verbs.{verb.replace('-', '_')}")
    parser = argparse.ArgumentParser(prog=f"crownwise {verb}", description=(module.__doc__ or "").partition("\n")[0])
    parser.add_argument("--debug", action="store_true", help="show where an error came from")
    module.arguments(parser)
    given = parser.parse_args(words)
    try:
        code: int = module.run(given)
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
    return code


def program() -> int:
    """What the installed command and `python -m game` run: `main`, after which this process is over."""
    code = main()
    gc.freeze()  # else Python looks through all that is left before it ends, which after checking takes a while
    return code


def _without(words: list[str], verb: str) -> list[str]:
    """The words after and before the verb: `--debug check` is the same as `check --debug`."""
    at = words.index(verb)
    return words[:at] + words[at + 1 :]


def _overview() -> str:
    lines = [f"  {verb:<10} {says}" for verb, says in VERBS.items()]
    return "\n".join(
        (
            "usage: crownwise [VERB] [options]",
            "",
            "A flight simulator for life online, for pupils from Reception to Year 6.",
            "",
            *lines,
            "",
            "`crownwise VERB --help` says what a verb takes. Without a verb the game opens.",
        )
    )
