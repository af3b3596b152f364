"""Hostile packs, in folders and in archives: each gets its error or falls back quietly, and touches nothing else."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import beside, meanings, places, syntax, zips
from tests.hostile.cases import NO_PACK, QUIET, Case, numbered
from tests.hostile.conftest import Guarded

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of memory and time are set as Unix does")

CASES = numbered(case for part in (syntax, meanings, places, beside, zips) for case in part.cases())
ANYTHING = "*"
PLAYABLE = ("stops-publishing", "advice")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_harms_nothing(case: Case, tmp_path: Path, guard: Guarded) -> None:
    """`check` names the fault in words, with its file and something to try; playing opens the story or refuses it."""
    here, kept = tmp_path / "here", tmp_path / "kept"
    here.mkdir()
    path = case.lay(here)
    said_rightly(case, guard("check", path, kept))
    said = guard("play", path, kept)["said"]
    assert said
    assert case.codes != QUIET or "played" in said


def said_rightly(case: Case, found: dict[str, Any]) -> None:
    if case.codes == NO_PACK:
        assert found["code"] == 2
        assert "is no pack" in found["errors"]
        return
    assert found["errors"] == ""
    assert places.SECRET not in str(found)
    for problem in found["problems"]:
        assert problem["file"]
        assert problem["try"]
        assert problem["says"].endswith((".", "!", "?", '"', "..."))
        assert problem["says"].isprintable()
        assert len(problem["says"]) < 500
    codes = {one["code"] for one in found["problems"]}
    if case.codes == QUIET:
        assert all(one["severity"] != "stops-play" for one in found["problems"]), codes
    elif ANYTHING not in case.codes:
        assert codes & case.codes, codes
    assert found["code"] == any(one["severity"] != "advice" for one in found["problems"])


def test_there_are_enough() -> None:
    """The corpus is large, and most of it says exactly which code must come."""
    assert len(CASES) >= 400
    assert sum(len(case.codes) == 1 and ANYTHING not in case.codes for case in CASES) >= 200
