"""The screen reader's tree: what Narrator, NVDA, VoiceOver and Orca read and press, kept level with the screen.

The names are the words on the screen. Where AccessKit is not installed or the computer has no
accessibility bus, nothing happens and nothing is missing for everyone else.
"""

import os
import queue
import sys
import threading
from typing import Any

from game.desktop.look import Look
from game.desktop.nodes import NodeIds, build_nodes
from game.desktop.wakening import Wakening
from game.ui.placed import Placed
from game.ui.widgets import Screen

ROOT = 1


class Access:
    """The link to screen readers. `update` after every change; `requests` gives what they asked for."""

    def __init__(self, title: str) -> None:
        """Not linked yet: call `open` while the window is hidden."""
        self.title = title
        self._kit: Any = None
        self._adapter: Any = None
        self._asked: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
        self._ids = NodeIds()
        self._shown: tuple[Screen, Placed, Look] | None = None
        self._lock = threading.Lock()
        self._wakening: Wakening | None = None
        self._is_focused = False
        self._place: tuple[int, int, int, int] | None = None

    def open(self, screen: Screen, tree: Placed, look: Look) -> None:
        """Link to the computer's screen readers, with this screen to begin with."""
        self._shown = (screen, tree, look)
        if os.environ.get("CROWNWISE_NO_ACCESS"):
            return
        try:
            import accesskit

            self._kit = accesskit
            self._adapter = self._make()
        except Exception:  # not installed, or no bus: the game goes on without
            self._adapter = self._wakening = None

    def _make(self) -> Any:
        kit = self._kit
        if sys.platform == "win32":
            # Not tried on Windows: the class takes over the window's messages, so it must be there before it is shown.
            import pygame

            return kit.windows.SubclassingAdapter(pygame.display.get_wm_info()["window"], self._tree, self._act)
        if sys.platform == "darwin":
            # Not tried on macOS: SDL's window class must pass the focus on to what lies in it.
            import pygame

            kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
            window = pygame.display.get_wm_info()["window"]
            return kit.macos.SubclassingAdapter.for_window(window, self._tree, self._act)
        self._wakening = Wakening()
        return kit.unix.Adapter(self._wakening.begin, self._act, self._wakening.end)

    def update(self, screen: Screen, tree: Placed, look: Look) -> None:
        """Tell screen readers of a change; costs next to nothing while none is running."""
        self._shown = (screen, tree, look)
        if self._wakening is not None:
            self._wakening.call(self._tell_tree)
        elif self._adapter is not None:
            self._tell_tree()

    def window_focus(self, is_focused: bool) -> None:
        """The window has come to the front or gone to the back."""
        self._is_focused = is_focused
        if self._wakening is not None:
            self._wakening.call(self._tell_focus)
        elif self._adapter is not None and sys.platform == "darwin":
            self._raise(self._adapter.update_view_focus_state(is_focused))

    def window_place(self, x: int, y: int, size: tuple[int, int]) -> None:
        """Where the window stands on the screen, which X11 and Wayland do not tell."""
        self._place = (x, y, x + size[0], y + size[1])
        if self._wakening is not None:
            self._wakening.call(self._tell_place)

    def requests(self) -> list[tuple[str, str]]:
        """What screen readers asked for since the last time: ("press" or "focus", key)."""
        if self._wakening is not None:
            self._wakening.settle(self._tell_all)
        asked = []
        while not self._asked.empty():
            asked.append(self._asked.get())
        return asked

    def _tell_all(self) -> None:
        self._tell_focus()
        self._tell_place()
        self._tell_tree()

    def _tell_tree(self) -> None:
        self._raise(self._adapter.update_if_active(self._tree))

    def _tell_focus(self) -> None:
        self._adapter.update_window_focus_state(self._is_focused)

    def _tell_place(self) -> None:
        if self._place is not None:
            place = self._kit.Rect(*self._place)
            self._adapter.set_root_window_bounds(place, place)

    def _raise(self, events: Any) -> None:
        if events is not None:
            events.raise_events()

    def _tree(self) -> Any:
        """The whole tree, as AccessKit takes it."""
        assert self._shown is not None
        screen, tree, look = self._shown
        with self._lock:
            nodes, focus = build_nodes(self._kit, self._ids, screen, tree, look)
        root = self._kit.Node(self._kit.Role.WINDOW)
        root.set_label(f"{self.title}: {screen.title}" if screen.title else self.title)
        root.set_bounds(self._kit.Rect(0, 0, *look.size))
        root.set_children([number for number, _, is_top in nodes if is_top])
        update = self._kit.TreeUpdate(focus or ROOT)
        whole = self._kit.Tree(ROOT)
        whole.toolkit_name = "Crownwise"
        update.tree = whole
        update.nodes = [(ROOT, root), *((number, node) for number, node, _ in nodes)]
        return update

    def _act(self, request: Any) -> None:
        actions = self._kit.Action
        # AccessKit's actions can be compared but are not hashable.
        kind = "press" if request.action == actions.CLICK else ("focus" if request.action == actions.FOCUS else "")
        with self._lock:
            key = self._ids.key_of(request.target)
        if kind and key:
            self._asked.put((kind, key))
