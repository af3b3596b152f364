"""When AccessKit's link to the accessibility bus may be called on Linux, so that the game can never hang on it.

The bus has a thread of its own. While a screen reader wakes the link up, that thread holds the link's lock and asks
Python for the first tree; were the game, which holds Python, to call the link at that moment, each would wait for
the other for ever. So nothing is called until the question was asked and answered (with "later", which AccessKit
allows), and nothing again from the moment on at which the screen reader has gone.
"""

import sys
import threading
from collections.abc import Callable


class Wakening:
    """Whether a screen reader has woken the link; `begin` and `end` are for AccessKit, `settle` and `call` for us."""

    def __init__(self) -> None:
        """Asleep."""
        self._asking: int | None = None
        self._is_awake = False
        self._lock = threading.Lock()

    def begin(self) -> None:
        """A screen reader asks for the first tree, on AccessKit's thread: it is told that the tree will follow."""
        self._asking = threading.get_ident()

    def end(self) -> None:
        """The last screen reader has gone. AccessKit calls this on its thread and without its lock."""
        with self._lock:
            self._asking, self._is_awake = None, False

    def settle(self, do: Callable[[], None]) -> None:
        """Once after each wakening, as soon as it is safe: `do`."""
        with self._lock:
            # While AccessKit's thread is still in `begin` it has a Python frame; afterwards it needs Python no more.
            if self._is_awake or self._asking is None or self._asking in sys._current_frames():
                return
            self._is_awake = True
            do()

    def call(self, do: Callable[[], None]) -> None:
        """`do` if the link is awake; the lock keeps it so for as long as that takes."""
        with self._lock:
            if self._is_awake:
                do()
