"""What differs between two ways of a choice, in words: a line for each difference, never one where there is none."""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine.comparing import Effect
from game.engine.playthrough import Playthrough
from game.engine.world import names

Lines = tuple[tuple[str, str], ...]
"""Pairs of an icon and words."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What is said of each way."""

    before: Lines
    now: Lines


def told_apart(play: Playthrough, effects: tuple[Effect, ...]) -> Apart:
    """Lines for all that differs on the tablet, but the clues, which are shown for themselves."""
    said = [(WORDS[effect.about], effect) for effect in effects if effect.about in WORDS]
    return Apart(
        tuple(line for words, effect in said for line in words(play, effect.before, effect.now)),
        tuple(line for words, effect in said for line in words(play, effect.now, effect.before)),
    )


def verdict(effects: tuple[Effect, ...], *, is_elsewhere: bool) -> str:
    """What became of the tablet and of the story: never that something changed where nothing did."""
    if not effects:
        told = "This choice changed nothing on the tablet."
    elif all(effect.about == "facts" for effect in effects):
        told = "The story remembers this choice. Something later can be different."
    else:
        told = "This choice changed something on the tablet."
    if is_elsewhere:
        return f"{told} The story goes on in another way from here."
    return f"{told} The next part is the same." if effects else f"{told} The story goes on in the same way."


There = frozenset[str]
Wording = Callable[[Playthrough, There, There], Lines]
"""What is said of one way, by what there is and by what there is the other way."""


def _who(play: Playthrough, members: There) -> str:
    return names(sorted(play.scenario.name_of(one) if one in play.scenario.cast else "the pop-up" for one in members))


def _told(play: Playthrough, here: There, there: There) -> Lines:
    """Told or not is what matters; who exactly only where both ways told someone."""
    if not here:
        return (("ph-hand-heart", "No grown-up knows about it yet."),)
    known = {one for one in here if one in play.scenario.cast}
    return (("ph-hand-heart", f"{_who(play, frozenset(known))} knows." if len(known) == 1 else "A grown-up knows."),)


def _blocked(play: Playthrough, here: There, there: There) -> Lines:
    found: Lines = (("ph-prohibit", f"{_who(play, here - there)} cannot write any more."),) if here - there else ()
    return (*found, *((("ph-prohibit", f"{_who(play, there - here)} can still write."),) if there - here else ()))


def _kept(play: Playthrough, here: There, there: There) -> Lines:
    if here - there:
        return (("ph-camera", "The words are kept, to show a grown-up."),)
    return (("ph-camera", "Nothing of it is kept."),)


def _reported(play: Playthrough, here: There, there: There) -> Lines:
    return (("ph-flag", "It is reported." if here - there else "It is not reported."),)


def _checked(play: Playthrough, here: There, there: There) -> Lines:
    if here - there:
        return (("ph-user-check", f"{_who(play, here - there)} was asked in person."),)
    return (("ph-user-check", f"Nobody asked {_who(play, there - here)} in person."),)


def _settings(play: Playthrough, here: There, there: There) -> Lines:
    found = []
    shown = {part.id for part in play.turns[-1].feedback.parts}
    for pair in sorted(here - there):
        name, _, value = pair.partition(" ")
        if name in shown:
            continue  # a settings page says it already
        setting = play.rules.policy.settings[name]
        known = setting.values.get(value)
        ends = "" if setting.title.endswith("?") else ":"
        found.append(("gear", f"{setting.title}{ends} {known.title if known else value}."))
    return tuple(found)


def _posts(play: Playthrough, here: There, there: There) -> Lines:
    if not here - there:
        return (("ph-image", "That post is not online."),)
    return (("ph-image", "A post is online." if len(here - there) == 1 else f"{len(here - there)} posts are online."),)


def _given(play: Playthrough, here: There, there: There) -> Lines:
    known = play.rules.policy.details
    found = []
    for who in sorted({pair.split(" ")[1] for pair in here - there}):
        told = {pair.split(" ")[0] for pair in here - there if pair.split(" ")[1] == who}
        titles = names(known[name].title.lower() for name in known if name in told)
        found.append(("ph-chat-circle-dots", f"{_who(play, frozenset({who}))} was told: {titles}."))
    return tuple(found)


WORDS: dict[str, Wording] = {
    "told": _told, "blocked": _blocked, "kept": _kept, "reported": _reported, "checked": _checked,
    "settings": _settings, "posts": _posts, "given": _given,
}  # fmt: skip
"""How each difference is said; clues have chips of their own, and facts belong to the story."""
