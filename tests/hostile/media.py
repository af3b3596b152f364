"""Pictures, sounds and fonts that are hostile: bombs, scripts, things from outside, and files that are none."""

import functools
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game import resources

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 32 32" width="32" height="32">'
RECT = '<rect width="32" height="32" fill="red"/>'


@dataclass(frozen=True, kw_only=True)
class Medium:
    """A file of a kind; `is_fine` says whether it is used."""

    name: str
    make: Callable[[], bytes] = field(repr=False)
    is_fine: bool = False

    def __str__(self) -> str:
        return self.name


def drawn(name: str, body: str, *, head: str = HEAD, before: str = "", is_fine: bool = False) -> Medium:
    text = f"{before}{head}{body}</svg>"
    return Medium(name=name, make=lambda: text.encode("utf-8", "surrogatepass"), is_fine=is_fine)


def icons() -> Iterator[Medium]:
    yield drawn("sound", RECT, is_fine=True)
    yield drawn("used", f'<defs><g id="a">{RECT}</g></defs><use xlink:href="#a"/>', is_fine=True)
    yield drawn(
        "10000-pixels", RECT, head=HEAD.replace('width="32" height="32"', 'width="10000" height="10000"'), is_fine=True
    )
    yield drawn(
        "endless-pixels", RECT, head=HEAD.replace('width="32" height="32"', 'width="1e30" height="1e30"'), is_fine=True
    )
    yield drawn("far-away", '<rect x="-1e30" y="-1e30" width="1e38" height="1e38" fill="red"/>', is_fine=True)
    yield from xml()
    yield from elements()
    yield from crowds()
    for name, raw in (
        ("empty", b""), ("no-xml", b"hello"), ("cut", (HEAD + RECT).encode()), ("bytes", bytes(range(256)) * 20),
        ("utf-16", (HEAD + RECT + "</svg>").encode("utf-16")), ("html", b"<html><body>x</body></html>"), ("png", b"\x89PNG\r\n\x1a\n" + bytes(400)),
        ("zeros", bytes(10_000)), ("said-utf-16", b'<?xml version="1.0" encoding="utf-16"?>' + (HEAD + RECT + "</svg>").encode()),
        ("said-unknown", b'<?xml version="1.0" encoding="x-user"?>' + (HEAD + RECT + "</svg>").encode()),
        ("two-roots", (HEAD + "</svg>" + HEAD + "</svg>").encode()), ("svg-in-svg", (HEAD + HEAD + RECT + "</svg></svg>").encode()),
    ):  # fmt: skip
        yield Medium(name=name, make=lambda raw=raw: raw)
    yield Medium(name="10-mb", make=lambda: (HEAD + RECT + " " * 10_485_760 + "</svg>").encode())


def xml() -> Iterator[Medium]:
    """What only the coding of the file is about."""
    entities = "".join(
        f'<!ENTITY {one} "{f"&{other};" * 10}">' for one, other in zip("bcdefghi", "abcdefgh", strict=True)
    )
    yield drawn("laughs", "<desc>&i;</desc>", before=f'<!DOCTYPE svg [<!ENTITY a "lol">{entities}]>')
    yield drawn("entity", "<desc>&a;</desc>", before='<!DOCTYPE svg [<!ENTITY a "b">]>')
    yield drawn("entity-outside", "<desc>&a;</desc>", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
    yield drawn(
        "entity-from-the-net", "<desc>&a;</desc>", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]>'
    )
    yield drawn("entity-parameter", "", before='<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>')
    yield drawn("doctype", RECT, before='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">')
    yield drawn("instruction", RECT, before='<?xml-stylesheet href="http://127.0.0.1:9/x.css"?>')
    yield drawn("attribute-huge", f'<rect id="{"x" * 200_000}"/>')
    yield drawn("attribute-twice", '<rect x="1" x="2"/>')


