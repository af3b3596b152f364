"""The options that a pupil can set, with the values that hold when nothing was set."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Text sizes on offer, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Every value is a word, a number or a yes or no, so that it can be kept as plain data.

    `speech` is "auto" (read aloud up to Year 2), "on" or "off". `scanning` moves the focus by itself,
    for pupils who press one switch. `quiet` starts without music and with soft sounds.
    """

    text_size: int = 100
    theme: str = "light"
    speech: str = "auto"
    sound: bool = True
    music: bool = False
    movement: bool = True
    quiet: bool = False
    scanning: bool = False

    def as_plain(self) -> dict[str, Any]:
        """These options as a mapping of plain values."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: object) -> "Options":
        """Options from a mapping; what is unknown or of the wrong kind is left at its built-in value."""
        options = cls()
        if not isinstance(plain, dict):
            return options
        sound: dict[str, Any] = {}
        for one in fields(cls):
            value = plain.get(one.name)
            if type(value) is type(getattr(options, one.name)) and _is_allowed(one.name, value):
                sound[one.name] = value
        return replace(options, **sound)


def _is_allowed(name: str, value: object) -> bool:
    allowed: dict[str, tuple[object, ...]] = {
        "text_size": TEXT_SIZES,
        "theme": ("light", "dark", "contrast"),
        "speech": ("auto", "on", "off"),
    }
    return name not in allowed or value in allowed[name]
