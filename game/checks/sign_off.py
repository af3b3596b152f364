"""SIGN-OFF: who has looked at a story for the school, and whether it has changed since.

What it finds
    A story that a safeguarding lead has looked at and that was changed afterwards. A story that nobody has looked at
    yet is no fault: `check` says so below its list, and `sign-off.yaml` in the pack's folder keeps by which role and
    when it was done. It is never filled in by a program.
Why it matters for children
    What nobody responsible has read should not be said to have been read.
For example
    `gem-trader: { by: "designated safeguarding lead", on: "2026-11-22", digest: "0f3a..." }`, and a new text since.
Write instead
    Ask for another look, then write the new day and the digest that the message names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.checks.findings import Finding, Source
from game.checks.subject import Packed, Story
from game.engine.problems import Severity
from game.engine.shape import Reader, key

CODE = "SIGN-OFF"
SEVERITY: Severity = "advice"
FILE = "sign-off.yaml"
NOT_YET = "not yet checked by a safeguarding lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """One story that was looked at."""

    by: str = key("The role of whoever looked at it; never a name.")
    on: str = key("The day, as 2026-11-22.")
    digest: str = key("The digest of the file that was looked at.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """The stories of a pack that were looked at."""

    format: Literal["sign-off/1"] = key("Which form of the file this is.")
    scenarios: dict[str, Signed] = key("The stories by id.", default={})


def check_pack(packed: Packed) -> Iterator[Finding]:
    """One finding for each story that was changed after it was looked at."""
    found, source = _read(packed)
    for story in packed.stories:
        signed = found.get(story.scenario.id)
        if signed and signed.digest != story.scenario.digest:
            says = f'"{story.scenario.id}" was changed after the {signed.by} looked at it on {signed.on}.'
            attempt = f'ask for another look; then digest: "{story.scenario.digest}"'
            yield Finding(way=("scenarios", story.scenario.id), says=says, attempt=attempt, source=source)


def state(packed: Packed, story: Story) -> str:
    """Whether a story was looked at: in a few words, by role and day."""
    signed = _read(packed)[0].get(story.scenario.id)
    if signed is None:
        return NOT_YET
    if signed.digest != story.scenario.digest:
        return f"changed after the {signed.by} looked at it on {signed.on}"
    return f"checked by the {signed.by} on {signed.on}"


def _read(packed: Packed) -> tuple[dict[str, Signed], Source | None]:
    """Who looked at what. Problems of the file itself count as nothing signed."""
    path = packed.folder / FILE
    if not path.is_file():
        return {}, None
    source = Source.open(path)
    reader = Reader(source.file, list(source.lines), {}, [])
    found = reader.table(SignOff, source.tree, "The sign-off") if source.tree is not None else None
    return (dict(found.scenarios) if found is not None and not reader.problems else {}), source
