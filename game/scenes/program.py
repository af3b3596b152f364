"""The whole program as one immutable value: the scene, the card over it, the options, the context."""

from dataclasses import dataclass, replace

from game.scenes import title
from game.scenes.context import Context
from game.scenes.effects import Effect, KeepOptions, Leave, PlaySound, SayAgain
from game.scenes.header import card, help_card, pause_card
from game.scenes.lesson_begun import begun
from game.scenes.messages import (
    CardClosed,
    HelpWanted,
    LanguageChosen,
    Left,
    LessonBegun,
    Listened,
    Opened,
    OptionSet,
    OptionsWanted,
    Paused,
    SavingFailed,
)
from game.scenes.options import Options
from game.scenes.states import Cover, Debrief, OtherWay, PackMap, Pair, Pin, Play, Scene, Settings, Title, Vote
from game.ui.widgets import Box, Button, Message, Screen, Text


@dataclass(frozen=True, slots=True)
class Crownwise:
    """The program. `card` is "help", "pause", "unsaved" or nothing."""

    context: Context
    options: Options
    scene: Scene = Title()
    card: str = ""

    def view(self) -> Screen:
        """The scene's screen, with the card over it if one is open."""
        screen = self._screen()
        shown = self._card()
        return screen if shown is None else replace(screen, card=shown, on_escape=CardClosed(), first="")

    def update(self, message: Message) -> tuple["Crownwise", tuple[Effect, ...]]:
        """The program after `message`, and what the machine is to do."""
        match message:
            case HelpWanted():
                return replace(self, card="help"), ()
            case Paused():
                return replace(self, card="pause"), ()
            case SavingFailed():
                is_news = self.context.can_save
                return replace(
                    self, card="unsaved" if is_news else self.card, context=replace(self.context, can_save=False)
                ), ()
            case CardClosed() if self.card:
                return replace(self, card=""), ()
            case CardClosed() if isinstance(self.scene, Settings | Pin):
                return replace(self, scene=self.scene.back), (PlaySound("page"),)
            case Listened():
                return self, (SayAgain(),)
            case Left() if self.context.school.is_kiosk:
                back = self.scene.back if isinstance(self.scene, Pin) else self.scene
                return replace(self, scene=Pin(back, "leave"), card=""), (PlaySound("page"),)
            case Left():
                return self, (Leave(),)
            case LessonBegun():
                context, options, scene = begun(message, self.context)
                return replace(self, context=context, options=options, scene=scene, card=""), (PlaySound("page"),)
            case OptionsWanted():
                back = self.scene.back if isinstance(self.scene, Settings) else self.scene
                return replace(self, scene=Settings(back), card=""), (PlaySound("page"),)
            case OptionSet() if message.name in self.context.school.locked:
                return self, ()
            case OptionSet():
                options = Options.from_plain({**self.options.as_plain(), message.name: message.value})
                return replace(self, options=options), (KeepOptions(options.as_plain()), PlaySound("click"))
            case LanguageChosen() if message.language in ("", *self.context.languages):
                from game.scenes.retelling import retold

                context = replace(self.context, language=message.language)
                return replace(self, context=context, scene=retold(self.scene, context)), (PlaySound("click"),)
            case Opened():
                return self._opened(message.scene)
        return self._passed_on(message)

    def _opened(self, scene: Scene) -> tuple["Crownwise", tuple[Effect, ...]]:
        from game.scenes import beyond  # the first screen does not wait for the rest of the game

        shown, effects = beyond.opened(scene, self.scene, self.context)
        return replace(self, scene=shown, card=""), (*effects, PlaySound("page"))

    def _passed_on(self, message: Message) -> tuple["Crownwise", tuple[Effect, ...]]:
        if isinstance(self.scene, Title):
            return self, ()
        from game.scenes import beyond

        scene, effects = beyond.update(self.scene, message, self.context)
        return replace(self, scene=scene), effects

    def _screen(self) -> Screen:
        if isinstance(self.scene, Title):
            return title.view(self.scene, self.context)
        from game.scenes import beyond

        return beyond.view(self.scene, self.context, self.options)

    def _card(self) -> Box | None:
        if self.card == "help":
            return help_card(self.context.policy, self._year(), self.context.school)
        if self.card == "pause":
            scene = self.scene
            in_pack = isinstance(scene, Play | Debrief | OtherWay | Cover | PackMap | Vote | Pair)
            back = PackMap(getattr(scene, "pack", ""), getattr(scene, "code", "")) if in_pack else None
            return pause_card(back if not isinstance(scene, PackMap) else None)
        if self.card == "unsaved":
            adult = self.context.school.people.adult
            words = (Text(text=f"This computer cannot save. Tell {adult}. You can play on."),)
            return card(
                "Cannot save",
                "ph-warning",
                words,
                (Button(key="ok", text="Play on", kind="primary", icon="ph-play", message=CardClosed()),),
            )
        return None

    def _year(self) -> int:
        """The year group of whoever plays now; before a pack is chosen the youngest, whose card suits everyone."""
        name = getattr(self.scene, "pack", "") or getattr(getattr(self.scene, "back", None), "pack", "")
        return self.context.pack(name).year if name else 0
