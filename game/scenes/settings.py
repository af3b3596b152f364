"""The options: text size, theme, reading aloud, sound, music, movement, quiet start, one switch, language."""

from game.engine.translations import own_name
from game.scenes.context import Context, School
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import CardClosed, LanguageChosen, OptionSet
from game.scenes.options import TEXT_SIZES, Options
from game.scenes.states import Settings
from game.ui.themes import THEMES
from game.ui.widgets import Box, Button, Either, Pages, Radio, Screen, Switch, Text, Widget

SPEECH = (("auto", "Up to Year 2"), ("on", "Always"), ("off", "Never"))
SWITCHES = (
    ("sound", "Sounds", "ph-speaker-high"),
    ("music", "Music", "ph-music-notes"),
    ("movement", "Movement", "ph-person-simple-run"),
    ("quiet", "Quiet start", "ph-speaker-slash"),
    ("scanning", "One switch: the ring moves by itself", "ph-cursor-click"),
)
"""Option, words and icon of what is on or off."""


def view(state: Settings, context: Context, options: Options) -> Screen:
    """Every option with its values as radio buttons or a switch; a change holds at once."""
    lists: tuple[Widget, ...] = (
        *_languages(context),
        _group("Text size", "text_size", tuple((size, f"{size} %") for size in TEXT_SIZES), options, context.school),
        _group(
            "Colours", "theme", tuple((theme.name, theme.title) for theme in THEMES.values()), options, context.school
        ),
        _group("Read aloud", "speech", SPEECH, options, context.school),
    )
    switches = tuple(_switch(name, words, icon, options, context.school) for name, words, icon in SWITCHES)
    left = Box(children=lists, gap=12, grow=1)
    right = Box(children=switches, gap=10, pad=14, fill="paper", radius=22, grow=1)
    groups = Either(
        wide=Box(children=(left, right), direction="row", gap=16, align="start"),
        tall=Box(children=(*lists, Box(children=switches, gap=10, pad=14, fill="paper", radius=22)), gap=12),
        above=1.1,
    )
    back = Button(key="back", text="Back", icon="ph-arrow-left", kind="primary", message=CardClosed())
    body = Box(
        children=(
            header("Options", icon="gear"),
            Pages(key="options", children=(groups,), gap=12),
            Box(children=(back,), direction="row"),
        ),
        pad=20,
        gap=12,
    )
    return Screen(key="options", title="Options", body=body, ground=landscape(), on_escape=CardClosed(), first="back")


def _group(title: str, name: str, values: tuple[tuple[object, str], ...], options: Options, school: School) -> Box:
    now = getattr(options, name)
    can_change = name not in school.locked
    radios = tuple(
        Radio(
            key=f"{name}-{value}",
            text=words,
            is_on=value == now,
            message=OptionSet(name, value),  # type: ignore[arg-type]
            is_enabled=can_change,
        )
        for value, words in values
    )
    return Box(
        children=(
            Text(text=_with_who(title, name, school), say=title, style="strong"),
            Box(children=radios, direction="row", gap=10, wraps=True, part="radio-group", label=title),
        ),
        gap=8,
        pad=14,
        fill="paper",
        radius=22,
    )


def _languages(context: Context) -> tuple[Widget, ...]:
    """The languages that stories are told in, each by its own name; nothing where there is English alone."""
    if not context.languages:
        return ()
    names = (("", "English"), *((one, own_name(one)) for one in context.languages))
    radios = tuple(
        Radio(key=f"language-{code}", text=name, is_on=code == context.language, message=LanguageChosen(code))
        for code, name in names
    )
    title = "Language of the stories"
    return (
        Box(
            children=(
                Text(text=title, style="strong"),
                Box(children=radios, direction="row", gap=10, wraps=True, part="radio-group", label=title),
            ),
            gap=8,
            pad=14,
            fill="paper",
            radius=22,
        ),
    )


def _switch(name: str, words: str, icon: str, options: Options, school: School) -> Switch:
    is_on = bool(getattr(options, name))
    return Switch(
        key=name,
        text=_with_who(words, name, school),
        say=words,
        icon=icon,
        is_on=is_on,
        message=OptionSet(name, not is_on),
        is_enabled=name not in school.locked,
    )


def _with_who(words: str, name: str, school: School) -> str:
    """The words for an option, with who set it where it was not the pupil: the school, or the class."""
    says = school.set_by.get(name, "")
    return f"{words} ({says[0].lower()}{says[1:]})" if says else words
