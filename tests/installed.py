"""A computer that has Ready42 from its wheel alone, and writes down every file of this folder that it reads."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from importlib.util import find_spec
from pathlib import Path

from tests.outside import missing

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
"""What Ready42 depends on is read where the tests have it, which may lie below this folder."""
WATCHED = """
import sys

def seen(event, given, house={house!r}, beside={beside!r}, notes={notes!r}):
    if event in ("open", "os.listdir", "os.scandir") and given and isinstance(given[0], str):
        if given[0].startswith(house) and not given[0].startswith(beside):
            with open(notes, "a", encoding="utf-8") as file:
                file.write(given[0] + "\\n")

sys.addaudithook(seen)
"""


def build(kind: str, source: Path, out: Path) -> Path:
    """The "sdist" or "wheel" of the project in `source`, made without a network."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(out)], cwd=source, check=True)
    [made] = out.glob("*.tar.gz" if kind == "sdist" else "*.whl")
    return made


class Installed:
    """An environment with Ready42 in it, and an empty folder to stand in."""

    def __init__(self, folder: Path) -> None:
        if find_spec("ensurepip") is None:
            missing("Python's ensurepip (python3-venv)")
        self.empty = folder / "empty"
        self.empty.mkdir()
        self.notes = folder / "read-from-this-folder"
        self.sdist = build("sdist", ROOT, folder / "built")
        with tarfile.open(self.sdist) as packed:
            packed.extractall(folder / "source", filter="data")
        [source] = (folder / "source").iterdir()
        self.wheel = build("wheel", source, folder / "built")
        self.scripts = folder / "environment" / ("Scripts" if os.name == "nt" else "bin")
        venv.create(folder / "environment", with_pip=True, symlinks=os.name != "nt")
        self.run("python", "-m", "pip", "install", "-q", "--no-index", "--no-deps", str(self.wheel))
        self._see_packages_and_watch()

    def _see_packages_and_watch(self) -> None:
        there = self.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
        watched = WATCHED.format(house=str(ROOT), beside=tuple(PACKAGES), notes=str(self.notes))
        Path(there, "watched.py").write_text(watched, encoding="utf-8")
        Path(there, "watched.pth").write_text("\n".join([*PACKAGES, "import watched", ""]), encoding="utf-8")

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What a command of this environment says, from the empty folder. Fails when it does."""
        command = [str(self.scripts / program), *arguments]
        done = subprocess.run(
            command, cwd=self.empty, env=self.surroundings(), capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return done

    def surroundings(self) -> dict[str, str]:
        """Environment variables without a word about where our code lies, and with a home that holds nothing."""
        home = {"HOME": str(self.empty), "USERPROFILE": str(self.empty)}
        return os.environ | home | {"PYTHONPATH": "", "PYTHONUTF8": "1"}

    def read_here(self) -> set[str]:
        """Every file of this folder that was read there so far."""
        return set(self.notes.read_text(encoding="utf-8").splitlines()) if self.notes.exists() else set()
