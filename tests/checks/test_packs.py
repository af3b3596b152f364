"""What is counted over a whole pack: every code with packs that must be found and one that must pass."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from game import resources
from game.engine.problems import Problem
from tests.checks.clean import found

Question = tuple[str, Sequence[str], bool]
"""The best answer, the others, and whether it is about something fine."""
HEAD = """
format: scenario/1
id: {id}
title: "Questions"
year: 4
minutes: 10
hero: maya
icon: crown
blurb: "Questions for Maya."
policy: [details]
skills: {{ keep-private: {{ secure_at: {secure_at} }} }}
teacher: {{ before: "a", talk_about: ["b"], content_note: "c" }}
cast: {{ maya: {{ who: maya, is: self }} }}
start: q0
steps:
"""
PACK = """
format: pack/1
id: meadow
title: "Meadow"
year: 4
blurb: "For tests."
icon: crown
status: {status}
scenarios: [one, two]
skills:
  keep-private:
    title: "keep it private"
    strand: PS
    misconceptions:
      refuse-everything: {{ says: "a", ask: "b", do: "c", right: "d" }}
"""
WORDS = [
    "apple",
    "bread",
    "chair",
    "drum",
    "earth",
    "fish",
    "glass",
    "hand",
    "iron",
    "jam",
    "kite",
    "lamp",
    "moon",
    "nest",
    "onion",
    "plum",
    "quilt",
    "rose",
    "sand",
    "tree",
]


def phrase(dice: random.Random, *, size: int) -> str:
    """Some words by chance, `size` of them."""
    return " ".join(dice.choice(WORDS) for _ in range(size)).capitalize() + "."


def balanced(count: int) -> list[Question]:
    """Questions in which nothing gives the best answer away: its length goes round, three in ten are fine."""
    dice = random.Random(4)
    asked: list[Question] = []
    for number in range(count):
        sizes = [(3, (4, 5)), (4, (3, 5)), (5, (3, 4))][number % 3]
        others = [phrase(dice, size=size) for size in dice.sample(sizes[1], 2)]
        asked.append((phrase(dice, size=sizes[0]), others, number % 10 in (1, 4, 8)))
    return asked


def question(number: int, asked: Question) -> str:
    """The YAML of one question."""
    best, others, is_fine = asked
    wrong = ["over-cautious" if is_fine else "risky", "part-way", "part-way"]
    lines = [f"  q{number}:", "    activity: choose", "    signpost: trusted-adult", '    ask: "What now?"']
    lines += ["    is: fine"] if is_fine else []
    lines += ["    answers:", f'      - {{ id: a, text: "{best}", rating: safe, because: "Yes." }}']
    for place, text in enumerate(others):
        shows = "shows: refuse-everything"
        lines.append(f'      - {{ id: b{place}, text: "{text}", rating: {wrong[place]}, because: "No.", {shows} }}')
    return "\n".join([*lines, "    marks: { keep-private: { safe: 1 } }", f"    next: q{number + 1}"])


def pack_of(folder: Path, asked: Sequence[Question], *, status: str = "ready", secure_at: int = 0) -> Path:
    """A pack of two stories that ask the questions, half each; its folder."""
    place = folder / "meadow"
    place.mkdir(parents=True)
    (folder / "policy.yaml").write_bytes((resources.scenarios() / "policy.yaml").read_bytes())
    (place / "pack.yaml").write_text(PACK.format(status=status), "utf-8")
    half = len(asked) // 2
    for name, part in (("one", asked[:half]), ("two", asked[half:])):
        steps = [question(number, one) for number, one in enumerate(part)]
        ending = f"  q{len(part)}: {{ activity: ending }}"
        head = HEAD.format(id=name, secure_at=secure_at or len(part) - 2)
        (place / f"{name}.yaml").write_text("\n".join([head, *steps, ending]), "utf-8")
    return place


def of_pack(folder: Path) -> list[Problem]:
    """What is found in pack.yaml, or in a file of the pack that is no story."""
    return [problem for problem in found(folder) if problem.file in ("meadow/pack.yaml", "meadow/sign-off.yaml")]


def guessable(folder: Path) -> Path:
    """Most safe answers name a grown-up, and no other answer does."""
    asked = balanced(60)
    named = [(f"{best[:-1]} and mum." if not is_fine else best, others, is_fine) for best, others, is_fine in asked]
    # The lengths stay as they were: the others get two words more as well.
    return pack_of(folder, [(best, [f"{one[:-1]} and jam." for one in others], fine) for best, others, fine in named])


def without_foils(folder: Path) -> Path:
    """Nothing in the pack is fine; with four answers each, chance alone does not reach far."""
    dice = random.Random(5)
    return pack_of(
        folder, [(best, [*others, phrase(dice, size=dice.choice((2, 6)))], False) for best, others, _ in balanced(60)]
    )


def telling_lengths(folder: Path) -> Path:
    """The best answer is the longest one in two of three questions and more."""
    asked = balanced(24)
    longest = [
        (f"{best[:-1]}, and then some jam." if number % 3 else best, others, fine)
        for number, (best, others, fine) in enumerate(asked)
    ]
    return pack_of(folder, longest)


def seldom_practised(folder: Path) -> Path:
    """One story only gives marks for the skill."""
    place = pack_of(folder, balanced(20))
    story = place / "two.yaml"
    story.write_text(story.read_text("utf-8").replace("    marks: { keep-private: { safe: 1 } }\n", ""), "utf-8")
    return place


def with_forms(folder: Path, *, change: tuple[str, str] = ("", "")) -> Path:
    """A pack with two check-ins that ask the same six questions; in form B something can be changed."""
    place = pack_of(folder, balanced(60))
    pack = place / "pack.yaml"
    pack.write_text(pack.read_text("utf-8").replace("[one, two]", "[one, two, before, after]"), "utf-8")
    steps = [question(number, one) for number, one in enumerate(balanced(6))]
    for name, form in (("before", "a"), ("after", "b")):
        head = HEAD.format(id=name, secure_at=4) + "  q6: { activity: ending }\n"
        text = head.replace("minutes: 10", f"minutes: 10\nform: {form}\nfeedback: at-the-end") + "\n".join(steps)
        (place / f"{name}.yaml").write_text(text.replace(*change) if form == "b" and change[0] else text, "utf-8")
    return place


def signed_before(folder: Path) -> Path:
    """A story was changed after somebody had looked at it."""
    place = pack_of(folder, balanced(20))
    signed = '{ by: "designated safeguarding lead", on: "2026-11-22", digest: "0123456789abcdef01234567" }'
    (place / "sign-off.yaml").write_text(f"format: sign-off/1\nscenarios:\n  one: {signed}\n", "utf-8")
    return place


PACK_EXAMPLES: dict[str, Callable[[Path], Path]] = {
    "GUESS": guessable,
    "FOIL": without_foils,
    "COVER": seldom_practised,
    "FORM": lambda folder: with_forms(folder, change=("    is: fine\n", "")),
    "SIGN-OFF": signed_before,
}


@pytest.mark.parametrize("code", PACK_EXAMPLES)
def test_the_fault_of_a_pack_is_found(code: str, tmp_path: Path) -> None:
    """Each pack has its own code, and no other."""
    problems = of_pack(PACK_EXAMPLES[code](tmp_path))
    assert {problem.code for problem in problems} == {code}, problems
    assert all(problem.line and problem.attempt for problem in problems)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("form: b\n", "form: a\n"), "both check-ins"),
        (("    marks: { keep-private: { safe: 1 } }\n", ""), "not parallel"),
        (('ask: "What now?"', f'ask: "{"What should happen now? " * 7}"'), "words to read"),
    ],
)
def test_forms_that_differ_are_found(change: tuple[str, str], says: str, tmp_path: Path) -> None:
    """Two forms A; a step that asks for no skill; much more to read."""
    assert of_pack(with_forms(tmp_path / "alike")) == []
    problems = of_pack(with_forms(tmp_path / "unlike", change=change))
    assert {problem.code for problem in problems} == {"FORM"}
    assert any(says in problem.says for problem in problems)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("feedback: at-the-end\n", ""), "form: b"),
        (('    ask: "What now?"\n', '    ask: "What now?"\n    tries: 2\n'), "tries: 2"),
    ],
)
def test_a_form_that_tells_too_early_is_found(change: tuple[str, str], line: str, tmp_path: Path) -> None:
    """Feedback after each answer, or a second try, at its line in the form's own file."""
    place = with_forms(tmp_path, change=change)
    lines = (place / "after.yaml").read_text("utf-8").splitlines()
    problems = [one for one in found(place) if one.file == "meadow/after.yaml" and one.code == "FORM"]
    assert problems
    assert all(line in lines[one.line - 1] for one in problems)


