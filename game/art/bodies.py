"""A whole figure, drawn from back to front."""

from game.art.animals import tail
from game.art.brush import dark, group, line, path
from game.art.heads import behind, head, skin_of
from game.art.limbs import Ends, arm, hand, legs
from game.art.look import BUILDS, Clothes, Look
from game.art.poses import Frame, arms, frame
from game.art.seats import before_body, behind_body, crossing_sign, tablet
from game.art.tops import top
from game.art.worn_over import cake_on_nose


def body(look: Look, worn: Clothes, does: str, feels: str) -> tuple[str, ...]:
    """The parts of the drawing of somebody from head to foot; the origin is the middle of the feet."""
    f = frame(BUILDS[look.build], does, look.seat)
    skin, paws = skin_of(look), _paws(look)
    drawn_head = behind(look) if f.is_behind else head(look, feels)
    made = arms(f)
    ends = _ends(look)
    parts = [behind_body(f, look.accent), _tail(look, f, False), _on_neck(drawn_head.back, f)]
    parts += [hand(f, paws, each, ends) for each in made if each.hand == "rest"]
    parts += [arm(f, worn, paws, each) for each in made]
    lower, upper = legs(f, worn, paws, ends), top(f, worn, skin)
    # Somebody who sits has the lap in front of the jumper; somebody who stands has the jumper over the belt.
    parts += [upper, lower] if f.is_seated and not f.is_behind else [lower, upper]
    parts += [
        _tail(look, f, True),
        before_body(f, look.accent),
        _neck(f, skin, ends != "hands"),
        _on_neck(drawn_head.front, f),
    ]
    parts += [_on_neck(cake_on_nose(), f)] if "cake-on-nose" in worn.more and not f.is_behind else []
    parts += [tablet(f)] if does == "hold" else []
    parts += [crossing_sign(f, made[1])] if "lollipop" in worn.more and does != "up" else []
    parts += [arm(f, worn, paws, each, each.front) for each in made if each.front < 1]
    parts += [hand(f, paws, each, ends) for each in made if each.hand != "rest"]
    return tuple(parts)


def bust(look: Look, worn: Clothes, feels: str) -> str:
    """Head and shoulders; the origin is the middle of the head and the chest runs down out of the picture."""
    f = frame(BUILDS[look.build], "stand", "")
    drawn, scale = head(look, feels), 1 / f.build.head
    paws = _paws(look)
    upper = (
        "".join(arm(f, worn, paws, each) for each in arms(f))
        + top(f, worn, skin_of(look))
        + _neck(f, skin_of(look), look.kind == "animal")
    )
    return drawn.back + group(upper, 0, round(-f.head_y * scale, 2), round(scale, 3)) + drawn.front


def _on_neck(drawing: str, f: Frame) -> str:
    return group(drawing, 0, round(f.head_y, 1), f.build.head) if drawing else ""


def _neck(f: Frame, skin: str, has_fur: bool) -> str:
    y, shade = f.neck_y, dark(skin, 0.13)
    if has_fur:
        # Fur from cheek to chest, where a child has a neck.
        return path(f"M-36,{y - 26} L36,{y - 26} Q34,{y + 6} 0,{y + 13} Q-34,{y + 6} -36,{y - 26} Z", shade)
    half = 15 if f.build.leg < 110 else f.build.shoulder * 0.3
    drawn = path(
        f"M{-half},{y - f.build.neck - 14} L{half},{y - f.build.neck - 14} L{half},{y + 1} "
        f"Q0,{y + 11} {-half},{y + 1} Z",
        shade,
    )
    return drawn + (line(f"M{-half},{y + 2} Q0,{y + 9} {half},{y + 2}", shade, 2) if f.is_behind else "")


def _paws(look: Look) -> str:
    """The colour of hands and feet; a panda's limbs are black."""
    return {"panda": "#33303c", "badger": "#4a4d58", "hedgehog": "#d9a877"}.get(look.id, skin_of(look))


def _ends(look: Look) -> Ends:
    return "wings" if look.id == "owl" else "paws" if look.kind == "animal" else "hands"


def _tail(look: Look, f: Frame, is_over: bool) -> str:
    if look.kind != "animal" or is_over != f.is_behind:
        return ""
    drawn = tail(look, f.is_behind)
    # On a chair a tail sinks less than the hip, so that it does not go through the floor.
    lower = (f.hip_y + f.build.leg) * (0.3 if f.is_seated else 1)
    return group(drawn, 0, round(lower, 1)) if drawn else ""
