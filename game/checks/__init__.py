"""What can be proved of a pack: one check a module, whose docstring is its help page."""

from types import ModuleType

from game.checks import (
    alt,
    audio,
    cover,
    feedback,
    fit,
    flow_length,
    flow_never,
    flow_size,
    flow_stuck,
    flow_trap,
    flow_unreached,
    foil,
    form,
    glyph,
    guess,
    i18n,
    keys,
    label,
    link_curriculum,
    link_words,
    mark_trivial,
    mark_unfair,
    mark_unwinnable,
    out_gap,
    out_shadowed,
    read,
    read_spelling,
    read_words,
    routes,
    safe_marks,
    safe_real,
    safe_repair,
    safe_score,
    safe_signpost,
    safe_silenced,
    safe_words,
    sign_off,
    telltale,
)

CHECKS: tuple[ModuleType, ...] = (
    link_curriculum, link_words, flow_size, flow_stuck, flow_trap, flow_unreached, out_gap, out_shadowed, flow_never,
    safe_silenced, safe_signpost, safe_repair, safe_marks, safe_score, safe_words, safe_real,
    mark_unwinnable, mark_trivial, mark_unfair, routes, feedback, telltale, guess, foil, form,
    keys, alt, label, glyph, fit, read, read_spelling, read_words, flow_length, i18n, audio, cover, sign_off,
)  # fmt: skip
"""Every check, root causes first: mending the first ones often mends the rest.

A check has CODE and SEVERITY, and one or more of `check_story`, `check_pack` and `check_all`, which yield findings.
What `check_pack` asks of the stories, beside what they are, is worked out by `gather`, where each story is at hand.
"""
