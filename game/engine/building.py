"""From PyYAML's events to a tree of words, with the limits that keep hostile files small, shallow and quick."""

from typing import Any

import yaml

from game.engine.nodes import Listing, Node, Place, Table, Words
from game.engine.problems import MOST_PROBLEMS, Problem
from game.engine.signs import first_sign, named

MOST_DEPTH = 24
MOST_VALUES = 20_000
MOST_LETTERS = 4_000
MOST_KEY_LETTERS = 100
"""Limits on one file; a whole lesson needs 9 levels and 600 values, and its longest text has 300 letters."""

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where PyYAML was built with it; the other one reads the same and takes ten times as long."""


class _Stop(Exception):
    """Reading cannot go on; the problem is noted already."""


MARKS = {"*": "an alias", "&": "an anchor", "!": "a tag"}
"""What a sign at the start of a text would be, in the words of the parser."""
CURLY = frozenset("“”„‟‘’‚«»")
"""Quotes that a word processor puts in the place of straight ones."""


class Builder:
    """Builds the tree from events, noting problems; goes on after those that leave the tree sound."""

    def __init__(self, name: str, lines: list[str], *, has_escapes: bool) -> None:
        """A builder for the file `name`; `has_escapes` says whether quoted texts may hold signs by their number."""
        self.name, self.lines, self.has_escapes = name, lines, has_escapes
        self.problems: list[Problem] = []
        self.values = 0
        self.root: Node | None = None
        self.stack: list[tuple[Table | Listing, Words | None]] = []
        self.hashed = {number for number, line in enumerate(lines) if " #" in line}

    def build(self, text: str) -> Node | None:
        """The tree of `text`, or None where it cannot be read."""
        parser = PARSER(text)
        try:
            self._follow(parser)
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            self._note_broken(error)
            return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The last two are the slower parser's, for letters with impossible numbers.
            says = f"This is not YAML: {str(error).splitlines()[0][:120]}."
            self.problems.append(Problem(self.name, 0, 0, "SYN", says, "look for a strange character"))
            return None
        finally:
            parser.dispose()
        return self.root

    def _follow(self, parser: Any) -> None:
        documents = 0
        next_event = parser.get_event
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._add(self._scalar(event))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop()
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._begin(event, Table() if kind is yaml.MappingStartEvent else Listing())
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    says = 'A line of "---" begins a second document.'
                    self._stop(_place(event.start_mark), "SYN-DOCUMENTS", says, "remove that line")
            elif kind is yaml.AliasEvent:
                says = f'"*{event.anchor[:20]}" would be an alias, which packs do not use.'
                self._stop(_place(event.start_mark), "SYN-ALIAS", says, "put the text in quotes")
            elif kind is yaml.StreamEndEvent:
                return

    def _begin(self, event: Any, node: Table | Listing) -> None:
        node.place = _place(event.start_mark)
        if event.anchor or event.tag:
            self._refuse_marks(event, node.place)
        self._add(node)
        self.stack.append((node, None))
        if len(self.stack) > MOST_DEPTH:
            self._stop(node.place, "SYN-DEPTH", f"More than {MOST_DEPTH} levels deep.", "write it flatter")

    def _add(self, node: Node) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            says = f"More than {MOST_VALUES:,} values in one file."
            self._stop(node.place, "SYN-SIZE", says, "part it into two scenarios")
        if not self.stack:
            self.root = node
            return
        holder, key = self.stack[-1]
        if isinstance(holder, Listing):
            holder.append(node)
        elif key is None:
            self.stack[-1] = (holder, self._key(holder, node))
        else:
            if key not in holder:
                holder[key] = node
            self.stack[-1] = (holder, None)

    def _key(self, holder: Table, node: Node) -> Words | None:
        if not isinstance(node, Words):
            self._stop(node.place, "SYN-KEY", "A list or a group stands where a name should.", "put the text in quotes")
            return None
        if len(node) > MOST_KEY_LETTERS:
            says = f"A name has {MOST_KEY_LETTERS} letters at most; this one has {len(node):,}."
            self._stop(node.place, "SYN-SIZE", says, "give it a short name")
        if node in holder:
            says = f'"{node}" stands twice in the same group; the first one would be lost.'
            self._note(node.place, "SYN-TWICE", says, "give one of them another name")
        return node

    def _scalar(self, event: Any) -> Words:
        value = event.value
        words = Words(value)
        mark = event.start_mark
        words.place = Place(mark.line + 1, mark.column + 1)
        if event.anchor or event.tag:
            self._refuse_marks(event, words.place)
        if len(value) > MOST_LETTERS:
            says = f"A text has {MOST_LETTERS:,} letters at most; this one has {len(value):,}."
            self._stop(words.place, "SYN-SIZE", says, "tell it in fewer words, or in several steps")
        if not event.style:
            if event.end_mark.line in self.hashed:
                self._look_for_eaten(event, words.place)
            if value[:1] in CURLY and value[-1:] in CURLY:
                says = "Curly quotes are letters of the text here; they do not hold it together."
                self._note(words.place, "SYN-QUOTES", says, "put straight quotes around it")
        elif self.has_escapes and (at := first_sign(value)) >= 0:
            says = f"An invisible sign ({named(value[at])}) stands in this text, which packs do not use."
            self._stop(words.place, "SYN-SIGN", says, "leave it out")
        return words

    def _look_for_eaten(self, event: Any, place: Place) -> None:
        """Note where a `#` has eaten the rest of an unquoted text, as in `text: Look at this #party`."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if event.value and rest.startswith(" #") and len(rest) > 2 and rest[2] not in " #!":
            says = f'Everything from "{rest.strip()[:20]}" on is lost, because " #" begins a comment.'
            self._note(place, "SYN-HASH", says, "put the whole text in quotes")

    def _refuse_marks(self, event: Any, place: Place) -> None:
        if event.anchor:
            says = f'"&{event.anchor[:20]}" would be an anchor, which packs do not use.'
            self._stop(place, "SYN-ANCHOR", says, "put the text in quotes")
        is_scalar = type(event) is yaml.ScalarEvent
        if event.tag and not (is_scalar and event.style and event.tag == "!"):
            says = f'"{event.tag[:40]}" would be a tag, which packs do not use.'
            self._stop(place, "SYN-TAG", says, "put the text in quotes")

    def _note_broken(self, error: yaml.MarkedYAMLError) -> None:
        place = _place(error.problem_mark or error.context_mark)
        text = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        if "\t" in text[: place.column]:
            self._note(place, "SYN-TAB", "A tab stands where spaces must.", "use two spaces")
            return
        mark = next((sign for sign, what in MARKS.items() if f"scanning {what}" in (error.context or "")), "")
        if mark:
            # Such as *wow*, which breaks off after the first letters of what would be a name.
            says = f'A text that begins with "{mark}" is not read as a text here.'
            self._note(place, f"SYN-{MARKS[mark].split()[1].upper()}", says, "put the text in quotes")
            return
        says = f"This line cannot be read ({(error.problem or 'no reason given')[:120]})."
        self._note(place, "SYN", says, "put texts in double quotes")

    def _stop(self, place: Place, code: str, says: str, attempt: str) -> None:
        self._note(place, code, says, attempt)
        raise _Stop

    def _note(self, place: Place, code: str, says: str, attempt: str) -> None:
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        found = Problem(self.name, place.line, place.column, code, says, attempt, excerpt=excerpt[:160])
        self.problems.append(found)
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Stop


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(0, 0)
