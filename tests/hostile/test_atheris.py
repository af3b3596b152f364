"""A short run of the coverage-guided fuzzer, where it is installed."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.cases import SOUND
from tests.hostile.zips import PACK, zipped

ROOT = Path(__file__).parents[2]
RUNS = 3_000


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="Atheris is only made for Linux on x86-64")
def test_a_short_run_finds_nothing(tmp_path: Path) -> None:
    """Some thousand inputs grown from sound files: nothing but PackError comes out, and none takes long."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, raw in enumerate((*SOUND.values(), zipped(PACK), zipped(SOUND))):
        (corpus / f"seed-{number}").write_bytes(raw)
    limits = [f"-runs={RUNS}", "-max_total_time=30", "-max_len=4096", "-timeout=10", "-rss_limit_mb=1024", "-seed=1"]
    command = [
        sys.executable,
        "-m",
        "tests.hostile.fuzz_atheris",
        str(corpus),
        *limits,
        f"-artifact_prefix={tmp_path}/",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
