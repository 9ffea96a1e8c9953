"""pip, uv and venv: how they are called, and what they mean when they stop."""

import ast
import os
import shutil
import subprocess
from collections import deque
from collections.abc import Mapping
from types import MappingProxyType

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


# What a company network needs stays; whatever else a person set for pip, uv or Python is about other projects.
INSTALLERS = ("PIP_", "UV_")
NETWORK = (
    "INDEX", "LINKS", "CERT", "TLS", "PROXY", "HOST", "KEYRING", "CONFIG", "CACHE", "TIMEOUT", "RETRIES", "OFFLINE",
)  # fmt: skip
PYTHON = (
    "PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONSTARTUP", "VIRTUAL_ENV", "CONDA_PREFIX", "__PYVENV_LAUNCHER__",
)  # fmt: skip


class Trouble(Exception):  # noqa: N818 - it ends the start with one sentence for the person, no traceback
    """Something the person can do something about, in one sentence or two."""


def meaning(output: str) -> str:
    """One plain sentence for what made an installer stop."""
    said = output.lower()
    for signs, sentence in MEANINGS:
        if any(sign in said for sign in signs):
            return sentence
    return "The packages could not be installed; the lines above say why. Start again to try once more."


def own_surroundings(given: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment variables for a call of ours: without a person's own settings, with those of the network."""

    def stays(name: str) -> bool:
        return name not in PYTHON and (not name.startswith(INSTALLERS) or any(word in name for word in NETWORK))

    return {name: value for name, value in given.items() if stays(name.upper())}


def pip_settings(python: str) -> dict[str, str]:
    """The variables with which pip reads no configuration file and still reaches the network as that file says."""
    found = {"PIP_CONFIG_FILE": os.devnull}
    for line in (answer([python, "-m", "pip", "config", "list"]) or "").splitlines():
        name, _, value = line.partition("=")
        section, _, key = name.partition(".")
        if section in ("global", "install") and any(word in key.upper() for word in NETWORK):
            found["PIP_" + key.upper().replace("-", "_")] = str(ast.literal_eval(value))
    said_aloud = {name: value for name, value in own_surroundings().items() if name != "PIP_CONFIG_FILE"}
    return found | {name: value for name, value in said_aloud.items() if name in found}


def uv_command() -> str | None:
    """uv, which installs much faster than pip, where it is there and works."""
    uv = shutil.which("uv")
    return uv if uv and answer([uv, "--version"]) else None


def answer(command: list[str]) -> str | None:
    """What a short command prints; None when it fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL, env=own_surroundings()
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def listened(command: list[str], settings: Mapping[str, str] = MappingProxyType({})) -> None:
    """Run a command and show what it prints, line by line. Raises Trouble with what its failure means."""
    last: deque[str] = deque(maxlen=80)
    nothing, joined = subprocess.DEVNULL, subprocess.STDOUT
    with subprocess.Popen(
        command,
        stdin=nothing,
        stdout=subprocess.PIPE,
        stderr=joined,
        encoding="utf-8",
        errors="replace",
        env=own_surroundings() | dict(settings),
    ) as running:
        for line in running.stdout or ():
            last.append(line)
            print(line, end="", flush=True)
    if running.returncode:
        raise Trouble(meaning("".join(last)))
