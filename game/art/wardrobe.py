"""What each person puts on: their own clothes, the school's uniform, a kit, a coat, swimming things, work clothes."""

from dataclasses import replace

from game.art.colours import KIT_NAVY, KIT_PURPLE, KIT_YELLOW, SCHOOL_GREEN, SCHOOL_GREY
from game.art.look import Clothes, Look

WEARS = ("own-clothes", "uniform", "kit", "coat", "swimwear", "work", "cake-on-nose")
"""Everything that can be worn. A uniform has the school's badge on it, a kit the club's crest. Cake is an accident."""

COVERED = ("hijab",)
"""Hair styles whose wearers keep arms and legs covered in every kind of clothes."""


def clothes(look: Look, wears: str) -> Clothes:
    """The clothes of one person for one purpose."""
    chosen = _OUTFITS[wears](look)
    if look.hair not in COVERED:
        return chosen
    below = {"shorts": "trousers", "skirt": "long-skirt", "dress": "long-skirt", "swim-shorts": "leggings"}
    colour = KIT_NAVY if chosen.top == "kit" else chosen.below_colour
    more = (*chosen.more, "sleeved")
    return replace(chosen, below=below.get(chosen.below, chosen.below), below_colour=colour, more=more)


def _uniform(look: Look) -> Clothes:
    more = ("collar", "badge")
    if look.kind == "grown-up":
        return Clothes(
            "zip-top", SCHOOL_GREEN, "trousers", "#3a3f52", trim="#f0d060", shoes="shoes", more=("lanyard", "badge")
        )
    return Clothes("jumper", SCHOOL_GREEN, look.school, SCHOOL_GREY, shoes="shoes", shoe_colour="#2b2b33", more=more)


def _kit(look: Look) -> Clothes:
    below = "trousers" if look.kind == "grown-up" else "shorts"
    return Clothes(
        "kit",
        KIT_PURPLE,
        below,
        "#f7f6fb" if below == "shorts" else KIT_NAVY,
        trim=KIT_YELLOW,
        shoe_colour="#2b2b33",
        more=("crest",),
    )


def _coat(look: Look) -> Clothes:
    below = "trousers" if look.own.below in ("shorts", "skirt", "dress") else look.own.below
    colour = look.own.below_colour if look.own.below_colour != look.coat else "#3d4a68"
    return Clothes(
        "coat",
        look.coat,
        below,
        colour if look.own.below != "dress" else "#3d4a68",
        shoes="boots",
        shoe_colour="#4a4250",
        more=("scarf",),
    )


def _swimwear(look: Look) -> Clothes:
    return Clothes(
        "rash-vest",
        "#2b7fb8",
        "swim-shorts",
        "#27527f",
        trim="#7fe0d0",
        shoes="sandals",
        shoe_colour="#e0487c",
        more=("towel",),
    )


def _work(look: Look) -> Clothes:
    """Children and animals put an apron on to paint and cook; grown-ups wear what their job asks for."""
    if look.work:
        return look.work
    return (
        replace(look.own, more=(*look.own.more, "lanyard"))
        if look.kind == "grown-up"
        else replace(look.own, more=(*look.own.more, "apron"))
    )


def _own(look: Look) -> Clothes:
    return look.own


def _caked(look: Look) -> Clothes:
    return replace(look.own, more=(*look.own.more, "cake-on-nose"))


_OUTFITS = {
    "own-clothes": _own,
    "uniform": _uniform,
    "kit": _kit,
    "coat": _coat,
    "swimwear": _swimwear,
    "work": _work,
    "cake-on-nose": _caked,
}
