"""Numbers with their words, for the verbs: the rule itself is `game/engine/amounts.py`'s."""

from game.engine.amounts import counted

__all__ = ["counted"]
