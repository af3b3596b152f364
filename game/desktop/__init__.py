"""The machine: window, paint, voice, sound and screen reader. The only place that imports pygame, skia and accesskit.

`run` opens a window. What SDL and pygame read from the environment is set here and nowhere else, before
anything of this package is imported.
"""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.effects import Effect
    from game.scenes.stage import Program
    from game.ui.widgets import Message

SETTINGS = {
    # Without a graphics card SDL would set up a renderer for a plain window: slower to open, four times the memory.
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    # The first press in a window that was behind another one counts, as children expect.
    "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
    "SDL_VIDEO_ALLOW_SCREENSAVER": "1",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_VIDEO_X11_WMCLASS": "crownwise",
}
for _name, _value in SETTINGS.items():
    os.environ.setdefault(_name, _value)


class NoDisplay(Exception):
    """There is no screen that a window could open on."""


class ScreenGone(NoDisplay):
    """The screen was taken away while the window was open; all that was acknowledged is kept."""


def run(
    program: "Program",
    perform: "Callable[[Effect], Message | None]",
    *,
    size: tuple[int, int] = (1366, 768),
    is_fullscreen: bool = False,
    meanwhile: "Callable[[], None] | None" = None,
    news: "Callable[[], Message | None]" = lambda: None,
) -> int:
    """Show `program` in a window until it is left, then return 0.

    `perform` carries out the effects that are not for the machine (what is to be kept); `meanwhile` runs in a thread
    of its own while the first picture is looked at; `news` is asked now and then for a message from outside.
    Raises `NoDisplay` where there is no screen, `ScreenGone` where it was taken away.
    """
    from game.desktop.window import Window

    return Window(program, perform, size=size, is_fullscreen=is_fullscreen, news=news).run(meanwhile)
