"""`game voice`: record what packs say with computer-generated voices, and check what is recorded.

Everything beyond these lines lies in the checkout's `tools/voice` and needs the extra `voice`; play needs neither.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game import resources
from game.verbs.counting import counted
from game.verbs.walking import program

if TYPE_CHECKING:
    from tools.voice.checking import Hear, Phonemes, Report

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("what", choices=("build", "check"), help="record what is missing, or say what is wrong")
    parser.add_argument("--pack", action="append", default=[], help="this pack too; else those already recorded")
    parser.add_argument("--listen", action="store_true", help="build: record again what is there and garbled, too")
    parser.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where the voice model is kept")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    try:
        import tools.voice
    except ImportError:
        print("Recordings are made and checked in a checkout of the game, not in an installed one.", file=sys.stderr)
        print("Try it in the folder that holds `tools`.", file=sys.stderr)
        return COULD_NOT_RUN
    del tools.voice
    known = [pack.id for pack in program().context.packs]
    unknown = [name for name in given.pack if name not in known]
    if unknown:
        print(f'There is no pack "{unknown[0]}". There are: {", ".join(known)}.', file=sys.stderr)
        return COULD_NOT_RUN
    return build(given.pack, given.cache, is_listening=given.listen) if given.what == "build" else check(given.pack)


def folder() -> Path:
    """Where recordings lie."""
    return resources.assets() / "voices"


def build(packs: list[str], cache: Path | None, *, is_listening: bool = False) -> int:
    """Record what `packs`, and those recorded before, say: 0; 1 where lines stay in doubt; 2 where it cannot."""
    from tools.voice.building import built, studio
    from tools.voice.lines import lines
    from tools.voice.listen import NoRecogniser
    from tools.voice.recordings import Index, wanted
    from tools.voice.render import NoModel

    start = program()
    recorded = {*Index.read(folder()).packs, *packs}
    chosen = tuple(pack.id for pack in start.context.packs if pack.id in recorded)
    if not chosen:
        print("Nothing is recorded yet. Try it with a pack: game voice build --pack reception", file=sys.stderr)
        return COULD_NOT_RUN
    try:
        recordings = wanted(lines(start, chosen))
        done = built(folder(), recordings, chosen, lambda: studio(cache or _cache()), _say, is_listening=is_listening)
    except (NoModel, NoRecogniser) as error:
        print(f"Nothing can be recorded: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    print(f"{done.rendered} recorded, {done.again} of them again by themselves; {len(done.doubtful)} stay in doubt.")
    for line in done.doubtful:
        print(f"  in doubt: {line}")
    return FOUND_PROBLEMS if done.doubtful else DONE


def check(packs: list[str]) -> int:
    """Say what is wrong with the recordings of `packs` (none: all that are recorded): 0, or 1 for any finding."""
    from tools.voice import checking
    from tools.voice.lines import lines
    from tools.voice.recordings import Index, wanted

    chosen = tuple(packs) or Index.read(folder()).packs
    listen, why = ears()
    report = checking.check(folder(), wanted(lines(program(), chosen)), is_all=not packs, listen=listen)
    for finding in report.findings:
        print(f"{finding.what}: {finding.line} ({finding.says})")
    _sum_up(report, chosen, why)
    return FOUND_PROBLEMS if report.findings else DONE


def _sum_up(report: "Report", packs: tuple[str, ...], why: str) -> None:
    print(f"{', '.join(packs) or 'no pack'}: {counted(len(report.findings), 'finding')}.")
    print(
        f"{report.files} files, {report.megabytes:.1f} MB, {report.minutes:.0f} minutes, "
        f"{report.pace:.0f} words a minute."
    )
    if report.word_error is None:
        print(f"Nothing was listened to: {why}")
    else:
        print(f"A recogniser heard {report.word_error:.1%} of the words otherwise.")


def ears() -> tuple["tuple[Hear, Phonemes] | None", str]:
    """What listens, or None and why nothing does."""
    from tools.voice.listen import NoRecogniser, Recogniser
    from tools.voice.render import NoModel, pronouncing

    try:
        return (Recogniser().hear, pronouncing()), ""
    except (NoRecogniser, NoModel) as error:
        return None, str(error)


def _say(line: str) -> None:
    """A line at once, also where the output goes to a file: a build takes long."""
    print(line, flush=True)


def _cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("crownwise", appauthor=False) / "voice"
