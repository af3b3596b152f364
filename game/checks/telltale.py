"""TELLTALE: the best answer gives itself away, or two answers are the same.

What it finds
    Over a pack, the best answer is the longest, the shortest, the first or the last on the screen much more often
    than chance would have it (less than one time in a hundred); or two answers of a step have the same words.
Why it matters for children
    Children find such patterns faster than any author. Then they stop reading.
For example
    Safe answers explain themselves in a long sentence; risky ones are three words.
Write instead
    Make the answers of a step about equally long, and let a wrong one be the longest at times.
"""

from collections.abc import Iterator, Sequence

from game.activities.answers import Choice, rated, shuffled
from game.checks.findings import Finding
from game.checks.memory import inside
from game.checks.subject import Packed, Story
from game.engine.model import Step
from game.engine.playthrough import Situation
from game.engine.problems import Severity

CODE = "TELLTALE"
SEVERITY: Severity = "stops-publishing"
UNLIKELY = 0.01
Asked = tuple[list[int], int, tuple[float, float, float]]
"""Of a question: how long its answers are, which is the best, and how often that stands first and last, by chance."""
SCREENS = range(1, 9)
"""The seeds with which the order on the screen is looked at."""


def check_pack(packed: Packed) -> Iterator[Finding]:
    """One finding for each pattern of the pack."""
    asked = [one for story in packed.stories for one in gather(story)]
    patterns = {
        "the longest one": [_share(sizes, sizes[best], max(sizes)) for sizes, best, _ in asked],
        "the shortest one": [_share(sizes, sizes[best], min(sizes)) for sizes, best, _ in asked],
        "first on the screen": [(place, chance) for *_, (place, _, chance) in asked],
        "last on the screen": [(place, chance) for *_, (_, place, chance) in asked],
    }
    for name, seen in patterns.items():
        count, of = sum(hit for hit, _ in seen), len(seen)
        if of and _tail([chance for _, chance in seen], count) < UNLIKELY:
            expected = sum(chance for _, chance in seen)
            says = f"In {count:.0f} of {of} questions the best answer is {name}; by chance it would be {expected:.0f}."
            yield Finding(
                way=("scenarios",), says=says, attempt="make some other answers longer, or some best ones shorter"
            )


def gather(story: Story) -> list[Asked]:
    """The questions of one story, worked out once."""
    return story.once(CODE, lambda: list(_questions(story)))


def check_story(story: Story) -> Iterator[Finding]:
    """Every answer whose words another answer of the step has already."""
    for step in story.steps():
        seen: set[str] = set()
        for choice in story.choices[step.id]:
            text = choice.text.strip().strip('"').casefold()
            if text in seen:
                says = f'Two answers of "{step.id}" have the same words: {choice.text.strip()}'
                yield Finding(way=story.way_of(step.id, choice.id), says=says, attempt="give one of them other words")
            seen.add(text)


def _questions(story: Story) -> Iterator[Asked]:
    for step in story.steps():
        play = story.plays.get(step.id)
        for choices in _groups(step) if play else ():
            assert play is not None
            receiver = next(iter(getattr(step, "with_whom", ())), "")
            safe = [one for one in choices if rated(one, play.situation, receiver)[0] == "safe"]
            if len(safe) == 1 and len(choices) > 1:
                best = choices.index(safe[0])
                yield [len(one.text) for one in choices], best, _places(choices, safe[0], play.situation, step)


def _groups(step: Step) -> Iterator[tuple[Choice, ...]]:
    for name in ("answers", "replies", "reasons", "tell"):
        choices = tuple(inside(getattr(step, name, ()), Choice))
        if choices:
            yield choices


def _places(choices: Sequence[Choice], best: Choice, situation: Situation, step: Step) -> tuple[float, float, float]:
    first = last = 0
    for seed in SCREENS:
        shown = shuffled(choices, Situation(situation.scenario, situation.policy, situation.world, seed), step.id)
        first += shown[0] is best
        last += shown[-1] is best
    return first / len(SCREENS), last / len(SCREENS), 1 / len(choices)


def _share(sizes: Sequence[int], size: int, extreme: int) -> tuple[float, float]:
    """Whether the best answer has the extreme size, and how often chance would have it so."""
    return float(size == extreme), sizes.count(extreme) / len(sizes)


def _tail(chances: Sequence[float], count: float) -> float:
    """How likely chance has it at least `count` times (to the next whole one): the Poisson binomial distribution."""
    spread = [1.0]
    for chance in chances:
        padded = [*spread, 0.0]
        spread = [(1 - chance) * padded[k] + (chance * padded[k - 1] if k else 0.0) for k in range(len(padded))]
    return sum(spread[int(count + 0.5) :])
