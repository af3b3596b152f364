"""A skip must turn the automatic checks red, in one process and in several, and must not trouble anyone else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

IN_A_TEST = "import pytest\n\ndef test_one():\n    pytest.skip('no screen')\n\ndef test_two():\n    pass\n"
IN_A_MODULE = "import pytest\n\npytest.importorskip('no_such_module')\n"
EXPECTED = "import pytest\n\n@pytest.mark.xfail\ndef test_one():\n    assert False\n"


def run(folder: Path, text: str, *arguments: str, no_skips: str) -> int:
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (folder / "test_example.py").write_text(text, encoding="utf-8")
    (folder / "test_other.py").write_text("def test_other():\n    pass\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *arguments],
        cwd=folder,
        env=environment | {"CROWNWISE_NO_SKIPS": no_skips},
        capture_output=True,
        check=False,
    ).returncode


@pytest.mark.parametrize("text", [IN_A_TEST, IN_A_MODULE])
def test_a_skip_fails_the_run_only_where_asked(tmp_path: Path, text: str) -> None:
    assert run(tmp_path, text, no_skips="1") == 1
    assert run(tmp_path, text, no_skips="") == 0


def test_a_skip_fails_a_run_in_several_processes(tmp_path: Path) -> None:
    assert run(tmp_path, IN_A_TEST, "-n", "2", no_skips="1") == 1


def test_a_failure_that_is_expected_is_no_skip(tmp_path: Path) -> None:
    assert run(tmp_path, EXPECTED, no_skips="1") == 0
