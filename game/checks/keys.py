"""KEYS: a published id that is gone, or that is called otherwise now.

What it finds
    A scenario, step, answer, skill or misconception that stands in the pack's lock file (`ids.lock`, made by
    `game lock` when a pack is given to schools) and no longer in the pack. Packs without a lock file have published
    nothing yet.
Why it matters for children
    What they did is kept under these ids. Under another name it would look as if nobody had ever practised it.
For example
    `- id: keep` of a published story is now `- id: keep-it-private`.
Write instead
    Change the words and leave the id: `- { id: keep, text: "Keep it private." }`. Where something is gone for good,
    `game lock` makes the lock file anew and names what it leaves out.
"""

from collections.abc import Iterable, Iterator

from game.checks.findings import Finding, Source
from game.checks.published import Ids, read_lock, skills_of, steps_of
from game.checks.subject import Packed, Story
from game.engine.problems import Severity, nearest

CODE = "KEYS"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """The published steps and answers that the story no longer has. Raises PackError for a lock that is broken."""
    lock, source = read_lock(story.routes_path.parent)
    name = story.scenario.id
    if lock is not None and name in lock.scenarios:
        before = Ids(scenarios={name: lock.scenarios[name]})
        yield from _gone(before, Ids(scenarios={name: steps_of(story)}), source)


def check_pack(packed: Packed) -> Iterator[Finding]:
    """The published scenarios, skills and misconceptions that the pack no longer has; each story looks at its own."""
    lock, source = read_lock(packed.folder)
    if lock is not None:
        before = Ids(skills=lock.skills, scenarios={name: {} for name in lock.scenarios})
        now = Ids(skills=skills_of(packed), scenarios={story.scenario.id: {} for story in packed.stories})
        yield from _gone(before, now, source)


def _gone(before: Ids, now: Ids, source: Source | None) -> Iterator[Finding]:
    there, was = set(now.ways()), set(before.ways())
    wrong = {way[-1] for way in there if _is_misconception(way)}
    for way in before.ways():
        if way in there or way[:-1] in was - there or (_is_misconception(way) and way[-1] in wrong):
            continue  # it is there, or belongs to another skill now, or what it stood in is gone and was told already
        new = [other[-1] for other in there - was if other[:-1] == way[:-1]]
        where = f' in "{"/".join(way[1:-1])}"' if way[2:] else ""
        says = f'{_kind(way)} "{way[-1]}"{where} was published and is gone, or is called otherwise now.'
        yield Finding(way=_place(way, before), says=says, attempt=_attempt(way[-1], new), source=source)


def _is_misconception(way: tuple[str, ...]) -> bool:
    return way[0] == "skills" and len(way) == 3


def _kind(way: tuple[str, ...]) -> str:
    kinds = ("The skill", "The misconception") if way[0] == "skills" else ("The scenario", "The step", "The answer")
    return kinds[len(way) - 2]


def _attempt(name: str, new: Iterable[str]) -> str:
    names = sorted(new)
    now = nearest(name, names) or (names[0] if len(names) == 1 else "")
    return f'call "{now}" "{name}" again' if now else f'put "{name}" back; if it is gone for good: game lock'


def _place(way: tuple[str, ...], lock: Ids) -> tuple[str | int, ...]:
    """Where an id stands in the lock file: the last one of a list by its number."""
    lists = lock.skills.get(way[1], ()) if way[0] == "skills" else lock.scenarios.get(way[1], {}).get(way[-2], ())
    is_listed = _is_misconception(way) or len(way) == 4
    return (*way[:-1], lists.index(way[-1])) if is_listed else way
