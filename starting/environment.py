"""The packages, in an environment of their own. A new one is made beside the old one, which stays until it is proven.

An environment is never changed once it is in use, and never moved: its scripts hold its path.
"""

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from starting import installers
from starting.installers import Trouble, answer, uv_command
from starting.lock import alone

FOLDER = ".environments"
BEFORE = ".venv"  # where versions up to 0.1.0 put theirs
LISTS = {"app": ("requirements.txt",), "dev": ("requirements.txt", "requirements-dev.txt")}
PROJECT = "pyproject.toml"
OURSELVES = ("--no-deps", "--no-build-isolation", "--editable")  # nothing more to fetch, and edits count at once
PROOF = {"app": "import streamlit, ready42", "dev": "import streamlit, ready42, pytest"}
OURS = ("exports", "questions", "scoring", "storage")
VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"
STILL_THERE = "The packages from before still work, so Ready42 starts with those. The next start tries again."


def fingerprint(version: str, files: list[Path]) -> str:
    """Python version and content of `files` in one line: the same line means nothing to install."""
    content = b"\0".join(file.read_bytes() for file in files)
    return f"{version} {hashlib.sha256(content).hexdigest()}"


class Environment:
    """One folder with a Python and packages. Notes in it say what is installed; without a note it is half-made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def version(self) -> str | None:
        """The Python version inside, such as 3.11; None when there is none that runs."""
        return answer([str(self.python), "-c", VERSION])

    def holds(self, kind: str, files: list[Path]) -> bool:
        """Whether it has what `files` ask for, all of it and in the pinned versions, and runs."""
        noted = self.noted(kind)
        return bool(noted) and (version := self.version()) is not None and noted == fingerprint(version, files)

    def runs_app(self, root: Path) -> bool:
        """Whether it was finished once, and the app of today runs with what is in it."""
        ours = [name for name in OURS if (root / name).is_dir()]
        proof = f"import sys; sys.path.insert(0, {str(root)!r}); import {', '.join(['streamlit', *ours])}"
        return bool(self.noted("app")) and answer([str(self.python), "-c", proof]) is not None

    def note(self, kind: str) -> Path:
        """Where it is noted what is installed."""
        return self.folder / f"ready42-{kind}"

    def noted(self, kind: str) -> str:
        """What the note says; empty when there is none, or one that something was left unfinished."""
        unfinished = (self.folder / "ready42-unfinished").exists()
        return "" if unfinished or not self.note(kind).exists() else self.note(kind).read_text(encoding="utf-8")


class Environments:
    """All of them below `root`, and a file that names the one in use and the one before it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / FOLDER
        self.in_use = self.home / "in-use"

    def prepare(self, kind: str) -> Environment:
        """One with the packages of `kind`. Touches no network when it is there. Raises Trouble."""
        ready = self.ready(kind)
        if ready:
            return ready
        with alone(self.home / "lock"):
            return self.ready(kind) or self.renewed(kind)

    def ready(self, kind: str) -> Environment | None:
        """The one that already has what the files ask for."""
        return next((known for known in self.known() if known.holds(kind, self.files(kind))), None)

    def known(self) -> list[Environment]:
        """The one in use and the one before it; the folder of earlier versions where nothing is noted yet."""
        try:
            names = self.in_use.read_text(encoding="utf-8").split()
        except OSError:
            names = [BEFORE]
        return [Environment(self.root / name) for name in names if (self.root / name).is_dir()]

    def renewed(self, kind: str) -> Environment:
        """A new one, in use from now on; or the one before, after saying why, where that can run the app."""
        old = next((known for known in self.known() if known.runs_app(self.root)), None)
        self.tidy()
        print(f"Setting up Ready42 in the folder {FOLDER}. This takes a minute or two.", flush=True)
        try:
            made = self.made(kind)
        except (Trouble, OSError) as problem:
            self.tidy()
            if old is None or kind != "app":
                raise
            said = problem if isinstance(problem, Trouble) else installers.meaning(str(problem))
            print(f"\n{said}\n{STILL_THERE}", file=sys.stderr, flush=True)
            return old
        self.use([made, old] if old else [made])
        self.tidy()
        return made

    def made(self, kind: str) -> Environment:
        """A new environment with the packages of `kind` and the project as it lies here, tried out."""
        uv = uv_command()
        made = Environment(Path(tempfile.mkdtemp(prefix=f"{kind}-", dir=self.home)))
        installers.listened([base_python(), "-m", "venv", *(["--without-pip"] if uv else []), str(made.folder)])
        python = str(made.python)
        pip = [python, "-m", "pip", "install", "--disable-pip-version-check"]
        install = [uv, "pip", "install", "--python", python] if uv else pip
        settings = {} if uv else installers.pip_settings(python)
        lists = [part for name in LISTS[kind] for part in ("-r", str(self.root / name))]
        for wanted in (lists, [*OURSELVES, str(self.root)]):
            installers.listened([*install, *wanted], settings)
        installers.listened([python, "-I", "-c", PROOF[kind]])  # -I: as installed, wherever the start was called from
        version = made.version() or ""
        for name in LISTS if kind == "dev" else (kind,):
            made.note(name).write_text(fingerprint(version, self.files(name)), encoding="utf-8")
        return made

    def use(self, chosen: list[Environment]) -> None:
        """Write down which one is in use, and which was before; all of the file or nothing."""
        names = "".join(f"{one.folder.relative_to(self.root).as_posix()}\n" for one in chosen)
        written = self.in_use.with_suffix(".new")
        written.write_text(names, encoding="utf-8")
        written.replace(self.in_use)

    def tidy(self) -> None:
        """Remove what nothing names: half-made ones, and those that two newer ones have replaced."""
        named = {one.folder for one in self.known()}
        before = self.root / BEFORE
        ours = self.in_use.exists() and any(Environment(before).note(kind).exists() for kind in LISTS)
        for folder in (*self.home.iterdir(), *([before] if ours else ())):
            if folder.is_dir() and folder not in named:
                shutil.rmtree(folder, ignore_errors=True)

    def files(self, kind: str) -> list[Path]:
        """What decides which packages `kind` has, and how the project itself is installed."""
        return [self.root / name for name in (*LISTS[kind], PROJECT)]


def base_python() -> str:
    """The Python that makes environments: never one inside of an environment, which may be removed."""
    return str(getattr(sys, "_base_executable", sys.executable))
