"""Whether an SVG file may be drawn: small, shallow, and made of shapes alone. Whatever is not is left out."""

import re
from xml.parsers import expat

MOST_BYTES = 128 * 1024
MOST_DEPTH = 40
MOST_ELEMENTS = 4_000
MOST_USES = 16
MOST_FILTERS = 12
MOST_BLUR = 64.0
"""The largest of our own has 7 kB, 5 levels, 40 elements, one use and one filter with a blur of 2."""

SHAPES = frozenset({
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use",
    "clipPath", "mask", "linearGradient", "radialGradient", "stop", "filter", "feFlood", "feBlend", "feColorMatrix",
    "feOffset", "feGaussianBlur", "feComposite", "feMerge", "feMergeNode",
})  # fmt: skip
"""What drawings are made of. No scripts, pictures, styles, texts, patterns, links or noise."""

_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*[^#'\"\s]", re.IGNORECASE)


class _Refused(Exception):
    """Something stands in the file that no drawing needs."""


class _Look:
    """Follows the elements of a file and counts."""

    def __init__(self) -> None:
        self.depth = 0
        self.counts: dict[str, int] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        plain = name.rpartition(":")[2]
        self.depth += 1
        self.counts[plain] = self.counts.get(plain, 0) + 1
        if plain not in SHAPES or self.depth > MOST_DEPTH or sum(self.counts.values()) > MOST_ELEMENTS:
            raise _Refused
        # Uses of uses and filters in filters become twice as many with each further one.
        if self.counts.get("use", 0) > MOST_USES or self.counts.get("filter", 0) > MOST_FILTERS:
            raise _Refused
        for key, value in attributes.items():
            if key.rpartition(":")[2] == "href" and not value.startswith("#"):
                raise _Refused
            if _OUTSIDE.search(value) or key.lower().startswith("on"):
                raise _Refused
            if key == "stdDeviation" and any(_number(part) > MOST_BLUR for part in re.split(r"[\s,]+", value.strip())):
                raise _Refused

    def end(self, name: str) -> None:
        self.depth -= 1

    def refuse(self, *what: object) -> None:
        raise _Refused


def is_drawable(text: str) -> bool:
    """Whether `text` is an SVG document that can be drawn quickly and needs nothing from outside."""
    raw = text.encode("utf-8", "replace")
    if len(raw) > MOST_BYTES:
        return False
    look, parser = _Look(), expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = look.begin, look.end
    # Entities can only be declared in a document type, and no drawing needs one.
    parser.StartDoctypeDeclHandler = look.refuse
    parser.ProcessingInstructionHandler = look.refuse
    try:
        parser.Parse(raw, True)
    except (_Refused, expat.ExpatError, LookupError, ValueError):
        return False
    return look.counts.get("svg") == 1


def _number(text: str) -> float:
    try:
        found = float(text)
    except ValueError:
        return MOST_BLUR + 1
    return found if found >= 0 else MOST_BLUR + 1
