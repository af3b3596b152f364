"""Which key of the keyboard means what: pygame's keys to the names in `ui.focus.KEYS` and to shortcut letters."""

import pygame

NAMES = {
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_RETURN: "return",
    pygame.K_KP_ENTER: "return",
    pygame.K_SPACE: "space",
    pygame.K_ESCAPE: "escape",
    pygame.K_AC_BACK: "escape",
    pygame.K_F1: "f1",
    pygame.K_F2: "f2",
    pygame.K_F11: "f11",
    pygame.K_PAGEDOWN: "tab",
    pygame.K_PAGEUP: "shift-tab",
} | {getattr(pygame, f"K_KP{digit}"): str(digit) for digit in range(10)}

PRESSING = ("return", "space")
"""Keys that press what has the focus."""


def key_name(key: int, modifiers: int) -> str:
    """The name of a struck key, or "" for one that means nothing here.

    Alt and Ctrl belong to the computer and to screen readers.
    """
    if modifiers & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return ""
    if key == pygame.K_TAB:
        return "shift-tab" if modifiers & pygame.KMOD_SHIFT else "tab"
    if key in NAMES:
        return str(NAMES[key])
    letter = chr(key) if 0 < key < 128 else ""
    return letter if letter.isalnum() else ""


def presses(name: str) -> bool:
    """Whether the key of that name presses something, rather than moving the focus or leaving a card."""
    return name in PRESSING or len(name) == 1
