"""What tests use that Python does not bring: programs and fonts. Missing, a test skips and says what to install; on
the build machine, which has them all, it fails."""

import os
import shutil
import subprocess
from typing import Final, NoReturn

import pytest

METRICS: Final = {
    "Arial": ("Arial", "Liberation Sans", "Arimo"),
    "Calibri": ("Calibri", "Carlito"),
}
"""Fonts whose letters are as wide as those of the font that a file asks for: what fits a page depends on it."""


def program(*names: str) -> str:
    """Where the first of these programs that is there stands: names of one and the same program."""
    return next((path for path in map(shutil.which, names) if path), None) or missing(names[0])


def widths_of(*fonts: str) -> None:
    """Goes on only where text set in each of these fonts is as wide as its reader will see it."""
    for font in fonts:
        if not any(alike in _instead_of(font) for alike in METRICS[font]):
            missing(f"a font as wide as {font} ({' or '.join(METRICS[font])})")


def _instead_of(font: str) -> str:
    """The fonts that this computer shows in place of `font`."""
    command = [program("fc-match"), "-f", "%{family}", font]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def missing(what: str) -> NoReturn:
    """Skips the test, or fails it on the build machine."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing: on the build machine this test may not be skipped")
    pytest.skip(f"{what} is not installed")
