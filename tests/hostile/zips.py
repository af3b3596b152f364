"""Archives that are hostile: bombs, overlaps, names that lead out, links, locks, lies about themselves."""

import stat
import struct
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from tests.hostile.cases import PACK_FILE, QUIET, SOUND, STORY, Case

LOCAL, LISTED, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
Files = Mapping[str, bytes]
PACK: Files = {f"small/{name}": raw for name, raw in SOUND.items()}


def cases() -> Iterator[Case]:
    yield from sound()
    yield from names()
    yield from bombs()
    yield from marks()
    yield from lies()
    yield from broken()
    yield from packs()


def made(name: str, codes: str, make: Callable[[], bytes]) -> Case:
    def lay(folder: Path) -> Path:
        path = folder / "packs.zip"
        path.write_bytes(make())
        return path

    return Case(name=f"zip-{name}", codes=frozenset(codes.split()) or QUIET, lay=lay)


def zipped(files: Files, how: int = ZIP_DEFLATED, note: bytes = b"") -> bytes:
    """The bytes of an archive of `files`."""
    kept = BytesIO()
    with ZipFile(kept, "w", how) as archive:
        archive.comment = note
        for name, raw in files.items():
            archive.writestr(ZipInfo(name), raw, how)
    return kept.getvalue()


def with_one(one: ZipInfo, raw: bytes = b"x") -> bytes:
    """The small pack with one more member."""
    kept = BytesIO(zipped(PACK))
    with ZipFile(kept, "a") as archive:
        archive.writestr(one, raw)
    return kept.getvalue()


def poked(raw: bytes, mark: bytes, at: int, value: bytes, *, which: int = 0) -> bytes:
    """`raw` with the bytes at `at` behind the `which`-th header that begins with `mark` replaced."""
    place = -1
    for _ in range(which + 1):
        place = raw.index(mark, place + 1)
    return raw[: place + at] + value + raw[place + at + len(value) :]


def sound() -> Iterator[Case]:
    """What honest people send."""
    yield made("sound", "", lambda: zipped(PACK))
    yield made("sound-stored", "", lambda: zipped(PACK, ZIP_STORED))
    yield made("sound-bare", "", lambda: zipped(SOUND))
    yield made("sound-deeper", "", lambda: zipped({f"packs-main/scenarios/{name}": raw for name, raw in PACK.items()}))
    yield made("sound-with-a-note", "", lambda: zipped(PACK, note=b"0123456789abcdef" * 2))
    litter = {
        "__MACOSX/small/._tiny.yaml": b"\0",
        "small/.DS_Store": b"\0",
        "small/Thumbs.db": b"\0",
        "small/desktop.ini": b"x",
    }
    yield made("sound-with-litter", "", lambda: zipped({**PACK, **litter}))
    yield made("sound-with-folders", "", lambda: zipped({"small/": b"", **PACK, "small/notes/": b""}))


def names() -> Iterator[Case]:
    tricks = (
        "../tiny.yaml", "small/../../tiny.yaml", "/etc/tiny.yaml", "small//tiny.yaml", "C:/tiny.yaml", "C:tiny.yaml",
        "..\\tiny.yaml", "small\\tiny.yaml", "\\\\server\\share\\tiny.yaml", "//server/share/tiny.yaml", "./tiny.yaml",
        "small/con", "small/con.yaml", "small/NUL", "small/com1.txt", "small/tiny.yaml.", "small/tiny.yaml ", "small/ tiny.yaml",
        "small/Tiny.yaml", "SMALL/tiny.yaml", "small/tïny.yaml", "small/ti ny.yaml", "small/tiny.yaml:stream", "small/.hidden",
        "small/\u202elmay.ynit", "small/\x1b[2J.yaml", "small/ti\nny.yaml", "small/~", "~/tiny.yaml", "small/$(id).yaml", "small/-rf.yaml",
        "a/b/c/d/e/f.yaml", "small/" + "a" * 200 + ".yaml", "", " ", ".", "..", "small/..", "small/tiny.yaml\0.txt", "small/x*.yaml", "\0tiny.yaml",
    )  # fmt: skip
    for number, trick in enumerate(tricks):
        yield made(f"name-{number}", "ZIP-NAME ZIP-TWICE", lambda trick=trick: named(trick))


def named(name: str) -> bytes:
    """The pack with a member of any name at all, zero bytes and all: zipfile itself would not write some of them."""
    stand_in = "@" * len(name.encode()) or "@"
    raw = with_one(ZipInfo(stand_in))
    return raw.replace(stand_in.encode(), name.encode()) if name else poked_away(raw)


def poked_away(raw: bytes) -> bytes:
    """The member called @ without any name: its length is said to be none, and its one letter is data before the next."""
    return raw.replace(b"@", b"/")


