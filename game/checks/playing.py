"""How a robot answers each activity: what is on the screen becomes offers, and what it picks becomes an answer."""

from collections.abc import Callable, Sequence
from typing import Any

from game.activities import chat, photo, report, settings, sort
from game.activities.answers import Choice, rated, shuffled
from game.activities.photo_deeds import clues, spots, ways
from game.checks.memory import EVERYTHING
from game.checks.robots import Offer, Pupil
from game.checks.weighing import Scales, Weighed
from game.engine.model import Step
from game.engine.playthrough import Answer, Playthrough, Situation

MOST_OFFERS = 24
"""Of the answers of an activity without a player of its own, so many are looked at, by chance."""
Answering = Callable[[Any, Situation, Pupil], Answer]


class Offered:
    """The answers of a story's steps as offers, for activities without a player of their own; kept over all games."""

    def __init__(self, scales: Scales) -> None:
        """Nothing was asked for yet; `scales` weigh the story's answers."""
        self._scales = scales
        self._known: dict[tuple[str, int, tuple[Any, ...]], tuple[list[Answer], list[Offer]]] = {}

    def at(self, step: Step, situation: Situation, activity: Any) -> tuple[list[Answer], list[Offer]]:
        """The answers in a situation, and what each of them is on the screen."""
        at = (step.id, situation.tried, self._scales.seen(step, situation.world))
        if at not in self._known:
            answers = list(activity.answers(step, situation))
            self._known[at] = (answers, [_offer(one) for one in self._scales.weighed(step, situation, answers)])
        return self._known[at]


def answered(play: Playthrough, activity: Any, pupil: Pupil) -> Answer:
    """The answer of a robot at the step where `play` stands."""
    scales = Scales(play.scenario, play.rules, {play.step_id: frozenset({EVERYTHING})})
    return picked(play.step, play.situation, activity, pupil, Offered(scales))


def picked(step: Step, situation: Situation, activity: Any, pupil: Pupil, offered: Offered) -> Answer:
    """The answer of a robot in a situation."""
    answer = _HOW.get(step.activity)
    if answer is not None:
        return answer(step, situation, pupil)
    return _from_list(step, situation, activity, pupil, offered)


def ideal(step: Step, situation: Situation, activity: Any, scales: Scales) -> Answer:
    """The answer of someone who understands everything: safe in all its decisions, with the most marks."""

    def worth(one: Weighed) -> tuple[int, int]:
        return sum(part.rating == "safe" for part in one.judged.parts), sum(got for _, got, _ in one.marks)

    return max(scales.weighed(step, situation, list(activity.answers(step, situation))), key=worth).answer


def _from_list(step: Step, situation: Situation, activity: Any, pupil: Pupil, offered: Offered) -> Answer:
    """For an activity without a player of its own: one of its answers, by the words of what would be done."""
    answers, offers = offered.at(step, situation, activity)
    looked = pupil.dice.sample(range(len(answers)), min(len(answers), MOST_OFFERS))
    return answers[looked[pupil.pick([offers[number] for number in looked])]]


def _offer(weighed: Weighed) -> Offer:
    parts = weighed.judged.parts
    is_wary = any(part.rating == "over-cautious" for part in parts)
    return Offer(" ".join(part.did for part in parts), "over-cautious" if is_wary else "safe")


def _one(choices: Sequence[Choice], name: str, situation: Situation, pupil: Pupil, receiver: str = "") -> Choice:
    shown = shuffled(choices, situation, name)
    return shown[pupil.pick([Offer(one.text, rated(one, situation, receiver)[0]) for one in shown])]


def _choose(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    return {"chose": _one(step.answers, step.id, situation, pupil).id}


def _chat(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    there = chat.tools(situation)
    did = [tool for tool in pupil.robot.tools if tool in there]
    says = bool(step.replies) and (pupil.robot.replies or not did)
    return {"did": did, "reply": _one(step.replies, step.id, situation, pupil, step.with_whom[0]).id if says else ""}


def _settings(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    chosen = {}
    for name in settings.page(step, situation):
        found = situation.policy.settings[name].values
        offers = [Offer(value.title, value.rating) for value in found.values()]
        chosen[name] = list(found)[pupil.pick(offers)]
    return {"set": chosen}


def _photo(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    whole = photo.picture(step, situation)
    there = [spot.id for spot in spots(whole)]
    marked = {
        "all": there,
        "none": [],
        "some": [one for one in there if pupil.pick([Offer(photo.MARKED), Offer(photo.NOT_MARKED)]) == 0],
    }[pupil.robot.marks]
    hides = next((how for how in ("cover", "blur") if how in step.then), "")
    known = [spot.id for spot in clues(whole)]
    fixed = {spot: hides for spot in marked if spot in known and hides in ways(step.then, whole, spot)} if hides else {}
    names = [*photo.audiences(step, situation)]
    titles = [situation.policy.circles[name].title for name in names]
    offers = [*(Offer(title) for title in titles), Offer("Keep it, do not post", "over-cautious")]
    return {"found": marked, "fixed": fixed, "seen_by": [*names, photo.NOBODY][pupil.pick(offers)]}


def _sort(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    bins = list(sort.BINS)
    offers = [Offer(sort.BINS[name][0], "over-cautious" if name == "private" else "safe") for name in bins]
    return {"put": {card.id: bins[pupil.pick(offers)] for card in shuffled(step.cards, situation, step.id)}}


def _sequence(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    left = shuffled(step.order, situation, step.id)
    order = []
    while left:
        order.append(left.pop(pupil.pick([Offer(deed.text) for deed in left])).id)
    return {"order": order}


def _report(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    here = [one.id for one in report.at_hand(step, situation)]
    shown = {"all": here, "none": [], "some": here[:1]}[pupil.robot.marks]
    reason = _one(step.reasons, f"{step.id}/reason", situation, pupil)
    told = _one(step.tell, f"{step.id}/tell", situation, pupil)
    return {"reason": reason.id, "shown": shown, "told": told.id}


def _story(step: Any, situation: Situation, pupil: Pupil) -> Answer:
    return {}


_HOW: dict[str, Answering] = {
    "story": _story, "choose": _choose, "chat": _chat, "settings": _settings, "photo": _photo,
    "sort": _sort, "sequence": _sequence, "report": _report,
}  # fmt: skip
