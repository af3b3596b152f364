"""`game shots`: a picture of every step of every scenario, in any theme and text size."""

import sys
from pathlib import Path

from game.scenes.options import Options
from game.verbs.walking import program, screens


def shots(folder: Path, *, pack: str, scenario: str, theme: str, text_size: int, size: tuple[int, int]) -> int:
    """Write the pictures into `folder`, one folder a scenario. Returns 0, or 2 for an unknown pack or scenario."""
    from game.desktop.shots import shoot

    start = program(Options(theme=theme, text_size=text_size))
    chosen = [one for one in start.context.packs if not pack or one.id == pack]
    count = 0
    for one in chosen:
        for name in one.scenarios:
            if scenario and name != scenario:
                continue
            place = folder / one.id / name
            place.mkdir(parents=True, exist_ok=True)
            for title, screen in screens(start, one.id, name):
                (place / f"{title}.png").write_bytes(shoot(screen, size=size, theme=theme, text_size=text_size))
                count += 1
    if not count:
        print("There is no such pack or scenario. `packs` lists them.", file=sys.stderr)
        return 2
    print(f"{count} pictures in {folder}.")
    return 0