def bombs() -> Iterator[Case]:
    zeros = bytes(1024 * 1024)
    yield made("bomb-ratio", "ZIP-BOMB", lambda: zipped({**PACK, "small/big.yaml": zeros * 10}))
    yield made("bomb-story", "ZIP-BOMB", lambda: zipped({**PACK, f"small/{STORY}": b"#" * 300_000}))
    yield made("bomb-many", "ZIP-BOMB", lambda: zipped({**PACK, **{f"small/big{n}.yaml": zeros for n in range(40)}}))
    large = bytes(number * 7919 % 251 for number in range(4096)) * 64
    yield made("story-too-large", "SYN-SIZE", lambda: zipped({**PACK, f"small/{STORY}": large + b"#"}, ZIP_STORED))
    yield made(
        "archive-too-large", "ZIP-SIZE", lambda: zipped({**PACK, "small/big.bin": bytes(17 * 1024 * 1024)}, ZIP_STORED)
    )
    yield made("count", "ZIP-COUNT", lambda: zipped({**PACK, **{f"small/n{n}.txt": b"" for n in range(600)}}))
    yield made("count-huge", "ZIP-COUNT", lambda: zipped({f"n{n}": b"" for n in range(60_000)}, ZIP_STORED))
    yield made("nested", "ZIP-NESTED", lambda: zipped({**PACK, "small/inner.zip": zipped(PACK)}))
    yield made("nested-packs", "ZIP-NESTED", lambda: zipped({"small.zip": zipped(PACK)}))
    yield made("nested-other-ending", "", lambda: zipped({**PACK, "small/notes.txt": zipped(PACK)}))
    yield made(
        "nested-as-a-story", "SYN-UTF8 SYN-SIGN", lambda: zipped({**PACK, f"small/{STORY}": zipped(PACK, ZIP_STORED)})
    )
    yield made("overlap-whole", "ZIP-OVERLAP", overlapping)
    yield made("overlap-quoted", "ZIP-OVERLAP ZIP-BROKEN", lambda: overlapping(shift=1))
    yield made(
        "total-said", "ZIP-SIZE ZIP-BOMB", lambda: poked(zipped(PACK), LISTED, 24, struct.pack("<I", 0xFFFFFFF0))
    )


def overlapping(*, shift: int = 0) -> bytes:
    """An archive whose second member is listed where the first one lies."""
    raw = zipped({**PACK, "small/other.yaml": SOUND[STORY]}, ZIP_STORED)
    return poked(raw, LISTED, 42, struct.pack("<I", shift), which=len(PACK))


def marks() -> Iterator[Case]:
    for kind, mode in (
        ("link", stat.S_IFLNK),
        ("device", stat.S_IFCHR),
        ("block", stat.S_IFBLK),
        ("pipe", stat.S_IFIFO),
        ("socket", stat.S_IFSOCK),
    ):
        yield made(
            f"mark-{kind}", "ZIP-LINK", lambda mode=mode: with_one(moded("small/other.yaml", mode), b"/etc/passwd")
        )
    yield made("mark-linked-folder", "ZIP-LINK", lambda: with_one(moded("other", stat.S_IFLNK), b"/etc"))
    yield made("mark-any-rights", "", lambda: with_one(moded("small/other.yaml", stat.S_IFREG | 0o6777)))
    for name, flag in (("locked", 0x1), ("locked-strongly", 0x41), ("locked-list", 0x2000)):
        yield made(
            f"mark-{name}", "ZIP-LOCKED", lambda flag=flag: poked(zipped(PACK), LISTED, 8, struct.pack("<H", flag))
        )
    yield made("form-bzip2", "ZIP-FORM", lambda: zipped(PACK, ZIP_BZIP2))
    yield made("form-lzma", "ZIP-FORM", lambda: zipped(PACK, ZIP_LZMA))
    yield made("form-unknown", "ZIP-FORM", lambda: poked(zipped(PACK), LISTED, 10, struct.pack("<H", 99)))
    yield made("twice", "ZIP-TWICE", lambda: with_one(ZipInfo(f"small/{STORY}"), b"other"))
    yield made("twice-capitals", "ZIP-NAME", lambda: with_one(ZipInfo("small/TINY.yaml"), b"other"))
    yield made("twice-file-and-folder", "ZIP-TWICE", file_and_folder)


def file_and_folder() -> bytes:
    return zipped({**PACK, "small/notes": b"x", "small/notes/more.txt": b"y"})


def moded(name: str, mode: int) -> ZipInfo:
    one = ZipInfo(name)
    one.create_system = 3
    one.external_attr = mode << 16
    return one


