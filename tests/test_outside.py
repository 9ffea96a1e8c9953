"""A computer that lacks a program or a font says so, and the build machine may not lack any."""

import ast
import re
from pathlib import Path

import pytest

from tests import outside

ROOT = Path(__file__).parents[1]
BUILD = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
BROUGHT_BY = {
    "chromium": "chromium",
    "fc-match": "fontconfig",
    "git": "git",
    "libreoffice": "libreoffice-calc",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
}
"""Each program that a test runs, and the package that .ci/run installs it from."""
OTHER_NAMES = {"chromium-browser", "google-chrome", "soffice"}
LOOK_UPS = {"which", "program"}


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with none of the programs."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.parametrize("build_machine", ["true", ""])
def test_what_is_not_installed_is_skipped_by_a_person_and_fails_the_build_machine(
    bare: None, monkeypatch: pytest.MonkeyPatch, build_machine: str
) -> None:
    monkeypatch.setenv("CI", build_machine)
    expected = pytest.fail.Exception if build_machine else pytest.skip.Exception
    with pytest.raises(expected, match="pdftotext is"):
        outside.program("pdftotext")
    with pytest.raises(expected, match="fc-match is"):
        outside.widths_of("Arial")


@pytest.mark.parametrize(("shown", "will_do"), [("Liberation Sans", True), ("Arial", True), ("DejaVu Sans", False)])
def test_a_wide_font_in_place_of_arial_is_told_apart_from_one_that_is_as_wide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: str, will_do: bool
) -> None:
    stand_in = tmp_path / "fc-match"
    stand_in.write_text(f"#!/bin/sh\necho '{shown}'\n", encoding="utf-8")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", "")
    if will_do:
        outside.widths_of("Arial")
    else:
        with pytest.raises(pytest.skip.Exception, match="as wide as Arial"):
            outside.widths_of("Arial")


def test_the_build_machine_installs_every_program_that_a_test_runs() -> None:
    used = set[str]()
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            used |= _looked_up(node) | _run_by_name(node)
    assert used - OTHER_NAMES == set(BROUGHT_BY)
    assert {package for package in BROUGHT_BY.values() if not re.search(rf"\b{package}\b", BUILD)} == set()


def test_the_build_machine_installs_the_fonts_whose_widths_decide_what_fits() -> None:
    assert {"fonts-liberation", "fonts-crosextra-carlito"} <= set(re.findall(r"fonts-[a-z-]+", BUILD))


def _looked_up(node: ast.AST) -> set[str]:
    """Names given to a look-up of programs."""
    if not isinstance(node, ast.Call):
        return set()
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return {a.value for a in node.args if isinstance(a, ast.Constant) and called in LOOK_UPS and a.value}


def _run_by_name(node: ast.AST) -> set[str]:
    """A command that starts with a program's bare name."""
    first = node.elts[0] if isinstance(node, ast.List) and len(node.elts) > 1 else None
    return {first.value} if isinstance(first, ast.Constant) and first.value in BROUGHT_BY else set()
