"""A failed update takes nothing away: new packages come beside the old ones."""

import sys
from pathlib import Path

import pytest

from starting import environment, installers
from starting.environment import Environment, Environments, fingerprint
from starting.installers import Trouble


class Installer:
    """Stands in for venv and pip: writes down what would have been run, and can break off like the real ones."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.runs: list[list[str]] = []
        self.python = "3.11"
        self.breaks = ""
        self.app_runs = True
        monkeypatch.setattr(installers, "listened", self._run)
        monkeypatch.setattr(environment, "uv_command", lambda: "uv")
        monkeypatch.setattr(environment, "answer", self._answer)

    def _run(self, command: list[str], _: object = None) -> None:
        self.runs.append(command)
        if self.breaks and any(self.breaks in word for word in command):
            raise Trouble("broken off")

    def _answer(self, command: list[str]) -> str | None:
        if command[-1] == environment.VERSION:
            return self.python
        return "" if self.app_runs else None


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> Installer:
    return Installer(monkeypatch)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("streamlit==1\n")
    (tmp_path / "requirements-dev.txt").write_text("pytest==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


def newer(root: Path, version: int) -> None:
    (root / "requirements.txt").write_text(f"streamlit=={version}\n")


def test_a_first_start_makes_an_environment_and_proves_it_before_use(root: Path, installer: Installer) -> None:
    made = Environments(root).prepare("app")
    venv, packages, ourselves, proof = (" ".join(run) for run in installer.runs)
    assert ("venv" in venv, "requirements.txt" in packages) == (True, True)
    assert ("--no-deps --no-build-isolation --editable" in ourselves, str(root) in ourselves) == (True, True)
    assert "import streamlit, ready42" in proof
    assert Environments(root).known()[0].folder == made.folder


def test_a_later_start_runs_no_installer_at_all(root: Path, installer: Installer) -> None:
    made = Environments(root).prepare("app")
    installer.runs.clear()
    assert Environments(root).prepare("app").folder == made.folder
    assert installer.runs == []


@pytest.mark.parametrize("step", ["venv", "requirements.txt", "--editable", "import streamlit"])
def test_an_update_that_fails_starts_the_app_with_the_packages_from_before_and_says_so(
    root: Path, installer: Installer, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    old = Environments(root).prepare("app")
    newer(root, 2)
    installer.breaks = step
    assert Environments(root).prepare("app").folder == old.folder
    said = capsys.readouterr().err
    assert "broken off" in said
    assert environment.STILL_THERE in said
    assert [path for path in (root / ".environments").iterdir() if path.is_dir()] == [old.folder]

    installer.breaks = ""
    assert Environments(root).prepare("app").folder != old.folder


def test_an_update_that_fails_says_why_where_the_old_packages_cannot_run_the_app(
    root: Path, installer: Installer
) -> None:
    old = Environments(root).prepare("app")
    newer(root, 2)
    installer.breaks, installer.app_runs = "install", False
    with pytest.raises(Trouble, match="broken off"):
        Environments(root).prepare("app")
    assert old.folder.is_dir()


def test_an_update_keeps_the_environment_before_and_removes_the_one_before_that(
    root: Path, installer: Installer
) -> None:
    made = []
    for version in (1, 2, 3):
        newer(root, version)
        made.append(Environments(root).prepare("app").folder)
    assert [folder.is_dir() for folder in made] == [False, True, True]


def test_going_back_to_the_packages_before_installs_nothing(root: Path, installer: Installer) -> None:
    first = Environments(root).prepare("app")
    newer(root, 2)
    Environments(root).prepare("app")
    installer.runs.clear()
    newer(root, 1)
    assert Environments(root).prepare("app").folder == first.folder
    assert installer.runs == []


def test_the_tests_packages_come_beside_those_of_the_app_and_serve_both(root: Path, installer: Installer) -> None:
    app = Environments(root).prepare("app")
    dev = Environments(root).prepare("dev")
    assert str(root / "requirements-dev.txt") in installer.runs[-3]
    assert app.folder.is_dir()
    assert Environments(root).prepare("app").folder == dev.folder


def test_a_project_that_asks_for_something_else_is_installed_anew(root: Path, installer: Installer) -> None:
    first = Environments(root).prepare("app")
    (root / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert Environments(root).prepare("app").folder != first.folder


def test_another_python_gets_an_environment_of_its_own(root: Path, installer: Installer) -> None:
    first = Environments(root).prepare("app")
    installer.python = "3.12"
    assert Environments(root).prepare("app").folder != first.folder


@pytest.fixture
def before(root: Path) -> Environment:
    """What a start of an earlier version left."""
    left = Environment(root / ".venv")
    left.folder.mkdir()
    left.note("app").write_text(fingerprint("3.11", Environments(root).files("app")), encoding="utf-8")
    return left


def test_an_environment_of_an_earlier_version_is_used_as_it_is(
    root: Path, before: Environment, installer: Installer
) -> None:
    assert Environments(root).prepare("app").folder == before.folder
    assert installer.runs == []


def test_an_environment_of_an_earlier_version_is_kept_until_two_newer_ones_work(
    root: Path, before: Environment, installer: Installer
) -> None:
    newer(root, 2)
    installer.breaks = "install"
    assert Environments(root).prepare("app").folder == before.folder
    installer.breaks = ""
    Environments(root).prepare("app")
    assert before.folder.is_dir()
    newer(root, 3)
    Environments(root).prepare("app")
    assert not before.folder.exists()


@pytest.mark.parametrize("note", ["", "ready42-unfinished"])
def test_an_environment_made_by_hand_or_left_unfinished_is_neither_used_nor_changed(
    root: Path, installer: Installer, note: str
) -> None:
    by_hand = root / ".venv"
    by_hand.mkdir()
    (by_hand / (note or "mine")).touch()
    for version in (1, 2, 3):
        newer(root, version)
        assert Environments(root).prepare("app").folder != by_hand
    assert [path.name for path in by_hand.iterdir()] == [note or "mine"]


def test_what_a_killed_start_left_half_made_is_cleared_away(root: Path, installer: Installer) -> None:
    left = root / ".environments" / "app-left"
    left.mkdir(parents=True)
    made = Environments(root).prepare("app")
    assert not left.exists()
    assert made.folder.is_dir()


PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "ours"
version = "1"
"""
BACKEND = """
from pathlib import Path
from zipfile import ZipFile

def build_editable(folder, config_settings=None, metadata_directory=None):
    with ZipFile(Path(folder, "ours-1-py3-none-any.whl"), "w") as wheel:
        wheel.writestr("ours.pth", str(Path.cwd()))
        wheel.writestr("ours-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: ours\\nVersion: 1\\n")
        wheel.writestr("ours-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("ours-1.dist-info/RECORD", "")
    return "ours-1-py3-none-any.whl"
"""
"""A project that builds itself with nothing to download, as ours does once its packages are there."""


def test_a_real_environment_is_made_found_ready_and_not_moved_by_an_update(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "requirements.txt").write_text("")
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "backend.py").write_text(BACKEND)
    (root / "target").mkdir()
    monkeypatch.setitem(environment.PROOF, "app", "import backend")
    for name, value in {
        "PIP_USER": "1",
        "PIP_TARGET": "x",
        "PIP_REQUIRE_HASHES": "1",
        "PYTHONHOME": "/nowhere",
    }.items():
        monkeypatch.setenv(name, value)
    made = Environments(root).prepare("app")
    assert made.version() == "{}.{}".format(*sys.version_info)
    again = Environments(root).ready("app")
    assert again is not None
    assert again.folder == made.folder


def test_two_starts_make_one_environment(root: Path, installer: Installer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one looks again once it is alone: by then the first has made it."""
    looks = iter([None, Environment(root)])
    monkeypatch.setattr(Environments, "ready", lambda *_: next(looks))
    assert Environments(root).prepare("app").folder == root
    assert installer.runs == []
