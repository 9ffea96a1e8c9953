"""The source of the project as the tests read it: its files, their syntax, and where a thing stands."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("domain", "questions", "scoring", "exports", "storage", "ui", "ready42")


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the project; without git (an unpacked zip), every file outside hidden and cache folders."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        found = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        skipped = {".venv", ".environments", ".git", "__pycache__"}
        found = [path for path in ROOT.rglob("*") if not skipped & set(path.relative_to(ROOT).parts)]
    return tuple(path for path in found if path.is_file())


def modules(*places: str) -> list[Path]:
    """Python files in these top folders (or of these names), all of them when none is named."""
    found = [path for path in tracked() if path.suffix == ".py"]
    return [path for path in found if not places or place(path) in places]


def place(path: Path) -> str:
    """The top folder of a file, or its own name at the top."""
    return path.relative_to(ROOT).parts[0]


@cache
def tree(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and top name of everything a file imports, wherever the import stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, place(path) if node.level else (node.module or "").split(".")[0]


def spot(path: Path, line: int) -> str:
    """Where, as an editor shows it."""
    return f"{path.relative_to(ROOT)}:{line}"


def texts() -> Iterator[tuple[Path, ast.Constant]]:
    """Every string of the house that is no docstring or comment beside a name."""
    for path in modules(*PACKAGES, "pages"):
        told = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                yield path, node
