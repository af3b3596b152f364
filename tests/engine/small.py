"""A small policy-true scenario in a folder of its own, for tests that change one thing in it."""

from pathlib import Path
from textwrap import dedent

from game import resources
from game.activities.shelf import open_shelf
from game.engine.model import Scenario
from game.engine.packs import Shelf

PACK = """
format: pack/1
id: small
title: "Small"
year: 4
blurb: "For tests."
icon: crown
scenarios: [tiny]
skills:
  keep-private:
    title: "keep it private"
    strand: PS
    misconceptions:
      refuse-everything: { says: "a", ask: "b", do: "c", right: "d" }
"""

SCENARIO = """
format: scenario/1
id: tiny
title: "Tiny"
year: 4
minutes: 5
hero: maya
icon: crown
blurb: "A small story."
policy: [details]
skills: { keep-private: { secure_at: 2 } }
teacher: { before: "Say hello.", talk_about: ["What happened?"], content_note: "Nothing." }
cast:
  maya: { who: maya, is: self }
  gran: { who: gran, is: family }
  zed: { handle: "zed_99", is: stranger, icon: fox }
facts: { day: [monday, tuesday] }
starts_with: { settings: { posts-seen-by: everyone } }
start: opening
steps:
  opening:
    activity: story
    lines: [ { maya: "Hello!" } ]
    next: ask
  ask:
    activity: choose
    ask: "A stranger asks for the school. What should Maya do?"
    answers:
      - { id: give, text: "Say it.", gives: [school-name], to: zed, because: "Now it is known.", shows: refuse-everything }
      - { id: keep, text: "Keep it.", rating: safe, because: "Good.", effects: { facts: { day: tuesday } } }
    marks: { keep-private: { safe: 2 } }
    outcomes:
      - { when: { exposed: school-name }, say: "It is out.", next: repair }
      - { otherwise: yes, next: twist }
  repair:
    activity: choose
    ask: "What now?"
    tries: 2
    hints: ["Who could help?"]
    answers:
      - { id: fix, text: "Block and tell Gran.", rating: safe, because: "Well done.", effects: { block: [zed], tell: [gran] } }
      - { id: wait, text: "Wait.", rating: part-way, because: "It helps to tell.", shows: refuse-everything }
    next: twist
  twist:
    activity: choose
    is: fine
    twist: yes
    only_when: { any: [ { facts: { day: tuesday } }, { told: any } ] }
    else: end
    ask: "Gran asks for a photo. What should Maya do?"
    answers:
      - { id: yes-gran, text: "Send it.", rating: safe, because: "Gran is family." }
      - { id: no-gran, text: "Block Gran.", rating: over-cautious, because: "Gran is family.", shows: refuse-everything }
    next: end
  end: { activity: ending }
"""


def small(folder: Path, **changes: str) -> tuple[Shelf, Path]:
    """A shelf with one pack of one scenario; each change replaces the text of its key ("old=>new") in the scenario."""
    place = folder / "small"
    place.mkdir(parents=True, exist_ok=True)
    (folder / "policy.yaml").write_bytes((resources.scenarios() / "policy.yaml").read_bytes())
    (place / "pack.yaml").write_text(dedent(PACK), "utf-8")
    text = SCENARIO
    for change in changes.values():
        old, _, new = change.partition("=>")
        assert old in text, old
        text = text.replace(old, new, 1)
    (place / "tiny.yaml").write_text(text, "utf-8")
    return open_shelf(folder, resources.assets()), place / "tiny.yaml"


def tiny(folder: Path, **changes: str) -> Scenario:
    """The scenario of `small`."""
    shelf, _ = small(folder, **changes)
    return shelf.scenario(shelf.pack("small"), "tiny", shelf.policy())
