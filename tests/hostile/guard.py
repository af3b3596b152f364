"""The guard: opens hostile files in a child of its own, with little time and memory, and watches what it touches.

Run as a program it reads one line of JSON a case (kind and path) and answers with one line. Each case gets a fork of
this process, so that everything is imported already and one case cannot spoil the next.
"""

import contextlib
import gc
import io
import json
import os
import resource
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SECONDS, MEMORY = 2, 300 * 1024 * 1024
"""What one case may take: processor seconds and bytes."""

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.truncate", "os.utime")
FORBIDDEN = (
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.link", "os.symlink", "subprocess.",
    "socket.", "ctypes.", "urllib.", "ftplib.", "smtplib.", "http.", "webbrowser.", "shutil.", "pickle.", "code.",
)  # fmt: skip
"""What changes a file besides opening it; and what nothing that is read may ever lead to."""


class Watch:
    """Notes every file that is opened outside `inside` and the program's own folders, and whatever else is forbidden."""

    def __init__(self, inside: Path, kept: Path) -> None:
        own = {
            ROOT / "game",
            ROOT / "assets",
            ROOT / "scenarios",
            ROOT / "tests",
            Path(sys.prefix),
            Path(sys.base_prefix),
        }
        self.readable = tuple(f"{path.resolve()}" for path in (*own, inside, kept))
        self.writable = f"{kept.resolve()}"
        self.found: list[str] = []

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if event == "open":
            self.opened(args[0], args[2] if isinstance(args[2], int) else 0)
        elif event in ("os.listdir", "os.scandir"):
            # Whoever imports looks again into the folders of the import path when something new lies there.
            if args and args[0] not in sys.path:
                self.opened(args[0] if args[0] is not None else ".", 0)
        elif event in CHANGES:
            self.opened(args[0], os.O_CREAT)
        elif event.startswith(FORBIDDEN):
            self.found.append(f"{event} {args!r}"[:200])

    def opened(self, path: Any, flags: int) -> None:
        if isinstance(path, int):
            return
        name = os.path.realpath(os.fsdecode(path))
        allowed = (self.writable,) if flags & WRITES else self.readable
        if name != os.devnull and not any(name == one or name.startswith(one + os.sep) for one in allowed):
            self.found.append(f"{'write' if flags & WRITES else 'read'} {name}")


def check(path: Path, kept: Path) -> dict[str, Any]:
    """What `game check` says of a path."""
    from game.cli import main

    told, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(errors):
        # Afresh: what the check keeps of its own between two runs lies in a folder of its own.
        code = main(["check", str(path), "--format", "json", "--fresh", "--debug"])
    problems = json.loads(told.getvalue())["problems"] if told.getvalue() else []
    return {"code": code, "problems": problems, "errors": errors.getvalue()}


def play(path: Path, kept: Path) -> dict[str, Any]:
    """Every story at a path begun and looked at, where it can be."""
    from game.engine.problems import PackError
    from game.scenes.messages import Opened
    from game.scenes.states import Begin, Play
    from game.school.keeping import Keeper
    from game.verbs.play import UnknownPack, opened, performer

    keeper = Keeper(kept)
    said: list[str] = []
    try:
        program = opened(keeper, seed=1, packs_from=path)
        context = program.context
        said += [str(one.code) for one in context.problems]
        for pack in context.packs:
            for name in pack.scenarios:
                now, effects = program.update(Opened(Begin(pack.id, "guest", name, again=True)))
                now.view()
                for effect in effects:
                    performer(keeper)(effect)
                said.append("played" if isinstance(now.scene, Play) else "refused")
    except PackError as error:
        said += [one.code for one in error.problems]
    except UnknownPack as error:
        said.append(str(error))
    keeper.close()
    return {"said": said}


def icon(path: Path, kept: Path, name: str | None = None) -> dict[str, Any]:
    """An icon of a folder drawn, by its file or by any name: how many pixels it leaves."""
    import skia

    from game.desktop.icons import Icons

    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(64, 64))
    surface.getCanvas().clear(0)
    Icons(path.parent).draw(surface.getCanvas(), path.stem if name is None else name, 64, "#123456")
    return {"pixels": sum(1 for one in surface.makeImageSnapshot().tobytes()[3::4] if one)}


def font(path: Path, kept: Path) -> dict[str, Any]:
    """A folder of fonts read, and a word measured with what is there."""
    from game.desktop.fonts import Fonts

    fonts = Fonts(path.parent)
    return {"names": fonts.names, "width": fonts.measure("Crownwise", "body", 1.0, 500.0)[0]}


def sound(path: Path, kept: Path) -> dict[str, Any]:
    """A sound loaded through the mixer: its seconds, or none."""
    from game.desktop.sound import Sound
    from game.scenes.options import Options

    made = Sound(path.parent, Options())
    made.play(path.stem)
    assert made._opening is not None
    made._opening.join()
    loaded = made.load(path)
    return {"seconds": loaded.get_length() if loaded is not None else None}


KINDS: dict[str, Callable[..., dict[str, Any]]] = {
    "check": check, "play": play, "icon": icon, "font": font, "sound": sound,
}  # fmt: skip


def limit() -> None:
    """So much processor time and so much memory beyond what is used already; then the system ends this process."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def answer(kind: str, path: Path, kept: Path, more: dict[str, str]) -> dict[str, Any]:
    """What comes of a case: its result, what it touched, and the exception where there was one."""
    limit()
    watch = Watch(path if path.is_dir() else path.parent if kind in ("icon", "font", "sound") else path, kept)
    sys.addaudithook(watch)
    try:
        result = KINDS[kind](path, kept, **more)
    except BaseException:  # even a SystemExit is a fault here
        return {"fault": traceback.format_exc(), "touched": watch.found}
    return {"result": result, "touched": watch.found}


def forked(kind: str, path: Path, kept: Path, more: dict[str, str]) -> dict[str, Any]:
    """The answer of a fork, or how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as out:
            json.dump(answer(kind, path, kept, more), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as given:
        told = given.read()
    _, status = os.waitpid(child, 0)
    if status != 0 or not told:
        return {"fault": f"ended by the system: {status}", "touched": []}
    found: dict[str, Any] = json.loads(told)
    return found


def warm() -> None:
    """Import, and read dictionaries and assets, before anything is measured."""
    from game.verbs.check import check as check_now

    with contextlib.redirect_stdout(io.StringIO()):
        check_now(ROOT / "scenarios" / "playground", "json")
    import babel.messages.pofile

    import game.desktop.fonts
    import game.desktop.icons
    import game.desktop.sound
    import game.verbs.play
    from game.checks.read_spelling import dictionary

    dictionary()  # its two seconds say nothing about the file that is looked at
    del game, babel
    gc.collect()
    gc.freeze()  # else every fork would look through all of it for what can be freed


if __name__ == "__main__":
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    warm()
    for line in sys.stdin:
        asked = json.loads(line)
        told = forked(asked["kind"], Path(asked["path"]), Path(asked["kept"]), asked["more"])
        print(json.dumps(told), flush=True)
