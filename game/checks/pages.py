"""The help page of a code: what it finds, why it matters for children, an example, and what to write instead."""

from collections.abc import Mapping
from inspect import getdoc

HEADINGS = ("What it finds", "Why it matters for children", "For example", "Write instead")
LOADER_WHY = "A story that cannot be read whole is not played at all, so that no child meets half of one."


def page(title: str, what: str, example: str, instead: str, *, why: str = LOADER_WHY) -> str:
    """A page in the same form as the docstrings of the checks."""
    parts = zip(HEADINGS, (what, why, example, instead), strict=True)
    return "\n".join([f"{title}.", "", *(f"{heading}\n    {text}" for heading, text in parts)])


def find(code: str, checks: tuple[object, ...], loader: Mapping[str, str]) -> str:
    """The page of `code`, or ""; a code of a family (LINK-STEP) that has no page of its own has the family's."""
    for module in checks:
        if getattr(module, "CODE", "") == code:
            return getdoc(module) or ""
    return loader.get(code) or loader.get(code.partition("-")[0], "")
