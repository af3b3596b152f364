"""What can be proved of a pack: one check a module, whose docstring is its help page."""

from types import ModuleType

from game.checks import (
    flow_length,
    flow_never,
    flow_size,
    flow_stuck,
    flow_trap,
    flow_unreached,
    foil,
    guess,
    mark_trivial,
    mark_unfair,
    mark_unwinnable,
    out_gap,
    out_shadowed,
    routes,
    safe_marks,
    safe_repair,
    safe_score,
    safe_signpost,
    safe_silenced,
    telltale,
)

CHECKS: tuple[ModuleType, ...] = (
    flow_size, flow_stuck, flow_trap, flow_unreached, out_gap, out_shadowed, flow_never,
    safe_silenced, safe_signpost, safe_repair, safe_marks, safe_score,
    mark_unwinnable, mark_trivial, mark_unfair, routes, flow_length,
    guess, foil, telltale,
)  # fmt: skip
"""Every check, root causes first: mending the first ones often mends the rest.

A check has CODE and SEVERITY, and one or more of `check_story`, `check_pack` and `check_all`, which yield findings.
"""
