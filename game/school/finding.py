"""Where the school file of a computer is. Nothing else is imported here: the first screen does not wait for it."""

import os
from collections.abc import Mapping
from pathlib import Path


def school_path(given: Path | None, environment: Mapping[str, str] = os.environ) -> Path | None:
    """`--school`, the variable CROWNWISE_SCHOOL, or the computer's own folder for such files, in this order.

    A folder stands for the `school.yaml` in it. None where there is no school file; one that was named but is not
    there is returned all the same, so that reading it says so.
    """
    named = given or (Path(environment["CROWNWISE_SCHOOL"]) if environment.get("CROWNWISE_SCHOOL") else None)
    if named is None:
        from platformdirs import site_config_path

        path = site_config_path("crownwise", appauthor=False) / "school.yaml"
        return path if path.is_file() else None
    return named / "school.yaml" if named.is_dir() else named
