"""The teacher's key: a wrong passphrase, a lost key and a damaged file each say what they are, and nothing else opens."""

import json
import os
from pathlib import Path

import pytest

from game.school.keys import HEAVY, ClassKey, KeyRefused, recovered, recovery_words, unwrapped, wrapped
from game.school.setting_up import CannotSetUp, key_path, make_class, packs_by_year, rewrap
from tests.school.classes import LIGHT, WORDS, key, school


def test_the_key_opens_with_its_passphrase_and_no_other(tmp_path: Path) -> None:
    """At the weight that teachers get."""
    made = ClassKey.made("4B")
    (tmp_path / "4B.key").write_text(wrapped(made, WORDS, HEAVY), "utf-8")
    assert bytes(unwrapped(tmp_path / "4B.key", WORDS).private) == bytes(made.private)
    with pytest.raises(KeyRefused, match="not the passphrase"):
        unwrapped(tmp_path / "4B.key", WORDS + " ")


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(KeyRefused, match="too short"):
        wrapped(ClassKey.made("4B"), "short", LIGHT)


def test_a_lost_key_says_so_and_the_sheet_makes_it_again(tmp_path: Path) -> None:
    """The key file is gone; the letters of the sheet give the same key under a new passphrase."""
    found = school(tmp_path)
    letters = " ".join(recovery_words(key(tmp_path)))
    key_path(tmp_path, "4B").unlink()
    with pytest.raises(KeyRefused, match="no key file"):
        key(tmp_path)
    rewrap(tmp_path, recovered("4B", letters.lower()), "another passphrase", LIGHT)
    assert unwrapped(key_path(tmp_path, "4B"), "another passphrase").public == found.sealing_key
    with pytest.raises(KeyRefused, match="not the passphrase"):
        key(tmp_path)


def test_one_wrong_letter_of_the_sheet_is_noticed() -> None:
    """Every single letter, replaced by another one."""
    letters = "".join(recovery_words(ClassKey.made("4B")))
    for at, letter in enumerate(letters):
        other = "A" if letter != "A" else "B"
        with pytest.raises(KeyRefused, match="not right"):
            recovered("4B", letters[:at] + other + letters[at + 1 :])


def test_another_classs_sheet_is_refused(tmp_path: Path) -> None:
    school(tmp_path, "4B", "4A")
    other = ClassKey("4B", key(tmp_path, "4A").private)
    with pytest.raises(CannotSetUp, match="not that of class 4B"):
        rewrap(tmp_path, other, WORDS, LIGHT)


@pytest.mark.parametrize("name", ["ops", "memory", "salt", "wrapped", "public", "class", "format"])
def test_a_damaged_key_file_is_said(name: str, tmp_path: Path) -> None:
    """Each field missing, and of the wrong kind: a sentence that names the sheet, and never a trace."""
    school(tmp_path)
    path = key_path(tmp_path, "4B")
    plain = json.loads(path.read_text("utf-8"))
    for value in (None, "%%%", -1, [], "A" * 44):
        if name == "class" and isinstance(value, str):
            continue  # the class is only a label in it
        path.write_text(json.dumps(plain | {name: value}), "utf-8")
        if name == "class" and value is not None:
            continue
        if name != "class":
            with pytest.raises(KeyRefused, match=r"damaged|not the passphrase|changed|no key file"):
                key(tmp_path)
    path.write_text(json.dumps({one: value for one, value in plain.items() if one != name}), "utf-8")
    with pytest.raises(KeyRefused, match=r"damaged|no key file"):
        key(tmp_path)


def test_a_key_file_cannot_ask_for_all_memory(tmp_path: Path) -> None:
    """A file that someone changed must not hang the teacher's computer."""
    school(tmp_path)
    path = key_path(tmp_path, "4B")
    plain = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(plain | {"memory": 2**60}), "utf-8")
    with pytest.raises(KeyRefused, match="damaged"):
        key(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="rights are set by the folder on Windows")
def test_only_the_teacher_can_read_private_files(tmp_path: Path) -> None:
    school(tmp_path)
    for path in (tmp_path / "private").iterdir():
        assert path.stat().st_mode & 0o077 == 0
    assert (tmp_path / "private").stat().st_mode & 0o077 == 0


def test_nothing_secret_leaves_the_private_folder(tmp_path: Path) -> None:
    """Neither the school file nor a class file holds the key in any form that the sheet has."""
    school(tmp_path)
    made = key(tmp_path)
    public = (tmp_path / "school.yaml").read_text("utf-8") + (tmp_path / "classes" / "4B.yaml").read_text("utf-8")
    assert bytes(made.private).hex() not in public
    assert not any(group in public for group in recovery_words(made)[:-1])
    sheet = (tmp_path / "private" / "4B-recovery.html").read_text("utf-8")
    assert all(f"<td>{group}</td>" in sheet for group in recovery_words(made))


def test_a_class_is_never_made_twice(tmp_path: Path) -> None:
    """A second key would make everything sealed before unreadable."""
    before = school(tmp_path)
    with pytest.raises(CannotSetUp, match="nothing was changed"):
        make_class(tmp_path, "4B", 4, WORDS, LIGHT)
    with pytest.raises(CannotSetUp, match="cannot name a class"):
        make_class(tmp_path, "../4B", 4, WORDS, LIGHT)
    assert key(tmp_path).public == before.sealing_key


def test_odd_names_of_a_school_come_back_as_they_were(tmp_path: Path) -> None:
    """Quotes, colons, tags and line ends in what a school says do no harm to its file or its sheets."""
    odd = 'St "Anne\'s": #1 <i>\\ {x}'
    school(tmp_path, name=odd, adult="Mrs Khan\nand Mr Lee")
    from game.school.files import read_school

    found = read_school(tmp_path / "school.yaml")
    assert found.name == odd
    assert found.adult == "Mrs Khan and Mr Lee"
    assert "<i>" not in (tmp_path / "private" / "4B-recovery.html").read_text("utf-8")


@pytest.mark.parametrize("word", ["4", "4=", "7=year4", "=year4", "four=year4"])
def test_packs_by_year_say_what_is_wrong(word: str) -> None:
    with pytest.raises(CannotSetUp, match="4=year4"):
        packs_by_year([word])
