"""Two pupils at one computer: each answers alone, then they agree, and what they agree on is played.

Each one's own first answers are recorded for their own code. They are kept in the journal beside the play itself,
so that a crash loses none of them.
"""

from dataclasses import replace
from typing import Any

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.activities.words import filled
from game.engine.playthrough import Playthrough, Turn
from game.engine.scoring import crowns
from game.scenes.context import Context, journal_name
from game.scenes.effects import Effect, KeepCrowns, KeepLine, PlaySound, SealAttempt
from game.scenes.header import card, header
from game.scenes.messages import CardClosed
from game.scenes.pair_record import OWN, own_attempt, own_firsts
from game.scenes.play import update as play_on
from game.scenes.play import view as play_view
from game.scenes.states import Debrief, Pair, Play, Scene
from game.scenes.wording import YOUNG
from game.school.pupil import code_icons, code_said, code_words, codes_in
from game.ui.widgets import Box, Button, Icon, Screen, Text

BOTH_ANSWERED = "You have both answered. Talk about why. Then do it together."


def entered(scene: Play, context: Context, *, is_new: bool) -> Pair:
    """The pair around a step; where the story is gone on with, what each has answered alone is read back."""
    name = journal_name(scene.code, scene.pack, scene.play.scenario.id)
    kept = None if is_new else context.kept.journal(name)
    seed, events = (kept[0].get("seed"), kept[1]) if kept else (scene.play.seed, ())
    own = (
        own_firsts(0, seed, events, scene.play.scenario, context.rules),
        own_firsts(1, seed, events, scene.play.scenario, context.rules),
    )
    return _at(scene, own)


def _at(inner: Play, own: tuple[tuple[Turn, ...], tuple[Turn, ...]]) -> Pair:
    """The pair at a step: whoever has not answered it alone comes first; later tries are made together."""
    step = inner.play.step_id
    if inner.feedback is not None or inner.play.tried or not _is_decision(inner.play):
        return Pair(inner, 2, own)
    waiting = [who for who in (0, 1) if step not in {turn.step for turn in own[who]}]
    if not waiting:
        return Pair(inner, 2, own, _differing(inner.play, own))
    return Pair(replace(inner, step_state=_begun(inner.play)), waiting[0], own)


def _begun(play: Playthrough) -> Any:
    return ACTIVITIES[play.step.activity].start(play.step, play.situation)


def _is_decision(play: Playthrough) -> bool:
    """Whether there is anything to answer: what is only told is read together."""
    answer = next(iter(ACTIVITIES[play.step.activity].answers(play.step, play.situation)), None)
    return answer is not None and bool(play.answer(answer)[1].parts)


def view(state: Pair, context: Context) -> Screen:
    """The step with whose turn it is; before each turn a card says so."""
    screen = play_view(state.inner, context)
    if state.inner.feedback is not None or (state.turn == 2 and not state.says):
        return screen
    code = codes_in(state.code)[state.turn] if state.turn < 2 else ""
    title = f"{code_words(code)}: on your own" if code else "Now together"
    said = f"{code_said(code) or f'{code_words(code)}.'} On your own." if code else ""
    top = header(title, icon=next(iter(code_icons(code)), "handshake"), pauses=True, say=said)
    body = replace(screen.body, children=(top, *screen.body.children[1:]))
    shown = replace(screen, key=f"{screen.key}-pair{state.turn}", title=title, body=body)
    return shown if state.is_ready else replace(shown, card=_turn_card(state, code), first="ready")


def _turn_card(state: Pair, code: str) -> Box:
    if not code:
        on = Button(
            key="ready", text="Choose together", icon="ph-arrow-right", kind="primary", message=CardClosed(),
            is_spoken=False,
        )  # fmt: skip
        return card("Talk together", "handshake", (Text(text=state.says, live="polite"),), (on,))
    icons = Box(children=tuple(Icon(name=icon, size=72) for icon in code_icons(code)), direction="row", gap=18)
    words = (icons, Text(text="It is your turn. Choose on your own. Your partner looks away."))
    on = Button(
        key="ready", text="I am ready", icon="ph-arrow-right", kind="primary", message=CardClosed(), is_spoken=False
    )
    return card(code_words(code), "ph-user", words, (on,), say=code_said(code))


