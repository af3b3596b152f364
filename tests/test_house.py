"""The house: which folder may import which, no circles, small files, plain names, and the machine in one place only."""

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GAME = ROOT / "game"
MAY_IMPORT = {
    "engine": set(),
    "ui": set(),
    "art": set(),
    "activities": {"engine", "ui", "art"},
    "checks": {"engine", "activities", "ui"},
    "school": {"engine"},
    "scenes": {"activities", "engine", "ui", "art", "school"},
    "authoring": {"scenes", "checks", "activities", "engine", "ui", "art", "school"},
    "terminal": {"scenes", "activities", "engine", "ui", "art", "school"},
    "desktop": {"scenes", "activities", "engine", "ui", "art", "school", "resources"},
}
"""Design, section 2: folder and the folders that it may import, besides itself."""
MACHINE = {"pygame", "skia", "accesskit"}
EMPTY_NAMES = {
    "manager",
    "handler",
    "helper",
    "helpers",
    "utils",
    "util",
    "common",
    "misc",
    "data",
    "info",
    "item",
    "obj",
    "tmp",
}
FILES = sorted(GAME.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, also inside functions; names behind `if TYPE_CHECKING` are not needed to run."""
    tree = ast.parse(path.read_text("utf-8"))
    hidden = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found = set()
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_directions(folder: str) -> None:
    """A folder imports only what stands below it."""
    for path in (GAME / folder).rglob("*.py"):
        for module in imports(path):
            parts = module.split(".")
            if (
                parts[0] == "game"
                and len(parts) > 1
                and parts[1] != folder
                and not (len(parts) == 2 and parts[1] == "__version__")
            ):
                assert parts[1] in MAY_IMPORT[folder], f"{path.relative_to(ROOT)} imports {module}"


def test_the_machine_is_in_one_place() -> None:
    """Only game/desktop imports pygame, skia and accesskit; nothing imports numpy."""
    for path in FILES:
        tops = {module.split(".")[0] for module in imports(path)}
        assert "numpy" not in tops, path
        if "desktop" not in path.relative_to(GAME).parts:
            assert not tops & MACHINE, path


def test_no_circles() -> None:
    """Following imports never leads back to where it began."""
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in FILES}
    graph = {
        name: {module for module in imports(path) if module in modules and module != name}
        for name, path in modules.items()
    }
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way[way.index(name) :], name))
        if name in done:
            return
        for other in graph[name]:
            if not name.startswith(f"{other}."):
                visit(other, (*way, name))
        done.add(name)

    for name in graph:
        visit(name, ())


def test_files_are_small() -> None:
    """The median file has about 100 lines and none more than 300."""
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in FILES if path.name != "__init__.py"}
    large = {str(path.relative_to(ROOT)): size for path, size in sizes.items() if size > 300}
    assert large == {}
    assert statistics.median(sizes.values()) <= 130


def test_names_say_something() -> None:
    """No file is called by a word that says nothing, and every file says in its first line what it is."""
    for path in FILES:
        assert path.stem not in EMPTY_NAMES, path
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), path
