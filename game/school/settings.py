"""The settings of a start, in layers: command line, class file, school file, user, built-in; and who set each.

The first layer that has a value wins, unless a stronger hand has locked it: what the school file locks stands
against everything, what the class file locks stands against the command line and the user.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.engine.people import People
from game.engine.problems import PackError, Problem
from game.school.files import OPTIONS, ClassFile, SchoolFile, read_class, read_school

COMMAND_LINE, CLASS_FILE, SCHOOL_FILE, USER, BUILT_IN = "command line", "class file", "school file", "user", "built-in"
DEFAULTS: dict[str, str] = {
    "name": "your school", "adult": "your teacher", "safeguarding": "", "report_to": "", "class": "", "results": "",
    "packs": "", "form": "", "retention": "08-31", "kiosk": "no",
    "text_size": "100", "theme": "light", "speech": "auto", "sound": "yes", "music": "no", "movement": "yes",
    "quiet": "no", "scanning": "no",
}  # fmt: skip
"""Every setting with its built-in value, as words."""
WHO = {
    COMMAND_LINE: "Set when the game was started", CLASS_FILE: "Set for your class", SCHOOL_FILE: "Set by your school",
    USER: "Set here", BUILT_IN: "",
}  # fmt: skip
"""What the options scene says about each layer."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one source sets, as words, and what of it is locked; `place` is its file, if it has one."""

    source: str
    place: str
    values: Mapping[str, str]
    locked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting as it holds now, with where it comes from."""

    name: str
    value: str
    source: str
    place: str
    is_locked: bool


@dataclass(frozen=True)
class Settings:
    """All settings of a start: `layers` from the strongest to the weakest, and the files that they came from."""

    layers: tuple[Layer, ...] = ()
    school: SchoolFile | None = None
    of_class: ClassFile | None = None
    folder: Path | None = None

    def setting(self, name: str) -> Setting:
        """The setting `name`; raises KeyError for one that does not exist."""
        for hand in (SCHOOL_FILE, CLASS_FILE):
            for layer in self.layers:
                if layer.source == hand and name in layer.locked and name in layer.values:
                    return Setting(name, layer.values[name], hand, layer.place, is_locked=True)
        for layer in self.layers:
            if name in layer.values:
                return Setting(name, layer.values[name], layer.source, layer.place, is_locked=False)
        return Setting(name, DEFAULTS[name], BUILT_IN, "", is_locked=False)

    def value(self, name: str) -> str:
        """The value of a setting as a word."""
        return self.setting(name).value

    @property
    def packs(self) -> tuple[str, ...]:
        """The packs to offer; empty for all."""
        return tuple(self.value("packs").split())

    @cached_property
    def people(self) -> People:
        """Whom texts name."""
        return People(self.value("adult"), self.value("name"))

    def options(self) -> dict[str, str | int | bool]:
        """The pupils' options as plain values of their kinds."""
        words = {name: self.value(name) for name in OPTIONS}
        return {name: _as_option(word) for name, word in words.items()}

    @property
    def locked(self) -> frozenset[str]:
        """The names of the settings that nobody here can change."""
        return frozenset(name for name in DEFAULTS if self.setting(name).is_locked)

    def who_set(self, name: str) -> str:
        """Who set an option, for the options scene; empty where it is the pupil's own or built in."""
        found = self.setting(name)
        return WHO[found.source] if found.source in (CLASS_FILE, SCHOOL_FILE) else ""


def gathered(
    school: Path | None,
    class_name: str = "",
    command: Mapping[str, str] | None = None,
    user: Mapping[str, object] | None = None,
) -> Settings:
    """The settings of a start. `class_name` is a class of the school, or the path of a class file.

    Raises PackError where a file is there but cannot be used, or where there is no such class.
    """
    layers = [Layer(COMMAND_LINE, "", {name: word for name, word in (command or {}).items() if word})]
    found = read_school(school) if school is not None else None
    of_class = None
    if class_name:
        path = class_path(school, class_name)
        of_class = read_class(path)
        packs = " ".join(of_class.packs)
        values = {"class": of_class.id, "adult": of_class.adult, "results": of_class.results, "packs": packs}
        values["form"] = of_class.form
        layers.append(Layer(CLASS_FILE, str(path), _filled(values, of_class.options), frozenset(of_class.locked)))
    if found is not None:
        names = ("name", "adult", "safeguarding", "report_to", "results", "retention", "form")
        values = {name: getattr(found, name) for name in names} | {"kiosk": "yes" if found.kiosk else ""}
        values["packs"] = " ".join(found.packs.get(str(of_class.year), ()) if of_class else ())
        layers.append(Layer(SCHOOL_FILE, str(school), _filled(values, found.options), frozenset(found.locked)))
    kept = {name: _as_word(value) for name, value in (user or {}).items() if name in OPTIONS}
    layers.append(Layer(USER, "", {name: word for name, word in kept.items() if word in OPTIONS[name]}))
    return Settings(tuple(layers), found, of_class, school.parent if school else None)


def class_path(school: Path | None, class_name: str) -> Path:
    """The file of a class: the path itself, or the one beside the school file. Raises PackError where there is none."""
    path = Path(class_name)
    if path.suffix == ".yaml":
        return path
    folder = school.parent / "classes" if school is not None else None
    known = {one.stem.lower(): one for one in sorted(folder.glob("*.yaml"))} if folder is not None else {}
    if class_name.lower() in known:
        return known[class_name.lower()]
    if folder is None:
        says, attempt = f'No school file was found, so there is no class "{class_name}".', "--school FOLDER"
    else:
        names = ", ".join(one.stem for one in known.values()) or "none yet"
        says, attempt = f'There is no class "{class_name}". There are: {names}.', "crownwise school init makes classes"
    raise PackError([Problem("the class", 0, 0, "SCHOOL-CLASS", says, attempt)])


def _filled(values: Mapping[str, str], options: Mapping[str, str]) -> dict[str, str]:
    """What is set at all: an empty word sets nothing."""
    return {name: word for name, word in {**values, **options}.items() if word}


def _as_word(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _as_option(word: str) -> str | int | bool:
    if word in ("yes", "no"):
        return word == "yes"
    return int(word) if word.isdigit() else word