def lies() -> Iterator[Case]:
    """Archives that say of themselves what is not so."""
    raw = zipped(PACK)
    yield made("lie-sum", "ZIP-BROKEN", lambda: poked(raw, LISTED, 16, b"\0\1\2\3", which=1))
    yield made("lie-size-small", "ZIP-BROKEN", lambda: poked(raw, LISTED, 24, struct.pack("<I", 5), which=1))
    yield made("lie-size-large", "ZIP-BROKEN", lambda: poked(raw, LISTED, 24, struct.pack("<I", 9_000), which=1))
    yield made(
        "lie-packed-size", "ZIP-BROKEN ZIP-OVERLAP", lambda: poked(raw, LISTED, 20, struct.pack("<I", 90_000), which=1)
    )
    yield made("lie-place", "ZIP-BROKEN", lambda: poked(raw, LISTED, 42, struct.pack("<I", 7), which=1))
    yield made(
        "lie-place-far",
        "ZIP-BROKEN ZIP-OVERLAP",
        lambda: poked(raw, LISTED, 42, struct.pack("<I", 0x7FFFFFFF), which=1),
    )
    yield made("lie-other-name-inside", "ZIP-BROKEN", lambda: raw.replace(b"small/tiny.yaml", b"small/tinx.yaml", 1))
    yield made("lie-count", "", lambda: poked(raw, END, 8, struct.pack("<HH", 1, 1)))
    yield made("lie-list-size", "ZIP-COUNT", lambda: poked(raw, END, 12, struct.pack("<I", 0x7FFFFFFF)))
    yield made("lie-list-place", "ZIP-BROKEN", lambda: poked(raw, END, 16, struct.pack("<I", 5)))
    yield made("lie-note", "ZIP-BROKEN", lambda: poked(raw, END, 20, struct.pack("<H", 500)))
    yield made("lie-two-ends", "ZIP-BROKEN ZIP-PACKS", lambda: raw + zipped({})[-22:])
    yield made("lie-zip64", "ZIP-COUNT", lambda: raw[:-22] + b"PK\x06\x07" + bytes(16) + raw[-22:])
    yield made("lie-before", "ZIP-BROKEN", lambda: b"#!/bin/sh\nid\n" + raw)
    yield made("lie-behind", "ZIP-BROKEN", lambda: raw + b"more")
    yield made("lie-deflated", "ZIP-BROKEN", lambda: spoilt(raw))


def spoilt(raw: bytes) -> bytes:
    """The packed bytes of every member turned over."""
    place = raw.index(b"small/tiny.yaml") + len("small/tiny.yaml")
    return raw[:place] + bytes(255 - one for one in raw[place : place + 60]) + raw[place + 60 :]


def broken() -> Iterator[Case]:
    raw = zipped(PACK)
    for number in range(1, 10):
        yield made(f"cut-{number}", "ZIP-BROKEN", lambda number=number: raw[: len(raw) * number // 10])
    yield made("cut-by-one", "ZIP-BROKEN", lambda: raw[:-1])
    yield made("cut-in-front", "ZIP-BROKEN", lambda: raw[40:])
    yield made("empty-file", "ZIP-BROKEN", lambda: b"")
    yield made("no-zip", "ZIP-BROKEN", lambda: b"hello\n" * 100)
    yield made("zeros", "ZIP-BROKEN", lambda: bytes(100_000))
    yield made("gzip", "ZIP-BROKEN", lambda: b"\x1f\x8b\x08" + bytes(100))
    yield made("only-an-end", "ZIP-PACKS", lambda: zipped({}))
    yield made("only-ends", "ZIP-BROKEN", lambda: END * 50_000)
    yield made("extra-broken", "ZIP-BROKEN ZIP-OVERLAP", lambda: poked(raw, LISTED, 30, struct.pack("<H", 60)))


def packs() -> Iterator[Case]:
    yield made("without-a-pack", "ZIP-PACKS", lambda: zipped({"small/tiny.yaml": SOUND[STORY]}))
    yield made("packs-apart", "ZIP-PACKS", lambda: zipped({**PACK, f"more/small/{PACK_FILE}": SOUND[PACK_FILE]}))
    yield made("pack-in-a-pack", "ZIP-PACKS", lambda: zipped({**SOUND, **PACK}))
    yield made("with-a-policy", "", lambda: zipped({**PACK, "policy.yaml": b"format: policy/1\n"}))
    yield made("other-folder", "LINK-PACK", lambda: zipped({f"other/{name}": raw for name, raw in SOUND.items()}))
    yield made(
        "bare-and-hostile",
        "SYN-NAME",
        lambda: zipped({**SOUND, PACK_FILE: SOUND[PACK_FILE].replace(b"id: small", b"id: ../x")}),
    )
    yield made("bare-and-empty", "TYPE", lambda: zipped({PACK_FILE: b""}))
    yield made("story-missing", "SYN-FILE", lambda: zipped({f"small/{PACK_FILE}": SOUND[PACK_FILE]}))
    yield made("tagged", "SYN-TAG", lambda: zipped({**PACK, f"small/{STORY}": b"a: !!python/object:os.system x"}))
