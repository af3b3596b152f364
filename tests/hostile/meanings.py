"""Files that are sound as YAML and hostile as packs: wrong types everywhere, impossible numbers, rounds, huge lists."""

import json
from collections.abc import Iterator
from typing import Any

from game.engine.reading import as_plain, read_bytes
from tests.hostile.cases import PACK_FILE, ROUTES_FILE, SOUND, STORY, Case, changed, packed

KINDS: tuple[Any, ...] = ("x", [], {}, ["x"], {"x": "y"}, "")


def cases() -> Iterator[Case]:
    for file in (STORY, PACK_FILE, ROUTES_FILE):
        yield from wrong_types(file)
    yield from numbers()
    yield from missing()
    yield from rounds()
    yield from crowds()
    yield from ids()
    yield from routes()


def wrong_types(file: str) -> Iterator[Case]:
    """At every place of a file something of another kind. What is said of it differs; that nothing breaks does not."""
    tree, _, _ = read_bytes(SOUND[file], file)
    plain = as_plain(tree)
    for number, way in enumerate(ways(plain)):
        others = [one for one in KINDS if type(one) is not type(found(plain, way)) or not one]
        other = others[number % len(others)]
        name = f"{file}-{'.'.join(map(str, way)) or 'all'}-{json.dumps(other)}"
        yield packed(name, "*", {file: json.dumps(put(plain, way, other)).encode()})


