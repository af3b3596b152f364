"""A scenario in play: the step's activity, the feedback after it, and what is kept of both as it happens."""

from dataclasses import replace

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.activities.frame import place_behind
from game.engine.playthrough import MISFITS, AnswerRefused, Playthrough
from game.engine.problems import PackError
from game.scenes.abandoned import abandoned
from game.scenes.context import WHOLE_CLASS, Context, journal_name
from game.scenes.effects import DropJournal, Effect, KeepLine, PlaySound
from game.scenes.feedback import feedback_card
from game.scenes.header import header
from game.scenes.in_app import with_notices, with_ways_out
from game.scenes.messages import FeedbackRead, NoticeOpened, Paused, WentHome
from game.scenes.states import Begin, Debrief, OtherWay, Play, Scene, Trouble
from game.scenes.wording import TROUBLE
from game.ui.widgets import Box, Pages, Screen, Text

SOUNDS = {"safe": "success", "part-way": "alert_soft", "risky": "try_again", "over-cautious": "alert_soft"}
"""The sound of each rating: gentle in every case."""
TOGETHER = "All together: agree what to do, then do it here."
"""What stands at the board in a step that is not voted on; for the teacher, so it is not read out."""
BY_THEMSELVES = ("choose", "story", "talk", "tablet")
"""Activities in which a class has nothing to agree on, or is told how by themselves."""


