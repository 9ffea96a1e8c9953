"""What stands around a start does no harm: another start, a person's own settings, a port that is taken."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ready42.port import free_port
from starting import installers
from starting.installers import own_surroundings, pip_settings
from starting.lock import WAITS

ROOT = Path(__file__).resolve().parents[1]


HOLDS = """
import sys, time
from pathlib import Path
from starting.lock import alone
with alone(Path(sys.argv[1])):
    print("inside", flush=True)
    sys.stdin.readline()
"""


def _start(file: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", HOLDS, file], cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def test_a_second_start_says_that_it_waits_and_goes_on_when_the_first_is_done(tmp_path: Path) -> None:
    with _start(tmp_path / "lock") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "inside\n"
        with _start(tmp_path / "lock") as second:
            assert second.stdout is not None
            assert second.stdout.readline() == f"{WAITS}\n"
            first.communicate("done\n")
            assert second.stdout.readline() == "inside\n"
            second.communicate("done\n")
    assert (first.returncode, second.returncode) == (0, 0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_the_lock_of_a_start_that_was_killed_is_no_obstacle(tmp_path: Path) -> None:
    with _start(tmp_path / "lock") as first:
        assert first.stdout is not None
        first.stdout.readline()
        first.send_signal(signal.SIGKILL)
    with _start(tmp_path / "lock") as second:
        assert second.communicate("done\n")[0] == "inside\n"


def test_a_persons_settings_of_pip_uv_and_python_are_left_out_and_those_of_the_network_kept() -> None:
    own = {"PIP_USER": "1", "PIP_TARGET": "x", "PIP_REQUIRE_HASHES": "1", "PIP_PREFIX": "x", "UV_SYSTEM_PYTHON": "1"}
    own |= {"UV_REQUIRE_HASHES": "1", "UV_TARGET": "x", "PYTHONPATH": "x", "PYTHONHOME": "x", "VIRTUAL_ENV": "x"}
    network = {
        "PIP_INDEX_URL": "a",
        "PIP_CERT": "b",
        "HTTPS_PROXY": "c",
        "PIP_CONFIG_FILE": "d",
        "UV_DEFAULT_INDEX": "e",
    }
    network |= {"UV_NATIVE_TLS": "f", "SSL_CERT_FILE": "g", "PIP_TRUSTED_HOST": "h", "PATH": "i", "UV_INDEX": "j"}
    assert own_surroundings(own | network) == network


def test_settings_in_a_persons_pip_configuration_do_no_harm_and_those_of_the_network_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    written = "[global]\nindex-url = http://127.0.0.1:9/index\n[install]\nuser = true\ntarget = elsewhere\n"
    (tmp_path / "pip.conf").write_text(written + "require-hashes = true\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    settings = pip_settings(sys.executable)
    assert (settings["PIP_CONFIG_FILE"], settings["PIP_INDEX_URL"]) == (os.devnull, "http://127.0.0.1:9/index")
    assert not {"PIP_USER", "PIP_TARGET", "PIP_REQUIRE_HASHES"} & set(settings)
    installers.listened([sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "pip"], settings)
    assert "already satisfied" in capfd.readouterr().out
    assert not (tmp_path / "elsewhere").exists()


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        yield held.getsockname()[1]


@pytest.mark.parametrize("words", [["--server.port", "{}"], ["--server.port={}"], ["--server.headless", "true"]])
def test_a_port_that_is_taken_is_named_and_the_next_free_one_opened(
    taken: int, words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", str(taken))
    name, port = free_port([word.format(taken) for word in words])
    assert name == "--server.port"
    assert taken < int(port) < taken + 100
    said = capsys.readouterr().out
    assert f"Port {taken} is taken" in said
    assert said.strip().endswith(f"at port {port}.")


def test_a_free_port_is_left_to_streamlit_without_a_word(taken: int, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        free = found.getsockname()[1]
    assert free_port(["--server.port", str(free)]) == []
    assert free_port(["--server.port", "none"]) == []
    assert capsys.readouterr().out == ""


CHOOSES = """
import sys
from ready42.port import free_port
print(free_port(["--server.port", sys.argv[1]]), flush=True)
sys.stdin.readline()
"""


def _chosen(port: int) -> tuple[subprocess.Popen[str], list[str]]:
    """A start that has chosen its port and listens nowhere yet, and all that it has said."""
    pipe = subprocess.PIPE
    started = subprocess.Popen([sys.executable, "-c", CHOOSES, str(port)], cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    assert started.stdout is not None
    said = [started.stdout.readline()]
    while "[" not in said[-1]:
        said.append(started.stdout.readline())
    return started, said


def test_of_two_starts_at_once_each_takes_a_port_of_its_own(taken: int) -> None:
    first, said = _chosen(taken)
    second, said_too = _chosen(taken)
    with first, second:
        first.communicate("done\n")
        second.communicate("done\n")
    assert (len(said), len(said_too)) == (2, 2)
    assert said[-1] != said_too[-1]
