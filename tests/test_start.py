"""The one-file start: what it understands, when it installs, and what it says when something stops it."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import start
from starting.environment import Environment
from starting.installers import Trouble, listened, meaning

ROOT = Path(start.__file__).parent


@pytest.mark.parametrize(
    ("given", "what", "handed_on"),
    [
        ([], "app", []),
        (["--server.port", "8600"], "app", ["--server.port", "8600"]),
        (["test"], "test", []),
        (["test", "-k", "start", "-x"], "test", ["-k", "start", "-x"]),
        (["test", "--all"], "all", []),
        (["test", "-x", "--all"], "all", ["-x"]),
        (["--help"], "help", []),
    ],
)
def test_the_first_word_says_what_to_do_and_the_rest_is_handed_on(
    given: list[str], what: str, handed_on: list[str]
) -> None:
    assert start.split(given) == (what, handed_on)


def test_a_mistyped_word_is_named_and_the_help_pointed_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["tset"]) == 1
    said = capsys.readouterr().err
    assert '"tset"' in said
    assert "--help" in said


def test_help_shows_both_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    assert "python start.py test --all" in capsys.readouterr().out


def test_an_older_python_is_turned_away_in_one_sentence_that_names_both_versions() -> None:
    sentence = start.too_old((3, 9, 18))
    assert sentence is not None
    assert "3.11 or newer" in sentence
    assert "Python 3.9" in sentence
    assert start.too_old((3, 11, 0)) is None
    assert start.too_old((4, 0, 0)) is None


def test_an_older_python_can_read_the_file_as_far_as_that_sentence() -> None:
    tree = ast.parse(Path(start.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))
    turned_away = next(n for n, node in enumerate(tree.body) if isinstance(node, ast.If))
    types = [
        node
        for top in tree.body[:turned_away]
        for node in ast.walk(top)
        if isinstance(node, ast.FunctionDef) and (node.returns or any(a.annotation for a in node.args.args))
    ]
    assert types == [], "an older Python stops at type words it does not know"


def test_the_start_needs_the_standard_library_only() -> None:
    trees = [
        ast.parse(file.read_text(encoding="utf-8"))
        for file in (ROOT / "start.py", *(ROOT / "starting").iterdir())
        if file.suffix == ".py"
    ]
    imports = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {a.name for i in imports if isinstance(i, ast.Import) for a in i.names}
    names |= {i.module or "" for i in imports if isinstance(i, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names | {"starting"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("error: failed to write `x`: There is not enough space on the disk. (os error 112)", "disk is full"),
        ("Failed to establish a new connection: [Errno -3] Temporary failure in name resolution", "no internet"),
        ("error sending request for url: dns error: failed to lookup address information", "no internet"),
        ("NewConnectionError: [Errno 111] Connection refused\nERROR: No matching distribution found", "be reached"),
        ("SSL: CERTIFICATE_VERIFY_FAILED", "not trusted"),
        ("not created successfully because ensurepip is not\navailable.", "python3-venv"),
        ("/usr/bin/python3: No module named venv", "python3-venv"),
        ("PermissionError: [Errno 13] Permission denied: '.venv'", "can't be written to"),
        ("PermissionError: [WinError 32] The process cannot access the file", "open in another window"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "not made for this Python"),
        ("something nobody has seen before", "the lines above say why"),
    ],
)
def test_what_stopped_an_installer_is_said_in_plain_words(said: str, told: str) -> None:
    assert told in meaning(said)


def test_what_an_installer_prints_is_shown_and_explained(capfd: pytest.CaptureFixture[str]) -> None:
    failing = "import sys; print('step one'); sys.exit('No space left on device')"
    with pytest.raises(Trouble, match="disk is full"):
        listened([sys.executable, "-c", failing])
    assert "step one" in capfd.readouterr().out


def test_every_check_runs_and_what_failed_is_named_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command[2])
        return subprocess.CompletedProcess(command, 3 if command[2] == "mypy" else 0)

    monkeypatch.setattr(start.Environments, "prepare", lambda *_: Environment(Path("there")))
    monkeypatch.setattr(start.subprocess, "run", run)
    assert start.main(["test", "--all"]) == 1
    assert ran == ["ruff", "ruff", "mypy", "pytest"]
    assert "Failed: mypy" in capsys.readouterr().err


def test_the_app_is_started_as_the_installed_command_starts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(start.Environments, "prepare", lambda *_: Environment(Path("there")))
    monkeypatch.setattr(start, "become", lambda command: started.append(command) or 0)
    assert start.main(["--server.port", "8600"]) == 0
    assert started[0][1:] == ["-m", "ready42", "--server.port", "8600"]


def test_stopping_while_it_installs_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(start.Environments, "prepare", stopped)
    assert start.main([]) == 130
    assert "Stopped" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permission")
@pytest.mark.parametrize("name", ["start.command", ".ci/run"])
def test_files_made_to_be_run_can_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


def test_the_double_click_file_for_windows_has_line_ends_that_windows_reads() -> None:
    content = (ROOT / "start.bat").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 0


@pytest.mark.skipif(os.name == "nt", reason="needs a Unix shell")
def test_the_double_click_file_says_what_is_missing_when_there_is_no_python(tmp_path: Path) -> None:
    tools = {"dirname": Path("/usr/bin/dirname")}
    for name, real in tools.items():
        (tmp_path / name).symlink_to(real)
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "start.command")],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stdout


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_to_one_version(name: str) -> None:
    lines = [line.split(";")[0].strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    loose = [line for line in lines if line and not line.startswith("#") and line.count("==") != 1]
    assert loose == []
