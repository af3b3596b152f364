"""Recording for a teacher: an attempt at a story's end becomes one sealed file, and then its plain file goes.

It begins only when a class is set up. A guest, who has no pictures, is never recorded.
"""

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.school.chain import Chain
from game.school.keeping import Keeper
from game.school.marks import is_finished, mark, unsealed
from game.school.outbox import Outbox
from game.school.pupil import code_icons, codes_in

VOTE = "class-vote"
"""What a record of votes says of itself under `kind`; an attempt says nothing there."""


class Recorder:
    """Seals attempts of one class; the plain journals lie with `keeper`."""

    def __init__(self, keeper: Keeper, chain: Chain, outbox: Outbox) -> None:
        """Journals that were sealed at their end by an earlier start go now, and what waits is sent."""
        self.outbox = outbox
        self._keeper = keeper
        self._chain = chain
        self._begun: dict[str, None] = {}
        self._failed: dict[str, dict[str, tuple[str, Mapping[str, Any]]]] = {}
        self._tidy()
        outbox.send_soon()

    def heading(self, journal: str, line: Mapping[str, Any]) -> dict[str, Any]:
        """A line for a journal; the first one gets the number by which an attempt is known for ever."""
        if "answer" in line or "given" in line:
            self._begun[journal] = None
        return {**line, "attempt": secrets.token_hex(16)} if "seed" in line else dict(line)

    def seal(self, journal: str, code: str, pack: str, attempt: Mapping[str, Any]) -> bool:
        """Seal an attempt; True when it is on this computer's disk. The same attempt sealed again counts once."""
        found = self._keeper.journal(journal)
        number = _own_number(found[0], code) if found else ""
        content = {
            "id": number or secrets.token_hex(16),
            "class": self._chain.of,
            "code": code,
            "pack": pack,
            **attempt,
        }
        if not self._put(content):
            self._failed.setdefault(journal, {})[code] = (pack, attempt)
            return False
        self._begun.pop(journal, None)
        self._failed.get(journal, {}).pop(code, ("", {}))
        return found is None or self._keeper.append(journal, mark(code, is_over=bool(attempt.get("is_over"))))

    def seal_vote(self, pack: str, vote: Mapping[str, Any]) -> bool:
        """Seal the counts of one vote of the whole class; True when it is on this computer's disk.

        `vote` has scenario, digest, policy, form; step, way, chosen; and the counts of the first and second vote.
        """
        about = {name: vote[name] for name in ("scenario", "digest", "policy", "form")}
        counts = {name: vote[name] for name in ("step", "way", "first", "second", "chosen")}
        content = {
            "id": secrets.token_hex(16), "class": self._chain.of, "kind": VOTE, "code": "", "pack": pack, **about,
            "is_over": True, "first": [], "events": [], "score": None, "votes": [counts],
        }  # fmt: skip
        return self._put(content)

    def _put(self, content: Mapping[str, Any]) -> bool:
        """Seal as the next file of the chain; True when it is on this computer's disk."""
        name, raw = self._chain.next_file(content)
        try:
            self.outbox.put(name, raw)
        except OSError:
            return False
        self._chain.accept(raw)
        self.outbox.send_soon()
        return True

    def drop(self, journal: str) -> bool:
        """A journal is no longer needed. One that is not sealed for everybody makes way and stays until it is."""
        failed = dict(self._failed.get(journal, {}))
        sealed = [self.seal(journal, code, pack, attempt) for code, (pack, attempt) in failed.items()]
        found = self._keeper.journal(journal)
        if not all(sealed) or (found is not None and unsealed(found[1], _pupils(found[0]))):
            return self._keeper.set_aside(journal)
        self._begun.pop(journal, None)
        return self._keeper.drop(journal)

    def begun(self) -> tuple[str, ...]:
        """The journals that this start has added answers to since they were last sealed."""
        return tuple(self._begun)

    def close(self) -> None:
        """Take away what was sealed at its end, and give the outbox a moment."""
        self._tidy()
        self.outbox.close()

    def _tidy(self) -> None:
        folder = self._keeper.folder / "unfinished"
        for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else ():
            found = self._keeper.journal(path.name)
            if found is None or not is_finished(found[1]):
                continue
            if unsealed(found[1], _pupils(found[0])):
                # The program was killed between the two of a pair: the other one is sealed when this start ends.
                self._begun[path.name] = None
            else:
                self._keeper.drop(path.name)


def _own_number(heading: Mapping[str, Any], code: str) -> str:
    """The number of an attempt; where two have played together, each has one that follows from that of the pair."""
    number = str(heading.get("attempt", ""))
    if not number or heading.get("code", code) == code:
        return number
    return hashlib.blake2b(f"{number} {code}".encode(), digest_size=16).hexdigest()


def _pupils(heading: Mapping[str, Any]) -> tuple[str, ...]:
    """The pupils for whom a journal is sealed: guests and classes are nobody's."""
    return tuple(one for one in codes_in(str(heading.get("code", ""))) if len(code_icons(one)) == 3)


def class_folder(folder: Path, class_id: str) -> Path:
    """Where the unfinished play of a class lies: codes of two classes may be the same."""
    return folder / f"class-{class_id.lower()}"
