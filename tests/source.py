"""The source of the project as the tests read it: its files, their syntax, and where a thing stands."""

import ast
import subprocess
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("domain", "questions", "scoring", "answers", "exports", "storage", "ui", "ready42")


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


def dotted(path: Path) -> str:
    """A file's name as an import says it."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def needs(path: Path, known: Collection[str]) -> set[str]:
    """The modules among `known` that a file imports, at its top, inside a function, or for its types only."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            parts = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= parts if parts <= set(known) else parts | {node.module}
    return found & set(known)


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The modules of which each leads back to itself, in groups that reach each other. Largest first."""
    reached = {name: reach(name, graph) for name in graph}
    found = {tuple(sorted(n for n in there if name in reached[n])) for name, there in reached.items() if name in there}
    return sorted(map(list, found), key=len, reverse=True)


def reach(start: str, graph: dict[str, set[str]]) -> set[str]:
    """All that `start` leads to."""
    found: set[str] = set()
    waiting = set(graph[start])
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= graph[name] - found
    return found
