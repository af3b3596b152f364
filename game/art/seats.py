"""What a person sits on, walks with or holds: chair, wheelchair, walking frame, tablet, crossing sign."""

from game.art.brush import circle, dark, ellipse, group, light, line, rect, ring
from game.art.poses import Arm, Frame, tablet_y

STEEL, TYRE, BLACK = "#9aa3b2", "#343846", "#22242e"


def behind_body(f: Frame, accent: str) -> str:
    """The parts that the body hides."""
    if f.seat == "chair":
        return _chair(f)
    if f.seat == "wheelchair":
        return _wheelchair_frame(f, accent)
    return _walker(f, accent) if f.seat == "frame" else ""


def before_body(f: Frame, accent: str) -> str:
    """The parts that lie before the body."""
    if f.seat == "wheelchair":
        return _wheels(f, accent) + (_backrest(f, accent) if f.is_behind else "")
    return _walker(f, accent) if f.seat == "frame" and f.is_behind else ""


def _chair(f: Frame) -> str:
    b, seat = f.build, f.hip_y
    wide, colour = b.hip + 20, "#4f86b5"
    feet = line(f"M{-wide + 9},{seat + 6} L{-wide + 3},-4 M{wide - 9},{seat + 6} L{wide - 3},-4", STEEL, 7)
    far = line(
        f"M{-wide + 22},{seat + 6} L{-wide + 19},-12 M{wide - 22},{seat + 6} L{wide - 19},-12", dark(STEEL, 0.2), 6
    )
    back = rect(-wide + 3, seat - b.torso * 0.62, wide * 2 - 6, b.torso * 0.6, dark(colour, 0.12), 14)
    return far + feet + back + rect(-wide, seat - 2, wide * 2, 13, colour, 6.5)


def _wheelchair_frame(f: Frame, accent: str) -> str:
    b, seat = f.build, f.hip_y
    wide = b.hip + 8
    bars = line(f"M{-wide},{seat + 8} L{-wide + 6},-16 M{wide},{seat + 8} L{wide - 6},-16", STEEL, 6)
    back = rect(-wide + 2, seat - b.torso * 0.66, wide * 2 - 4, b.torso * 0.7, dark(accent, 0.32), 12)
    handles = line(
        f"M{-wide},{seat - b.torso * 0.62} L{-wide - 8},{seat - b.torso * 0.72} "
        f"M{wide},{seat - b.torso * 0.62} L{wide + 8},{seat - b.torso * 0.72}",
        TYRE,
        8,
    )
    return handles + back + bars + rect(-wide, seat - 2, wide * 2, 14, TYRE, 6)


def _wheels(f: Frame, accent: str) -> str:
    b = f.build
    radius = min(58.0, -f.hip_y + 8)
    x, drawn = b.hip + 19, ""
    rest = rect(-b.hip * 0.56 - 20, -18, b.hip * 1.12 + 40, 8, dark(STEEL, 0.25), 4)
    for side in (-1, 1):
        drawn += rect(side * (b.hip + 8) - 5, f.hip_y - 24, 10, 34, accent, 5)
        drawn += ellipse(side * x, -radius, 12, radius, TYRE) + ellipse(side * x, -radius, 8, radius - 8, "#dfe4ec")
        drawn += ellipse(side * (x + 1), -radius, 5.5, radius - 14, accent)
        drawn += ellipse(side * (x + 1), -radius, 3.4, radius - 20, light(accent, 0.35)) + circle(
            side * x, -radius, 4, TYRE
        )
        drawn += ellipse(side * (b.hip * 0.56 + 14), -8, 5, 8, TYRE) + ellipse(
            side * (b.hip * 0.56 + 14), -8, 2, 4, STEEL
        )
    return rest + drawn


def _backrest(f: Frame, accent: str) -> str:
    b, seat = f.build, f.hip_y
    wide, high = b.hip + 8, b.torso * 0.66
    panel = rect(-wide, seat - high, wide * 2, high + 12, dark(accent, 0.25), 12)
    panel += rect(-wide + 10, seat - high + 12, wide * 2 - 20, 10, accent, 5)
    bars = line(f"M{-wide + 6},{seat + 8} L{-wide + 6},-10 M{wide - 6},{seat + 8} L{wide - 6},-10", STEEL, 6)
    grips = line(
        f"M{-wide + 2},{seat - high + 4} L{-wide - 10},{seat - high - 6} M{wide - 2},{seat - high + 4} "
        f"L{wide + 10},{seat - high - 6}",
        TYRE,
        9,
    )
    return bars + panel + grips


def _walker(f: Frame, accent: str) -> str:
    """A walking frame that stands behind its user, with a handle at each side."""
    wide, high = f.build.hip + 22, f.neck_y + 20 + f.build.arm * 0.86
    rail = line(f"M{-wide},{high} L{-wide - 4},-8 M{wide},{high} L{wide + 4},-8", accent, 7)
    rail += line(f"M{-wide + 1},{high * 0.55} L{wide - 1},{high * 0.55}", dark(accent, 0.2), 7)
    grips = line(f"M{-wide},{high} L{-wide + 10},{high - 5} M{wide},{high} L{wide - 10},{high - 5}", TYRE, 10)
    wheels = "".join(circle(s * (wide + 4), -9, 9, TYRE) + circle(s * (wide + 4), -9, 3.6, STEEL) for s in (-1, 1))
    return rail + grips + wheels


def tablet(f: Frame) -> str:
    """A tablet held in both hands; we see its back, for the screen faces the person."""
    y = tablet_y(f)
    body = rect(-39, y - 25, 78, 52, "#2d3a66", 9) + rect(-34, y - 20, 68, 42, "#4a5c94", 6)
    return body + ring(0, y + 1, 7, "#8fa0d6", 3) + circle(-27, y - 14, 2.6, "#cfd8f5")


def crossing_sign(f: Frame, drawn: Arm) -> str:
    """The round sign on a pole that stops the traffic at a school crossing."""
    x, high = drawn.wrist[0] + 10, f.head_y - 106
    pole = rect(x - 4, high, 8, -high, "#e9ecf2", 4)
    pole += "".join(rect(x - 4, high + 58 + k * 62, 8, 26, BLACK) for k in range(int((-high - 90) // 62) + 1))
    disc = circle(x, high, 44, "#d8342c") + circle(x, high, 37, "#f9dc2a") + rect(x - 32, high - 19, 64, 11, BLACK, 3)
    return pole + disc + _walking(x - 11, high + 9, 1.0) + _walking(x + 10, high + 12, 0.85)


def _walking(x: float, y: float, scale: float) -> str:
    """A child on foot, as road signs show it."""
    limbs = line("M0,0 L0,9 M0,9 L-6,19 M0,9 L6,19 M-6,6 L0,1 L6,6", BLACK, 4)
    return group(circle(0, -7.5, 4.6, BLACK) + limbs, round(x, 1), round(y, 1), scale)
