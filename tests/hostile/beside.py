"""Hostile files beside a story: locks of ids, translations and sign-offs that are none, are huge, or lead elsewhere."""

from collections.abc import Iterator
from pathlib import Path

from tests.hostile.cases import STORY, Case, packed
from tests.hostile.places import SECRET

LOCK, PO, SIGNED = "ids.lock", "tiny.pl.po", "sign-off.yaml"
ENTRY = 'msgctxt "title"\nmsgid "Tiny"\nmsgstr "%s"\n'


def cases() -> Iterator[Case]:
    yield from locks()
    yield from translations()
    yield from links()


def locks() -> Iterator[Case]:
    for name, codes, raw in (
        ("empty", "TYPE", b""), ("list", "TYPE", b"- a\n"), ("tag", "SYN-TAG", b"format: !!python/name:os.system x\n"),
        ("depth", "SYN-DEPTH SYN-KEY SYN", b"format: " + b"[" * 60_000), ("utf-8", "SYN-UTF8", b"format: \xff\n"),
        ("bomb", "SYN-ANCHOR", b"a: &a [x]\nb: &b [*a, *a]\n"), ("format", "TYPE", b"format: ids/9\n"),
        ("key", "KEY-UNKNOWN", b"format: ids/1\n__class__: {}\n"), ("types", "TYPE", b"format: ids/1\nscenarios: [x]\n"),
        ("gone", "KEYS", b"format: ids/1\nscenarios:\n  ../../etc/passwd: { x: [y] }\n"),
        ("sign", "SYN-SIGN", "format: ids/1\nskills: { \u202ea: [] }\n".encode()),
    ):  # fmt: skip
        yield packed(f"lock-{name}", codes, {LOCK: raw})
    yield packed("lock-10-mb", "SYN-SIZE", {LOCK: lambda: b"#" * 10_485_760})
    crowd = b"format: ids/1\nscenarios: {" + b", ".join(b"s%d: {}" % number for number in range(5_000)) + b"}\n"
    yield packed("lock-crowd", "TYPE", {LOCK: crowd})


def translations() -> Iterator[Case]:
    for name, raw in (
        ("empty", b""), ("no-po", b"hello\n" * 100), ("binary", bytes(range(256)) * 40), ("utf-16", ENTRY.encode("utf-16")),
        ("charset", b'msgid ""\nmsgstr "Content-Type: text/plain; charset=x-none\\n"\n\n' + ENTRY.encode()),
        ("plurals", b'msgid ""\nmsgstr "Plural-Forms: nplurals=99999999; plural=__import__(1);\\n"\n\n' + ENTRY.encode()),
        ("date", b'msgid ""\nmsgstr "POT-Creation-Date: 99999-99-99 99:99+9999\\n"\n\n' + ENTRY.encode()),
        ("escape", b'msgid "\\x\\u\\9"\nmsgstr "\\"\n'), ("twice", ENTRY.encode() * 2), ("crowd", b"".join(b'msgid "%d"\nmsgstr "x"\n\n' % one for one in range(9_000))),
        ("placeholder", (ENTRY % "{school.adult.__class__}").encode()), ("long", (ENTRY % ("x" * 200_000)).encode()),
        ("obsolete", b"#~ " + b'msgid "x"\n#~ msgstr "y"\n' * 3_000), ("fuzzy", b"#, fuzzy\n" * 9_000), ("zero", ENTRY.encode() + b"\0"),
    ):  # fmt: skip
        yield packed(f"translation-{name}", "I18N", {PO: raw})
    yield packed("translation-10-mb", "I18N", {PO: lambda: b"#" * 10_485_760})


def links() -> Iterator[Case]:
    """A link that leads out of the pack is not followed: what it leads to is neither read nor told."""
    for name, codes in ((LOCK, "SYN-LINK"), (PO, "I18N"), (SIGNED, "*")):
        yield linked(name, codes)


def linked(name: str, codes: str) -> Case:
    case = packed(f"linked-{name}", codes, {})

    def lay(folder: Path) -> Path:
        place = case.lay(folder)
        outside = folder.parent / "outside"
        outside.mkdir()
        (outside / name).write_text(f"{SECRET}\n", "utf-8")
        (place / name).symlink_to(outside / name)
        assert (place / STORY).is_file()
        return place

    return Case(name=case.name, codes=case.codes, lay=lay)
