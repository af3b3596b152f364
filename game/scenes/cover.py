"""Before a story: its cover with the words to know first; and what is shown for one that cannot be opened."""

from dataclasses import replace

from game.activities.frame import storybook
from game.engine.playthrough import Playthrough
from game.scenes.context import Context
from game.scenes.header import header
from game.scenes.messages import Opened
from game.scenes.states import Begin, Cover, PackMap, Trouble
from game.ui.widgets import Box, Button, Pages, Screen, Text


def view(state: Cover, context: Context) -> Screen:
    """The cover: the place where the story begins, what it is about, its hard words, and "Start"."""
    scenario = context.scenario(state.pack, state.scenario)
    words = tuple(Text(text=f"{word}: {meaning}", style="body") for word, meaning in scenario.hard_words.items())
    hard = (Text(text="Words to know", style="strong", is_heading=True), *words) if words else ()
    ways = _ways_in(state, context)
    told = Box(
        children=(Text(text=scenario.blurb, style="heading"), *hard),
        gap=12,
        pad=26,
        fill="paper",
        radius=30,
        has_shadow=True,
        most=900,
    )
    play = Playthrough.start(scenario, context.rules, context.seed)
    body = Box(
        children=(
            header(scenario.title, icon=scenario.icon),
            *storybook(scenario.steps[scenario.start], play.situation, (told,)),
            Box(children=ways, direction="row", gap=16, wraps=True, justify="center"),
        ),
        pad=20, gap=12,
    )  # fmt: skip
    return Screen(
        key=f"cover-{scenario.id}",
        title=scenario.title,
        body=body,
        first=ways[0].key,
        is_young=scenario.year <= 2,
    )


def _ways_in(state: Cover, context: Context) -> tuple[Button, ...]:
    """One way in, "Start"; or "Go on" and "Start again" where the story was begun."""
    begin = Begin(state.pack, state.code, state.scenario)
    anew = Opened(replace(begin, again=True))
    if state.scenario not in context.kept.unfinished(state.code, state.pack):
        return (Button(key="start", text="Start", icon="ph-play", kind="primary", message=anew),)
    return (
        Button(key="go-on", text="Go on", icon="ph-play", kind="primary", message=Opened(begin)),
        Button(key="start", text="Start again", icon="ph-arrow-clockwise", message=anew),
    )


def trouble_view(state: Trouble, context: Context) -> Screen:
    """A story that cannot be used: a plain sentence and the way back to the map."""
    back = Button(
        key="back",
        text="Back to the map",
        kind="primary",
        icon="ph-arrow-left",
        message=Opened(PackMap(state.pack, state.code)),
    )
    words = Box(
        children=(Text(text=state.says), Box(children=(back,), align="start")), pad=24, gap=18, fill="paper", radius=26
    )
    body = Box(children=(header("Sorry"), Pages(key="sorry", children=(words,), is_centred=True)), pad=20, gap=12)
    return Screen(key="trouble", title="Sorry", body=body, first="back")
