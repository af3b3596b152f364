"""A photo made from its description shows, says and gives away exactly what was described."""

import pytest

from game.art.arrange import suitable
from game.art.compose import LEAST_TARGET, PLACES, THINGS, PersonIn, Photo, ThingIn, compose, problems
from game.art.people import DOES, WHO, figure, person
from game.art.picture import Shapes, Sign, Words
from game.art.scene_words import DOING
from game.art.things import ICONS
from game.art.treat import crop_for, treat

DETAILS = {
    "full-name", "birthday", "home-address", "house-number", "street-name", "school-name", "club", "phone-number",
    "email", "friends-names", "location", "password", "usual-times", "car-plate",
}  # fmt: skip

FIRST, SECOND = list(WHO)[:2]

GARDEN = Photo(
    "front-garden",
    (PersonIn(FIRST, "uniform", "stand", "happy"),),
    (ThingIn("street-sign", "Mill Lane"), ThingIn("bus-stop", "Bus 9"), ThingIn("house-number", "31"), ThingIn("cat")),
)


def six_things(place_id: str, first: int) -> tuple[ThingIn, ...]:
    """Six things that suit the place, for its three commonest kinds of slot."""
    place = PLACES[place_id]
    kinds = sorted({slot.kind for slot in place.slots}, key=lambda kind: -sum(s.kind == kind for s in place.slots))
    chosen: list[str] = []
    for kind in kinds[:3]:
        fitting = [thing.id for thing in THINGS.values() if thing.stands[0] == kind and thing.id not in chosen]
        fitting = fitting or [thing.id for thing in THINGS.values() if kind in thing.stands and thing.id not in chosen]
        chosen += [fitting[(first + i) % len(fitting)] for i in range(6 // min(3, len(kinds)))]
    return tuple(ThingIn(name) for name in chosen)


@pytest.mark.parametrize("place_id", PLACES)
@pytest.mark.parametrize("first", range(0, 24, 3))
def test_every_place_has_room_for_two_people_and_six_things(place_id: str, first: int) -> None:
    """Nothing is out of reach, whatever the six things are."""
    people = (PersonIn(FIRST, "uniform", "stand"), PersonIn(SECOND, does="stand"))
    photo = Photo(place_id, people, six_things(place_id, first))
    assert problems(photo) == ()
    spots = compose(photo).spots
    assert len([spot for spot in spots if not spot.id.startswith(("person:", "badge:"))]) == 6
    for spot in spots:
        assert min(spot.box.width, spot.box.height) >= LEAST_TARGET
        assert spot.box.x >= 0 and spot.box.right <= 1280 and spot.box.y >= 0 and spot.box.bottom <= 720


def test_there_is_enough_to_choose_from() -> None:
    """Twelve places; sixty things, of which at least twenty-five give something away and many do not."""
    clues = [thing for thing in THINGS.values() if thing.gives]
    assert len(PLACES) >= 12
    assert len(THINGS) >= 60 and 25 <= len(clues) <= len(THINGS) - 25
    assert {detail for thing in clues for detail in thing.gives} == DETAILS


def test_every_thing_has_its_own_neutral_name_and_reason() -> None:
    """No two things sound the same, and no label says what a thing gives away."""
    labels = [thing.label for thing in THINGS.values()]
    reasons = [thing.why for thing in THINGS.values()]
    assert len(set(labels)) == len(labels)
    assert len(set(reasons)) == len(reasons) and all(reasons)
    telling = ("clue", "private", "address", "password", "school", "secret", "safe", "risky", "number", "name")
    for thing in THINGS.values():
        if thing.gives:
            assert not any(word in f"{thing.label} {thing.alt}".lower() for word in telling), thing.id
            assert thing.has_words, f"{thing.id} gives something away, so something must be written on it"


@pytest.mark.parametrize("thing_id", THINGS)
def test_everything_can_be_put_somewhere_and_drawn(thing_id: str) -> None:
    """Each thing fits some place, keeps to its box, and its words are layers, never SVG text."""
    thing = THINGS[thing_id]
    assert any(suitable(place, thing) for place in PLACES.values())
    layers = thing.draw(thing.sample)
    assert not any("<text" in layer.body for layer in layers if isinstance(layer, Shapes))
    assert bool([layer for layer in layers if isinstance(layer, Words)]) == thing.has_words
    for layer in layers:
        if isinstance(layer, Words | Sign):
            assert thing.box.x - 12 <= layer.x <= thing.box.right + 12
            assert thing.box.y - 12 <= layer.y <= thing.box.bottom + 12


def test_every_icon_is_listed() -> None:
    """What is listed is what is extracted into `assets/icons`."""
    drawn = {layer.icon for thing in THINGS.values() for layer in thing.draw(thing.sample) if isinstance(layer, Sign)}
    assert drawn == set(ICONS)


def test_the_alt_text_says_what_is_there_and_gives_nothing_away() -> None:
    """It names the place, the people and the things, and none of the words written on them."""
    for thing in THINGS.values():
        place = next(place for place in PLACES.values() if suitable(place, thing))
        alt = compose(Photo(place.id, (PersonIn(FIRST),), (ThingIn(thing.id, "Zq7"),))).alt
        assert thing.alt.lower() in alt.lower() and place.words in alt
        assert "Zq7" not in alt
    assert "Mill Lane" not in compose(GARDEN).alt and "31" not in compose(GARDEN).alt


def test_every_pose_can_be_said() -> None:
    """The alt text has words for each pose, so that none is read out as its id."""
    assert set(DOING) == set(DOES)
    alt = compose(Photo("park", (PersonIn(FIRST, does="wave"), PersonIn(SECOND, feels="worried")))).alt
    assert f"{person(FIRST).name} waving and {person(SECOND).name} looking worried in a park" in alt


def test_the_words_of_the_description_stand_in_the_picture() -> None:
    """What is written on a thing comes from the description, else from the thing itself."""
    words = {layer.text for layer in compose(GARDEN).layers if isinstance(layer, Words)}
    assert {"MILL LANE", "Bus 9", "31"} <= words
    plain = compose(Photo("front-garden", (), (ThingIn("house-number"),)))
    assert THINGS["house-number"].sample in {layer.text for layer in plain.layers if isinstance(layer, Words)}


def test_a_place_gives_nothing_away_by_itself() -> None:
    """An empty place has no spots and no words: the description alone decides what is given away."""
    for place_id in PLACES:
        empty = compose(Photo(place_id))
        assert empty.spots == () and not any(isinstance(layer, Words) for layer in empty.layers)


def test_a_uniform_has_a_badge_that_gives_the_school_away() -> None:
    """Clothes of one's own have none."""
    badge = next(spot for spot in compose(GARDEN).spots if spot.id == f"badge:{FIRST}")
    assert badge.gives == ("school-name",)
    kit = compose(Photo("park", (PersonIn(FIRST, "kit"),)))
    assert [spot.gives for spot in kit.spots] == [(), ("club",)]
    plain = compose(Photo("park", (PersonIn(FIRST, "own-clothes"),)))
    assert [spot.id for spot in plain.spots] == [f"person:{FIRST}"]


def test_no_two_spots_of_a_picture_sound_the_same() -> None:
    """Whoever listens must be able to tell two badges and two cats apart."""
    people = (PersonIn(FIRST, "uniform"), PersonIn(SECOND, "uniform"))
    labels = [spot.label for spot in compose(Photo("bedroom", people, (ThingIn("cat"), ThingIn("cat")))).spots]
    assert len(set(labels)) == len(labels) == 6


def test_spots_come_in_reading_order_and_apart() -> None:
    """From left to right in each of four rows; the second of two equal things has a name of its own."""
    twice = compose(Photo("bedroom", (), (ThingIn("books"), ThingIn("books"), ThingIn("rocket-poster"))))
    assert sorted(spot.id for spot in twice.spots) == ["books", "books-2", "rocket-poster"]
    assert "another" in twice.alt
    rows = [(int((s.box.y + s.box.height / 2) // 180), s.box.x) for s in twice.spots]
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("photo", "expected"),
    [
        (Photo("front-gardn"), '"front-garden"'),
        (Photo("park", (PersonIn(FIRST + "x"),)), f'"{FIRST}"'),
        (Photo("park", (PersonIn(FIRST, wears="unifrom"),)), '"uniform"'),
        (Photo("park", (PersonIn(FIRST, at="pth"),)), '"path"'),
        (Photo("park", (), (ThingIn("sreet-sign"),)), '"street-sign"'),
        (Photo("park", (), (ThingIn("kite", at="sky-midle"),)), '"sky-middle"'),
    ],
)
def test_an_unknown_name_gets_the_nearest_one(photo: Photo, expected: str) -> None:
    """The problem names what was written and what was probably meant."""
    (found,) = problems(photo)
    assert f"did you mean {expected}?" in found
    with pytest.raises(ValueError, match="did you mean"):
        compose(photo)


def test_things_in_one_another_s_way_are_both_named() -> None:
    """Two things that were sent to the same slot."""
    photo = Photo("bedroom", (), (ThingIn("teddy", at="pillow"), ThingIn("robot", at="pillow")))
    assert any("teddy" in found and "robot" in found and "overlap" in found for found in problems(photo))


def test_what_does_not_fit_is_said() -> None:
    """A car in a bedroom, words on a cat, words that are far too long, the same person twice."""
    assert "road" in problems(Photo("bedroom", (), (ThingIn("car"),)))[0]
    assert "written" in problems(Photo("bedroom", (), (ThingIn("cat", "Tibbles"),)))[0]
    assert "too long" in problems(Photo("street", (), (ThingIn("street-sign", "The Very Long Road of Kings"),)))[0]
    assert "twice" in problems(Photo("park", (PersonIn(FIRST), PersonIn(FIRST))))[0]
    assert "room for" in problems(Photo("video-call", tuple(PersonIn(who) for who in list(WHO)[:5])))[0]


def test_a_treated_spot_stays_and_gives_nothing() -> None:
    """The last treatment of a spot is the one that counts."""
    picture = compose(GARDEN)
    treated = treat(treat(picture, "street-sign", "blur"), "street-sign", "cover")
    spot = next(spot for spot in treated.spots if spot.id == "street-sign")
    assert spot.gives == () and treated.treated == (("street-sign", "cover"),)
    assert treat(treated, "cat", "blur").treated == (("street-sign", "cover"), ("cat", "blur"))
    with pytest.raises(ValueError, match="no spot"):
        treat(picture, "street-sgn", "blur")
    with pytest.raises(ValueError, match="blur or cover"):
        treat(picture, "street-sign", "paint")


def test_a_clue_at_the_edge_can_be_cropped_and_a_badge_cannot() -> None:
    """The window loses the clue and keeps everybody whole."""
    picture = compose(GARDEN)
    for name in ("street-sign", "bus-stop"):
        window = crop_for(picture, name)
        assert window is not None
        left = [spot.id for spot in picture.cropped(window).spots]
        assert name not in left and f"person:{FIRST}" in left
        assert sum((window.x > 0, window.y > 0, window.right < 1280, window.bottom < 720)) == 1
    assert crop_for(picture, f"badge:{FIRST}") is None
    with pytest.raises(ValueError, match="no spot"):
        crop_for(picture, "dog")


def test_a_second_crop_starts_from_the_first() -> None:
    """A window only ever becomes smaller."""
    picture = compose(GARDEN)
    first = crop_for(picture, "street-sign")
    assert first is not None
    second = crop_for(picture.cropped(first), "bus-stop")
    assert second is None or (second.x >= first.x and second.right <= first.right)


def test_cake_on_a_nose_is_seen_and_said() -> None:
    """The picture shows it over the face, not from behind, and the alt text says it, since it is more than clothes."""
    plain, caked = (
        compose(Photo("party", (PersonIn("rabbit", wears, feels="sad"),))) for wears in ("own-clothes", "cake-on-nose")
    )
    assert "Rabbit with cake on the nose and looking sad" in caked.alt and "cake" not in plain.alt
    front, behind = (figure("rabbit", "cake-on-nose", does) for does in ("stand", "behind"))
    assert front.layers != figure("rabbit").layers
    assert behind.layers == figure("rabbit", does="behind").layers


def test_who_sleeps_is_seen_and_said_to_sleep() -> None:
    """Shut eyes that bend the other way than laughing ones; and the alt text says it in words of its own."""
    asleep, laughing = (compose(Photo("park", (PersonIn("tom", feels=feels),))) for feels in ("asleep", "joy"))
    assert "Tom looking fast asleep in a park" in asleep.alt
    assert asleep.layers != laughing.layers
