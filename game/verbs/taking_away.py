"""What `forget` and `purge` share: how they end where nothing could be done, and how they say what is gone."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.engine.problems import PackError
from game.verbs.asking import NotAnswered
from game.verbs.counting import counted
from game.verbs.teacher import Missing

if TYPE_CHECKING:
    from game.school.forgetting import Gone

COULD_NOT_RUN = 2


def carried_out(work: Callable[[], int], *, nothing: str) -> int:
    """What `work` returns; 2 where it could not be done, and why: `nothing` ends that sentence, "nothing was ..."."""
    try:
        from game.school.index import NoIndex
        from game.school.keys import KeyRefused
    except ImportError as error:
        print(f'A library is missing ({error.name}). Try: pip install ".[school]"', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        return work()
    except (PackError, Missing, NotAnswered, KeyRefused, NoIndex) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}), so {nothing}.', file=sys.stderr)
    return COULD_NOT_RUN


def went(gone: "Gone") -> str:
    """How much is gone."""
    return f"{counted(gone.attempts, 'attempt')} and {counted(gone.files, 'file')}"


def tell_what_stayed(gone: "Gone") -> None:
    """Say which files could not be deleted, if any."""
    if gone.stayed:
        print(f"Not deleted: {counted(gone.stayed, 'file')}, never to be counted again. Delete by hand.")
