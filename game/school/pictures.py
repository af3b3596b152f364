"""Pictures of a school's own: its crest, and those whom a pupil can tell. Small PNG or JPEG files beside its file."""

import base64
from pathlib import Path

MOST_BYTES = 400_000
KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""How such files begin, and what they are called on a page."""


def picture_bytes(path: Path) -> bytes:
    """The file at `path`; empty where it is none, too large, or no PNG or JPEG. The painter looks at its pixels."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return b""
    return raw if len(raw) <= MOST_BYTES and _kind(raw) else b""


def picture_uri(path: Path) -> str:
    """The picture as a data: address for a page that asks for nothing; empty where there is none."""
    raw = picture_bytes(path)
    return f"data:{_kind(raw)};base64,{base64.b64encode(raw).decode()}" if raw else ""


def _kind(raw: bytes) -> str:
    return next((kind for begins, kind in KINDS.items() if raw.startswith(begins)), "")
