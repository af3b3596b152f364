"""Settings in layers: the first that has a value wins unless a stronger hand has locked it, and it says who."""

from dataclasses import fields
from pathlib import Path

import pytest

from game.engine.problems import PackError
from game.scenes.options import Options, _is_allowed
from game.school.files import OPTIONS, read_class, read_school
from game.school.finding import school_path
from game.school.settings import DEFAULTS, gathered
from tests.school.classes import school

SCHOOL = 'format: school/1\nname: "Hill"\n'


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def layers(folder: Path, *, of_school: str = "", of_class: str = "") -> Path:
    """A school and a class, with more lines in each."""
    school(folder)
    path = folder / "classes" / "4B.yaml"
    write(path, path.read_text("utf-8") + of_class)
    return write(folder / "school.yaml", SCHOOL + of_school)


def test_every_option_can_be_set_and_no_other() -> None:
    """The words that a file may use are those that the options scene has, with the same built-in values."""
    assert set(OPTIONS) == {one.name for one in fields(Options)}
    for name, allowed in OPTIONS.items():
        for word in allowed:
            value = word == "yes" if word in ("yes", "no") else int(word) if word.isdigit() else word
            assert type(value) is type(getattr(Options(), name))
            assert _is_allowed(name, value)
    assert Options.from_plain(gathered(None).options()) == Options()


def test_the_order_of_layers(tmp_path: Path) -> None:
    """Command line before class before school before user before built-in; each says where it comes from."""
    path = layers(
        tmp_path, of_school="options: { theme: dark, speech: on }\n", of_class="options: { theme: contrast }\n"
    )
    user = {"theme": "light", "text_size": 150, "music": True}
    now = gathered(path, "4B", {"speech": "off"}, user)
    found = {
        name: (now.setting(name).value, now.setting(name).source) for name in ("speech", "theme", "text_size", "quiet")
    }
    assert found == {
        "speech": ("off", "command line"),
        "theme": ("contrast", "class file"),
        "text_size": ("150", "user"),
        "quiet": ("no", "built-in"),
    }
    assert gathered(path, "", {}, user).setting("theme").source == "school file"
    assert now.setting("theme").place == str(tmp_path / "classes" / "4B.yaml")
    assert now.options()["music"] is True
    assert now.options()["text_size"] == 150


def test_a_lock_stands_against_what_is_stronger(tmp_path: Path) -> None:
    """What the school locks neither class nor command line changes; what the class locks the command line does not."""
    path = layers(
        tmp_path,
        of_school="options: { theme: dark }\nlocked: [theme]\n",
        of_class="options: { theme: contrast, speech: on }\nlocked: [speech]\n",
    )
    now = gathered(path, "4B", {"theme": "light", "speech": "off"}, {"theme": "light"})
    assert (now.setting("theme").value, now.setting("theme").source) == ("dark", "school file")
    assert (now.setting("speech").value, now.setting("speech").source) == ("on", "class file")
    assert now.locked == {"theme", "speech"}
    assert now.who_set("theme") == "Set by your school"
    assert now.who_set("speech") == "Set for your class"
    assert now.who_set("music") == ""


def test_the_class_has_its_year_groups_packs(tmp_path: Path) -> None:
    """A class plays the packs that its school gives the year group, unless its own file says others."""
    path = layers(tmp_path, of_school="packs: { 4: [year4, playground] }\n")
    assert gathered(path, "4b").packs == ("year4", "playground")
    write(tmp_path / "classes" / "4B.yaml", (tmp_path / "classes" / "4B.yaml").read_text("utf-8") + "packs: [year3]\n")
    assert gathered(path, "4B").packs == ("year3",)
    assert gathered(path).packs == ()


def test_the_schools_packs_can_be_locked(tmp_path: Path) -> None:
    """The school's packs of the year group are the school file's word: it is named as their source, and its lock holds."""
    path = layers(tmp_path, of_school="packs: { 4: [year4] }\n")
    assert gathered(path, "4B").setting("packs").place == str(path)
    assert gathered(path, "4B", {"packs": "playground"}).packs == ("playground",)
    write(path, path.read_text("utf-8") + "locked: [packs]\n")
    held = gathered(path, "4B", {"packs": "playground"}).setting("packs")
    assert (held.value, held.source, held.is_locked) == ("year4", "school file", True)


def test_people_come_from_the_nearest_file(tmp_path: Path) -> None:
    """The class's own adult, else the school's, else the words that always fit."""
    path = layers(tmp_path, of_school='adult: "Mrs Khan"\n')
    assert gathered(path, "4B").people.adult == "Mrs Khan"
    write(
        tmp_path / "classes" / "4B.yaml", (tmp_path / "classes" / "4B.yaml").read_text("utf-8") + 'adult: "Mr Reed"\n'
    )
    assert gathered(path, "4B").people.adult == "Mr Reed"
    assert gathered(None).people.adult == DEFAULTS["adult"] == "your teacher"


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("nmae: x\n", "KEY-UNKNOWN", '"nmae"'),
        ("options: { them: dark }\n", "LINK-OPTION", '"them"'),
        ("options: { theme: purple }\n", "TYPE", '"purple"'),
        ("locked: [theme]\n", "SCHOOL-LOCK", "nothing here says what it is"),
        ('retention: "31-08"\n', "SCHOOL-DAY", "month and a day"),
        ("packs: { 7: [year4] }\n", "SCHOOL-YEAR", '"7"'),
    ],
)
def test_a_wrong_school_file_says_what_and_where(text: str, code: str, says: str, tmp_path: Path) -> None:
    """Each mistake gives its code and a sentence with the line."""
    with pytest.raises(PackError) as raised:
        read_school(write(tmp_path / "school.yaml", SCHOOL + text))
    (problem, *_) = raised.value.problems
    assert problem.code == code
    assert says in problem.says
    assert problem.line >= 1


def test_a_damaged_key_is_said(tmp_path: Path) -> None:
    """A class file whose key lost a letter cannot seal, so it is refused at once."""
    school(tmp_path)
    path = tmp_path / "classes" / "4B.yaml"
    for damaged in ('key: "abc"', 'key: "///not base64///"'):
        text = "\n".join(damaged if line.startswith("key:") else line for line in path.read_text("utf-8").splitlines())
        with pytest.raises(PackError, match="key is damaged"):
            read_class(write(tmp_path / "broken.yaml", text + "\n"))


def test_an_unknown_class_names_those_that_there_are(tmp_path: Path) -> None:
    school(tmp_path, "4A", "4B")
    with pytest.raises(PackError, match="There are: 4A, 4B"):
        gathered(tmp_path / "school.yaml", "5C")
    with pytest.raises(PackError, match="No school file was found"):
        gathered(None, "5C")


def test_where_the_school_file_is_looked_for(tmp_path: Path) -> None:
    """The command line comes before the variable; a folder stands for the file in it."""
    school(tmp_path / "a")
    variable = {"CROWNWISE_SCHOOL": str(tmp_path / "b" / "school.yaml")}
    assert school_path(tmp_path / "a", variable) == tmp_path / "a" / "school.yaml"
    assert school_path(None, variable) == tmp_path / "b" / "school.yaml"
