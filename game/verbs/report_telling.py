"""What reports are made of: the results of classes, and the words for them from the packs and the school file."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from game import resources
from game.activities.shelf import open_shelf, rules_of
from game.engine.model import Scenario
from game.engine.packs import Misconception, Pack
from game.engine.playthrough import Rules
from game.scenes.vote_steps import NO_REPLY, NO_REPLY_WORDS
from game.school.files import ClassFile, SchoolFile, read_class, read_school
from game.school.index import open_index
from game.school.needing_help import HelpRule
from game.school.ordering import Attempt
from game.school.pictures import picture_uri
from game.school.report_figures import Voted
from game.school.report_words import Card, Told
from game.school.retention import countdown, due
from game.school.settings import class_path
from game.school.strands import strand_words
from game.school.summary import Summary, summed
from game.school.votes import votes
from game.verbs import teacher
from game.verbs.guessing import guessing
from game.verbs.part_words import answer_words, part_words, step_words

Name = tuple[str, str]
SILENT = {NO_REPLY: NO_REPLY_WORDS}
"""The answer of a class that no story has."""


@dataclass(frozen=True)
class Gathered:
    """What a sheet needs: the school, its classes with their attempts, and the packs that are here."""

    given: argparse.Namespace
    school: SchoolFile
    results: tuple[tuple[ClassFile, tuple[Attempt, ...]], ...]
    packs: dict[str, Pack]
    scenarios: dict[Name, Scenario]
    rules: Rules
    today: date

    @property
    def of(self) -> ClassFile:
        """The class, or the first of several."""
        return self.results[0][0]

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The attempts of the class, or of the first of several."""
        return self.results[0][1]

    @cached_property
    def summary(self) -> Summary:
        """The numbers of the class."""
        return summed(self.attempts)

    @property
    def due(self) -> date:
        """When results are due to be deleted."""
        return due(self.school.retention, self.today)

    @property
    def countdown(self) -> str:
        """The sentence that says so."""
        return countdown(self.school.retention, self.today)

    @property
    def skills(self) -> dict[Name, str]:
        """The titles of all skills of the packs that are here."""
        return {(pack.id, name): one.title for pack in self.packs.values() for name, one in pack.skills.items()}

    def titles(self) -> dict[Name, str]:
        """The titles of the stories."""
        return {name: one.title for name, one in self.scenarios.items()}

    def misconception(self, name: Name) -> Misconception | None:
        """A misconception by pack and id; None where the pack has changed."""
        pack = self.packs.get(name[0])
        found = (one.misconceptions.get(name[1]) for one in (pack.skills.values() if pack else ()))
        return next((one for one in found if one is not None), None)

    def cards(self) -> Iterator[Card]:
        """What to talk about next."""
        for name in self.summary.talk_about():
            says = self.misconception(name)
            shown = self.summary.shown[name]
            (_, story, step, part), codes = max(shown.answers.items(), key=lambda pair: (len(pair[1]), pair[0]))
            scenario = self.scenarios.get((name[0], story))
            if says is None or scenario is None or step not in scenario.steps:
                continue  # the pack has changed since: its words no longer fit these answers
            chosen = part_words(scenario, step, part, self.rules)
            if not chosen:  # no words for this answer, so whoever showed the idea anywhere in the story
                codes = set().union(*(found for place, found in shown.answers.items() if place[1] == story))
            yield Card(says, scenario.title, scenario.icon, chosen, len(codes), self.summary.players[name[0], story])

    def voted(self) -> Iterator[Voted]:
        """The votes of the class in words; the ids of answers where the story has changed."""
        for one in votes(self.attempts):
            scenario = self.scenarios.get((one.pack, one.scenario))
            step = scenario.steps.get(one.step) if scenario else None
            story = scenario.title if scenario else one.scenario
            words = {name: answer_words(scenario, one.step, name, self.rules) for name in one.answers} | SILENT
            answers = tuple((words[name], *one.counts(name)) for name in one.answers)
            yield Voted(story, step_words(step, one.step), answers, one.is_of_tables)

    def words(self) -> Told:
        """The words of the class report."""
        known = {name: self.packs[name[0]].skills[name[1]] for name in self.summary.by_skill() if name in self.skills}
        played = [self.scenarios[story] for story in self.summary.stories if story in self.scenarios]
        packs = dict.fromkeys(pack for pack, _ in self.summary.stories if pack in self.packs)
        return Told(
            class_id=self.of.id,
            school=self.school.name,
            expected=self.given.expected,
            stories=self.titles(),
            skills={name: skill.title for name, skill in known.items()},
            strands=tuple(sorted({strand_words(skill.strand) for skill in known.values()})),
            cards=tuple(self.cards()),
            guessing=guessing(played, self.rules),
            today=self.today,
            due=self.due,
            place="the school's database" if "://" in self.given.db else "the index on the teacher's own computer",
            picture=picture,
            packs=tuple(self.packs[pack].title for pack in packs),
            crest=picture_uri(teacher.school_folder(self.given) / self.school.crest) if self.school.crest else "",
            rule=HelpRule(self.school.needs_help_stories, self.school.needs_help_tries),
        )


def gathered(given: argparse.Namespace, classes: list[str]) -> Gathered:
    """Everything for the sheets about `classes`. Raises PackError, Missing and NoIndex."""
    folder = teacher.school_folder(given)
    files = [read_class(class_path(folder / "school.yaml", name)) for name in classes]
    results = tuple((of, _attempts(given, of)) for of in files)
    shelf = open_shelf(resources.scenarios(), resources.assets())
    packs = {pack.id: pack for pack in shelf.packs()[0]}
    policy = shelf.policy()
    needed = {(one.pack, one.scenario) for _, attempts in results for one in attempts}
    if given.sheet == "coverage":
        needed |= {(pack.id, name) for pack in packs.values() if not pack.for_authors for name in pack.scenarios}
    scenarios = {
        (pack, name): shelf.scenario(packs[pack], name, policy)
        for pack, name in sorted(needed)
        if pack in packs and name in packs[pack].scenarios
    }
    return Gathered(
        given, read_school(folder / "school.yaml"), results, packs, scenarios, rules_of(policy), date.today()
    )


def _attempts(given: argparse.Namespace, of: ClassFile) -> tuple[Attempt, ...]:
    index = open_index(teacher.index_place(given, of.id), of.id, of.sealing_key)
    try:
        return tuple(index.attempts())
    finally:
        index.close()


def picture(icon: str) -> str:
    """The SVG of an icon of the game, for a page; nothing where there is none."""
    path = resources.assets() / "icons" / f"{icon}.svg"
    if not path.is_file():
        return ""
    return path.read_text("utf-8").replace("<svg ", '<svg aria-hidden="true" ', 1)
