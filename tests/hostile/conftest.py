"""One guard for all hostile cases."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
Guarded = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def guard() -> Iterator[Guarded]:
    """Opens a path as one kind of thing under guard; fails where it broke, or touched anything that is not its own."""
    command = [sys.executable, "-m", "tests.hostile.guard"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None

        def ask(kind: str, path: Path, kept: Path, **more: str) -> dict[str, Any]:
            asked = {"kind": kind, "path": str(path), "kept": str(kept), "more": more}
            print(json.dumps(asked), file=program.stdin, flush=True)
            answer: dict[str, Any] = json.loads(program.stdout.readline())
            assert "fault" not in answer, answer["fault"]
            assert answer["touched"] == []
            result: dict[str, Any] = answer["result"]
            return result

        yield ask
        program.stdin.close()
