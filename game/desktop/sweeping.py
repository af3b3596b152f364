"""When Python looks for what nobody needs any more: while nothing happens, and never while a press is answered.

Looking through everything takes 40 ms in the middle of a story, and it would come whenever enough was made since the
last time: in a press. Screens and worlds are values that let go of one another by themselves, so there is hardly
anything to find.
"""

import gc

MANY = 2000
"""So many new things are looked through at the next quiet moment."""

LONG = 30.0
"""Seconds of quiet after which everything is looked through."""


class Sweeping:
    """Holds Python's own sweeping back from `begin` to `end`; `work` does it instead."""

    def __init__(self) -> None:
        """Nothing was swept yet."""
        self._is_due = False

    def begin(self) -> None:
        """From now on nothing is swept by itself."""
        gc.disable()

    def end(self) -> None:
        """Let Python sweep when it wants to."""
        gc.enable()

    def work(self, quiet: float) -> None:
        """Sweep what there is to be swept after so many seconds of quiet."""
        if gc.get_count()[0] > MANY:
            self._is_due = True
            gc.collect(1)
        elif self._is_due and quiet >= LONG:
            self._is_due = False
            gc.collect()
