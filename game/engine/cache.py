"""Packs that were checked before, by the hash of their bytes, so that play need not parse YAML again."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CACHE_FORMAT = "1"
"""Part of every file's name: raise it when reading or checking changes, so that nothing stale is trusted."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of checked trees as JSON; None keeps nothing. A cache that cannot be read or written is no error."""

    folder: Path | None

    def find(self, digest: str) -> Any:
        """The checked tree of the file with this digest, or None."""
        if self.folder is None:
            return None
        try:
            return json.loads(self._path(digest).read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return None

    def keep(self, digest: str, tree: object) -> None:
        """Remember a tree that was found to be sound. Written beside and moved, so that it is whole or not there."""
        if self.folder is None:
            return
        path = self._path(digest)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = path.with_suffix(f".{os.getpid()}")
            beside.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
            beside.replace(path)
        except OSError:
            return

    def _path(self, digest: str) -> Path:
        assert self.folder is not None
        return self.folder / f"{digest}.{CACHE_FORMAT}.json"
