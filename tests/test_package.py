"""What the project tells an installer: its packages, named once; its version, said once; where edits are seen."""

import os
import subprocess
import sys
import tomllib
from email import message_from_bytes
from importlib.metadata import requires
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from streamlit.web import cli

from domain.version import VERSION
from ready42 import start

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS: dict[str, list[str]] = PROJECT["dependency-groups"]
LISTS = {
    "requirements.txt": PROJECT["project"]["dependencies"] + GROUPS["editable"],
    "requirements-dev.txt": GROUPS["dev"],
}
EDITABLE = "import sys, hatchling.build; print(hatchling.build.build_editable(sys.argv[1]))"


def applies(wanted: Requirement) -> bool:
    return wanted.marker is None or wanted.marker.evaluate(dict(default_environment()))


def pinned(name: str) -> dict[str, str]:
    """The version of each package that a list gives to this computer."""
    wanted = [Requirement(line) for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    return {canonicalize_name(one.name): next(iter(one.specifier)).version for one in wanted if applies(one)}


def fits(pin: str | None, wanted: Requirement) -> bool:
    return pin is not None and wanted.specifier.contains(pin)


@pytest.mark.parametrize("name", LISTS)
def test_a_pinned_list_holds_what_the_project_asks_for_in_a_version_that_fits(name: str) -> None:
    pins = pinned(name)
    asked = [wanted for wanted in map(Requirement, LISTS[name]) if applies(wanted)]
    missing = [str(wanted) for wanted in asked if not fits(pins.get(canonicalize_name(wanted.name)), wanted)]
    assert missing == [], f"make {name} anew from pyproject.toml: CONTRIBUTING.md says how"


def test_both_pinned_lists_go_together() -> None:
    app, dev = (pinned(name) for name in LISTS)
    assert {name: app[name] for name in app.keys() & dev} == {name: dev[name] for name in app.keys() & dev}


@pytest.mark.parametrize("names", [("requirements.txt",), tuple(LISTS)], ids=["app", "app and tests"])
def test_no_pinned_package_asks_for_another_version_of_one_beside_it(names: tuple[str, ...]) -> None:
    pins = {package: version for name in names for package, version in pinned(name).items()}
    wrong = [
        f"{package} {version} needs {wanted}"
        for package, version in pins.items()
        for wanted in map(Requirement, requires(package) or ())
        if applies(wanted) and not fits(pins.get(canonicalize_name(wanted.name)), wanted)
    ]
    assert wrong == []


def test_packages_are_named_in_no_third_place() -> None:
    assert sorted(path.name for path in ROOT.glob("requirements*")) == sorted(LISTS)


def test_every_folder_that_the_app_imports_goes_into_the_wheel() -> None:
    rooms = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["rooms"]
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert folders - {"starting", "tests", "benchmarks"} == {*rooms, "ready42"} & folders
    assert [room for room in rooms if not (ROOT / room).exists()] == []


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """What an installer is handed for an install that sees edits."""
    folder = tmp_path_factory.mktemp("editable")
    done = subprocess.run(
        [sys.executable, "-c", EDITABLE, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ZipFile(folder / done.stdout.split()[-1])


def test_an_install_that_sees_edits_holds_no_copy_of_any_file_of_ours(editable: ZipFile) -> None:
    [link] = [name for name in editable.namelist() if ".dist-info/" not in name]
    assert link.endswith(".pth")
    assert editable.read(link).decode().split(os.linesep) == [str(ROOT)]


def test_the_version_stands_in_one_place_and_reaches_installers_from_there(editable: ZipFile) -> None:
    told = message_from_bytes(editable.read(f"ready42-{VERSION}.dist-info/METADATA"))
    assert told["Version"] == VERSION
    holding = [
        path.relative_to(ROOT).as_posix()
        for path in (*ROOT.glob("*.toml"), *ROOT.glob("*.py"), *ROOT.glob("ready42/*"))
        if path.is_file() and f'"{VERSION}"' in path.read_text(encoding="utf-8")
    ]
    assert holding == []


def test_installers_and_streamlits_search_for_components_are_told_what_they_need(editable: ZipFile) -> None:
    told = message_from_bytes(editable.read(f"ready42-{VERSION}.dist-info/METADATA"))
    assert any(need.startswith("streamlit==") for need in told.get_all("Requires-Dist", []))
    assert (told["License-Expression"], told["Requires-Python"]) == ("MIT", ">=3.11")
    assert "# Ready42" in told.get_payload()


def test_the_app_is_started_for_this_computer_only(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(cli, "main", lambda arguments, **_: started.append(arguments))
    start.app(["--server.port", "none"])
    assert started == [
        ["run", str(ROOT / "app.py"), "--server.address", "127.0.0.1", "--server.port", "none"],
    ]
