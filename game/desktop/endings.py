"""Ends that come from outside: the computer asks the program to leave, or its screen goes away.

Of a screen that goes away, Windows, macOS and Wayland tell SDL, which hands it on as an event or an error. Xlib on the
contrary prints a line of its own and ends the whole program; it can only be asked to let us say a last word.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pygame

GONE = "The screen has gone, so Crownwise has closed. What was done is kept: start it again to go on."
COULD_NOT_RUN = 2

_kept: list[Any] = []
"""What Xlib calls must never be collected while the program runs."""


def leave_when_asked(leave: Callable[[], None]) -> None:
    """Call `leave` when the computer or whoever started the program asks it to end."""
    if threading.current_thread() is threading.main_thread():
        for asked in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked, lambda *_: leave())


def end_with_the_screen(tidy: Callable[[], None]) -> None:
    """When the X server goes away, call `tidy`, say so plainly and end with 2; nothing where there is no X server.

    All that was acknowledged is on the disk by then. Going on is no use: SDL would ask the lost server for ever.
    """
    if pygame.display.get_driver() != "x11":
        return

    def gone(_display: object) -> int:
        with suppress(Exception):
            tidy()
        with suppress(OSError):
            print(GONE, file=sys.stderr, flush=True)
        os._exit(COULD_NOT_RUN)

    # Another Xlib than the one that SDL has loaded, or none under that name: then its own line must do.
    with suppress(OSError, AttributeError):
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(gone)
        ctypes.CDLL("libX11.so.6").XSetIOErrorHandler(handler)
        _kept.append(handler)
