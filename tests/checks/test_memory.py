"""What steps are said to ask of the world is all that they look at: a story that forgets the rest is the same story.

Before and after each activity lies everything that could matter to it: settings, posts, what was told, blocks.
"""

from dataclasses import replace

import pytest

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks.graph import Graph, explore
from game.checks.memory import EVERYTHING, Question
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough
from game.engine.policy import Policy
from tests.checks.stories import HEAD, read

SHELF = open_shelf(resources.scenarios(), resources.assets())
BEFORE = (
    ("", "set: { posts-seen-by: friends-of-friends }", "set: { posts-seen-by: friends }",
     "set: { add-location: switched-on }"),
    ("", "tell: [trusted-adult], keep: [proof]", "block: [zed]", "check: [amy]"),
    ("", "post: { id: p, gives: [school-name], seen_by: friends }", "give: [club], give_to: zed",
     "give: [usual-times], give_to: zed"),
)  # fmt: skip
AFTER = ("", "block: [zed]", "tell: [trusted-adult]", "take_down: [p]")
TESTED = {
    "requests": """
    app: snaply
    ask: "Who?"
    joins: friends
    page: [club]
    requests:
      - { id: one, who: zed, account: "a", says: "b", if_accepted: "c", if_refused: "d" }
      - { id: two, who: amy, account: "a", says: "b", answer: "n", if_accepted: "c", if_refused: "d" }
""",
    "popup": """
    app: snaply
    icon: crown
    by: zed
    trouble: fake-log-in
    ask: "What?"
    act: "And now?"
    signs: [{ id: free, text: "Free", odd: yes, because: "b" }, { id: sky, text: "Sky", because: "b" }]
    buttons: [{ id: yes-please, text: "Yes", gives: password, because: "b" }]
""",
    "compose": """
    app: snaply
    ask: "What?"
    pieces:
      - id: what
        ask: "What?"
        options: [{ id: a, text: "A", because: "b" }, { id: c, text: "C", gives: [club], because: "b" }]
    audiences: [friends, everyone]
    post: news
    because: { safe: "s", part-way: "p", risky: "r", over-cautious: "o" }
""",
    "tidy": """
    app: snaply
    ask: "What?"
    posts:
      - { id: p, text: "P", when: "w", seen_by: everyone, gives: [school-name], if_left: "l", if_changed: "c" }
      - { id: q, text: "Q", when: "w", seen_by: friends, is: fine, if_left: "l", if_changed: "c" }
""",
    "photo": """
    ask: "What?"
    app: snaply
    photo: { place: kitchen, things: [calendar] }
    audiences: [friends, everyone]
    because: { safe: "s", part-way: "p", risky: "r", over-cautious: "o" }
""",
    "report": """
    to: app
    ask: "What?"
    reasons: [{ id: a, text: "A", rating: safe, because: "b" }, { id: c, text: "C", rating: part-way, because: "b" }]
    evidence: [{ id: proof, text: "P", because: "b", helps: yes, when_kept: yes }, { id: o, text: "O", because: "b" }]
    tell: [{ id: a, text: "A", rating: safe, because: "b" }, { id: c, text: "C", rating: part-way, because: "b" }]
""",
    "chat": """
    app: blockton
    with: [zed]
    trouble: asks-details
    evidence: proof
    arrives: ["Hello"]
    replies:
      - { id: a, text: "a", rating: part-way, because: "b" }
""",
    "feed": """
    app: snaply
    trouble: unkind
    evidence: proof
    about: maya
    seen_by: friends
    post: { amy: "T" }
    ask: "What?"
    moments: [{ id: m, comes: [{ zed: "t" }], words: "w", because: {} }]
""",
    "talk": """
    to: amy
    turns:
      - id: t
        ask: "What?"
        answers: [{ id: a, text: "A", rating: safe, because: "b" }, { id: c, text: "C", rating: risky, because: "b" }]
""",
}
"""A step of every activity that changes or looks at the world."""


def open_policy() -> Policy:
    """The shipped policy, but that people nobody knows are among friends of friends as well: one circle more matters."""
    policy = SHELF.policy()
    among = replace(policy.circles["friends-of-friends"], is_open=True)
    return replace(policy, circles={**policy.circles, "friends-of-friends": among})


RULES = rules_of(open_policy())


def choosing(name: str, effects: tuple[str, ...], rest: str) -> str:
    answers = [
        f'{{ id: a{place}, text: "a{place}", rating: safe, because: "b"{f", effects: {{ {one} }}" if one else ""} }}'
        for place, one in enumerate(effects)
    ]
    return f'  {name}: {{ activity: choose, ask: "What now?", answers: [{", ".join(answers)}], {rest} }}\n'


def story_of(activity: str) -> Scenario:
    before = "".join(choosing(f"s{place}", effects, f"next: s{place + 1}") for place, effects in enumerate(BEFORE))
    count = len(BEFORE)
    tested = f"  s{count}:\n    activity: {activity}\n    tries: 2\n    next: helped{TESTED[activity]}"
    after = choosing("helped", AFTER, "only_when: { exposed: any }, else: school, next: school")
    after += choosing("school", ("", ""), "only_when: { exposed: school-name }, else: end, next: end")
    return read(f"{HEAD}steps:\n{before}{tested}{after}  end: {{ activity: ending }}\n", RULES.policy)


def asking_everything(scenario: Scenario) -> dict[str, frozenset[Question]]:
    return dict.fromkeys(scenario.steps, frozenset({EVERYTHING}))


def kept(graph: Graph, play: Playthrough) -> tuple[object, ...]:
    """By what a situation is told from others."""
    return (play.step_id, play.tried, graph.told(play))


def comes_of(graph: Graph, play: Playthrough) -> dict[str, tuple[object, ...]]:
    """Of every answer: the decisions with their reasons, what is said, what counts for marks, and where it leads."""
    activity, found = ACTIVITIES[play.step.activity], {}
    for answer in activity.answers(play.step, play.situation):
        judged = activity.judge(play.step, answer, play.situation)
        after, _ = play.judged(answer, judged)
        evidence = tuple(sorted(judged.evidence.items()))
        found[repr(answer)] = (judged.parts, judged.says, evidence, kept(graph, after))
    return found


@pytest.mark.parametrize("activity", TESTED)
def test_situations_that_are_held_for_the_same_are_the_same(activity: str) -> None:
    """Whatever the world is besides, the same answers are there, the same comes of them, and they lead to the same."""
    scenario = story_of(activity)
    graph = explore(scenario, RULES, ACTIVITIES)
    whole = explore(scenario, RULES, ACTIVITIES, asking=asking_everything)
    assert graph.is_sound and whole.is_sound
    known: dict[tuple[object, ...], dict[str, tuple[object, ...]]] = {}
    for node in whole.nodes:
        if not node.is_over:
            found = comes_of(graph, node.play)
            assert known.setdefault(kept(graph, node.play), found) == found
    assert {kept(graph, node.play) for node in graph.nodes if not node.is_over} == set(known)
    assert len(known) < len(whole.nodes)