def elements() -> Iterator[Medium]:
    """What no drawing needs."""
    for name, body in (
        ("script", "<script>alert(1)</script>"), ("script-outside", '<script href="http://127.0.0.1:9/"/>'),
        ("on-load", '<rect onload="alert(1)" width="9" height="9"/>'), ("style", "<style>@import url(http://127.0.0.1:9/);</style>"),
        ("image", '<image href="file:///etc/passwd" width="9" height="9"/>'), ("image-net", '<image href="http://127.0.0.1:9/" width="9" height="9"/>'),
        ("image-within", '<image xlink:href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>'),
        ("use-outside", '<use xlink:href="file:///etc/passwd#a"/>'), ("use-net", '<use href="//127.0.0.1/x.svg#a"/>'),
        ("fill-outside", '<rect fill="url(http://127.0.0.1:9/#a)" width="9" height="9"/>'), ("fill-quoted", "<rect fill=\"url( 'file:///x#a' )\"/>"),
        ("foreign", '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>'), ("link", '<a href="http://127.0.0.1">x</a>'),
        ("animated", '<animate attributeName="x" to="9"/>'), ("text", "<text>x</text>"), ("pattern", '<pattern id="a" width="1e-9" height="1e-9"/>'),
        ("noise", '<filter id="a"><feTurbulence numOctaves="99999"/></filter>'), ("blur", '<filter id="a"><feGaussianBlur stdDeviation="99999"/></filter>'),
        ("blur-nan", '<filter id="a"><feGaussianBlur stdDeviation="nan"/></filter>'), ("blur-two", '<filter id="a"><feGaussianBlur stdDeviation="1 1e9"/></filter>'),
        ("picture-filter", '<filter id="a"><feImage href="file:///etc/passwd"/></filter>'), ("light", '<filter id="a"><feDiffuseLighting/></filter>'),
    ):  # fmt: skip
        yield drawn(name, body + RECT)


def crowds() -> Iterator[Medium]:
    """Too deep, too many, or twice as many with each one more."""
    yield drawn("deep", "<g>" * 100_000)
    yield drawn("deep-41", "<g>" * 41 + RECT + "</g>" * 41)
    yield drawn("deep-closed", "<g>" * 9_000 + RECT + "</g>" * 9_000)
    yield drawn("many", RECT * 5_000)
    doubled = "".join(f'<g id="g{n + 1}"><use xlink:href="#g{n}"/><use xlink:href="#g{n}"/></g>' for n in range(30))
    yield drawn("uses", f'<defs><g id="g0">{RECT}</g>{doubled}</defs><use xlink:href="#g30"/>')
    few = "".join(f'<g id="g{n + 1}"><use xlink:href="#g{n}"/><use xlink:href="#g{n}"/></g>' for n in range(7))
    yield drawn("uses-few", f'<defs><g id="g0">{RECT}</g>{few}</defs><use xlink:href="#g7"/>', is_fine=True)
    yield drawn("use-itself", '<g id="a"><use xlink:href="#a"/></g>')
    yield drawn("use-round", '<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>')
    yield drawn(
        "mask-itself", f'<mask id="a"><g mask="url(#a)">{RECT}</g></mask><g mask="url(#a)">{RECT}</g>', is_fine=True
    )
    yield drawn(
        "clip-itself",
        f'<clipPath id="a" clip-path="url(#a)">{RECT}</clipPath><g clip-path="url(#a)">{RECT}</g>',
        is_fine=True,
    )
    yield drawn(
        "gradient-itself",
        '<linearGradient id="a" xlink:href="#a"/><rect fill="url(#a)" width="9" height="9"/>',
        is_fine=True,
    )
    yield drawn("filters", "".join(f'<filter id="f{n}"><feFlood/></filter>' for n in range(40)))
    yield drawn("path-long", f'<path fill="red" d="M0 0{"L32 0L0 32" * 9_000}"/>', is_fine=True)
    yield drawn("path-broken", '<path d="M0 0 L nan inf 1e999 Z Z Z M"/>' + RECT, is_fine=True)
    yield drawn("dashes", '<path d="M0 0H1e9" stroke="red" stroke-dasharray="1e-9"/>' + RECT, is_fine=True)


