"""A small story in which no check finds anything, in a pack of its own; and the same story with changes."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import dedent

from game import resources
from game.checks.running import Asked, Report, run
from game.engine.problems import Problem
from game.verbs.check import asked_for, tools

PACK = """
format: pack/1
id: meadow
title: "Meadow"
year: 4
blurb: "For tests."
icon: crown
scenarios: [tiny, other]
skills:
  keep-private:
    title: "keep it private"
    strand: PS
    misconceptions:
      refuse-everything: { says: "a", ask: "b", do: "c", right: "d" }
      friendly-means-safe: { says: "a", ask: "b", do: "c", right: "d" }
"""

STORY = """
format: scenario/1
id: tiny
title: "The garden gate"
year: 4
minutes: 2
hero: maya
icon: crown
blurb: "Maya plays a game."
policy: [details]
curriculum: [efacw.PS.4]
hard_words: { gate: "a door in a fence" }
skills: { keep-private: { secure_at: 3 } }
teacher: { before: "Say hello.", talk_about: ["What happened?"], content_note: "Somebody asks for a school." }
cast:
  maya: { who: maya, is: self }
  gran: { who: gran, is: family }
  zed: { handle: "zed_99", say_as: "zed ninety-nine", is: stranger, icon: fox }
facts: { day: [monday, tuesday] }
starts_with: { settings: { posts-seen-by: everyone } }
start: opening
steps:
  opening:
    activity: story
    lines:
      - maya: "Hello! I am in the garden."
    next: ask
  ask:
    activity: choose
    signpost: trusted-adult
    ask: "Zed asks for the school. What should Maya do?"
    answers:
      - id: give
        text: "Say the name of it."
        gives: [school-name]
        to: zed
        because: "Now Zed knows the school. Gran can help."
        shows: friendly-means-safe
      - id: keep
        text: "Keep it to herself."
        rating: safe
        because: "Nobody unknown needs the name."
        effects: { facts: { day: tuesday } }
    marks: { keep-private: { safe: 2 } }
    outcomes:
      - when: { exposed: school-name }
        say: "Zed writes it down."
        next: repair
      - otherwise: yes
        next: twist
  repair:
    activity: choose
    ask: "What could Maya do now?"
    tries: 2
    hints: ["Who could help?"]
    answers:
      - id: fix
        text: "Block Zed and tell Gran."
        rating: safe
        because: "Well done. Gran knows what to do."
        effects: { block: [zed], tell: [gran] }
      - id: wait
        text: "Wait for a day or two."
        rating: part-way
        because: "It helps to tell somebody."
        shows: friendly-means-safe
    next: twist
  twist:
    activity: choose
    is: fine
    twist: yes
    only_when: { any: [ { facts: { day: tuesday } }, { told: any } ] }
    else: last
    ask: "Gran asks for a photo. What should Maya do?"
    answers:
      - id: yes-gran
        text: "Send her a photo."
        rating: safe
        because: "Gran is family, and she asked."
      - id: no-gran
        text: "Block Gran for now."
        rating: over-cautious
        because: "Gran is family. A photo for her is fine."
        shows: refuse-everything
    marks: { keep-private: { safe: 2 } }
    next: end
  last:
    activity: choose
    ask: "Zed writes again. What should Maya do?"
    answers:
      - id: show-gran
        text: "Show it to Gran."
        rating: safe
        because: "Gran can help, and it is never too late."
        effects: { block: [zed], tell: [gran] }
      - id: chat-on
        text: "Chat about games."
        rating: part-way
        because: "Games are fine. Gran can help with Zed."
        shows: friendly-means-safe
    marks: { keep-private: { safe: 2 } }
    next: end
  end: { activity: ending }
"""

ROUTES = """
format: routes/1
routes:
  safest:
    says: "All of it safe."
    answers:
      - { step: opening, answer: {} }
      - { step: ask, answer: { chose: keep } }
      - { step: twist, answer: { chose: yes-gran } }
    ends: { ending: end, crowns: [end, closed, twist], secure: [keep-private], told: no }
  risky-then-help:
    says: "The name is given away, and Gran helps."
    answers:
      - { step: opening, answer: {} }
      - { step: ask, answer: { chose: give } }
      - { step: repair, answer: { chose: fix } }
      - { step: twist, answer: { chose: yes-gran } }
    ends: { ending: end, crowns: [end, closed, twist], secure: [], told: yes }
"""

Change = Sequence[str]
"""What stands in a text, and what shall stand there instead."""


def changed(text: str, changes: Iterable[Change]) -> str:
    """`text` with each change made once; every change must find its place."""
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def written(
    folder: Path, *, story: Iterable[Change] = (), routes: Iterable[Change] = (), pack: Iterable[Change] = ()
) -> Path:
    """The small pack in `folder`, with changes; the path of its story."""
    place = folder / "meadow"
    place.mkdir(parents=True, exist_ok=True)
    (folder / "policy.yaml").write_bytes((resources.scenarios() / "policy.yaml").read_bytes())
    (place / "pack.yaml").write_text(changed(dedent(PACK), pack), "utf-8")
    (place / "tiny.yaml").write_text(changed(STORY, story), "utf-8")
    (place / "tiny.routes.yaml").write_text(changed(ROUTES, routes), "utf-8")
    return place / "tiny.yaml"


def checked(path: Path) -> Report:
    """What the checks find at `path`."""
    asked: Asked = asked_for(path)
    return run(asked, tools(asked))


def found(path: Path) -> tuple[Problem, ...]:
    """The problems at `path`."""
    return checked(path).problems


def line_of(text: str, file: Path) -> int:
    """The number of the first line of a file in which `text` stands."""
    lines = file.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)