def begin(state: Begin, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """The scenario where it was left, else at its start with a new journal. A scenario that cannot be used says so."""
    try:
        scenario = context.scenario(state.pack, state.scenario)
    except PackError:
        return Trouble(state.pack, state.code, TROUBLE), ()
    name = journal_name(state.code, state.pack, state.scenario)
    kept = None if state.again else context.kept.journal(name)
    if kept is not None:
        heading, events = kept
        try:
            play = Playthrough.replayed(scenario, context.rules, heading.get("seed"), events)
            scene = shown(state, play)
            if isinstance(scene, Play):
                view(scene, context)  # a journal that was changed by hand could lead to what cannot be shown
            return scene, ()
        except MISFITS:
            pass  # the story has changed since: it starts anew below, and the crowns are kept apart anyway
    play = Playthrough.start(scenario, context.rules, context.seed)
    begun = {key: value for key, value in play.as_plain().items() if key != "events"}
    heading_line = {**begun, "pack": state.pack, "code": state.code}
    given_up = abandoned(state, name, scenario, context)
    return shown(state, play), (*given_up, DropJournal(name), KeepLine(name, heading_line))


def shown(state: Begin, play: Playthrough) -> Scene:
    """The scene for a playthrough: with its last feedback still to read, where that was not done."""
    if play.is_unread:
        turn = play.turns[-1]
        return Play(state.pack, state.code, play, None, turn.feedback, turn.step)
    return _scene_of(state.pack, state.code, play) or Play(state.pack, state.code, play, _redone(play))


def _scene_of(pack: str, code: str, play: Playthrough) -> Scene | None:
    """Where a playthrough leads to that is not a step to play: a comparison that is due, or the end.

    The youngest see what another answer changes by playing on: a comparison is words.
    """
    if play.is_to_compare and play.scenario.year > 1:
        return OtherWay(pack, code, play)
    return Debrief(pack, code, play) if play.is_over else None


def _redone(play: Playthrough) -> object:
    """The activity's state after all that was done in this step without answering it yet."""
    activity = ACTIVITIES[play.step.activity]
    state = activity.start(play.step, play.situation)
    for plain in play.draft:
        after = activity.update(play.step, state, Did.from_plain(plain), play.situation)
        state = state if isinstance(after, Answered) else after
    return state


def view(state: Play, context: Context) -> Screen:
    """The step, or what is said about the answer just given."""
    play = state.play
    scenario = play.scenario
    is_young = scenario.year <= 2
    if state.feedback is not None:
        step = scenario.steps[state.asked]
        body = Box(children=(header(scenario.title, icon=scenario.icon, pauses=True),), pad=20)
        return Screen(
            key=f"feedback-{len(play.events)}",
            title=scenario.title,
            body=body,
            # Without people: the card would cut them in half.
            ground=place_behind(step, play.situation, with_people=False) or "sky",
            card=feedback_card(state.feedback, play.situation, step),
            on_escape=Paused(),
            first="read",
            is_young=is_young,
        )
    shown = ACTIVITIES[play.step.activity].view(play.step, state.step_state, play.situation)
    middle = shown.blocks[0] if shown.is_whole else Pages(key="step", children=shown.blocks, is_centred=True)
    middle, came = with_notices(middle, play)
    hint = _hint(play)
    below = (*with_ways_out(shown.foot, state), *came)
    foot = (Box(children=below, direction="row", gap=14, wraps=True, justify="center"),) if below else ()
    bar = header(scenario.title, icon=scenario.icon, pauses=True, note=_note(state))
    body = Box(children=(bar, *hint, middle, *foot), pad=20, gap=12)
    return Screen(
        key=f"{play.step_id}-{len(play.turns)}-{sum('rewind' in event for event in play.events)}-{_phase(state)}",
        title=scenario.title,
        body=body,
        ground=shown.ground or "sky",
        on_escape=Paused(),
        first=shown.first,
        is_young=is_young,
    )


def _phase(state: Play) -> str:
    """The part of the step that is on, for activities that have several: another part is another screen."""
    return str(getattr(state.step_state, "phase", "") or getattr(state.step_state, "page", ""))


def _note(state: Play) -> str:
    """What stands in the bar for a class at the board; at large text there is no room for it."""
    alone = state.code != WHOLE_CLASS or state.play.step.activity in BY_THEMSELVES
    return "" if alone else TOGETHER


def _hint(play: Playthrough) -> tuple[Box, ...]:
    if not play.tried or not play.step.hints:
        return ()
    words = play.step.hints[min(play.tried, len(play.step.hints)) - 1]
    return (Box(children=(Text(text=words, style="body"),), pad=12, fill="accent-soft", radius=18, part="status"),)


def update(state: Play, message: object, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """What was done in the step, an answer with its feedback, or the way on after reading it."""
    if isinstance(message, FeedbackRead) and state.feedback is not None:
        return _gone_on(state, state.play.read())
    if isinstance(message, WentHome) and state.play.can_go_home and state.feedback is None:
        home = state.play.went_home()
        return _playing(state, home), (*_kept(state, home), PlaySound("page"))
    if isinstance(message, NoticeOpened) and state.play.can_go_home and state.feedback is None:
        return _other_app(state, message.app)
    if not isinstance(message, Did) or state.feedback is not None:
        return state, ()
    play = state.play
    after = ACTIVITIES[play.step.activity].update(play.step, state.step_state, message, play.situation)
    if not isinstance(after, Answered):
        if after == state.step_state:
            return state, ()
        noted = play if message.is_secret else play.noted(message.as_plain())
        return replace(state, play=noted, step_state=after), (*_kept(state, noted), PlaySound(_sound(message)))
    answered, feedback = play.answer(after.answer)
    kept = _kept(state, answered)
    if feedback.is_silent or not answered.tells_at_once:
        scene, effects = _gone_on(replace(state, play=answered), answered)
        return scene, (*kept, PlaySound("page"), *effects)
    told = replace(state, play=answered, step_state=None, feedback=feedback, asked=play.step_id)
    return told, (*kept, PlaySound(SOUNDS[feedback.rating]))


def _other_app(state: Play, app: str) -> tuple[Scene, tuple[Effect, ...]]:
    """Home, and from there into the app that a notice came from; nothing where the home screen does not lead there."""
    try:
        there = state.play.went_home().answer({"opened": app})[0]
    except AnswerRefused:
        return state, ()
    return _playing(state, there), (*_kept(state, there), PlaySound("page"))


def _gone_on(state: Play, play: Playthrough) -> tuple[Scene, tuple[Effect, ...]]:
    kept = _kept(state, play)
    scene = _scene_of(state.pack, state.code, play)
    return scene or _playing(state, play), kept


def _playing(state: Play, play: Playthrough) -> Play:
    """The step at which `play` stands, as it begins."""
    return Play(state.pack, state.code, play, ACTIVITIES[play.step.activity].start(play.step, play.situation))


def _kept(state: Play, after: Playthrough) -> tuple[Effect, ...]:
    """A line in the journal for each event that is new."""
    name = journal_name(state.code, state.pack, after.scenario.id)
    return tuple(KeepLine(name, dict(event)) for event in after.events[len(state.play.events) :])


def _sound(message: Did) -> str:
    if message.what == "screenshot":
        return "shutter"
    return "message_pop" if message.verb == "used" else "click"
