"""Files that are hostile as YAML: marks, bombs, depth, size, codings, signs, doubled and impossible names."""

import functools
from collections.abc import Iterator

from tests.hostile.cases import STORY, Case, changed, packed

MEGABYTES_10 = 10 * 1024 * 1024
TITLE = 'title: "Tiny"'


def story(name: str, codes: str, raw: bytes) -> Case:
    return packed(name, codes, {STORY: raw})


def titled(name: str, codes: str, new: str) -> Case:
    """The small story with something else where its title stands."""
    return changed(STORY, name, codes, TITLE, new)


def cases() -> Iterator[Case]:
    yield from marks()
    yield from depths()
    yield from sizes()
    yield from codings()
    yield from signs()
    yield from names()
    yield from broken()


def marks() -> Iterator[Case]:
    """Tags that would make objects, anchors that would multiply, keys that would be merged."""
    tags = (
        "!!python/object/apply:os.system [id]", "!!python/object/new:os.system", "!!python/name:os.system",
        "!!binary aGVsbG8=", "!!set {a, b}", "!!omap [a: 1]", "!!int 5", "!!str 5", "!!timestamp 2020-01-01",
        "!local x", "!<tag:example.org,2020:x> y", "!!null ''", "! [plain]", "!!merge x",
    )  # fmt: skip
    for number, tag in enumerate(tags):
        yield titled(f"tag-{number}", "SYN-TAG", f"title: {tag}")
    yield titled("tag-undeclared", "SYN", "title: !e!thing x")
    yield titled("anchor", "SYN-ANCHOR", "title: &a Tiny")
    yield titled("anchor-on-a-list", "SYN-ANCHOR", "title: &a [x]")
    yield titled("anchor-on-a-key", "SYN-ANCHOR", "&a title: Tiny")
    yield titled("anchor-in-itself", "SYN-ANCHOR", "title: &a [*a]")
    yield titled("alias", "SYN-ALIAS", "title: *a")
    yield titled("alias-as-a-key", "SYN-ALIAS", "*a : Tiny")
    yield titled("merge-key", "SYN-ALIAS", "<<: *a")
    yield titled("merge-key-inline", "KEY-UNKNOWN", "<<: { title: Tiny }")
    laughs = ['a: &a ["lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol"]']
    for one, other in zip("bcdefghi", "abcdefgh", strict=True):
        laughs.append(f"{one}: &{one} [{', '.join([f'*{other}'] * 9)}]")
    yield story("billion-laughs", "SYN-ANCHOR", "\n".join(laughs).encode())


