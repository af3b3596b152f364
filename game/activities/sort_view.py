"""How sort looks: the cards to place on top, and below them the places, each with the cards that lie in it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import shuffled
from game.activities.frame import asked, on_button, place_behind
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Pages, Space, Text, Widget

if TYPE_CHECKING:
    from game.activities.sort import Card, SortState, SortStep

Places = Mapping[str, tuple[str, str]]

FEW_CARDS, FEW_CARDS_YOUNG = 5, 3
"""So many cards stand above their places with somewhat larger words as well; the second at ages 4 to 7."""


def sort_view(step: "SortStep", state: "SortState", situation: Situation, places: Places) -> View:
    """The view of a sort step in its state; `places` has the words and the icon of each place."""
    cards = shuffled(step.cards, situation, step.id)
    put = dict(state.put)
    waiting = [card for card in cards if card.id not in put]
    columns = tuple(_column(place, places, cards, state, situation) for place in places)
    loose = tuple(_card(card, state, situation, cards) for card in waiting)
    apart = 24 if situation.scenario.year <= 2 else 12
    top = (Box(children=loose, direction="row", wraps=True, gap=apart, justify="center"),) if loose else ()
    wide = Box(
        children=(asked(step.ask, situation), *top, Box(children=columns, direction="row", gap=18, grow=1)),
        gap=14,
        grow=1,
    )
    progress = Text(text=_progress(step, state, places, situation), style="label", live="polite")
    told = Box(children=(progress,), pad=14, fill="paper", radius=18, has_shadow=True, part="status", grow=1)
    done = on_button("Done", Did("done"), is_enabled=not waiting)
    # Many cards with larger words do not fit beside their places.
    few = FEW_CARDS_YOUNG if situation.scenario.year <= 2 else FEW_CARDS
    above = 1.3 if len(cards) <= few else 1.2
    return View(
        blocks=(Either(wide=wide, tall=_tall(step, state, situation, places, cards), grow=1, above=above),),
        foot=(Box(children=(told, done), direction="row", align="center", gap=16),),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=_first(state, waiting, places),
        is_whole=True,
    )


def _first(state: "SortState", waiting: list["Card"], places: Places) -> str:
    if state.picked:
        return f"place-{next(iter(places))}"
    return f"card-{waiting[0].id}" if waiting else "done"


def _progress(step: "SortStep", state: "SortState", places: Places, situation: Situation) -> str:
    words = {card.id: filled(card.text, situation) for card in step.cards}
    if state.picked:
        return f"{words[state.picked]}: where does it go?"
    if not state.put:
        return "Pick a card, then pick its place."
    last, where = state.put[-1]
    count = len(state.put)
    so_far = f"{count} of {len(step.cards)} cards {'is' if count == 1 else 'are'} placed."
    so_far = "All cards are placed." if count == len(step.cards) else so_far
    return f"{words[last]}: {places[where][0]}. {so_far}"


def _card(card: "Card", state: "SortState", situation: Situation, cards: list["Card"], note: str = "") -> Button:
    # Digits are for the cards that wait, and for the places as long as a card is in hand.
    put = dict(state.put)
    waiting = [one.id for one in cards if one.id not in put]
    digit = str(waiting.index(card.id) + 1) if card.id in waiting and not state.picked else ""
    return Button(
        key=f"card-{card.id}", text=filled(card.text, situation), kind="answer", icon=card.icon, note=note,
        message=Did("picked", card.id), shortcut=digit, is_on=state.picked == card.id or None,
    )  # fmt: skip


def _place(place: str, places: Places, state: "SortState", note: str = "") -> Button:
    words, icon = places[place]
    digit = str(list(places).index(place) + 1) if state.picked else ""
    return Button(
        key=f"place-{place}",
        text=words,
        kind="answer",
        icon=icon,
        note=note,
        message=Did("placed", place),
        shortcut=digit,
        is_enabled=bool(state.picked),
    )


def _column(place: str, places: Places, cards: list["Card"], state: "SortState", situation: Situation) -> Widget:
    put = dict(state.put)
    here = tuple(_card(card, state, situation, cards) for card in cards if put.get(card.id) == place)
    empty: tuple[Widget, ...] = (
        Text(text="No cards yet", style="small", role="soft", align="center", is_spoken=False),
    )
    lying = Pages(key=f"in-{place}", children=here or empty, gap=10)
    return Box(
        children=(_place(place, places, state), lying),
        gap=12,
        pad=14,
        fill="shade",
        radius=26,
        grow=1,
        has_shadow=True,
        border="accent" if state.picked else "",
        label=places[place][0],
    )


def _tall(step: "SortStep", state: "SortState", situation: Situation, places: Places, cards: list["Card"]) -> Pages:
    """One thing at a time: the cards with where they lie, or the places for the card in hand."""
    put = dict(state.put)
    if state.picked:
        in_hand = next(card for card in cards if card.id == state.picked)
        words = Text(text=filled(in_hand.text, situation), style="heading", is_heading=True)
        question = Box(children=(words,), pad=18, fill="paper", radius=24)
        back = Button(
            key=f"card-{in_hand.id}",
            text="Put the card back",
            icon="ph-arrow-u-up-left",
            message=Did("picked", in_hand.id),
        )
        return Pages(
            key="places",
            children=(question, *(_place(place, places, state) for place in places), Space(grow=0), back),
            gap=12,
        )
    waiting = [card for card in cards if card.id not in put]
    lying = [card for card in cards if card.id in put]
    return Pages(
        key="cards",
        children=(
            asked(step.ask, situation),
            *(_card(card, state, situation, cards) for card in waiting),
            *(_card(card, state, situation, cards, note=f"It lies in: {places[put[card.id]][0]}") for card in lying),
        ),
        gap=12,
    )
