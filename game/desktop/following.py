"""What follows when the stage has changed: a fade, things that come in, their sounds, the voice."""

from collections.abc import Callable

from game.desktop.movement import Movement
from game.desktop.narration import Narration, sight
from game.desktop.pane import Pane
from game.desktop.sound import Sound
from game.scenes.stage import Stage


class Following:
    """Follows a stage for eyes and ears."""

    def __init__(self, stage: Stage, pane: Pane, sound: Sound, narration: Narration, now: Callable[[], float]) -> None:
        """The stage as it is now is known."""
        self.stage = stage
        self.pane = pane
        self.sound = sound
        self.narration = narration
        self.now = now
        self.movement = Movement()
        self._tree = stage.tree
        self._sight = sight(stage)

    def start(self) -> None:
        """The first screen has been painted: it stands still, and is read where it is to be read."""
        self.movement.notice(self.stage.screen, self.stage.tree, self.now(), is_on=False)

    def touched(self, pressed: str = "") -> bool:
        """Something was done on the stage, by pressing what is named `pressed`; whether another screen is shown now."""
        stage, options = self.stage, self.stage.program.options
        if stage.tree is self._tree:
            return False
        self._tree = stage.tree
        seen = sight(stage)
        is_new = seen != self._sight
        if is_new and options.movement and stage.screen.key != self._sight[0]:
            self.pane.begin_fade()
        self._sight = seen
        if options != self.sound.options:
            self.sound.follow(options)
        self.movement.notice(stage.screen, stage.tree, self.now(), is_on=options.movement)
        if pressed and not is_new and options.movement:
            self.movement.press(pressed, self.now())
        self.narration.notice(stage)
        return is_new

    def resized(self) -> None:
        """The stage was arranged anew for another size: nothing on it is news."""
        self._tree = self.stage.tree

    def hear(self) -> None:
        """Play the sounds of what has begun to come in."""
        for name in self.movement.sounds(self.now()):
            self.sound.play(name)

    @property
    def is_moving(self) -> bool:
        """Whether anything on the screen is on its way."""
        return self.movement.is_moving or self.pane.is_fading

    def finish(self) -> bool:
        """Put everything in its place at once; whether anything was on its way."""
        was_fading = self.pane.end_fade()
        return self.movement.finish() or was_fading
