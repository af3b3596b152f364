"""`game translate`: a story's texts for translators, as a PO file beside it; and the same file brought up to date.

Whoever picks that language on the options plays the story in it; the program around the story speaks English only.
"""

import argparse
import sys
from io import BytesIO
from typing import Any

from game.checks.findings import Source
from game.checks.translating import LANGUAGE, missing, texts_by_id
from game.engine.problems import PackError
from game.verbs import story_path
from game.verbs.check import NothingToCheck
from game.verbs.counting import counted
from game.verbs.story_path import Found

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    story_path.argument(parser, "the story")
    parser.add_argument("language", metavar="LANG", help="the language, such as pl, ur or pt_BR")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    if why := missing():
        print(f"Nothing can be translated: {why}.", file=sys.stderr)
        return COULD_NOT_RUN
    if not _is_known(given.language):
        print(f'"{given.language}" is no language. Try pl, ur or pt_BR.', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        return translate(story_path.find(given.path, is_scenario=True), given.language)
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
    except (PackError, ValueError) as error:
        print(error, file=sys.stderr)
        return FOUND_PROBLEMS
    except OSError as error:
        print(f'"{error.filename}" cannot be used ({error.strerror}). Try a pack of your own.', file=sys.stderr)
    return COULD_NOT_RUN


def _is_known(language: str) -> bool:
    from babel.localedata import exists

    return bool(LANGUAGE.fullmatch(language)) and bool(exists(language))


def translate(found: Found, language: str) -> int:
    """Write the PO file of a story, keeping what was translated: 0. Raises PackError, OSError, and ValueError."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import PoFileError, read_po, write_po

    path = found.path.with_name(f"{found.scenario}.{language}.po")
    found.read()
    source = Source.open(found.path)
    wanted = _catalog(source, found.scenario, language)
    kept = Catalog(locale=None, project=found.scenario, fuzzy=False)
    if path.exists():
        try:
            kept = read_po(BytesIO(path.read_bytes()), abort_invalid=True)
        except (PoFileError, LookupError, ValueError) as error:
            raise ValueError(f'"{path}" is no PO file ({error}). Take it away, and try again.') from error
    stale = _brought_up(kept, wanted)
    out = BytesIO()
    write_po(out, wanted, width=0, include_previous=True)
    path.write_bytes(out.getvalue())
    empty = sum(not message.string for message in wanted if message.context)
    texts = counted(len(wanted), "text")
    print(f"{path}: {texts}, {empty} without words, {stale} marked as fuzzy because the English changed.")
    return DONE


def _catalog(source: Source, name: str, language: str) -> Any:
    """The texts of a story as a catalogue: each with its id as its context, and what it is as a comment."""
    from babel.messages.catalog import Catalog

    says = f"# The texts of {name}. {{hero}} and the like stay as they are."
    made = Catalog(locale=language, project=name, header_comment=says, fuzzy=False, charset="utf-8")
    for context, said in texts_by_id(source).items():
        made.add(said.text, context=context, auto_comments=[f"{said.key} ({source.file})"])
    return made


def _brought_up(kept: Any, wanted: Any) -> int:
    """Fill `wanted` with what was translated before; how many of these are of other words and so marked as fuzzy."""
    before = {message.context: message for message in kept if message.context and message.string}
    stale = 0
    for message in wanted:
        old = before.get(message.context)
        if old is not None:
            message.string = old.string
            message.user_comments = old.user_comments
            if old.id != message.id or old.fuzzy:
                message.flags.add("fuzzy")
                message.previous_id = [old.id] if old.id != message.id else list(old.previous_id)
                stale += 1
    return stale
