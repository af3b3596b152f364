"""What can be done to a photo before it is shared: blur a spot, cover it, or cut it off."""

from dataclasses import replace

from game.art.picture import Box, Picture, Spot

TREATMENTS = ("blur", "cover")
"""How a spot can be treated."""

LEAST_LEFT = 0.5
"""A crop keeps at least this share of the width and of the height: less is no longer the same photo."""


def treat(picture: Picture, spot_id: str, how: str) -> Picture:
    """`picture` with one spot blurred or covered: it stays a spot, and gives nothing away any more."""
    if how not in TREATMENTS:
        raise ValueError(f'cannot "{how}" a spot: it can be {" or ".join(TREATMENTS)}')
    _spot(picture, spot_id)
    spots = tuple(replace(spot, gives=()) if spot.id == spot_id else spot for spot in picture.spots)
    earlier = tuple(done for done in picture.treated if done[0] != spot_id)
    return replace(picture, spots=spots, treated=(*earlier, (spot_id, how)))


def crop_for(picture: Picture, spot_id: str) -> Box | None:
    """The largest window that loses the spot by moving one edge and keeps everybody whole, or None."""
    gone = _spot(picture, spot_id).box
    now = picture.window or Box(0, 0, picture.width, picture.height)
    options = (
        Box(gone.right, now.y, now.right - gone.right, now.height),
        Box(now.x, now.y, gone.x - now.x, now.height),
        Box(now.x, gone.bottom, now.width, now.bottom - gone.bottom),
        Box(now.x, now.y, now.width, gone.y - now.y),
    )
    people = [spot.box for spot in picture.spots if spot.id.startswith("person:")]
    fit = [
        window
        for window in options
        if window.width >= LEAST_LEFT * picture.width
        and window.height >= LEAST_LEFT * picture.height
        and all(_keeps(window, box) for box in people)
    ]
    return max(fit, key=lambda window: window.width * window.height, default=None)


def _spot(picture: Picture, spot_id: str) -> Spot:
    for spot in picture.spots:
        if spot.id == spot_id:
            return spot
    raise ValueError(f'there is no spot "{spot_id}" in this picture')


def _keeps(window: Box, box: Box) -> bool:
    # The last few units of a person's box are air around hair and fingers.
    air = 6
    across = window.x <= box.x + air and box.right - air <= window.right
    return across and window.y <= box.y + air and box.bottom - air <= window.bottom
