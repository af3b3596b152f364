"""How a body stands or sits: where hip, neck and head are, and where each arm goes.

A figure's origin is the middle of the feet on the ground; up is negative.
"""

from dataclasses import dataclass

from game.art.look import Build

DOES = ("stand", "wave", "hip", "up", "sit", "behind", "hold")
"""Every pose. In "behind" a figure is seen from the back; in "hold" it holds a tablet."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A body in a pose: heights of hip, neck and head, and where the feet rest (below 0 on a footplate)."""

    build: Build
    does: str
    hip_y: float
    neck_y: float
    head_y: float
    feet_y: float
    seat: str

    @property
    def is_seated(self) -> bool:
        """Whether the legs are bent, on a chair or in a wheelchair."""
        return self.seat in ("chair", "wheelchair")

    @property
    def is_behind(self) -> bool:
        """Whether the figure is seen from the back."""
        return self.does == "behind"

    def half(self, y: float) -> float:
        """Half the width of the trunk at height `y`."""
        waist_y = self.neck_y + (self.hip_y - self.neck_y) * 0.58
        b = self.build
        if y < waist_y:
            return b.shoulder + (b.waist - b.shoulder) * max(0.0, (y - self.neck_y) / (waist_y - self.neck_y)) ** 2
        return b.waist + (b.hip - b.waist) * min(1.0, (y - waist_y) / (self.hip_y - waist_y))


def frame(build: Build, does: str, seat: str) -> Frame:
    """The frame of a build in a pose; `seat` is what the person uses ("wheelchair", "frame" or nothing)."""
    sits_on = "wheelchair" if seat == "wheelchair" else "chair" if does == "sit" else seat
    feet_y = -18.0 if sits_on == "wheelchair" else 0.0
    hip_y = feet_y - build.leg * 0.56 - 4 if sits_on in ("chair", "wheelchair") else -build.leg
    neck_y = hip_y - build.torso
    return Frame(build, does, hip_y, neck_y, neck_y - build.neck - 58 * build.head, feet_y, sits_on)


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm as a curve from shoulder to wrist; from `front` on (0 to 1) it lies before the body."""

    side: int
    shoulder: Point
    bend: Point
    wrist: Point
    hand: str
    front: float

    def part(self, start: float, end: float) -> str:
        """The path of the curve between two shares of its length."""
        a, b, c = (self._at(start, start), self._at(start, end), self._at(end, end))
        return f"M{a[0]:.1f},{a[1]:.1f} Q{b[0]:.1f},{b[1]:.1f} {c[0]:.1f},{c[1]:.1f}"

    def _at(self, s: float, t: float) -> Point:
        """The blossom of the curve: with s = t the point at t, else the bend of the part from s to t."""
        first, second, third = (1 - s) * (1 - t), s * (1 - t) + t * (1 - s), s * t
        x = first * self.shoulder[0] + second * self.bend[0] + third * self.wrist[0]
        return x, first * self.shoulder[1] + second * self.bend[1] + third * self.wrist[1]


def arms(f: Frame) -> tuple[Arm, Arm]:
    """The left and the right arm as seen by us."""
    left, right = {
        "wave": ("raised", "rest"),
        "hip": ("hip", "rest"),
        "up": ("up", "up"),
        "hold": ("hold", "hold"),
    }.get(f.does, ("rest", "rest"))
    return _arm(f, -1, left), _arm(f, 1, right)


def tablet_y(f: Frame) -> float:
    """How high a tablet is held: below a badge, above the lap."""
    return f.neck_y + (88 if f.build.leg < 110 else 102)


def _arm(f: Frame, side: int, way: str) -> Arm:
    b = f.build
    x, y = b.shoulder - 5, f.neck_y + 20
    clear = 62 * b.head
    if way == "rest" and f.is_seated and not f.is_behind:
        way = "lap"
    elif way == "rest" and f.seat == "frame":
        way = "grip"
    bend, wrist, hand, front = {
        "rest": ((x + 20, y + b.arm * 0.55), (x + 12, y + b.arm), "rest", 1.0),
        "raised": (
            (x + b.arm * 0.62, y + b.arm * 0.3),
            (max(x + b.arm * 0.56, clear + 30), f.head_y + 14),
            "open",
            0.45,
        ),
        "up": ((x + b.arm * 0.7, y + b.arm * 0.1), (max(x + b.arm * 0.46, clear + 24), f.head_y - 12), "open", 0.45),
        "hip": ((x + b.arm * 0.95, y + b.arm * 0.52), (f.half(f.hip_y - 14) - 3, f.hip_y - 14), "fist", 0.72),
        "lap": ((x + b.arm * 0.42, y + b.arm * 0.7), (b.hip * 0.52, f.hip_y - 10), "fist", 0.5),
        "grip": ((x + 26, y + b.arm * 0.5), (b.hip + 20, y + b.arm * 0.86), "fist", 0.7),
        "hold": ((x + b.arm * 0.5, y + b.arm * 0.86), (38, tablet_y(f) + 4), "holding", 0.5),
    }[way]
    return Arm(side, (side * x, y), (side * bend[0], bend[1]), (side * wrist[0], wrist[1]), hand, front)