def sounds() -> Iterator[Medium]:
    click = (resources.assets() / "sounds" / "click.ogg").read_bytes
    yield Medium(name="sound.ogg", make=click, is_fine=True)
    for number in range(1, 8):
        yield Medium(name=f"cut-{number}.ogg", make=lambda number=number: click()[: len(click()) * number // 8])
    yield Medium(name="cut-by-one.ogg", make=lambda: click()[:-1])
    yield Medium(name="empty.ogg", make=bytes)
    yield Medium(name="text.ogg", make=lambda: b"not a sound\n" * 400)
    yield Medium(name="zeros.ogg", make=lambda: bytes(100_000))
    yield Medium(name="10-mb.ogg", make=lambda: click() + bytes(10_485_760))
    yield Medium(name="behind.ogg", make=lambda: click() + b"more")
    yield Medium(name="twice.ogg", make=lambda: click() * 2)
    yield Medium(name="hours.ogg", make=_hours)
    yield Medium(name="rate.ogg", make=lambda: poked(click(), b"\x01vorbis", 12, struct.pack("<I", 1)))
    yield Medium(name="channels.ogg", make=lambda: poked(click(), b"\x01vorbis", 11, b"\xff"))
    yield Medium(name="midi.ogg", make=lambda: b"MThd" + bytes(200))
    yield Medium(name="mp3.ogg", make=lambda: b"ID3" + bytes(2_000))
    yield Medium(name="sound.wav", make=lambda: wav(), is_fine=True)
    yield Medium(name="rate.wav", make=lambda: wav(rate=1))
    yield Medium(name="rate-huge.wav", make=lambda: wav(rate=0xFFFFFFFF))
    yield Medium(name="channels.wav", make=lambda: wav(channels=60_000))
    yield Medium(name="form.wav", make=lambda: wav(form=2))
    yield Medium(name="hours.wav", make=lambda: wav(seconds=400, rate=8_000))
    yield Medium(name="cut.wav", make=lambda: wav()[:30])
    yield Medium(name="text.wav", make=lambda: b"hello" * 99)


def _hours() -> bytes:
    """The first page of a sound, then pages of a quarter of a million packets of one byte: hours in half a megabyte."""
    raw = (resources.assets() / "sounds" / "click.ogg").read_bytes()
    first = raw[: raw.index(b"OggS", 4)]
    page = first[:5] + b"\0" + first[6:26] + b"\xff" + b"\x01" * 255 + b"\0" * 255
    return first + page * 1_000


def poked(raw: bytes, mark: bytes, at: int, value: bytes) -> bytes:
    place = raw.index(mark) + at
    return raw[:place] + value + raw[place + len(value) :]


def wav(*, rate: int = 22_050, channels: int = 1, form: int = 1, seconds: float = 0.2) -> bytes:
    sound = bytes(int(22_050 * 2 * seconds))
    head = struct.pack("<HHIIHH", form, channels, rate, min(rate * 2, 0xFFFFFFFF), 2, 16)
    size = 4 + 8 + len(head) + 8 + len(sound)
    return (
        b"RIFF"
        + struct.pack("<I", size)
        + b"WAVEfmt "
        + struct.pack("<I", len(head))
        + head
        + b"data"
        + struct.pack("<I", len(sound))
        + sound
    )


def fonts() -> Iterator[Medium]:
    lexend = (resources.assets() / "fonts" / "lexend-400.ttf").read_bytes
    yield Medium(name="sound", make=lexend, is_fine=True)
    for name, raw in (
        ("empty", b""),
        ("text", b"no font" * 99),
        ("magic-only", b"\0\1\0\0"),
        ("zeros", bytes(9_000)),
        ("collection", b"ttcf" + b"\xff" * 99),
    ):
        yield Medium(name=name, make=lambda raw=raw: raw)
    yield Medium(name="magic-and-noise", make=lambda: b"\0\1\0\0" + bytes(n * 7919 % 251 for n in range(50_000)))
    yield Medium(name="many-tables", make=lambda: b"\0\1\0\0\xff\xff" + b"\xff" * 1_048_576)
    yield Medium(name="10-mb", make=lambda: lexend() + bytes(10_485_760))
    for number in range(1, 8):
        yield Medium(name=f"cut-{number}", make=lambda number=number: lexend()[: len(lexend()) * number // 8])


def spoilt_fonts() -> Iterator[Medium]:
    """A font with a stretch of other bytes in it, which may or may not be used: whatever comes of it, quietly."""
    for number in range(12):
        yield Medium(name=f"spoilt-{number}", make=functools.partial(_spoilt, number))


def _spoilt(number: int) -> bytes:
    raw = bytearray((resources.assets() / "fonts" / "lexend-400.ttf").read_bytes())
    place = 12 + number * len(raw) // 13
    raw[place : place + 64] = bytes((one * 37 + number) % 256 for one in range(64))
    return bytes(raw)
