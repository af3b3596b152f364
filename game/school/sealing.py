"""One sealed attempt as a file: a header to sort by, a body that only the teacher can open, a footer that ends it.

    header   one line of JSON: version, class, device, start, number, the hash of the file before, the start's key
    body     the attempt, sealed to the class's public key
    footer   length and SHA-256 of all before it, and its signature by the start's key

A file whose footer is not there yet is unfinished; one whose footer does not fit was changed.
"""

import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

from game.school.rows import NoAttempt, packed, unpacked

VERSION = 1
SUFFIX = ".sealed"
MOST_BYTES = 1024 * 1024
"""A long attempt takes some 6 kB; a larger file is none of ours."""
_FOOTER = re.compile(rb"\n([0-9]{10}) ([0-9a-f]{64}) ([0-9a-f]{128})\n\Z")
FOOTER_BYTES = 1 + 10 + 1 + 64 + 1 + 128 + 1
NAME = re.compile(
    r"cw(?P<version>[0-9]+)_(?P<of>[A-Za-z0-9-]{1,12})_[0-9a-f]{12}_[0-9]{8}T[0-9]{4}Z_[0-9a-f]{32}\.sealed"
)


class Unfinished(Exception):
    """The file does not end as it should: it is still being written, or its writing was cut off."""


class Changed(Exception):
    """The file is not as it was written."""


class FromTheFuture(Exception):
    """The file was written by a newer version of the game."""


class Unopened(Exception):
    """The body cannot be opened with this key."""


@dataclass(frozen=True, slots=True)
class Header:
    """What can be read of a sealed file without the key. It says nothing about who played or what."""

    crownwise: int
    of: str
    device: str
    start: str
    began: str
    number: int
    previous: str
    verify: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file that is whole: its header, its body, and the hash of its bytes."""

    header: Header
    body: bytes
    digest: str


def seal(header: Header, attempt: Mapping[str, Any], public: bytes, signing: SigningKey) -> bytes:
    """The bytes of a sealed file."""
    plain = packed(dict(attempt))
    top = json.dumps(asdict(header), separators=(",", ":")).encode() + b"\n"
    raw = top + SealedBox(PublicKey(public)).encrypt(plain)
    signature = signing.sign(raw).signature
    return raw + b"\n%010d %s %s\n" % (len(raw), hashlib.sha256(raw).hexdigest().encode(), signature.hex().encode())


def opened_file(raw: bytes) -> Sealed:
    """A sealed file from its bytes. Raises Unfinished, Changed or FromTheFuture."""
    footer = _FOOTER.search(raw[-FOOTER_BYTES:])
    if footer is None:
        if _is_newer(raw):
            raise FromTheFuture
        raise Unfinished
    inside = raw[:-FOOTER_BYTES]
    length, digest, signature = footer.groups()
    if int(length) != len(inside) or hashlib.sha256(inside).hexdigest().encode() != digest:
        raise Changed
    try:
        top, _, body = inside.partition(b"\n")
        plain = json.loads(top)
        if plain.get("crownwise", 0) > VERSION:
            raise FromTheFuture
        header = Header(**plain)
        VerifyKey(bytes.fromhex(header.verify)).verify(inside, bytes.fromhex(signature.decode()))
        if not isinstance(header.number, int) or header.number < 1:
            raise Changed
    except (ValueError, TypeError, AttributeError, RecursionError, BadSignatureError, CryptoError):
        raise Changed from None
    return Sealed(header, body, hashlib.sha256(raw).hexdigest())


def _is_newer(raw: bytes) -> bool:
    found = re.match(rb'\{"crownwise":([0-9]{1,4}),', raw)
    return found is not None and int(found[1]) > VERSION


def unsealed(sealed: Sealed, private: PrivateKey) -> dict[str, Any]:
    """The attempt in a sealed file. Raises Unopened."""
    try:
        return unpacked(opened_body(sealed, private))
    except NoAttempt:
        raise Unopened from None


def opened_body(sealed: Sealed, private: PrivateKey) -> bytes:
    """The attempt in a sealed file, packed as it was put in. Raises Unopened."""
    try:
        return SealedBox(private).decrypt(sealed.body)
    except (CryptoError, ValueError, TypeError):
        raise Unopened from None


def new_name(of: str, device: str, now: datetime) -> str:
    """A name for a sealed file that nobody can guess and that no two files ever share."""
    return f"cw{VERSION}_{of}_{device}_{now.astimezone(UTC):%Y%m%dT%H%MZ}_{secrets.token_hex(16)}{SUFFIX}"


def coarse(now: datetime) -> str:
    """A time as it is kept: to the quarter of an hour, in UTC."""
    at = now.astimezone(UTC)
    return f"{at:%Y-%m-%dT%H}:{at.minute // 15 * 15:02d}Z"


def new_name_like(name: str) -> str:
    """Another name for the same file, where a copy that was cut short already has its own."""
    return f"{name.rpartition('_')[0]}_{secrets.token_hex(16)}{SUFFIX}"
