"""The one-file start: what it understands, when it installs, and what it says when something stops it."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import start

ROOT = Path(start.__file__).parent


class Installer:
    """Stands in for venv and pip: writes down what would have been run, and can break off like the real ones."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.runs: list[list[str]] = []
        self.inside: str | None = None
        self.breaks = ""
        monkeypatch.setattr(start, "listened", self._run)
        monkeypatch.setattr(start, "uv_command", lambda: "uv")
        monkeypatch.setattr(start.Environment, "version", lambda _: self.inside)

    def _run(self, command: list[str]) -> None:
        self.runs.append(command)
        if self.breaks in command and self.breaks:
            raise start.Trouble("broken off")
        self.inside = "3.11"

    @property
    def made(self) -> int:
        """How often an environment was made from nothing."""
        return sum("venv" in run for run in self.runs)

    @property
    def installed(self) -> int:
        """How often packages were installed."""
        return sum("install" in run for run in self.runs)


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> Installer:
    return Installer(monkeypatch)


@pytest.fixture
def environment(tmp_path: Path) -> start.Environment:
    (tmp_path / "requirements.txt").write_text("streamlit==1\n")
    (tmp_path / "requirements-dev.txt").write_text("pytest==1\n")
    return start.Environment(tmp_path)


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
    tree = ast.parse(Path(start.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {a.name for i in imports if isinstance(i, ast.Import) for a in i.names}
    names |= {i.module or "" for i in imports if isinstance(i, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


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
    assert told in start.meaning(said)


def test_a_first_start_makes_an_environment_and_installs(environment: start.Environment, installer: Installer) -> None:
    environment.prepare("app")
    assert (installer.made, installer.installed) == (1, 1)


def test_a_second_start_runs_no_installer_at_all(environment: start.Environment, installer: Installer) -> None:
    environment.prepare("app")
    installer.runs.clear()
    environment.prepare("app")
    assert installer.runs == []


def test_changed_requirements_are_installed_into_the_environment_that_is_there(
    environment: start.Environment, installer: Installer
) -> None:
    environment.prepare("app")
    (environment.root / "requirements.txt").write_text("streamlit==2\n")
    environment.prepare("app")
    assert (installer.made, installer.installed) == (1, 2)


def test_the_tests_add_their_packages_and_leave_the_app_ready(
    environment: start.Environment, installer: Installer
) -> None:
    environment.prepare("dev")
    wanted = installer.runs[-1]
    assert str(environment.root / "requirements.txt") in wanted
    assert str(environment.root / "requirements-dev.txt") in wanted
    installer.runs.clear()
    environment.prepare("app")
    assert installer.runs == []


def test_an_app_environment_is_not_yet_enough_for_the_tests(
    environment: start.Environment, installer: Installer
) -> None:
    environment.prepare("app")
    environment.prepare("dev")
    assert (installer.made, installer.installed) == (1, 2)


@pytest.mark.parametrize("step", ["venv", "install"])
def test_an_environment_left_half_made_is_made_anew(
    environment: start.Environment, installer: Installer, step: str
) -> None:
    installer.breaks = step
    with pytest.raises(start.Trouble):
        environment.prepare("app")
    left = environment.folder / "left-behind"
    left.touch()
    installer.breaks = ""
    environment.prepare("app")
    assert not left.exists()
    assert environment.is_ready("app", "3.11")


def test_an_environment_of_another_python_is_made_anew(environment: start.Environment, installer: Installer) -> None:
    environment.prepare("app")
    installer.inside = "3.12"
    environment.prepare("app")
    assert installer.made == 2


def test_an_environment_made_by_hand_is_kept(environment: start.Environment, installer: Installer) -> None:
    environment.folder.mkdir()
    installer.inside = "3.12"
    environment.prepare("app")
    assert (installer.made, installer.installed) == (0, 1)


def test_a_real_environment_is_made_and_found_ready(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("")
    made = start.Environment(tmp_path)
    made.prepare("app")
    version = made.version()
    assert version == "{}.{}".format(*sys.version_info)
    assert made.is_ready("app", version)


def test_what_an_installer_prints_is_shown_and_explained(capfd: pytest.CaptureFixture[str]) -> None:
    failing = "import sys; print('step one'); sys.exit('No space left on device')"
    with pytest.raises(start.Trouble, match="disk is full"):
        start.listened([sys.executable, "-c", failing])
    assert "step one" in capfd.readouterr().out


def test_every_check_runs_and_what_failed_is_named_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command[2])
        return subprocess.CompletedProcess(command, 3 if command[2] == "mypy" else 0)

    monkeypatch.setattr(start.Environment, "prepare", lambda *_: None)
    monkeypatch.setattr(start.subprocess, "run", run)
    assert start.main(["test", "--all"]) == 1
    assert ran == ["ruff", "ruff", "mypy", "pytest"]
    assert "Failed: mypy" in capsys.readouterr().err


def test_the_app_is_started_for_this_computer_only(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(start.Environment, "prepare", lambda *_: None)
    monkeypatch.setattr(start, "become", lambda command: started.append(command) or 0)
    assert start.main(["--server.port", "8600"]) == 0
    assert started[0][1:] == (
        "-m streamlit run app.py --server.address 127.0.0.1 --server.port 8600".split()  # noqa: SIM905
    )


def test_stopping_while_it_installs_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(start.Environment, "prepare", stopped)
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
