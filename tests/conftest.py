"""What holds for all tests: nothing is written outside temporary folders, and nothing is left out unseen.

Where CROWNWISE_NO_SKIPS is set, a skipped test is a failed run.
"""

import gc
import os
import shutil
import tempfile

import pytest

_SKIPPED: list[str] = []
_CACHE = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """What `check` keeps between runs is kept in a folder of the tests' own, also by the programs that they start."""
    config.stash[_CACHE] = os.environ["CROWNWISE_CACHE"] = tempfile.mkdtemp(prefix="crownwise-tests-")


def pytest_collection_finish() -> None:
    """What is read once lasts to the end: not looking through it again and again saves a quarter of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_CACHE], ignore_errors=True)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        _SKIPPED.append(report.nodeid)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    if report.skipped:
        _SKIPPED.append(report.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _SKIPPED and _allows_no_skips():
        terminalreporter.section("skipped, and CROWNWISE_NO_SKIPS is set")
        for name in _SKIPPED:
            terminalreporter.line(name)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if _SKIPPED and _allows_no_skips() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _allows_no_skips() -> bool:
    return os.environ.get("CROWNWISE_NO_SKIPS", "") not in ("", "0")
