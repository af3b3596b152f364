"""Every page for a school in a real browser: it asks for nothing, runs nothing, fits its paper, and axe finds no fault."""

import os
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.school.full_pages import pages

PAYLOADS = (
    '"><script>window.ran=1;alert(1)</script><img src=http://127.0.0.1:9/x onerror="window.ran=1">',
    "'><svg onload='window.ran=1'><iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "</style><style>@import 'http://127.0.0.1:9/x';</style><link rel=stylesheet href=http://127.0.0.1:9/x>",
    "</title></head><body onload=window.ran=1><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "javascript:window.ran=1 ]]> {{7*7}} ${window.ran=1} <a href=javascript:window.ran=1 autofocus onfocus=window.ran=1>",
)
ORDINARY = "Keep private what says who you are"
SIDES = {"class": 2, "coverage": 1, "safeguarding": 2, "parents": 2, "year": 1, "recovery": 1, "items": 4, "codes": 1}
"""Sides of A4 at most; a decision takes two lines, and thirty codes with their pictures one side."""


def browser_program() -> str | None:
    """Chromium or what is like it, where it is installed."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
    return next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    program = browser_program()
    if program is None:
        pytest.skip("no Chromium is installed here, so no page can be opened in one (Debian: apt install chromium)")
    from playwright.sync_api import sync_playwright

    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as play:
        # Without these Chromium itself looks for updates and hosts, which is its business and not the page's.
        quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
        opened = play.chromium.launch(executable_path=program, args=[*quiet, *(["--no-sandbox"] if is_root else [])])
        yield opened
        opened.close()


def looked_at(browser: Any, path: Path) -> tuple[list[str], list[str], list[str], Any]:
    """Open a page: what it asked for, what of that its policy stopped, its dialogs, and whether anything ran."""
    context = browser.new_context()
    sheet = context.new_page()
    asked: list[str] = []
    stopped: list[str] = []
    dialogs: list[str] = []
    sheet.on("requestfailed", lambda request: stopped.append(request.url) if request.failure == "csp" else None)
    sheet.on("request", lambda request: asked.append(request.url))
    sheet.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    sheet.goto(path.as_uri(), wait_until="load")
    sheet.keyboard.press("Tab")
    sheet.wait_for_timeout(50)
    ran = sheet.evaluate(
        "() => [window.ran ?? null, document.scripts.length, document.querySelectorAll('[onload],[onerror],[onfocus]').length]"
    )
    context.close()
    return asked, stopped, dialogs, ran


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_a_person_writes_runs_or_loads(payload: str, browser: Any, tmp_path: Path) -> None:
    """The same payload in every field of every page: one request, for the file itself, and no script."""
    for name, text in pages(payload, pupils=8).items():
        path = tmp_path / f"{name}.html"
        path.write_text(text, "utf-8")
        asked, _, dialogs, ran = looked_at(browser, path)
        assert asked == [path.as_uri()], name
        assert dialogs == [], name
        assert ran == [None, 0, 0], name


def test_the_policy_holds_even_for_what_got_through(browser: Any, tmp_path: Path) -> None:
    """If a tag did get in, the page's own policy stops it: nothing runs and nothing is fetched."""
    from game.school.paper import page

    hole = "<script>window.ran=1</script><img src=http://127.0.0.1:9/x onerror=window.ran=1><p style='color:red'>x</p>"
    (tmp_path / "hole.html").write_text(page("x", hole), "utf-8")
    asked, stopped, dialogs, ran = looked_at(browser, tmp_path / "hole.html")
    assert [url for url in asked if not url.startswith("file:") and url not in stopped] == []
    assert dialogs == []
    assert ran[0] is None


def test_a_school_sees_its_crest_and_no_other_picture_comes_in(browser: Any, tmp_path: Path) -> None:
    """The crest stands in the page itself and is drawn; the policy that lets it in stops pictures from elsewhere."""
    from game.school.paper import page

    report = tmp_path / "class.html"
    report.write_text(pages(ORDINARY)["class"], "utf-8")
    context = browser.new_context()
    sheet = context.new_page()
    sheet.goto(report.as_uri())
    drawn = sheet.evaluate("() => [...document.images].map(one => [one.complete, one.naturalWidth])")
    assert drawn == [[True, 1]]
    context.close()
    hole = "<img src=http://127.0.0.1:9/x onerror=window.ran=1><img src='file:///etc/hostname'>"
    (tmp_path / "hole.html").write_text(page("x", hole, has_pictures=True), "utf-8")
    asked, stopped, _, ran = looked_at(browser, tmp_path / "hole.html")
    assert [url for url in asked if url != (tmp_path / "hole.html").as_uri() and url not in stopped] == []
    assert ran[0] is None


@pytest.mark.parametrize("pupils", [30, 60])
def test_pages_fit_their_paper(pupils: int, browser: Any, tmp_path: Path) -> None:
    """The class report is one sheet with two sides, for thirty pupils and for sixty; the others have their limits."""
    context = browser.new_context()
    sheet = context.new_page()
    counts = {}
    for name, text in pages(ORDINARY, pupils).items():
        path = tmp_path / f"{name}.html"
        path.write_text(text, "utf-8")
        sheet.goto(path.as_uri())
        sheet.pdf(path=str(tmp_path / f"{name}.pdf"), prefer_css_page_size=True)
        found = PdfReader(tmp_path / f"{name}.pdf")
        counts[name] = len(found.pages)
        sides = sorted(round(float(side) / 72 * 25.4) for side in found.pages[0].mediabox[2:])
        assert sides == [210, 297], name
    context.close()
    awards = pages(ORDINARY, pupils)["certificates"].count("<section class='award'>")
    assert counts.pop("certificates") == (awards + 1) // 2
    assert {name: count for name, count in counts.items() if count > SIDES[name]} == {}


@pytest.mark.parametrize("width", [400, 1200])
def test_axe_finds_no_fault(width: int, browser: Any, tmp_path: Path) -> None:
    """On a phone's width and on a desk's: names, heads, contrast, order, language. Axe goes in past the policy."""
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900})
    sheet = context.new_page()
    faults = {}
    for name, text in pages(ORDINARY).items():
        path = tmp_path / f"{name}.html"
        path.write_text(text, "utf-8")
        sheet.goto(path.as_uri())
        sheet.evaluate(script)
        found = sheet.evaluate("async () => (await axe.run()).violations")
        faults[name] = [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
    context.close()
    assert {name: found for name, found in faults.items() if found} == {}
