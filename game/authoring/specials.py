"""The schemas of what reads itself from YAML: steps, conditions, lines, things, entries of the rating table."""

from collections.abc import Mapping

from game.activities.chat import Arrival
from game.authoring.schema import TEXT, Maker, Schema, Special, one_or_many
from game.checks.curriculum import Curriculum
from game.engine.conditions import ANSWER_WORDS, LINKS, WORLD_WORDS, Condition
from game.engine.model import Line, Scenario, Step, Thing
from game.engine.packs import Pack, Tables
from game.engine.policy import BANDS, RATINGS, Entry, Policy
from game.engine.routes import Given, Routes

FILES: dict[str, tuple[type, str]] = {
    "scenario": (Scenario, "A story of Crownwise, from its start to an ending."),
    "pack": (Pack, "A pack of Crownwise: a folder of stories for one year group (pack.yaml)."),
    "policy": (Policy, "The school's policy as data (policy.yaml)."),
    "routes": (Routes, "The routes of a story: scripted playthroughs with what must come of them (*.routes.yaml)."),
    "curriculum": (Curriculum, "The curriculum statements that stories may name (curriculum.yaml)."),
}
"""The shape of each kind of file, and what it is."""


def schema_of(kind: str, policy: Policy, library: Tables, shapes: Mapping[str, type[Step]]) -> Schema:
    """The schema of one of `FILES`, with the ids of this policy and this picture library.

    That of the policy itself does not hold the policy's own ids: a school may add some.
    """
    shape, says = FILES[kind]
    tables = {"band": frozenset(BANDS), **library, **(policy.tables() if kind == "scenario" else {})}
    return Maker(tables, shapes, SPECIALS).document(shape, says)


def _step(maker: Maker) -> Schema:
    """A step: its `activity` says which keys it has."""
    says = "The gesture of the step: it decides which other keys there are."
    branches = [
        {
            "if": {"properties": {"activity": {"const": kind}}, "required": ["activity"]},
            "then": maker.named(shape, lambda inner, shape=shape: inner.table(shape)),  # type: ignore[misc]
        }
        for kind, shape in maker.shapes.items()
    ]
    return {
        "type": "object",
        "description": "One screen's worth of the story.",
        "properties": {"activity": {"enum": list(maker.shapes), "description": says}},
        "required": ["activity"],
        "allOf": branches,
    }


def _condition(maker: Maker) -> Schema:
    """A question: several words beside one another mean "and", a list behind a word means "any of them"."""
    again = {"$ref": "#/definitions/condition"}
    words = {word: one_or_many(_asked(maker, word)) for word in (*WORLD_WORDS, *ANSWER_WORDS)}
    for word, table in (("settings", "setting"), ("facts", "fact")):
        named: Schema = {"type": "object", "additionalProperties": one_or_many(TEXT)}
        words[word] = named | ({"propertyNames": maker.link(table)} if table in maker.tables else {})
    properties = {
        **{word: {"description": SAYS[word], **made} for word, made in words.items()},
        "any": {"description": "A list of questions of which one is enough.", **one_or_many(again)},
        "not": {"description": "A question that must be answered with no.", "allOf": [again]},
    }
    return {
        "type": "object",
        "description": "A question to the world or to the answer just given.",
        "properties": properties,
        "minProperties": 1,
        "additionalProperties": False,
    }


SAYS = {
    "exposed": "A detail that someone nobody knows can work out now, or any.",
    "settings": "Settings of the tablet with the value (or values) asked for.",
    "blocked": "Someone of the cast who is blocked, or any.",
    "kept": "Evidence that was kept, or any.",
    "told": "Someone who was told: of the cast, trusted-adult, or any.",
    "reported": "Where it was reported: app or school, or any.",
    "checked": "Someone of the cast who was asked in person, or any.",
    "posted": "A post that is online, or any.",
    "facts": "Facts of the story with the value (or values) asked for.",
    "found": "How much of this answer was right: all, some or none.",
    "rating": "How this answer was rated.",
    "chose": "The id of what was chosen in this answer, or any.",
    "did": "An act done in this answer, or any.",
}
"""What each word of a question asks for."""


def _asked(maker: Maker, word: str) -> Schema:
    if word == "rating":
        return {"enum": list(RATINGS)}
    if word == "found":
        return {"enum": ["all", "some", "none"]}
    return maker.link(LINKS.get(word, ""), "any")


def _line(maker: Maker) -> Schema:
    """Who speaks, and what: `maya: "Hello!"`, with `feels` beside it if wanted."""
    feels = {"description": "How the speaker looks.", **_inline(maker, "feeling")}
    return {
        "type": "object",
        "description": 'Who speaks and what is said: maya: "Hello!" (narrator tells).',
        "properties": {"feels": feels},
        "additionalProperties": TEXT,
        "minProperties": 1,
        "maxProperties": 2,
    }


def _arrival(maker: Maker) -> Schema:
    says = "A message: its text alone, or with who writes it."
    return {"description": says, "if": {"type": "object"}, "then": maker.value(Line, {}), "else": TEXT}


def _thing(maker: Maker) -> Schema:
    """A thing alone, or with what is written on it."""
    names = sorted(maker.tables.get("thing", ()))
    with_words: Schema = {"type": "object", "additionalProperties": TEXT, "minProperties": 1, "maxProperties": 2}
    if names:
        with_words["propertyNames"] = {"enum": [*names, "at"]}
    says = 'A thing, or a thing with its words: street-sign: "Maple Road".'
    return {"description": says, "if": {"type": "object"}, "then": with_words, "else": _inline(maker, "thing")}


def _entry(maker: Maker) -> Schema:
    """One rating, or one for when a grown-up was asked first and one for otherwise."""
    rating = {"enum": list(RATINGS)}
    both = {
        "type": "object",
        "properties": {"asked": rating, "otherwise": rating},
        "required": ["asked", "otherwise"],
        "additionalProperties": False,
    }
    says = "How safe it is; or {asked: ..., otherwise: ...}, where asking a grown-up first makes a difference."
    return {"description": says, "if": {"type": "object"}, "then": both, "else": rating}


def _given(maker: Maker) -> Schema:
    return {"type": "object", "description": "The answer; what it holds depends on the activity of the step."}


def _inline(maker: Maker, table: str) -> Schema:
    return {"enum": sorted(maker.tables[table])} if table in maker.tables else TEXT


SPECIALS: dict[type, Special] = {
    Step: _step,
    Condition: _condition,
    Line: _line,
    Arrival: _arrival,
    Thing: _thing,
    Entry: _entry,
    Given: _given,
}
"""How each type that reads itself is described; a test names the one that is forgotten."""
