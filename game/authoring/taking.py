"""What a sheet that came back would change in a story's file, and what stands in the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.authoring.sheet import Row
from game.authoring.texts import Text


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is to become another."""

    text: Text
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The changes that can be made, and a sentence for each row that cannot be taken."""

    changes: tuple[Change, ...]
    left_out: tuple[str, ...]


def compared(texts: Iterable[Text], rows: Sequence[Row]) -> Comparison:
    """What `rows` change. A row that nobody changed changes nothing, even where the file has moved on since."""
    known = {one.id: one for one in texts}
    changes: list[Change] = []
    left_out: list[str] = []
    for row in rows:
        text = known.get(row.id)
        if row.text == row.before:
            continue
        if text is None:
            left_out.append(f'{row.id}: the story has no such text (any more). "{row.text}" is left out.')
        elif not row.text:
            left_out.append(f"{row.id}: the cell is empty. Take a text out in the file itself, if that is meant.")
        elif (now := " ".join(text.value.split())) == row.text:
            continue
        elif now != row.before:
            left_out.append(f'{row.id}: the file says "{now}" by now, not "{row.before}". Make the sheet anew.')
        else:
            changes.append(Change(text, row.text))
    return Comparison(changes=tuple(changes), left_out=tuple(left_out))
