"""Words that are typed and never shown: they stand in no print, log or trace, and can be put into no file."""

from dataclasses import dataclass
from typing import NoReturn


class Hidden:
    """A passphrase while it is typed. Whatever prints it says how long it is; only `revealed` gives it away."""

    __slots__ = ("_words",)

    def __init__(self, words: str = "") -> None:
        """Hide `words`."""
        self._words = words

    def __len__(self) -> int:
        return len(self._words)

    def __repr__(self) -> str:
        return f"<{len(self._words)} hidden characters>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hidden) and other._words == self._words

    def __hash__(self) -> int:
        return hash((Hidden, self._words))

    def __reduce__(self) -> NoReturn:
        raise TypeError("hidden words are kept nowhere")

    def typed(self, more: "Hidden", most: int) -> "Hidden":
        """With `more` at its end, `most` characters at most; with nothing more, without its last character."""
        return Hidden((self._words + more._words)[:most] if len(more) else self._words[:-1])

    def revealed(self) -> str:
        """The words themselves, for what opens a key with them."""
        return self._words


NOTHING = Hidden()


@dataclass(frozen=True, slots=True)
class SecretTyped:
    """Something was typed into the secret named `key`: letters, or nothing where the last one was taken back.

    With `is_whole` it takes the place of all that was typed before, as a line in a terminal does.
    """

    key: str
    letters: Hidden
    is_whole: bool = False
