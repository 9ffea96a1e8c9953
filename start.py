"""Set Ready42 up and start it, with nothing but Python 3.11 or newer.

python start.py                      start the app and open it in the browser
python start.py --server.port 8600   the same; further arguments go to Streamlit
python start.py test                 run the tests; further arguments go to pytest
python start.py test --all           style and types first, then every test: what a change has to pass

The first start makes an environment in the folder .environments and installs the pinned packages and Ready42 itself,
which needs the internet once. Every later start takes seconds and needs no internet. An update makes a new environment
beside the old one, which stays until the new one works.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))
SPREAD = ("-n", "auto", "--dist", "loadscope", "--no-loadscope-reorder")  # over all cores, a file at a time


def too_old(version):  # no type words up here: an older Python has to be able to read this far
    """The sentence with which an older Python is turned away; None when `version` will do."""
    if tuple(version[:2]) >= OLDEST:
        return None
    found = ".".join(str(part) for part in version[:2])
    return f"Ready42 needs Python 3.11 or newer, and this is Python {found}. Get a newer one from python.org/downloads."


if too_old(sys.version_info):
    sys.exit(too_old(sys.version_info))

sys.path.insert(0, str(ROOT))
from starting.environment import Environments  # noqa: E402 - an older Python has been turned away by now
from starting.installers import Trouble, meaning, own_surroundings  # noqa: E402


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


def become(command: list[str]) -> int:
    """Hand this process over to a command, so that Ctrl+C and stopping by process id reach it directly."""
    os.chdir(ROOT)
    if os.name != "nt":
        os.execve(command[0], command, own_surroundings())
    try:
        return subprocess.call(command, env=own_surroundings())
    except KeyboardInterrupt:
        return 0


def run_app(arguments: list[str]) -> int:
    """Start the app for this computer only; Streamlit opens the browser."""
    environment = Environments(ROOT).prepare("app")
    return become([str(environment.python), "-m", "ready42", *arguments])


def run_tests(arguments: list[str], checks: tuple[tuple[str, ...], ...] = ()) -> int:
    """Run `checks`, then the tests, each to its end, and name what failed. 0 when all passed."""
    environment = Environments(ROOT).prepare("dev")
    failed = []
    for check in (*checks, ("pytest", *SPREAD, *arguments)):
        print(">", *check, flush=True)
        done = subprocess.run([str(environment.python), "-m", *check], cwd=ROOT, env=own_surroundings(), check=False)
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
