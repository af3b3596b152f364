"""`game preview PATH`: opens a story at one of its steps and follows its file; nothing that is played is kept."""

import argparse
import glob
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from game.authoring.following import Follower
from game.authoring.preview import Preview
from game.authoring.resuming import scene_at
from game.engine.problems import PackError
from game.scenes.context import GUEST, Context
from game.scenes.effects import Effect
from game.scenes.states import PackMap, Scene
from game.ui.widgets import Message
from game.verbs import story_path
from game.verbs.check import NothingToCheck
from game.verbs.play import window_size
from game.verbs.story_path import Found

COULD_NOT_RUN = 2
KEPT = "Nothing that you play here is kept. Press Enter to look again after saving the file."


class UnknownStep(Exception):
    """The story has no such step; says which there are."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    story_path.argument(parser, "the story, or the folder of its pack")
    parser.add_argument("--step", default="", metavar="ID", help="begin at this step")
    parser.add_argument("--language", default="", metavar="LANG", help="in its translation into this language, as pl")
    parser.add_argument("--text", action="store_true", help="play in the terminal, as plain lines")
    parser.add_argument(
        "--window", type=window_size, default=(1366, 768), metavar="1366x768", help="size of the window"
    )
    parser.add_argument("--seed", type=int, default=1, help="another order of the answers")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    try:
        follower = follow(story_path.find(given.path), seed=given.seed, language=given.language)
        program = opened(follower, step=given.step)
    except (NothingToCheck, UnknownStep) as error:
        print(getattr(error, "says", error), file=sys.stderr)
        return COULD_NOT_RUN
    if given.text:
        from game.terminal.session import play

        return play(program, _kept_nowhere, read=sys.stdin, write=sys.stdout, news=follower.news, kept=KEPT)
    from game.desktop import NoDisplay, ScreenGone
    from game.desktop import run as open_window

    try:
        return open_window(program, _kept_nowhere, size=given.window, news=follower.news)
    except ScreenGone as gone:
        print(gone, file=sys.stderr)
        return COULD_NOT_RUN
    except NoDisplay:
        print("There is no display here, so the window cannot open. Try the same with --text.", file=sys.stderr)
        return COULD_NOT_RUN


def follow(found: Found, *, seed: int = 1, language: str = "") -> Follower:
    """Whoever follows the files of what was found. Raises NothingToCheck where no translation into `language` is."""
    assert isinstance(found.policy_from.folder, Path)
    if language and not any(found.folder.glob(f"{glob.escape(found.scenario or '*')}.{glob.escape(language)}.po")):
        raise NothingToCheck(f'There is no translation into "{language}" here. Try to make one with `translate`.')
    return Follower(
        folder=found.folder.parent,
        name=found.pack,
        policy=found.policy_from.folder,
        shelf=replace(found.shelf, only=found.pack, policy_at=found.policy_from.origin),
        scenario=found.scenario,
        seed=seed,
        language=language,
    )


def opened(follower: Follower, *, step: str = "") -> Preview:
    """The preview as the files are now. Raises UnknownStep where they can be used and have no such step."""
    news = follower.read()
    if news.context and step:
        known = [one for steps in _steps(follower, news.context).values() for one in steps]
        if step not in known:
            raise UnknownStep(f'There is no step "{step}". There are: {", ".join(dict.fromkeys(known))}.')
    return Preview(first=_first(follower, step)).update(news)[0]


def _first(follower: Follower, step: str) -> Callable[[Context], Scene]:
    """What the preview begins with: the step, the start of the one scenario, or the map of the pack."""

    def first(context: Context) -> Scene:
        for name, steps in _steps(follower, context).items():
            if step in steps or (follower.scenario and not step):
                return scene_at(context, follower.name, name, step)
        return PackMap(follower.name, GUEST)

    return first


def _steps(follower: Follower, context: Context) -> dict[str, tuple[str, ...]]:
    """The steps of each scenario that can be used."""
    names = (follower.scenario,) if follower.scenario else context.pack(follower.name).scenarios
    found = {}
    for name in names:
        with suppress(PackError):
            found[name] = tuple(context.scenario(follower.name, name).steps)
    return found


def _kept_nowhere(effect: Effect) -> Message | None:
    """Nothing of a preview is kept."""
    return None
