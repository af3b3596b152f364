"""The keys of a class: a public one that seals on every computer, and the teacher's own that opens.

The teacher's key lies in a file wrapped by a passphrase (Argon2id, as libsodium has it); printed on the recovery
sheet it is plain, so that a forgotten passphrase loses nothing.
"""

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nacl import pwhash, utils
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.secret import SecretBox

SHORTEST = 10
"""Letters of a passphrase at least; three words that do not belong together are more."""
HEAVY = (pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE)
"""Rounds and memory of a key file: about half a second and 256 MB for each guess."""
MOST = (pwhash.argon2id.OPSLIMIT_SENSITIVE, pwhash.argon2id.MEMLIMIT_SENSITIVE)
"""What a key file may ask of this computer; one that asks more is refused."""


class KeyRefused(Exception):
    """A key cannot be used; the message says why and what to try."""


class WrongPassphrase(KeyRefused):
    """The passphrase does not open the key."""


@dataclass(frozen=True)
class ClassKey:
    """The teacher's key of a class, unwrapped."""

    class_id: str
    private: PrivateKey

    @classmethod
    def made(cls, class_id: str) -> "ClassKey":
        """A new key."""
        return cls(class_id, PrivateKey.generate())

    @property
    def public(self) -> str:
        """The public key as it stands in the class file."""
        return base64.b64encode(bytes(self.private.public_key)).decode()

    def secret_for(self, use: str) -> bytes:
        """A key of 32 bytes for another use, which follows from this one and does not betray it."""
        return hashlib.blake2b(use.encode(), key=bytes(self.private), digest_size=32).digest()


def wrapped(key: ClassKey, passphrase: str, weight: tuple[int, int] = HEAVY) -> str:
    """The text of a key file. Raises KeyRefused for a passphrase that is too short."""
    if len(passphrase) < SHORTEST:
        raise KeyRefused(f"The passphrase is too short: {SHORTEST} letters or more. Three odd words do well.")
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    box = SecretBox(_stretched(passphrase, salt, *weight))
    plain = {
        "format": "class-key/1",
        "class": key.class_id,
        "public": key.public,
        "ops": weight[0],
        "memory": weight[1],
        "salt": base64.b64encode(salt).decode(),
        "wrapped": base64.b64encode(box.encrypt(bytes(key.private))).decode(),
    }
    return json.dumps(plain, indent=1) + "\n"


def unwrapped(path: Path, passphrase: str) -> ClassKey:
    """The key in the file at `path`. Raises KeyRefused, in words that tell a wrong passphrase from a damaged file."""
    plain = _read(path)
    try:
        ops, memory = int(plain["ops"]), int(plain["memory"])
        salt, sealed = base64.b64decode(plain["salt"]), base64.b64decode(plain["wrapped"])
        if not (0 < ops <= MOST[0] and 0 < memory <= MOST[1]) or len(salt) != pwhash.argon2id.SALTBYTES:
            raise ValueError
        public, class_id = str(plain["public"]), str(plain["class"])
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise KeyRefused(f'The key file "{path}" is damaged. The recovery sheet makes a new one.') from None
    try:
        private = SecretBox(_stretched(passphrase, salt, ops, memory)).decrypt(sealed)
        key = ClassKey(class_id, PrivateKey(private))
    except (CryptoError, ValueError, TypeError):
        raise WrongPassphrase(
            "That is not the passphrase of this key (or the key file was changed). Look at caps lock and try again; "
            "the recovery sheet opens the key without it."
        ) from None
    if key.public != public:
        raise KeyRefused(f'The key file "{path}" was changed. The recovery sheet makes a new one.')
    return key


def _read(path: Path) -> dict[str, Any]:
    try:
        plain = json.loads(path.read_text("utf-8"))
    except OSError:
        raise KeyRefused(
            f'There is no key file at "{path}". Name the folder that holds it with --keys, '
            "or make it again from the recovery sheet: crownwise school recover."
        ) from None
    except (ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict) or plain.get("format") != "class-key/1":
        raise KeyRefused(f'The file "{path}" is no key file. The recovery sheet makes a new one.')
    return plain


def _stretched(passphrase: str, salt: bytes, ops: int, memory: int) -> bytes:
    raw = passphrase.encode("utf-8")
    return pwhash.argon2id.kdf(SecretBox.KEY_SIZE, raw, salt, opslimit=ops, memlimit=memory)


def recovery_words(key: ClassKey) -> tuple[str, ...]:
    """The private key as groups of four letters and digits, the last with a check against typing errors."""
    raw = bytes(key.private)
    text = base64.b32encode(raw + _check(raw)).decode().rstrip("=")
    return tuple(text[at : at + 4] for at in range(0, len(text), 4))


def recovered(class_id: str, typed: str) -> ClassKey:
    """The key that was typed from a recovery sheet. Raises KeyRefused where a letter is wrong."""
    text = re.sub(r"[^A-Z2-7]", "", typed.upper().replace("0", "O").replace("1", "I"))
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error:
        raw = b""
    if len(raw) != PrivateKey.SIZE + 3 or _check(raw[:-3]) != raw[-3:]:
        raise KeyRefused("Some letters of the recovery sheet are not right. Compare each group of four and try again.")
    return ClassKey(class_id, PrivateKey(raw[:-3]))


def _check(raw: bytes) -> bytes:
    return hashlib.sha256(b"crownwise recovery" + raw).digest()[:3]