def update(state: Pair, message: object, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """One pupil's own answer, or what they do together."""
    if isinstance(message, CardClosed):
        return replace(state, is_ready=True), (PlaySound("click"),)
    if state.turn == 2 or not isinstance(message, Did):
        return _together(state, message, context)
    play = state.inner.play
    after = ACTIVITIES[play.step.activity].update(play.step, state.inner.step_state, message, play.situation)
    if not isinstance(after, Answered):
        return replace(state, inner=replace(state.inner, step_state=after)), (PlaySound("click"),)
    turn = play.answer(after.answer)[0].turns[-1]
    own = _with(state.own, state.turn, turn)
    name = journal_name(state.code, state.pack, play.scenario.id)
    kept = KeepLine(name, {OWN: state.turn, "step": turn.step, "given": dict(turn.answer)})
    following = _at(state.inner, own)
    if following.turn == 2 and _is_same(play, own):
        scene, effects = _together(replace(following, inner=state.inner), message, context)
        return scene, (kept, *effects)
    fresh = replace(following, inner=replace(following.inner, step_state=_begun(play)))
    return fresh, (kept, PlaySound("page"))


def _with(own: tuple[tuple[Turn, ...], tuple[Turn, ...]], who: int, turn: Turn) -> Any:
    return tuple((*each, turn) if at == who else each for at, each in enumerate(own))


def _together(state: Pair, message: object, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    scene, effects = play_on(state.inner, message, context)
    if isinstance(scene, Debrief):
        return scene, (*effects, *finished(scene, state.own, context))
    if not isinstance(scene, Play):
        return scene, effects
    if scene.play.step_id == state.inner.play.step_id and len(scene.play.turns) == len(state.inner.play.turns):
        return replace(state, inner=scene), effects
    return _at(scene, state.own), effects


def _own(step: str, own: tuple[tuple[Turn, ...], tuple[Turn, ...]]) -> list[Turn]:
    return [next(turn for turn in each if turn.step == step) for each in own]


def _is_same(play: Playthrough, own: tuple[tuple[Turn, ...], tuple[Turn, ...]]) -> bool:
    first, second = _own(play.step_id, own)
    return first.answer == second.answer


def _differing(play: Playthrough, own: tuple[tuple[Turn, ...], tuple[Turn, ...]]) -> str:
    """What stands above the step while they agree; for the youngest always the same few words."""
    if play.scenario.year <= YOUNG:
        return BOTH_ANSWERED
    did = [
        filled(turn.feedback.parts[0].did, play.situation) if len(turn.feedback.parts) == 1 else ""
        for turn in _own(play.step_id, own)
    ]
    if all(did) and did[0] != did[1]:
        return f"One of you chose “{did[0]}”, the other “{did[1]}”. Talk about why. Then choose together."
    return BOTH_ANSWERED


def finished(state: Debrief, own: tuple[tuple[Turn, ...], tuple[Turn, ...]], context: Context) -> tuple[Effect, ...]:
    """What is kept at the end: an attempt of each one's own, and the crowns for both and for the pair."""
    name = journal_name(state.code, state.pack, state.play.scenario.id)
    sealed = tuple(
        SealAttempt(name, code, state.pack, own_attempt(state.play, own[who]))
        for who, code in enumerate(codes_in(state.code))
        if context.is_recorded(code)
    )
    won = crowns(state.play)
    codes = (state.code, *(code for code in codes_in(state.code) if len(code_icons(code)) == 3))
    kept = tuple(KeepCrowns(code, state.pack, state.play.scenario.id, won) for code in codes)
    return (*sealed, *kept, PlaySound("crown"))
