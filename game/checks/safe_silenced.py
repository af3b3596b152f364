"""SAFE-SILENCED: an attempt to silence a check that cannot be silenced.

What it finds
    A code under `x-not-checked` that protects children (SAFE-...) or keeps the game from stopping, or a code there
    without a reason.
Why it matters for children
    A check of wording may be wrong about one story, and its author may say so. What keeps children safe stays on.
For example
    `x-not-checked: { SAFE-SIGNPOST: "it is a short story" }`
Write instead
    Mend the story. Other checks can be left out with a reason: `x-not-checked: { READ: "a poem" }`.
"""

from collections.abc import Iterator

from game.checks.findings import Finding, Source
from game.checks.subject import Packed, Story
from game.engine.problems import Severity
from game.engine.reading import Table, Words

CODE = "SAFE-SILENCED"
SEVERITY: Severity = "stops-publishing"
KEY = "x-not-checked"


def check_story(story: Story) -> Iterator[Finding]:
    """Every code in a story that may not be silenced, and every one without a reason."""
    yield from _wrong(story.source)


def check_pack(packed: Packed) -> Iterator[Finding]:
    """The same in pack.yaml."""
    yield from _wrong(packed.source)


def _wrong(source: Source) -> Iterator[Finding]:
    node = source.find((KEY,))
    if node is not None and not isinstance(node, Table):
        yield Finding(way=(KEY,), says="It should say each code with its reason.", attempt=f'{KEY}: {{ READ: "..." }}')
        return
    for code, reason in (node or {}).items():
        if not may_be_silenced(code):
            yield Finding(way=(KEY, str(code)), says=f"{code} cannot be silenced.", attempt="mend what it finds")
        elif not isinstance(reason, Words) or not reason.strip():
            yield Finding(way=(KEY, str(code)), says=f"{code} is silenced without a reason.", attempt="say why")


def may_be_silenced(code: str) -> bool:
    """Whether an author may leave this check out, with a reason."""
    return not code.startswith(("SAFE", "FLOW-STUCK", "FLOW-TRAP", "SYN", "KEY", "TYPE", "LINK"))


def silenced(source: Source) -> frozenset[str]:
    """The codes that a file leaves out rightfully."""
    return frozenset(reasons(source))


def reasons(source: Source) -> dict[str, str]:
    """The codes that a file leaves out rightfully, each with its reason."""
    node = source.find((KEY,))
    codes = node if isinstance(node, Table) else {}
    return {str(code): str(reason) for code, reason in codes.items() if may_be_silenced(code) and reason}
