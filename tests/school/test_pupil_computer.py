"""With everything that a pupil's computer holds, no finished result can be read."""

import re
import zlib
from base64 import b64decode
from pathlib import Path

from nacl.public import PrivateKey

from game.scenes.messages import Opened
from game.scenes.states import Begin
from game.school.reading_back import read_folders
from game.school.sealing import Unopened, opened_file, unsealed
from tests.driver import PACK, routes, walk
from tests.school.classes import key, school
from tests.school.test_recording import CODE, NAME, Desk


def played(folder: Path) -> tuple[list[Path], list[Path]]:
    """A whole story played and left; the files of the computer, and of the school that it can read, and the results."""
    school(folder / "school")
    desk = Desk(folder / "pc", folder / "school")
    desk.stage.send(Opened(Begin(PACK, CODE, NAME, again=True)))
    walk(desk.stage, routes(NAME)[1].routes["risky-then-help"])
    desk.close()
    results = sorted((folder / "pc" / "results").glob("*.sealed"))
    assert results
    readable = [path for path in folder.rglob("*") if path.is_file() and "private" not in path.parts]
    return readable, results


def keys_in(raw: bytes) -> set[bytes]:
    """Everything of 32 bytes in a file that could be a key: as it is at any place, in hexadecimal, and in base 64."""
    found = {raw[at : at + 32] for at in range(max(0, len(raw) - 31))}
    found |= {bytes.fromhex(one.decode()) for one in re.findall(rb"(?=([0-9a-f]{64}))", raw)}
    for one in re.findall(rb"[A-Za-z0-9+/]{43}=", raw):
        found.add(b64decode(one))
    return found


def test_no_bytes_on_the_computer_open_a_result(tmp_path: Path) -> None:
    """Every 32 bytes of every small file, tried as a key; the teacher's key does open it."""
    readable, results = played(tmp_path)
    sealed = opened_file(results[0].read_bytes())
    small = [path for path in readable if path.stat().st_size < 20_000 and "cache" not in path.parts]
    assert any(path.name == "4B.yaml" for path in small)
    tried = set().union(*(keys_in(path.read_bytes()) for path in small))
    tried = {one for one in tried if len(one) == 32}
    public = key(tmp_path / "school").private.public_key
    opening = [one for one in sorted(tried) if PrivateKey(one).public_key == public]
    assert opening == []
    assert len(tried) > 1_000
    try:
        unsealed(sealed, PrivateKey(sorted(tried)[0]))
    except Unopened:
        pass
    else:
        raise AssertionError("a key of this computer opened a result")
    assert unsealed(sealed, key(tmp_path / "school").private)["code"] == CODE


def test_no_answer_stands_anywhere_in_plain(tmp_path: Path) -> None:
    """Steps and answers of the finished story are in no file of the computer, packed or not; in the sealed one they are."""
    readable, _ = played(tmp_path)
    (one,), _ = read_folders([tmp_path / "pc" / "results"], "4B", key(tmp_path / "school").private)
    telling = [event["step"].encode() for event in one.attempt["events"] if "-" in event["step"]]
    assert len(telling) > 3
    for path in readable:
        if "cache" in path.parts:  # the packs as they were read, which every computer has
            continue
        raw = path.read_bytes()
        for text in (raw, *unpacked(raw)):
            assert not [step for step in telling if step in text], path


def unpacked(raw: bytes) -> list[bytes]:
    """What zlib finds at any place of a file."""
    found = []
    for at in range(len(raw) - 1):
        if raw[at] == 0x78:
            try:
                found.append(zlib.decompressobj().decompress(raw[at:], 1_000_000))
            except zlib.error:
                continue
    return found
