"""SAFE-REAL: something that could belong to a real person or company.

What it finds
    Telephone numbers outside the ranges kept free for drama, e-mail and web addresses, postcodes, whole addresses
    (a number with its street), and names of real apps, games and devices.
Why it matters for children
    A child may ring the number or look for the address; and a story about a real app is out of date in a year.
For example
    "07911 123456", "mia@gmail.com", "She has a TikTok account."
Write instead
    "07700 900123" (a drama number), "mia@mail.example", "She has a Clipo account." This check cannot be silenced.
"""

import re
from collections.abc import Iterator

from game.checks.findings import Finding, Way
from game.checks.subject import Story
from game.engine.problems import Severity
from game.engine.reading import Listing, Node, Table, Words

CODE = "SAFE-REAL"
SEVERITY: Severity = "stops-publishing"

DRAMA = re.compile(
    r"07700900\d{3}|01632960\d{3}|02079460\d{3}|01(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|01914980\d{3}"
    r"|02896496\d{3}|02920180\d{3}|08081570\d{3}|09098790\d{3}|03069990\d{3}"
)
"""Numbers that Ofcom keeps free for drama; they ring nowhere."""

_NUMBER = re.compile(r"(?<![\d.])\+?\d(?:[ /-]{0,3}\d){9,12}(?![\d])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|co\.uk|org|net|uk|io|tv|gg|app|info|eu)\b", re.IGNORECASE)
_INWARD = "[ABD-HJLNP-UW-Z]{2}"
_POSTCODE = re.compile(rf"\b(?:[A-Z]{{1,2}}\d[A-Z\d]? ?\d{_INWARD}|(?i:[a-z]{{1,2}}\d[a-z\d]? \d{_INWARD}))\b")
"""As the post writes them, also run together; in small letters only with their space."""
_ADDRESS = re.compile(
    r"\b\d{1,3}[a-z]?,? (?:[A-Z][a-z]+ ){1,3}"
    r"(?:Avenue|Close|Court|Crescent|Drive|Gardens|Grove|Lane|Park|Place|Road|Square|Street|Terrace|Way)\b"
)
_FREE = re.compile(r"\.(?:example|test|invalid)$|@?example\.(?:com|org|net)$", re.IGNORECASE)
BRANDS = (
    "Alexa", "BeReal", "ChatGPT", "Discord", "Disney", "Facebook", "FaceTime", "Fortnite", "Gmail", "Google",
    "Instagram", "iPad", "iPhone", "Lego", "Messenger Kids", "Minecraft", "Netflix", "Nintendo", "PlayStation",
    "Pokemon", "Pokémon", "Reddit", "Roblox", "Siri", "Skype", "Snapchat", "Spotify", "Steam Deck", "Telegram",
    "TikTok", "Twitch", "Twitter", "WhatsApp", "Wikipedia", "Xbox", "YouTube",
)  # fmt: skip
_SMALL_BRANDS = tuple(name.lower() for name in BRANDS)
_SIGNS = r"[A-Za-z ,;:!?'\"(){}’‘“”…\n/_-]*"
_PLAIN = re.compile(rf"{_SIGNS}(?:\.(?![A-Za-z]){_SIGNS})*")
"""Words and stops, with no digit, no @ and no stop inside a word: in these stands no number, no address and no page."""
_BRAND = re.compile(rf"\b(?:{'|'.join(BRANDS)})\b", re.IGNORECASE)


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each text of the file that holds such a thing."""
    allowed = {re.sub(r"\D", "", line.number) for line in story.rules.policy.helplines.values()}
    if story.source.tree is not None:
        for way, text in _all(story.source.tree, ()):
            found = _real(text, allowed)
            if found:
                words, kind, attempt = found
                yield Finding(way=way, says=f'"{words}" looks like {kind}.', attempt=attempt)


def _real(text: str, allowed: set[str]) -> tuple[str, str, str] | None:
    if not _may_be_real(text):
        return None
    for number in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", number.group(0))
        if digits not in allowed and not DRAMA.fullmatch(digits):
            return number.group(0), "a real telephone number", "07700 900123"
    for pattern, kind, attempt in (
        (_MAIL, "a real e-mail address", "name@mail.example"),
        (_WEB, "a real web address", "page.example"),
        (_POSTCODE, "a real postcode", "leave the postcode out"),
        (_ADDRESS, "a real address", "leave the number or the street out"),
        (_BRAND, "a real app, game or device", "a made-up one of the policy's apps"),
    ):
        hit = next((one for one in pattern.finditer(text) if not _FREE.search(one.group(0))), None)
        if hit:
            return hit.group(0), kind, attempt
    return None


def _may_be_real(text: str) -> bool:
    """Whether it is worth looking closely, which takes long: most texts are words and stops, and name no brand."""
    small = text.lower()
    sought = ("://", "www.", *_SMALL_BRANDS)
    return not _PLAIN.fullmatch(text) or any(one in small for one in sought)


def _all(node: Node, way: Way) -> Iterator[tuple[Way, str]]:
    if isinstance(node, Words):
        yield way, str(node)
    elif isinstance(node, Table):
        for name, child in node.items():
            yield from _all(child, (*way, str(name)))
    elif isinstance(node, Listing):
        for number, child in enumerate(node):
            yield from _all(child, (*way, number))