def ways(node: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to all values, the whole first."""
    yield way
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in inner:
        yield from ways(child, (*way, key))


def found(node: Any, way: tuple[str | int, ...]) -> Any:
    for part in way:
        node = node[part]
    return node


def put(node: Any, way: tuple[str | int, ...], value: Any) -> Any:
    """A copy of `node` with `value` at the end of `way`."""
    if not way:
        return value
    copy = dict(node) if isinstance(node, dict) else list(node)
    copy[way[0]] = put(node[way[0]], way[1:], value)
    return copy


def numbers() -> Iterator[Case]:
    for number, value in enumerate(
        (
            "9" * 400,
            "-1",
            "0",
            "61",
            "1e3",
            "1_0",
            "0x10",
            ".inf",
            ".nan",
            "5.0",
            "--5",
            "'-'",
            "+5",
            "٣",
            "²",
            "1 0",
            "' 5'",
            "",
        )
    ):
        yield changed(STORY, f"number-minutes-{number}", "TYPE", "minutes: 5", f"minutes: {value}")
    yield changed(STORY, "number-year", "TYPE", "year: 4", "year: 7")
    yield changed(STORY, "number-secure", "TYPE", "secure_at: 2", "secure_at: 999999999")
    yield changed(STORY, "number-tries", "TYPE", "tries: 2", "tries: 1000000")
    yield changed(STORY, "number-marks", "*", "{ safe: 2 }", "{ safe: 999999999 }")
    yield changed(STORY, "number-marks-below", "TYPE", "{ safe: 2 }", "{ safe: -999999999 }")
    yield changed(ROUTES_FILE, "number-seed", "TYPE", 'says: "All of it safe."', f'says: "x"\n    seed: {"9" * 300}')
    yield changed(ROUTES_FILE, "number-seed-signs", "TYPE", 'says: "All of it safe."', 'says: "x"\n    seed: --5')


def missing() -> Iterator[Case]:
    """Every top key of each file taken away."""
    for file in (STORY, PACK_FILE, ROUTES_FILE):
        tree, _, _ = read_bytes(SOUND[file], file)
        plain = as_plain(tree)
        assert isinstance(plain, dict)
        for key in plain:
            rest = {name: value for name, value in plain.items() if name != key}
            yield packed(f"missing-{file}-{key}", "KEY-MISSING LINK-FACT TYPE *", {file: json.dumps(rest).encode()})
    yield changed(STORY, "missing-ending", "LINK-ENDING LINK-STEP", "  end: { activity: ending }\n", "")
    yield changed(STORY, "missing-next", "LINK-NEXT", "    next: ask\n", "")


def rounds() -> Iterator[Case]:
    """Stories that never end, that end at once, or that cannot begin."""
    yield changed(STORY, "round-of-one", "FLOW-UNREACHED FLOW-TRAP", "next: ask\n", "next: opening\n")
    yield changed(
        STORY,
        "round-of-two",
        "ROUTES",
        "- { otherwise: yes, next: twist }",
        "- { otherwise: yes, next: opening }",
    )
    yield changed(STORY, "round-of-else", "FLOW-STUCK FLOW-TRAP FLOW-NEVER", "else: end", "else: twist")
    yield changed(STORY, "round-else-nowhere", "FLOW-STUCK FLOW-TRAP FLOW-NEVER *", "    else: end\n", "")
    yield changed(STORY, "round-start-at-the-end", "FLOW-UNREACHED", "start: opening", "start: end")
    yield changed(STORY, "round-start-nowhere", "LINK-STEP", "start: opening", "start: nowhere")
    yield changed(
        STORY,
        "round-start-never",
        "FLOW-STUCK FLOW-UNREACHED *",
        "activity: story",
        "activity: story\n    only_when: { told: any }\n    else: opening",
    )


def crowds() -> Iterator[Case]:
    """Far too many of one thing, each of them small."""
    answer = '{ id: a%d, text: "Say %d.", rating: safe, because: "Good." }'
    answers = ", ".join(answer % (number, number) for number in range(3_000))
    yield changed(
        STORY,
        "crowd-answers",
        "SYN-SIZE",
        "    answers:\n      - { id: give",
        f"    answers: [{answers}]\n    x-a:\n      - {{ id: give",
    )
    steps = "".join(
        f"  s{number}: {{ activity: story, lines: [{{ maya: Hi }}], next: end }}\n" for number in range(900)
    )
    yield changed(STORY, "crowd-steps", "TYPE", "  end: {", steps + "  end: {")
    chain = "".join(
        f"  s{number}: {{ activity: story, lines: [{{ maya: Hi }}], next: s{number + 1} }}\n" for number in range(180)
    )
    yield changed(STORY, "crowd-chain", "FLOW-SIZE", "  end: {", f"{chain}  s180: {{ activity: ending }}\n  end: {{")
    values = ", ".join(f"v{number}" for number in range(5_000))
    yield changed(STORY, "crowd-values-of-a-fact", "TYPE", "[monday, tuesday]", f"[{values}]")
    facts = ", ".join(f"f{number}: [a, b]" for number in range(2_000))
    yield changed(STORY, "crowd-facts", "TYPE", "day: [monday, tuesday]", facts)
    yield changed(
        STORY,
        "crowd-wrong-links",
        "TYPE LINK-CLAUSE",
        "policy: [details]",
        f"policy: [{', '.join(['detials'] * 5_000)}]",
    )
    cast = "".join(f"  zzed{number}: {{ who: grann, is: famly }}\n" for number in range(2_000))
    yield changed(STORY, "crowd-cast", "TYPE", "  gran: {", f"{cast}  gran: {{")
    near = "".join(f"    {'abcdefgh' * 6}{number}: x\n" for number in range(190))
    yield changed(STORY, "crowd-near-keys", "KEY-UNKNOWN", "    activity: story\n", f"    activity: story\n{near}")
    lines = ", ".join(["{ maya: Hi }"] * 4_000)
    yield changed(STORY, "crowd-lines", "TYPE", '[ { maya: "Hello!" } ]', f"[{lines}]")
    conditions = ", ".join(["{ told: any }"] * 4_000)
    yield changed(STORY, "crowd-conditions", "*", "{ exposed: school-name }", f"{{ any: [{conditions}] }}")
    yield changed(STORY, "crowd-condition-values", "*", "{ exposed: school-name }", f"{{ chose: [{values}] }}")
    words = "".join(f"  word{number}: meaning\n" for number in range(3_000))
    yield changed(STORY, "crowd-hard-words", "TYPE", "cast:\n", f"hard_words:\n{words}cast:\n")


def ids() -> Iterator[Case]:
    """Names with paths in them, wherever a name can lead to a file."""
    tricks = (
        "../other/tiny", "../../../../etc/passwd", "/etc/passwd", "/dev/zero", "C:\\Windows\\win", "C:tiny", "\\\\server\\share\\tiny",
        "//server/share/tiny", "tiny/../tiny", "./tiny", ".", "..", "...", ".tiny", "tiny.", "tiny ", " tiny", "con", "CON", "nul",
        "aux", "prn", "com1", "lpt9", "com¹", "con.txt", "nul.yaml", "TINY", "Tiny", "tïny", "ti ny", "tiny:stream", "-", "-rf",
        "tiny_", "~", "~root", "$HOME", "%TEMP%", "$(id)", "`id`", "tiny;id", "tiny|id", "tiny*", "tiny?", "<tiny>", "file:///etc/passwd",
        "http://example.org/tiny", "a" * 61, "a" * 4_000, "tiny\\0", "🐻",
    )  # fmt: skip
    for number, trick in enumerate(tricks):
        quoted = json.dumps(trick, ensure_ascii=False)
        yield changed(PACK_FILE, f"path-scenarios-{number}", "SYN-NAME", "[tiny]", f"[{quoted}]")
    for number, trick in enumerate(tricks[::4]):
        quoted = json.dumps(trick, ensure_ascii=False)
        yield changed(PACK_FILE, f"path-pack-id-{number}", "SYN-NAME", "id: small", f"id: {quoted}")
        yield changed(STORY, f"path-scenario-id-{number}", "SYN-NAME", "id: tiny", f"id: {quoted}")
        yield changed(PACK_FILE, f"path-icon-{number}", "LINK-ICON", "icon: crown", f"icon: {quoted}")
        yield changed(STORY, f"path-icon-of-a-handle-{number}", "LINK-ICON", "icon: fox", f"icon: {quoted}")
        yield changed(
            STORY, f"path-place-{number}", "LINK-PLACE", "activity: story", f"place: {quoted}\n    activity: story"
        )
    yield changed(PACK_FILE, "path-missing", "SYN-FILE", "[tiny]", "[tiny, other]")
    yield changed(PACK_FILE, "path-other-id", "LINK-PACK", "id: small", "id: large")


def routes() -> Iterator[Case]:
    """Answers that no pupil could give."""
    for number, answer in enumerate(
        (
            "{ chose: [keep] }", "{ chose: { keep: keep } }", "{ chose: '' }", "{ chose: nobody }", "{}", "{ did: [tell] }",
            "{ chose: keep, more: [[[]]] }", "{ found: all, fixed: x, seen_by: [] }", "{ put: [a, b], order: {} }",
            "{ set: { posts-seen-by: [] } }", "{ chose: '../../x' }", "{ __class__: x }", "{ reason: {}, shown: x, told: [] }",
        )
    ):  # fmt: skip
        yield changed(ROUTES_FILE, f"route-answer-{number}", "ROUTES", "{ chose: keep }", answer)
    many = "      - { step: opening, answer: {} }\n" * 3_000
    yield changed(ROUTES_FILE, "route-endless", "TYPE", "      - { step: ask", f"{many}      - {{ step: ask")
    yield changed(ROUTES_FILE, "route-nowhere", "LINK-STEP", "step: ask", "step: nowhere")
    yield changed(ROUTES_FILE, "route-in-another-order", "ROUTES", "step: ask", "step: twist")
    yield changed(ROUTES_FILE, "route-text", "TYPE", "{ chose: keep }", "keep")
    yield changed(ROUTES_FILE, "route-tag", "SYN-TAG", "{ chose: keep }", "!!python/tuple [keep]")
    yield packed("route-bytes", "SYN-UTF8", {ROUTES_FILE: b"\xff\xfe\x00"})
    yield packed("route-10-mb", "SYN-SIZE", {ROUTES_FILE: lambda: b"x" * 10 * 1024 * 1024})
    yield packed("route-empty", "TYPE", {ROUTES_FILE: b""})
