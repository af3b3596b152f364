"""The preview: the game at a step of a story, which follows the files and shows what is wrong instead of stopping."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.authoring.following import Reread
from game.authoring.resuming import kept_scene
from game.engine.problems import PackError, Problem
from game.scenes.context import Context
from game.scenes.effects import Effect, Leave
from game.scenes.header import card
from game.scenes.landscape import landscape
from game.scenes.messages import CardClosed, Left
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.scenes.states import Scene
from game.ui.widgets import Box, Button, Message, Screen, Text, Widget

MOST_SHOWN = 4
"""Problems on the card; mending the first ones often mends the rest."""
HEADING = "Something needs mending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The game (none while the files could not be used yet), with what is wrong now; `first` is where it begins."""

    first: Callable[[Context], Scene]
    game: Crownwise | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def options(self) -> Options:
        """The options that hold now."""
        return self.game.options if self.game else Options()

    def view(self) -> Screen:
        """The game's screen; over it a card with what is wrong, if anything."""
        try:
            screen = self.game.view() if self.game else _empty()
        except Exception as error:
            return replace(_empty(), card=_card((*self.problems, _stumbled(error)), can_go_on=False))
        if not self.problems:
            return screen
        shown = _card(self.problems, can_go_on=self.game is not None)
        return replace(screen, card=shown, on_escape=CardClosed(), first="")

    def update(self, message: Message) -> tuple["Preview", tuple[Effect, ...]]:
        """The preview after `message`: files that were read anew, or anything else, which is for the game."""
        if isinstance(message, Reread):
            return self._reread(message), ()
        if self.problems and isinstance(message, CardClosed):
            return (replace(self, problems=()) if self.game else self), ()
        if self.game is None:
            return self, (Leave(),) if isinstance(message, Left) else ()
        try:
            game, effects = self.game.update(message)
        except Exception as error:
            return replace(self, problems=(_stumbled(error),)), ()
        return replace(self, game=game), effects

    def _reread(self, news: Reread) -> "Preview":
        if news.context is None:
            return replace(self, problems=news.problems)
        try:
            if self.game is None:
                return replace(self, game=_begun(news.context, self.first), problems=news.problems)
            scene = kept_scene(self.game.scene, news.context)
        except PackError as error:
            return replace(self, problems=error.problems)
        except Exception as error:
            return replace(self, problems=(_stumbled(error),))
        game = replace(self.game, context=news.context, scene=scene)
        return replace(self, game=game, problems=news.problems)


def _begun(context: Context, first: Callable[[Context], Scene]) -> Crownwise:
    return Crownwise(context, Options(), first(context))


def _empty() -> Screen:
    """What stands behind the card while there is no game to show."""
    return Screen(key="preview", title="Preview", body=Box(children=()), ground=landscape())


def _stumbled(error: Exception) -> Problem:
    """Something that the reader of the files let pass and the game cannot play."""
    says = f"The game stumbled here ({type(error).__name__}: {error})."
    return Problem("this step", 0, 0, "PREVIEW", says, "look at what was changed last; `check` may know more")


def _card(problems: tuple[Problem, ...], *, can_go_on: bool) -> Box:
    """The card: the first problems with their lines and what to try. It goes by itself once the file is mended."""
    words: list[Widget] = [_told(problem) for problem in problems[:MOST_SHOWN]]
    if len(problems) > MOST_SHOWN:
        words.append(Text(text=f"And {len(problems) - MOST_SHOWN} more; `check` lists them.", style="small"))
    words.append(Text(text="Save the file again: this card goes by itself once it is mended.", style="small"))
    on = Button(
        key="go-on", text="Go on with what was there before", kind="plain", icon="ph-play", message=CardClosed()
    )
    leave = Button(key="leave", text="Leave", kind="plain", icon="ph-sign-out", message=Left())
    return card(HEADING, "hammer-and-wrench", tuple(words), (on, leave) if can_go_on else (leave,), role="part-way")


def _told(problem: Problem) -> Box:
    where = f"{problem.file}, line {problem.line}" if problem.line else problem.file
    lines: list[Widget] = [Text(text=f"{where} ({problem.code})", style="label", role="soft"), Text(text=problem.says)]
    if problem.excerpt.strip():
        lines.append(Text(text=problem.excerpt.strip(), style="small", role="soft"))
    if problem.attempt:
        lines.append(Text(text=f"Try: {problem.attempt}", style="strong"))
    return Box(children=tuple(lines), gap=4, pad=14, fill="shade", radius=18)
