"""Set Ready42 up and start it, with nothing but Python 3.11 or newer.

python start.py                      start the app and open it in the browser
python start.py --server.port 8600   the same; further arguments go to Streamlit
python start.py test                 run the tests; further arguments go to pytest
python start.py test --all           style and types first, then every test: what a change has to pass

The first start makes an environment in the folder .venv and installs the pinned packages, which needs the internet
once. Every later start takes seconds and needs no internet.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
FILES = {"app": ("requirements.txt",), "dev": ("requirements.txt", "requirements-dev.txt")}
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))
SPREAD = ("-n", "auto", "--dist", "loadscope", "--no-loadscope-reorder")  # over all cores, a file at a time
VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"

# What an installer says in its own words -> what it means. The first entry that fits wins.
# fmt: off
MEANINGS = (
    (("no space left", "errno 28", "os error 28", "not enough space", "winerror 112", "os error 112"),
     "The disk is full. The packages need about 1 GB: make room and start again."),
    (("ensurepip is not", "named ensurepip", "named 'ensurepip'", "named venv", "named 'venv'"),
     "This Python comes without the part that makes environments. On Debian or Ubuntu run: "
     "sudo apt install python3-venv. Elsewhere install Python from python.org/downloads. Then start again."),
    (("certificate_verify_failed", "certificate verify failed", "invalid peer certificate", "sslerror"),
     "The connection was not trusted. A company network often does that: ask whoever runs it, or try another one."),
    (("name resolution", "name or service not known", "getaddrinfo", "nodename nor servname", "dns error"),
     "There is no internet connection. The first start has to download the packages: connect and start again."),
    (("connection refused", "connection reset", "connectionerror", "proxyerror", "unreachable", "timed out", "timeout",
      "remotedisconnected", "client error (connect)", "error sending request"),
     "The package server could not be reached. Check the internet connection and start again."),
    (("permission denied", "errno 13", "os error 13", "access is denied", "winerror 5]", "winerror 32]", "read-only"),
     "This folder can't be written to, or the app is still open in another window. Close it, or move the folder "
     "to a place of your own (such as Documents), and start again."),
    (("no matching distribution", "no solution found", "failed to build", "requires-python"),
     "One of the packages is not made for this Python or this kind of computer. "
     "Python 3.12 or 3.13 from python.org/downloads is a safe choice."),
)
# fmt: on


class Trouble(Exception):  # noqa: N818 - it ends the start with one sentence for the person, no traceback
    """Something the person can do something about, in one sentence or two."""


def too_old(version):  # no type words up here: an older Python has to be able to read this far
    """The sentence with which an older Python is turned away; None when `version` will do."""
    if tuple(version[:2]) >= OLDEST:
        return None
    found = ".".join(str(part) for part in version[:2])
    return f"Ready42 needs Python 3.11 or newer, and this is Python {found}. Get a newer one from python.org/downloads."


if too_old(sys.version_info):
    sys.exit(too_old(sys.version_info))


def split(arguments: list[str]) -> tuple[str, list[str]]:
    """What to do ("help", "app", "test" or "all") and the arguments to hand on."""
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        return "help", []
    if first == "test":
        rest = [argument for argument in arguments[1:] if argument != "--all"]
        return "all" if "--all" in arguments else "test", rest
    if first and not first.startswith("-"):
        raise Trouble(f'"{first}" is not something start.py knows. Try: python start.py --help')
    return "app", arguments


def meaning(output: str) -> str:
    """One plain sentence for what made an installer stop."""
    said = output.lower()
    for signs, sentence in MEANINGS:
        if any(sign in said for sign in signs):
            return sentence
    return "The packages could not be installed; the lines above say why. Start again to try once more."


def fingerprint(version: str, files: list[Path]) -> str:
    """Python version and content of the requirement files in one line: the same line means nothing to install."""
    content = b"\0".join(file.read_bytes() for file in files)
    return f"{version} {hashlib.sha256(content).hexdigest()}"


class Environment:
    """The folder .venv below `root`. A note in it says what is installed, another that somebody is at it."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.unfinished = self.folder / "ready42-unfinished"

    def prepare(self, kind: str) -> None:
        """Make it hold the packages of `kind`. Touches no network when it already does."""
        version = self.version()
        if version and self.is_ready(kind, version):
            return
        uv = uv_command()
        if not version or not self.can_grow(version, uv):
            print("Setting up Ready42 in the folder .venv. This happens once and takes a minute or two.", flush=True)
            self.make_anew(uv)
        else:
            print("Bringing the packages in the folder .venv up to date.", flush=True)
        self.install(kind, uv)

    def version(self) -> str | None:
        """The Python version inside, such as 3.11; None when there is none that runs."""
        return answer([str(self.python), "-c", VERSION])

    def is_ready(self, kind: str, version: str) -> bool:
        """Whether the packages of `kind` are in, all of them and in the pinned versions."""
        return not self.unfinished.exists() and self.noted(kind) == fingerprint(version, self.files(kind))

    def can_grow(self, version: str, uv: str | None) -> bool:
        """False for one that was left half-made, belongs to another Python, or has no installer."""
        notes = [note for note in map(self.noted, FILES) if note]
        same = all(note.split()[0] == version for note in notes)
        new_enough = tuple(map(int, version.split("."))) >= OLDEST
        has_installer = uv or answer([str(self.python), "-m", "pip", "--version"])
        return not self.unfinished.exists() and same and new_enough and bool(has_installer)

    def make_anew(self, uv: str | None) -> None:
        """An empty environment of the Python that runs this file, in place of whatever was there."""
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.unfinished.touch()
        python = getattr(sys, "_base_executable", sys.executable)  # not the one in the folder that was just removed
        listened([python, "-m", "venv", *(["--without-pip"] if uv else []), str(self.folder)])

    def install(self, kind: str, uv: str | None) -> None:
        """Install the packages of `kind` and note that."""
        self.unfinished.touch()
        wanted = [part for file in self.files(kind) for part in ("-r", str(file))]
        if uv:
            listened([uv, "pip", "install", "--python", str(self.python), *wanted])
        else:
            listened([str(self.python), "-m", "pip", "install", "--disable-pip-version-check", *wanted])
        version = self.version() or ""
        for name in FILES if kind == "dev" else (kind,):
            self.note(name).write_text(fingerprint(version, self.files(name)), encoding="utf-8")
        self.unfinished.unlink()

    def files(self, kind: str) -> list[Path]:
        """The requirement files of `kind`."""
        return [self.root / name for name in FILES[kind]]

    def note(self, kind: str) -> Path:
        """Where it is noted what is installed."""
        return self.folder / f"ready42-{kind}"

    def noted(self, kind: str) -> str:
        """What the note says; empty when there is none."""
        return self.note(kind).read_text(encoding="utf-8") if self.note(kind).exists() else ""


