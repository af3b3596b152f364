"""The show: the stage as it is painted now, brought level with what changed, by eye and for screen readers."""

from collections.abc import Callable
from dataclasses import replace

from game.desktop.access import Access
from game.desktop.ahead import Ahead
from game.desktop.brush import Brush
from game.desktop.following import Following
from game.desktop.hands import Hands
from game.desktop.listing import list_marks, veil
from game.desktop.look import Look
from game.desktop.pane import SLOW_FRAME, Pane
from game.desktop.shots import room_for, scale_for
from game.scenes.stage import Stage
from game.ui.placed import Placed
from game.ui.themes import LIGHT, THEMES


class Show:
    """What is seen of a stage. `is_dirty` when something changed that is not painted yet."""

    def __init__(
        self, stage: Stage, pane: Pane, hands: Hands, following: Following, access: Access, now: Callable[[], float]
    ) -> None:
        """Nothing is painted yet."""
        self.stage = stage
        self.pane = pane
        self.hands = hands
        self.following = following
        self.access = access
        self.now = now
        self.ahead = Ahead(pane.brush)
        self._looked_from: Placed | None = None
        self._expected_from: Placed | None = None
        self.lit: tuple[str, int] | None = None
        """The sentence that is being said: the path of its widget, and which of the sentences there."""
        self.is_dirty = True
        self.is_resized = False

    @property
    def brush(self) -> Brush:
        """What paints."""
        return self.pane.brush

    def prepare(self) -> None:
        """Paint the first picture where nobody sees it yet, and let screen readers meet the window with it."""
        look = self.look()
        self.pane.easel.show(list_marks(self.stage.screen, self.stage.tree, look))
        self.access.open(self.stage.screen, self.stage.tree, look)

    def begin(self) -> None:
        """The window has opened: fill it."""
        self.follow_size()
        self.paint()
        self.following.start()

    def follow(self, lit: tuple[str, int] | None) -> bool:
        """Paint if anything changed, with the sentence `lit` that is being said now; whether anything did."""
        if self.is_resized:
            self.follow_size()
        if lit != self.lit:
            self.lit, self.is_dirty = lit, True
        self.is_dirty = self.hands.point() or self.is_dirty
        is_news = self.is_dirty or self.pane.is_waiting or self.following.is_moving
        if is_news:
            self.paint()
        return is_news

    def paint(self) -> None:
        """Bring the window level with the stage: only what differs is painted and shown."""
        began, was_moving, was_dirty = self.now(), self.following.movement.is_moving, self.is_dirty
        self.following.hear()
        look = self.look()
        self.pane.show(list_marks(self.stage.screen, self.stage.tree, look))
        if was_dirty:
            self.access.update(self.stage.screen, self.stage.tree, look)
            if self.stage.tree is not self._looked_from:
                self._looked_from = self.stage.tree
                self.ahead.begin(self.stage, look)
        elif was_moving and self.now() - began > SLOW_FRAME:
            # A computer that cannot keep up is spared the rest of the way.
            self.following.movement.finish()
        # What has just arrived needs one more picture, in its place.
        self.is_dirty = was_moving and not self.following.movement.is_moving

    def get_ready(self) -> bool:
        """Nothing happens: do a little of what would make the next press wait; whether there may be more."""
        stage = self.stage
        if stage.tree is self._expected_from or stage.screen.card is not None:
            return self.ahead.work()
        self._expected_from = stage.tree
        look = replace(self.look(), focus="", hover="", held="", lit=None)
        self.pane.easel.expect_card(list_marks(stage.screen, stage.tree, look), veil(look))
        return True

    def look(self) -> Look:
        """How the stage is seen at this moment."""
        scale, options, movement = scale_for(self.pane.size), self.stage.program.options, self.following.movement
        held = self.hands.held if options.movement else ""
        return Look(
            theme=THEMES.get(options.theme, LIGHT),
            scale=scale,
            size=self.pane.size,
            text_scale=self.stage.fitted.scale,
            is_young=self.stage.screen.is_young,
            focus=self.stage.focus,
            hover=self.hands.hover,
            held=self.hands.held,
            lit=self.lit,
            motions=movement.motions(self.stage.tree, self.now(), scale, held),
            slack=movement.slack(self.now()),
        )

    def follow_size(self) -> None:
        """Arrange the stage for the size that the window has now."""
        self.is_resized = False
        if self.pane.follow_size():
            self.stage.resize(room_for(self.pane.size, self.brush))
            self.following.resized()
            self.is_dirty = True
