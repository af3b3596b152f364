"""A sealed file: only the teacher opens it, every changed byte and every cut is noticed, its name says nothing."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.public import PrivateKey, PublicKey

from game.school.chain import Chain
from game.school.sealing import NAME, Changed, FromTheFuture, Unfinished, Unopened, coarse, opened_file, unsealed
from tests.school.classes import NOON, attempt

KEY = PrivateKey.generate()
CHAIN = Chain("4B", bytes(KEY.public_key), "0123456789ab", lambda: NOON)
SEALED_NAME, RAW = CHAIN.next_file(attempt("1", "otter+kite+star"))


def test_the_teacher_opens_it() -> None:
    content = unsealed(opened_file(RAW), KEY)
    assert content["code"] == "otter+kite+star"
    assert content["played"] == "2026-03-03T12:00Z"
    assert content["number"] == 1


def test_a_pupils_computer_cannot_open_it() -> None:
    """With all that lies there: the class file's public key, and the sealed file itself."""
    sealed = opened_file(RAW)
    with pytest.raises(Unopened):
        unsealed(sealed, PrivateKey(bytes(PublicKey(bytes(KEY.public_key)))))
    with pytest.raises(Unopened):
        unsealed(sealed, PrivateKey.generate())
    assert b"otter" not in RAW
    assert b"gem-trader" not in RAW


def test_what_can_be_read_without_the_key_says_nothing_of_the_pupil() -> None:
    header = json.loads(RAW.partition(b"\n")[0])
    assert set(header) == {"crownwise", "of", "device", "start", "began", "number", "previous", "verify"}
    assert header["began"] == coarse(NOON) == "2026-03-03T12:00Z"
    assert NAME.fullmatch(SEALED_NAME)
    assert "otter" not in SEALED_NAME


def test_every_changed_byte_is_noticed() -> None:
    """One byte after the other, in header, body and footer."""
    for at in range(len(RAW)):
        changed = RAW[:at] + bytes([RAW[at] ^ 1]) + RAW[at + 1 :]
        with pytest.raises((Changed, Unfinished)):
            opened_file(changed)


def test_every_cut_is_unfinished() -> None:
    """Wherever writing ends, the file is unfinished and not changed."""
    for at in range(len(RAW)):
        with pytest.raises(Unfinished):
            opened_file(RAW[:at])


def test_a_longer_file_is_noticed() -> None:
    for more in (b"\n", b" ", RAW):
        with pytest.raises((Changed, Unfinished)):
            opened_file(RAW + more)


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=600))
def test_any_bytes_at_all_are_refused(raw: bytes) -> None:
    """Nothing that is not ours is taken for ours, and nothing else is raised."""
    with pytest.raises((Changed, Unfinished, FromTheFuture)):
        opened_file(raw)


def test_a_newer_version_is_known_by_its_first_words() -> None:
    with pytest.raises(FromTheFuture):
        opened_file(b'{"crownwise":2,"something":"else"}\nwhatever a later version writes')


def test_names_never_meet(tmp_path: Path) -> None:
    """128 random bits: of many names for the same class and minute no two are the same, nor near one another."""
    names = [CHAIN.next_file(attempt("1"))[0] for _ in range(300)]
    ends = {name.rpartition("_")[2] for name in names}
    assert len(ends) == 300
    assert all(len(end) == 32 + len(".sealed") for end in ends)
