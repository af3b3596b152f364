"""SAFE-WORDS: words that blame, frighten, or ask for something that no child should do.

What it finds
    Blame ("should have known", "your own fault"), labels for a child ("the bully", "victim"), fear ("hurt you"),
    "too late", "game over", secrets to be kept from grown-ups, and advice to answer, to meet or to look for somebody
    unknown. An answer that is not safe may say such things (the pupil judges it), a trickster's message the last three.
Why it matters for children
    Feeling to blame is what most keeps children from telling. Fear does not teach; a named act that helps does.
For example
    "Sam was silly. He should have known better."
Write instead
    "It is not Sam's fault. A grown-up can help now." This check cannot be silenced.
"""

import re
from collections.abc import Iterator

from game.activities.answers import Choice
from game.activities.compose import Option
from game.activities.sequence import Deed
from game.checks.findings import Finding
from game.checks.memory import inside
from game.checks.subject import Story
from game.checks.wording import AFTER_KEYS, MEANINGS, OUTSIDE_KEYS, Said
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "SAFE-WORDS"
SEVERITY: Severity = "stops-publishing"

ANYWHERE: tuple[tuple[str, str, str], ...] = (
    (r"should(?:n't| not)? have (?:known|been|told|thought|listened|done)", "blame", "A grown-up can help now."),
    (r"should've", "blame", "A grown-up can help now."),
    (r"silly of|how could you|what were you thinking|serves? (?:you|him|her|them) right", "blame",
     "say what helps now"),
    (r"(?:tell ?tales?|tattle|snitch(?:es|ing)?|grass(?:es|ing)? on)", "blame for telling", "Telling is standing up."),
    (r"only tell (?:if|when)", "a limit to telling", "It is always fine to tell."),
    (r"victims?|bull(?:y|ies)", "a label for a child", "unkind behaviour; the person who sent it"),
    (r"game over|you lose|you failed", "an end", "It can still be put right."),
    (r"kidnap\w*|murder\w*|kill(?:s|ed|er)?|come and get you|hurts? you|find you and|stranger danger", "fear",
     "say calmly what happens and what helps"),
    (r"terrible things?|something (?:awful|horrible|terrible)", "fear", "say calmly what helps"),
)  # fmt: skip
"""What nobody in a story says: a pattern, what it is, and what to write instead."""

AS_ADVICE: tuple[tuple[str, str, str], ...] = (
    (r"keep (?:it|this|that) (?:a )?secret|our secret|between (?:you and me|us)|secret from", "a secret from grown-ups",
     "tell a grown-up"),
    (r"(?:don't|do not|never) tell (?:anyone|anybody|a grown-up|mum|dad|your (?:mum|dad|parents|teacher))",
     "a secret from grown-ups", "tell a grown-up"),
    (r"(?:reply|write back|answer back) to (?:them|him|her|the stranger)", "advice to answer somebody unknown",
     "no answer is needed"),
    (r"meet (?:up with )?(?:them|him|her|the stranger)", "advice to meet somebody unknown", "show a grown-up"),
    (r"(?:search for|look up|track down) (?:them|him|her|the stranger)", "advice to look for somebody",
     "tell a grown-up"),
    (r"(?:lie about|make up) (?:your|his|her|their) (?:age|birthday)", "advice to lie about the age", "ask a grown-up"),
)  # fmt: skip
"""What the story itself never advises: in reasons, in questions, and in answers that are safe."""

ADVISING_KEYS = (*AFTER_KEYS, *OUTSIDE_KEYS, MEANINGS, "act", "ask", "prompt", "words")
"""Where the story itself speaks, or says what the hero does to help."""


def _compiled(sought: tuple[tuple[str, str, str], ...]) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), kind, attempt) for words, kind, attempt in sought)


_ANYWHERE, _AS_ADVICE = _compiled(ANYWHERE), _compiled(AS_ADVICE)
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')]*\s")
_FAULT = re.compile(r"\bfault\b", re.IGNORECASE)
_LATE = re.compile(r"\btoo late\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|nobody's|no one's|isn't|wasn't|n't|without|no)\b", re.IGNORECASE)


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each text with such words."""
    safe = {(step.id, text) for step in story.steps() for text in _safe(step)}
    for one in story.said:
        if one.key == "text" and (one.step, one.text) not in safe:
            continue  # an answer that is not safe may say what one does not say: the pupil judges it
        is_advice = one.key in ADVISING_KEYS or (one.step, one.text) in safe
        found = _found(one, is_advice=is_advice)
        if found:
            words, kind, attempt = found
            yield Finding(way=one.way, says=f'"{words}" is {kind}.', attempt=attempt)


def _safe(step: Step) -> Iterator[str]:
    """The words of answers and parts that are rated safe, and of deeds in their right order."""
    return (one.text for one in inside(step, (Choice, Option, Deed)) if isinstance(one, Deed) or one.rating == "safe")


def _found(one: Said, *, is_advice: bool) -> tuple[str, str, str] | None:
    text = one.text.replace("’", "'")
    for pattern, kind, attempt in (*_ANYWHERE, *(_AS_ADVICE if is_advice else ())):
        hit = pattern.search(text)
        if hit and not (is_advice and _is_denied(one.text, hit.start()) and kind.startswith("advice")):
            return hit.group(0), kind, attempt
    for sought, kind, attempt in ((_FAULT, "blame", "It is not {hero}'s fault."), (_LATE, "an end", "never too late")):
        late = sought.search(one.text)
        if late and not _is_denied(one.text, late.start()):
            return late.group(0), kind, attempt
    return None


def _is_denied(text: str, at: int) -> bool:
    """Whether "not", "never" or the like stands within the few words before, in the same sentence."""
    before = _SENTENCE_END.split(text[:at])[-1]
    return bool(_DENIED.search(" ".join(before.split()[-6:]))) or text[at:].startswith("fault of")