def depths() -> Iterator[Case]:
    """Nested so deep that recursive readers crash."""
    many = 60_000
    stairs = "\n".join(" " * level + "a:" for level in range(300))
    for name, codes, text in (
        ("flow-lists", "SYN-DEPTH", "[" * many),
        ("flow-lists-closed", "SYN-DEPTH", "[" * many + "]" * many),
        ("flow-lists-25", "SYN-DEPTH", "[" * 25 + "]" * 25),
        ("flow-groups", "SYN-DEPTH", "{a: " * many),
        ("flow-mixed", "SYN-DEPTH", "[{a: " * (many // 2)),
        ("flow-in-quotes", "SYN", '["' * many),
        ("block-lists", "SYN-DEPTH", "- " * many + "x"),
        ("block-groups", "SYN-DEPTH", stairs),
        ("block-then-flow", "SYN-DEPTH", "a:\n  b:\n    c: " + "[" * many),
        ("question-marks", "SYN-DEPTH SYN-KEY", "? " * many),
        ("keys-that-are-groups", "SYN-KEY SYN-DEPTH", "{" * many),
        ("inside-a-step", "SYN-DEPTH", "steps: { a: { b: " + "[" * many),
    ):
        yield story(f"depth-{name}", codes, text.encode())
    nots = "{ not: " * 40 + "{ told: any }" + " }" * 40
    yield changed(STORY, "depth-conditions", "SYN-DEPTH", "{ exposed: school-name }", nots)


def sizes() -> Iterator[Case]:
    """Far more of everything than a story has."""
    for name, begin, filler in (
        ("plain", b"title: ", b"x"), ("quoted", b'title: "', b"x"), ("literal", b"title: |\n  ", b"x"), ("comment", b"# ", b"x"),
        ("lines", b"", b"\n"), ("of-zeros", b"", b"\0"), ("of-brackets", b"", b"["),
    ):  # fmt: skip
        make = functools.partial(_huge, begin, filler)
        yield packed(f"size-10-mb-{name}", "SYN-SIZE", {STORY: make})
    yield story("size-one-byte-too-many", "SYN-SIZE", b"#" * (256 * 1024 + 1))
    yield story("size-most-comment", "TYPE", b"#" * (256 * 1024))
    yield titled("size-long-text", "SYN-SIZE", f'title: "{"x" * 200_000}"')
    yield titled("size-long-folded", "SYN-SIZE", "title: >\n  " + "word " * 40_000)
    yield titled("size-long-key", "SYN", f"{'k' * 200_000}: Tiny")
    yield titled("size-long-quoted-key", "SYN-SIZE", f'? "{"k" * 100_000}"\n: Tiny')
    yield story("size-many-values", "SYN-SIZE", b"- 1\n" * 60_000)
    yield story("size-many-keys", "SYN-SIZE", "\n".join(f"k{number}: 1" for number in range(20_000)).encode())
    yield story("size-many-empty-groups", "SYN-SIZE", b"[" + b"{}," * 60_000 + b"]")
    yield story("size-many-doubled-keys", "SYN-TWICE", b"a: 1\n" * 9_000)
    yield story("size-many-eaten-texts", "SYN-HASH", b"- a #b\n" * 9_000)
    yield story("size-many-unknown-keys", "KEY-UNKNOWN", "\n".join(f"titel{n}: 1" for n in range(9_000)).encode())


def _huge(begin: bytes, filler: bytes) -> bytes:
    return begin + filler * MEGABYTES_10


def codings() -> Iterator[Case]:
    """Bytes that are no UTF-8, or UTF-8 with something before it."""
    sound = f"{TITLE}\n"
    for name, raw in (
        ("lone-byte", b"\x80"), ("overlong", b"\xc0\xaf"), ("cut-short", b"\xe2\x82"), ("half-letter", b"\xed\xa0\x80"),
        ("never-used", b"\xff"), ("beyond-unicode", b"\xf4\x90\x80\x80"), ("latin-1", "é".encode("latin-1")),
        ("five-bytes", b"\xf8\x88\x80\x80\x80"),
    ):  # fmt: skip
        yield story(f"coding-{name}", "SYN-UTF8", b'title: "' + raw + b'"\n')
    yield story("coding-random", "SYN-UTF8", bytes(number * 7919 % 251 for number in range(5_000)))
    yield story("coding-utf-16-marked", "SYN-UTF8", sound.encode("utf-16"))
    yield story("coding-utf-16-le", "SYN-SIGN", sound.encode("utf-16-le"))
    yield story("coding-utf-16-be", "SYN-SIGN", sound.encode("utf-16-be"))
    yield story("coding-utf-32", "SYN-UTF8", sound.encode("utf-32"))
    yield story("coding-marked", "SYN-BOM", sound.encode("utf-8-sig"))
    yield story("coding-marked-twice", "SYN-BOM", b"\xef\xbb\xbf" * 2 + sound.encode())
    yield story("coding-mark-inside", "SYN-SIGN", f"{TITLE}\n\ufeffyear: 4\n".encode())
    yield story("coding-gzip", "SYN-UTF8", b"\x1f\x8b\x08" + bytes(range(256)))


def signs() -> Iterator[Case]:
    """Signs that nobody sees: as they are, and by their number."""
    raw = (
        "\x00\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\x9b\u2028\u2029\u202a\u202b\u202d\u202e\u2066\u2067\u2069\ufffe\uffff"
    )
    for sign in raw:
        yield titled(f"sign-{ord(sign):04x}", "SYN-SIGN", f'title: "Ti{sign}ny"')
    yield titled("sign-in-a-key", "SYN-SIGN", "ti\u202etle: Tiny")
    yield titled("sign-in-a-comment", "SYN-SIGN", f"{TITLE} # \u202e dessap ton kcehc")
    yield titled("sign-terminal-title", "SYN-SIGN", 'title: "\x1b]0;owned\x07"')
    yield changed(STORY, "sign-in-a-handle", "SYN-SIGN", "zed_99", "\u202e99_dez")
    for written in (r"\0", r"\x1b[2J", r"\u202E", r"\u2066", r"\N", r"\L", r"\P", r"\x7f", r"\uFFFE", r"\uFEFF"):
        yield titled(f"sign-written-{written[1:]}", "SYN-SIGN", f'title: "Ti{written}ny"')
    for written in (r"\uD800", r"\U00110000", r"\UFFFFFFFF", r"\q", r"\x1", r"\uD83D\uDE00"):
        yield titled(f"sign-impossible-{written[1:]}", "SYN SYN-SIGN", f'title: "Ti{written}ny"')


def names() -> Iterator[Case]:
    """Keys that stand twice, or that are no words."""
    yield titled("twice-top", "SYN-TWICE", f"{TITLE}\n{TITLE}")
    yield titled("twice-quoted", "SYN-TWICE", f"{TITLE}\n'title': Tiny")
    yield titled("twice-in-line", "SYN-TWICE", "title: { a: 1, a: 2 }")
    yield changed(STORY, "twice-steps", "SYN-TWICE", "  end: {", "  opening: { activity: ending }\n  end: {")
    for name, key in (("list", "? [a, b]\n"), ("group", "? {a: b}\n"), ("block", "? - a\n  - b\n"), ("flow", "[a]")):
        yield titled(f"key-{name}", "SYN-KEY", f"{key}: Tiny")
    for name, key in (
        ("null", "~"), ("number", "7"), ("truth", "yes"), ("date", "2020-01-01"), ("empty", "''"), ("point", "1.5"),
        ("class", "__class__"), ("made", "__init__"), ("dict", "__dict__"), ("digest", "digest"), ("default", "default"),
        ("path", "../title"), ("brace", "'{title}'"), ("format", "'%s%s%n'"), ("case", "Title"), ("space", "'title '"),
    ):  # fmt: skip
        yield titled(f"key-{name}", "KEY-UNKNOWN", f"{key}: Tiny")
    yield titled("key-nothing", "SYN", ": Tiny")
    yield changed(STORY, "key-id-of-a-step", "KEY-UNKNOWN", "activity: story", "id: other\n    activity: story")


def broken() -> Iterator[Case]:
    """What is no YAML, or no story."""
    for name, codes, text in (
        ("empty", "TYPE", ""), ("comment", "TYPE", "# nothing\n"), ("marker", "TYPE", "---\n"), ("dots", "SYN", "...\n"),
        ("word", "TYPE", "hello\n"), ("null", "TYPE", "~\n"), ("list", "TYPE", "- a\n- b\n"), ("nothing", "KEY-MISSING", "{}"),
        ("tab", "SYN-TAB", "a:\n\t- b\n"), ("quote", "SYN", 'a: "b\n'), ("bracket", "SYN", "a: [b\n"), ("brace", "SYN", "a: {b\n"),
        ("at", "SYN", "a: @b\n"), ("tick", "SYN", "a: `b`\n"), ("colons", "SYN", "a: b: c\n"), ("percent", "SYN", "%YAML 9.9\n---\na: 1\n"),
        ("tag-line", "SYN", "%TAG ! tag:x,2000:\n%TAG ! tag:y,2000:\n---\na: 1\n"), ("two", "SYN-DOCUMENTS", "a: 1\n---\nb: 2\n"),
        ("thousand", "SYN-DOCUMENTS", "---\n" * 1_000), ("steps-back", "SYN", "a:\n    b: 1\n  c: 2\n"), ("pipe", "SYN", "a: |9x\n"),
        ("only-format", "KEY-MISSING", "format: scenario/1\n"), ("xml", "SYN TYPE KEY-UNKNOWN", "<story><step/></story>\n"), ("json", "KEY-UNKNOWN", '{"a": [1, 2]}'),
        ("python", "TYPE", "import os\nos.system('id')\n@x\n"), ("format-2", "TYPE KEY-MISSING", "format: scenario/2\n"),
    ):  # fmt: skip
        yield story(f"broken-{name}", codes, text.encode())
