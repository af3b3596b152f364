"""The files of the packs as an editor reads them: plain YAML 1.2, in which `no` is a word and 15:42 is not a number."""

import re
from pathlib import Path
from typing import Any

import yaml

from game import resources
from game.activities import SHAPES
from game.activities.shelf import open_shelf
from game.authoring.specials import schema_of


class Plain(yaml.SafeLoader):
    """Reads as editors do, by the core schema of YAML 1.2."""


Plain.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
):
    Plain.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), list(first))


def plain(path: Path) -> Any:
    """The file at `path` as plain values."""
    return yaml.load(path.read_text("utf-8"), Loader=Plain)


def kind_of(path: Path) -> str:
    """Which schema a file of the packs has."""
    if path.name.endswith(".routes.yaml"):
        return "routes"
    return {"policy.yaml": "policy", "pack.yaml": "pack", "curriculum.yaml": "curriculum"}.get(path.name, "scenario")


def schema(kind: str) -> dict[str, Any]:
    """The schema of a kind of file, with the shipped policy."""
    shelf = open_shelf(resources.scenarios(), resources.assets())
    return schema_of(kind, shelf.policy(), shelf.library, SHAPES)
