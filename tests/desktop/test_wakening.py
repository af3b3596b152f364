"""The link to screen readers is called only while its own thread cannot be waiting for Python."""

import threading

from game.desktop.wakening import Wakening


class Bus:
    """A thread like AccessKit's: it calls `begin` from a frame of its own and stays in it until told."""

    def __init__(self, wakening: Wakening) -> None:
        self._is_in, self._may_leave = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._ask, args=(wakening,))

    def _ask(self, wakening: Wakening) -> None:
        wakening.begin()
        self._is_in.set()
        self._may_leave.wait()

    def enter(self) -> None:
        self._thread.start()
        self._is_in.wait()

    def leave(self) -> None:
        self._may_leave.set()
        self._thread.join()


def test_nothing_is_called_while_nobody_listens() -> None:
    """Without a screen reader the link is left alone."""
    wakening, called = Wakening(), []
    wakening.call(lambda: called.append("change"))
    wakening.settle(lambda: called.append("all"))
    assert called == []


def test_a_screen_reader_comes_goes_and_comes_back() -> None:
    """All is told once each time it comes, after its question has been answered; changes only while it is there."""
    wakening, called = Wakening(), []
    for _ in range(2):
        bus = Bus(wakening)
        bus.enter()
        wakening.settle(lambda: called.append("too early"))
        wakening.call(lambda: called.append("too early"))
        bus.leave()
        wakening.call(lambda: called.append("too early"))
        for _ in range(2):
            wakening.settle(lambda: called.append("all"))
        wakening.call(lambda: called.append("change"))
        wakening.end()
        wakening.call(lambda: called.append("too late"))
        wakening.settle(lambda: called.append("too late"))
    assert called == ["all", "change"] * 2


def test_it_does_not_go_while_it_is_being_told() -> None:
    """`end` waits for a call that is under way."""
    wakening, order = Wakening(), []
    bus = Bus(wakening)
    bus.enter()
    bus.leave()
    wakening.settle(lambda: None)
    ending = threading.Thread(target=lambda: (wakening.end(), order.append("ended")))

    def tell() -> None:
        ending.start()
        ending.join(0.2)
        order.append("told")

    wakening.call(tell)
    ending.join()
    assert order == ["told", "ended"]
