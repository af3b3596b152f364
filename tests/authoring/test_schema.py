"""The schema says what the game says: it passes what is shipped, and names the key that is wrong in what is broken."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from game import resources
from game.activities import SHAPES
from game.authoring.schema import Maker
from game.authoring.specials import FILES
from game.cli import main
from game.engine.shape import keys
from tests.authoring.files import kind_of, plain, schema

SHIPPED = sorted(resources.scenarios().rglob("*.yaml"))
GEM_TRADER = plain(resources.scenarios() / "year4" / "gem-trader.yaml")


@cache
def validator(kind: str) -> Draft7Validator:
    """What validates a kind of file."""
    return Draft7Validator(schema(kind))


def errors(kind: str, tree: Any) -> list[str]:
    """Each error as the way to it and what it says."""
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator(kind).iter_errors(tree)
    ]


@pytest.mark.parametrize("kind", FILES)
def test_it_is_a_schema(kind: str) -> None:
    """Each is a sound draft-07 schema, and nowhere asks for one of many."""
    Draft7Validator.check_schema(schema(kind))
    assert "oneOf" not in json.dumps(schema(kind))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_shipped_passes(path: Path) -> None:
    """Every shipped file."""
    assert errors(kind_of(path), plain(path)) == []


def broken(*way: str | int, key: str, value: Any) -> Any:
    """The gem trader with one value put where `way` leads."""
    tree = deepcopy(GEM_TRADER)
    node = tree
    for one in way:
        node = node[one]
    node[key] = value
    return tree


REPLY = ("steps", "team-mate", "replies", 0)
BROKEN = {
    "an unknown key in an answer": (broken(*REPLY, key="becuase", value="Well done."), "becuase"),
    "an unknown key in a step": (broken("steps", "team-mate", key="nexxt", value="end"), "nexxt"),
    "a key of another activity": (broken("steps", "opening", key="arrives", value=["Hi"]), "arrives"),
    "an unknown activity": (broken("steps", "opening", key="activity", value="chooze"), "steps/opening/activity"),
    "an unknown rating": (broken(*REPLY, key="rating", value="bad"), "replies/0/rating"),
    "an unknown detail": (broken(*REPLY, key="gives", value=["shoe-size"]), "shoe-size"),
    "an unknown clause": (broken(key="policy", value=["detials"]), "detials"),
    "an unknown place": (broken("steps", "opening", key="place", value="moon"), "steps/opening/place"),
    "an unknown person": (broken("cast", "kofi", key="who", value="nobody-we-know"), "cast/kofi/who"),
    "an unknown icon": (broken(key="icon", value="no-such-icon"), "icon"),
    "an unknown setting": (broken("starts_with", "settings", key="chat-volume", value="loud"), "chat-volume"),
    "an unknown question": (
        broken("steps", "grandad-asks", key="only_when", value={"exposd": "any"}),
        "exposd",
    ),
    "a question for an unknown detail": (
        broken("steps", "grandad-asks", key="only_when", value={"exposed": "shoe-size"}),
        "only_when/exposed",
    ),
    "a feeling that nobody has": (
        broken("steps", "opening", key="lines", value=[{"kofi": "Hi", "feels": "hungry"}]),
        "lines/0/feels",
    ),
    "a thing that nobody draws": (broken("steps", "opening", key="things", value=["dragon-egg"]), "things/0"),
    "a number that is none": (broken(key="minutes", value="ten"), "minutes"),
    "too many tries": (broken("steps", "team-mate", key="tries", value=9), "steps/team-mate/tries"),
    "too few answers": (broken("steps", "grandad-asks", key="answers", value=[]), "steps/grandad-asks/answers"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_named(name: str) -> None:
    """One error, which names the bad key."""
    tree, named = BROKEN[name]
    found = errors("scenario", tree)
    assert len(found) == 1, found
    assert named in found[0]


def test_a_missing_key_is_named() -> None:
    """What must be given and is not."""
    tree = deepcopy(GEM_TRADER)
    del tree["steps"]["team-mate"]["replies"][0]["because"]
    assert errors("scenario", tree) == ["steps/team-mate/replies/0: 'because' is a required property"]


@pytest.mark.parametrize("kind", FILES)
def test_every_key_is_described(kind: str) -> None:
    """Every property of every definition, but for the parts of a rating, says what it is for."""
    whole = schema(kind)
    for name, table in {"": whole, **whole["definitions"]}.items():
        for key, one in table.get("properties", {}).items():
            assert one.get("description", "").endswith(".") or name == "entry", f"{name} {key}"


def test_every_shape_says_what_each_key_is_for() -> None:
    """A full sentence for each key of each activity, as the authors' page prints it."""
    for shape in SHAPES.values():
        for name, (one, _) in keys(shape).items():
            assert one.metadata["says"].strip().endswith((".", ")")), f"{shape.__name__}.{name}"


def test_a_type_that_reads_itself_must_be_described() -> None:
    """Whoever adds one is told where."""
    with pytest.raises(TypeError, match=r"specials\.py does not describe it"):
        Maker({}, SHAPES, {}).document(*FILES["scenario"])


def test_the_verb_prints_or_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON document on the screen, or in a file; a folder that is not there is said."""
    assert main(["schema", "pack"]) == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith("A pack")
    assert main(["schema", "-o", str(tmp_path / "scenario.json")]) == 0
    assert "scenario.json" in capsys.readouterr().out
    assert json.loads((tmp_path / "scenario.json").read_text("utf-8")) == schema("scenario")
    assert main(["schema", "-o", str(tmp_path / "nowhere" / "x.json")]) == 2
    assert "cannot be written" in capsys.readouterr().err