def uv_command() -> str | None:
    """uv, which installs much faster than pip, where it is there and works."""
    uv = shutil.which("uv")
    return uv if uv and answer([uv, "--version"]) else None


def answer(command: list[str]) -> str | None:
    """What a short command prints; None when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def listened(command: list[str]) -> None:
    """Run a command and show what it prints, line by line. Raises Trouble with what its failure means."""
    last: deque[str] = deque(maxlen=80)
    nothing, joined = subprocess.DEVNULL, subprocess.STDOUT
    with subprocess.Popen(
        command, stdin=nothing, stdout=subprocess.PIPE, stderr=joined, encoding="utf-8", errors="replace"
    ) as running:
        for line in running.stdout or ():
            last.append(line)
            print(line, end="", flush=True)
    if running.returncode:
        raise Trouble(meaning("".join(last)))


def become(command: list[str]) -> int:
    """Hand this process over to a command, so that Ctrl+C and stopping by process id reach it directly."""
    os.chdir(ROOT)
    if os.name != "nt":
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0


def run_app(arguments: list[str]) -> int:
    """Start the app for this computer only; Streamlit opens the browser."""
    environment = Environment()
    environment.prepare("app")
    app = ["-m", "streamlit", "run", "app.py", "--server.address", "127.0.0.1"]
    return become([str(environment.python), *app, *arguments])


def run_tests(arguments: list[str], checks: tuple[tuple[str, ...], ...] = ()) -> int:
    """Run `checks`, then the tests, each to its end, and name what failed. 0 when all passed."""
    environment = Environment()
    environment.prepare("dev")
    failed = []
    for check in (*checks, ("pytest", *SPREAD, *arguments)):
        print(">", *check, flush=True)
        done = subprocess.run([str(environment.python), "-m", *check], cwd=ROOT, check=False)
        if done.returncode:
            failed.append(check)
    if failed and checks:
        print("Failed:", ", ".join(" ".join(check) for check in failed), file=sys.stderr)
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    """The exit code. Trouble ends in a sentence, never in a traceback."""
    try:
        what, rest = split(arguments)
        if what == "help":
            print(__doc__)
            return 0
        if what == "app":
            return run_app(rest)
        return run_tests(rest, CHECKS if what == "all" else ())
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\n{meaning(str(error))}\n({error})", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Start again whenever you like.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
