"""Make assets/icons/ from the icon sets that tools/icons.txt picks from.

    python tools/icons.py FLUENT PHOSPHOR

FLUENT and PHOSPHOR are the unpacked npm packages @iconify-json/fluent-emoji-flat@1.2.6 and
@iconify-json/ph@1.2.2 (`npm pack` and `tar xzf`; each holds an icons.json). Nothing else is needed.
A name in the list that its set does not have stops the script before anything is written.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NAMES = ROOT / "tools" / "icons.txt"
FOLDER = ROOT / "assets" / "icons"
PHOSPHOR = "ph-"


def read_names(path: Path) -> list[str]:
    """The names of a list file: one a line, # begins a comment; a name may stand only once."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    names = [line for line in lines if line and not line.startswith("#")]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise SystemExit(f"{path.name}: listed twice: {', '.join(twice)}")
    return names


def read_set(folder: Path) -> dict[str, Any]:
    """An icon set of the iconify form, from the folder of its unpacked npm package."""
    path = folder / "icons.json"
    if not path.is_file():
        raise SystemExit(f"{folder}: has no icons.json; give the unpacked npm package")
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def svg(icon_set: dict[str, Any], name: str) -> str:
    """One icon as a complete SVG file."""
    icon = icon_set["icons"][name]
    width = icon.get("width", icon_set["width"])
    height = icon.get("height", icon_set["height"])
    links = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if "xlink:" in icon["body"] else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{links} width="32" height="32" '
        f'viewBox="0 0 {width} {height}">{icon["body"]}</svg>\n'
    )


def unknown_names(names: list[str], icon_set: dict[str, Any], prefix: str = "", ending: str = "") -> list[str]:
    """A line for each name that the set does not hold, with the nearest names that it does."""
    known = icon_set["icons"]
    stems = [key.removesuffix(ending) for key in known if key.endswith(ending)]
    lines = []
    for name in names:
        if name + ending not in known:
            near = ", ".join(prefix + stem for stem in difflib.get_close_matches(name, stems, n=4)) or "nothing"
            lines.append(f"  {prefix}{name}: unknown; near it: {near}")
    return lines


def write_icons(fluent: dict[str, Any], phosphor: dict[str, Any], names: list[str], folder: Path) -> int:
    """Write one file a name, take away files that are no longer listed, and return how many bytes there are."""
    signs = [name.removeprefix(PHOSPHOR) for name in names if name.startswith(PHOSPHOR)]
    pictures = [name for name in names if not name.startswith(PHOSPHOR)]
    unknown = unknown_names(pictures, fluent) + unknown_names(signs, phosphor, PHOSPHOR, "-bold")
    if unknown:
        raise SystemExit("Unknown icons in icons.txt; nothing was written:\n" + "\n".join(unknown))
    files = {f"{name}.svg": svg(fluent, name) for name in pictures}
    files |= {f"{PHOSPHOR}{name}.svg": svg(phosphor, f"{name}-bold") for name in signs}
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.svg"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return sum(len(text.encode()) for text in files.values())


def main(arguments: list[str]) -> None:
    """Read the two packages and write assets/icons/."""
    parser = argparse.ArgumentParser(description="Make assets/icons/ from tools/icons.txt.")
    parser.add_argument("fluent", type=Path, help="unpacked @iconify-json/fluent-emoji-flat")
    parser.add_argument("phosphor", type=Path, help="unpacked @iconify-json/ph")
    chosen = parser.parse_args(arguments)
    names = read_names(NAMES)
    size = write_icons(read_set(chosen.fluent), read_set(chosen.phosphor), names, FOLDER)
    print(f"{len(names)} icons, {size // 1024} kB, in {FOLDER}")


if __name__ == "__main__":
    main(sys.argv[1:])
