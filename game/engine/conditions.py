"""Questions that a story asks the world, in a closed vocabulary, so that all can be known in advance."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from game.engine.policy import RATINGS, Policy
from game.engine.problems import nearest, short
from game.engine.shape import Reader
from game.engine.world import World, exposed

WORLD_WORDS = ("exposed", "settings", "blocked", "kept", "told", "reported", "checked", "posted", "facts")
ANSWER_WORDS = ("found", "rating", "chose", "did")
LINKS = {"blocked": "cast", "checked": "cast", "told": "told", "exposed": "detail", "did": "act", "posted": "post"}
"""The table of ids in which what a word asks for must stand."""


class Seen(NamedTuple):
    """What a condition can ask besides the world: the answer just given."""

    found: str = ""
    rating: str = ""
    chose: frozenset[str] = frozenset()
    did: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """A question: `word` asks for `value` (for settings and facts a name and a value); "all", "any" and "not" join.

    In YAML a mapping means "and": `{exposed: any, settings: {messages-from: everyone}}`. A list as a value means
    any of them. `any: [...]` and `not: {...}` exist. `exposed: any` and `told: any` ask whether there is one at all.
    """

    word: str
    value: tuple[str, ...] = ()
    parts: tuple["Condition", ...] = ()

    @classmethod
    def read(cls, node: Any, reader: Reader, what: str) -> "Condition | None":
        """A condition from YAML; notes what is not in the vocabulary."""
        if not isinstance(node, dict) or not node:
            reader.note(node, "TYPE", f"{what} should ask something of the world.", "{told: any}")
            return None
        parts = [cls._read_one(word, value, reader, what) for word, value in node.items()]
        known = tuple(part for part in parts if part is not None)
        return known[0] if len(known) == 1 else cls("all", parts=known)

    @classmethod
    def _read_one(cls, word: str, value: Any, reader: Reader, what: str) -> "Condition | None":
        if word == "not":
            inner = cls.read(value, reader, what)
            return cls("not", parts=(inner,)) if inner else None
        if word == "any":
            found = [cls.read(one, reader, what) for one in (value if isinstance(value, list) else [value])]
            return cls("any", parts=tuple(one for one in found if one))
        if word in ("settings", "facts"):
            return cls._read_named(word, value, reader, what)
        if word not in (*WORLD_WORDS, *ANSWER_WORDS):
            words = (*WORLD_WORDS, *ANSWER_WORDS, "any", "not")
            reader.note(
                word,
                "KEY-UNKNOWN",
                f'{what} cannot ask for "{word}".',
                nearest(word, words) or f"one of: {', '.join(words)}",
            )
            return None
        choices = value if isinstance(value, list) else [value]
        for one in choices:
            if not isinstance(one, str):
                reader.note(value, "TYPE", f'"{word}" in {what} should be a word or a list of words.', "any")
                return None
            if one != "any" and word in LINKS:
                reader.link(one, LINKS[word])
            if word == "rating" and one not in RATINGS:
                reader.note(one, "TYPE", f'"{short(one)}" is not a rating.', f"one of: {', '.join(RATINGS)}")
        return cls._joined(word, [(str(one),) for one in choices])

    @classmethod
    def _read_named(cls, word: str, value: Any, reader: Reader, what: str) -> "Condition | None":
        if not isinstance(value, dict):
            reader.note(value, "TYPE", f'"{word}" in {what} should name a value.', f"{word}: {{name: value}}")
            return None
        parts = []
        for name, wanted in value.items():
            reader.link(name, "setting" if word == "settings" else "fact")
            choices = wanted if isinstance(wanted, list) else [wanted]
            for one in choices:
                reader.link_value(one, "setting" if word == "settings" else "fact", name)
            parts.append(cls._joined(word, [(str(name), str(one)) for one in choices]))
        return parts[0] if len(parts) == 1 else cls("all", parts=tuple(parts))

    @classmethod
    def _joined(cls, word: str, values: list[tuple[str, ...]]) -> "Condition":
        found = tuple(cls(word, value) for value in values)
        return found[0] if len(found) == 1 else cls("any", parts=found)

    def holds(self, world: World, policy: Policy, kinds: dict[str, str], seen: Seen | None = None) -> bool:
        """Whether the answer to the question is yes, in `world`, with `seen` the answer just given."""
        if self.word in ("all", "any", "not"):
            each = [part.holds(world, policy, kinds, seen) for part in self.parts]
            return all(each) if self.word == "all" else any(each) if self.word == "any" else not each[0]
        if self.word == "settings":
            return world.setting(self.value[0]) == self.value[1]
        if self.word == "facts":
            return world.fact(self.value[0]) == self.value[1]
        wanted = self.value[0]
        if self.word in ANSWER_WORDS:
            asked = seen or Seen()
            there = getattr(asked, self.word)
            return wanted == there if isinstance(there, str) else bool(there) if wanted == "any" else wanted in there
        there = _there(self.word, world, policy, kinds)
        return bool(there) if wanted == "any" else wanted in there

    def asks(self) -> frozenset[tuple[str, ...]]:
        """The questions of which this one is made: pairs of word and value, for whoever explores the story."""
        if self.parts:
            return frozenset(one for part in self.parts for one in part.asks())
        return frozenset({(self.word, *self.value)})


def _there(word: str, world: World, policy: Policy, kinds: dict[str, str]) -> frozenset[str]:
    if word == "exposed":
        return exposed(world, policy, kinds)
    if word == "posted":
        return frozenset(post.id for post in world.posts if post.is_up)
    found: frozenset[str] = getattr(world, word)
    return found
