"""The activities: one gesture of play a file. A new one is one file and one entry in the tuple below."""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from game.activities import (
    chat,
    choose,
    compose,
    ending,
    feed,
    password,
    photo,
    popup,
    report,
    requests,
    sequence,
    settings,
    sort,
    story,
    tablet,
    talk,
    tidy,
)  # fmt: skip
from game.engine.model import Step

MODULES: tuple[ModuleType, ...] = (
    story, choose, chat, settings, photo, sort, sequence, report, requests, compose, tidy, popup, feed,
    password, talk, tablet, ending,
)  # fmt: skip

ACTIVITIES: Mapping[str, Any] = {module.KIND: module for module in MODULES}
"""Every activity by its word in YAML; each module keeps the promises of `activity.Activity`."""

SHAPES: Mapping[str, type[Step]] = {module.KIND: module.SHAPE for module in MODULES}
"""The keys that the steps of each activity have."""
