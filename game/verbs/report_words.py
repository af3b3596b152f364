"""How the report of a class is made on this computer, in words for its teacher."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.school.settings import Settings

ELSEWHERE = (
    "The report is made on the computer that has the teacher's key for class {of}. It is not on this computer, and "
    "that is as it should be where pupils play: nobody can open their answers here.",
    "On your own computer, in the folder that “school init” has made, these two commands make it. The first one asks "
    "for the passphrase of the class.",
)
HERE = (
    "The teacher's key for class {of} is on this computer. Type the passphrase of the class, and its results are "
    "collected and its report is made. The passphrase is kept nowhere.",
    "Do not leave the key where pupils can reach it. These two commands do the same:",
)


def has_key(of: str, settings: "Settings | None") -> bool:
    """Whether the teacher's key of a class is on this computer."""
    return bool(of and settings and settings.folder and (settings.folder / "private" / f"{of}.key").is_file())


def how_to_report(of: str, settings: "Settings | None", folder: Path) -> tuple[str, ...]:
    """The lines to read; those that begin with "$ " are commands."""
    if not of or settings is None or settings.folder is None:
        return ("Without a class nothing is recorded, so there is nothing to report.",)
    from game.verbs.starting import results_folder

    is_here = has_key(of, settings)
    results = results_folder(settings, folder)
    school = f'"{settings.folder}"' if is_here else "SCHOOL"
    is_shared = bool(settings.value("results"))
    lines = [line.replace("{of}", of) for line in (HERE if is_here else ELSEWHERE)]
    lines.append(f'$ crownwise collect --from "{results}" --class {of} --school {school}')
    lines.append(f"$ crownwise report --class {of} --school {school} -o report-{of}.html")
    if not is_here and not is_shared:
        lines.append(
            "Results lie on each computer, because the school file names no folder for them. Bring them together "
            "first, from this folder of every computer."
        )
    return tuple(lines)