def test_a_balanced_pack_passes(tmp_path: Path) -> None:
    """Where nothing gives the best answers away, nothing is found."""
    assert of_pack(pack_of(tmp_path, balanced(60))) == []


def test_a_length_that_tells_is_found(tmp_path: Path) -> None:
    """The longest answer is the best one far more often than chance would have it; a robot then finds it, too."""
    assert {problem.code for problem in of_pack(telling_lengths(tmp_path))} == {"TELLTALE", "GUESS"}


def test_a_growing_pack_is_advised(tmp_path: Path) -> None:
    """What a growing pack still lacks does not stop it."""
    place = guessable(tmp_path)
    pack = place / "pack.yaml"
    pack.write_text(pack.read_text("utf-8").replace("status: ready", "status: growing"), "utf-8")
    assert {problem.severity for problem in of_pack(place) if problem.code == "GUESS"} == {"advice"}


def test_an_authors_own_folder_need_not_teach_the_whole_policy(tmp_path: Path) -> None:
    """Without a policy beside them, packs stand beside the shipped ones, which teach the other clauses."""
    pack_of(tmp_path, balanced(60))
    assert {one.code for one in found(tmp_path) if one.file.endswith("policy.yaml")} == {"COVER"}
    (tmp_path / "policy.yaml").unlink()
    assert [one for one in found(tmp_path) if "policy" in one.file] == []
