"""Codes that a slip never confuses, and class lists of which nothing but names is used and nothing is kept."""

import random
import re
from itertools import combinations
from pathlib import Path

import pytest

from game.school.class_list import ListRefused, read_class_list
from game.school.code_sheet import code_sheet
from game.school.codes import MOST, CannotMakeCodes, make_codes
from game.school.pupil import WORDS, code_icons


@pytest.mark.parametrize("seed", range(25))
def test_any_two_codes_differ_in_two_pictures(seed: int) -> None:
    """In any order: so neither one wrong picture nor the wrong order makes one pupil into another."""
    codes = make_codes(MOST, random.Random(seed))
    assert len(codes) == MOST
    assert all(len(set(code_icons(code))) == 3 for code in codes)
    for one, other in combinations(codes, 2):
        assert len(set(code_icons(one)) & set(code_icons(other))) <= 1


@pytest.mark.parametrize("count", [0, -1, MOST + 1])
def test_too_many_codes_are_refused(count: int) -> None:
    with pytest.raises(CannotMakeCodes, match=f"1 to {MOST}"):
        make_codes(count, random.Random(1))


def listed(folder: Path, raw: bytes | str) -> Path:
    path = folder / "list.csv"
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Name\nAva\nBen\n", ("Ava", "Ben")),
        ("Ava\nBen\n\n", ("Ava", "Ben")),
        ("Forename;Surname;Gender\nAva;Stone;F\nBen;Lake;M\n", ("Ava Stone", "Ben Lake")),
        ('First Name\tLast Name\n"Ava"\tStone\n', ("Ava Stone",)),
        ("\ufeffname,house\nZoë,Red\n", ("Zoë",)),
        ("Name\nZoë\n".encode("utf-16"), ("Zoë",)),
        ("Name\nZoë\n".encode("cp1252"), ("Zoë",)),
        ('Name\n"Stone, Ava"\n', ("Stone, Ava",)),
        ("Name\nAv\u202ea\u200b\n", ("Ava",)),
    ],
)
def test_lists_as_schools_have_them(raw: bytes | str, names: tuple[str, ...], tmp_path: Path) -> None:
    """Commas, semicolons, tabs, heads or none, UTF-8 with and without mark, UTF-16, Windows letters."""
    assert read_class_list(listed(tmp_path, raw)).names == names


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("Name,UPN\nAva,\n", "follows a child for life"),
        ("Name,Number\nAva,H801200001001\n", "follows a child for life"),
        ("Name,Number\nAva,h80120000100a\n", "follows a child for life"),
        (b"PK\x03\x04rest of a workbook", "Excel workbook"),
        (b"\xff\xfeN", "cannot be read"),
        (b"Name\x00\nAva\x00\n", "cannot be read"),
        ("a,b\nc,d\n", "which column has the names"),
        ("", "is empty"),
        ("Name\n", "no names below"),
        ("Name\n" + "\n".join(f"Pupil {n}" for n in range(61)), "61 names"),
        (b"Name\n" + b"x" * 300_000, "too large"),
    ],
)
def test_lists_that_are_refused_say_why(raw: bytes | str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ListRefused, match=says):
        read_class_list(listed(tmp_path, raw))


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("Name\n=1+1\n", 'Line 2 begins with "="'),
        ("Name\n@SUM(A1)\n", 'Line 2 begins with "@"'),
        ("Name\n<script>alert(1)</script>\n", "Line 2 looks like part of a web page"),
        ("Name\nAva\nBen\nava\n", '"Ava" is there 2 times'),
        ("Name,SEN,Birthday\nAva,K,2016\n", "not: SEN, Birthday"),
        ("Name\nZoë\n".encode("cp1252"), "not in UTF-8"),
        ("Name\n" + "x" * 80, "longer than 60"),
    ],
)
def test_what_a_teacher_should_look_at_is_said(raw: bytes | str, says: str, tmp_path: Path) -> None:
    assert any(says in note for note in read_class_list(listed(tmp_path, raw)).notes)


def test_a_name_is_words_on_the_sheet(tmp_path: Path) -> None:
    """Whatever stands in a list, the page has no script, no tag of it, and nothing that loads."""
    names = ("<script>alert(1)</script>", '" onload="x', "</table><img src=x>", "=cmd|' /C calc'!A0", "Ava & Ben")
    codes = make_codes(6, random.Random(1))
    page = code_sheet("4B", codes, names, lambda icon: f"<svg>{icon}</svg>")
    assert "<script" not in page
    assert "<img" not in page
    assert '" onload' not in page
    assert "Ava &amp; Ben" in page
    assert "default-src 'none'" in page
    assert not re.search(r"<[^>]*(src|href)=|url\(", page)
    for code in codes:
        assert "".join(f"<span class='picture'><svg>{one}</svg>{WORDS[one]}</span>" for one in code_icons(code)) in page
