"""Stories made by chance, for Hypothesis: choices, chats and told steps with questions to the world and ways back."""

from dataclasses import replace

from hypothesis import strategies as st

from game.activities import SHAPES
from game.engine.model import Scenario, with_ids
from game.engine.policy import Policy
from game.engine.reading import read_bytes
from game.engine.shape import Reader

HEAD = """
format: scenario/1
id: made
title: "Made"
year: 4
minutes: 5
hero: maya
icon: crown
blurb: "b"
policy: [details]
skills: { keep-private: { secure_at: 2 } }
teacher: { before: "a", talk_about: ["b"], content_note: "c" }
cast:
  maya: { who: maya, is: self }
  zed: { handle: "Zed", is: stranger }
  amy: { handle: "Amy", is: pretender, claims: friend }
facts: { day: [monday, tuesday] }
start: s0
"""
EFFECTS = (
    "",
    "facts: { day: tuesday }",
    "facts: { day: monday }",
    "tell: [trusted-adult]",
    "block: [zed]",
    "check: [amy]",
    "post: { id: p, gives: [school-name], seen_by: everyone }",
    "take_down: [p]",
    "set: { posts-seen-by: friends }",
    "give: [club], give_to: amy",
)
QUESTIONS = (
    "{ exposed: any }", "{ exposed: school-name }", "{ told: any }", "{ blocked: zed }", "{ facts: { day: tuesday } }",
    "{ posted: p }", "{ kept: proof }", "{ not: { exposed: any } }", "{ checked: amy }",
    "{ settings: { posts-seen-by: friends } }",
)  # fmt: skip


@st.composite
def made(draw: st.DrawFn, most: int = 6) -> str:
    """The YAML of a story of two to `most` steps and an ending, of which every step leads on, or at times back."""
    count = draw(st.integers(2, most))
    steps = "\n".join(_step(draw, number, count) for number in range(count))
    return f"{HEAD}steps:\n{steps}\n  s{count}: {{ activity: ending }}\n"


def _step(draw: st.DrawFn, number: int, count: int) -> str:
    lines = [f"  s{number}:"]
    if number and draw(st.integers(0, 3)) == 0:
        lines += [
            f"    only_when: {draw(st.sampled_from(QUESTIONS))}",
            f"    else: s{draw(st.integers(number + 1, count))}",
        ]
    if draw(st.booleans()):
        lines.append("    tries: 2")
    marks = draw(st.sampled_from(("", "safe: 2", "safe: 1, told: 1")))
    if draw(st.integers(0, 3)) == 0:
        lines += ["    activity: chat", "    app: blockton", f"    with: [{draw(st.sampled_from(('zed', 'amy')))}]"]
        lines += ["    trouble: asks-details", "    evidence: proof", '    arrives: ["Hello"]', "    replies:"]
    else:
        lines += ["    activity: choose", '    ask: "What now?"', "    answers:"]
    lines += [_answer(draw, place) for place in range(draw(st.integers(2, 3)))]
    lines += [f"    marks: {{ keep-private: {{ {marks} }} }}"] if marks else []
    if draw(st.booleans()):
        target = draw(st.integers(0 if draw(st.integers(0, 4)) == 0 else number + 1, count))
        lines += ["    outcomes:", f"      - {{ when: {draw(st.sampled_from(QUESTIONS))}, next: s{target} }}"]
        lines += [f"      - {{ otherwise: yes, next: s{draw(st.integers(number + 1, count))} }}"]
    return "\n".join([*lines, f"    next: s{number + 1}"])


def _answer(draw: st.DrawFn, place: int) -> str:
    gives = draw(st.sampled_from(("", "", "gives: [school-name], to: zed, ", "gives: [club], to: amy, ")))
    rating = draw(st.sampled_from(("safe", "part-way", "risky", "over-cautious")))
    effects = draw(st.sampled_from(EFFECTS))
    told = f", effects: {{ {effects} }}" if effects else ""
    return f'      - {{ id: a{place}, text: "a{place}", {gives}rating: {rating}, because: "b"{told} }}'


def read(text: str, policy: Policy) -> Scenario:
    """The scenario that a text is."""
    tree, problems, lines = read_bytes(text.encode(), "made.yaml")
    assert not problems, problems
    reader = Reader("made.yaml", lines, dict(policy.tables()), [], dict(SHAPES))
    scenario = reader.table(Scenario, tree, "The story")
    assert not reader.problems, reader.problems
    return replace(scenario, steps=with_ids(scenario.steps))
