"""The people of the school whom texts may name, and the words that stand for them until a school has named them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class People:
    """`adult` is whom a pupil tells, as "Mrs Khan or Mr Lee"; `name` is the school's."""

    adult: str = "your teacher"
    name: str = "your school"


UNNAMED = People()
"""What holds until a school has named its people."""
