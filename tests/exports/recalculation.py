"""LibreOffice as the tests use it: works out every formula of some workbooks again, in one run."""

import datetime as dt
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl

from tests.exports.workbooks import opened
from tests.outside import program

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{computer}</value></prop></item></oor:items>"""


def converted(paths: list[Path], ending: str, work: Path, computer: str = "en-US") -> list[Path]:
    """The files as LibreOffice writes them after working out everything again on a computer set to `computer`."""
    office = program("libreoffice", "soffice")
    profile, out = work / "profile", work / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS.format(computer=computer), encoding="utf-8")
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ending]
    subprocess.run(
        [*command, "--outdir", str(out), *map(str, paths)],
        check=True,
        timeout=60 + 20 * len(paths),
        capture_output=True,
    )
    return [out / f"{path.stem}.{ending}" for path in paths]


def recalculated(
    books: Mapping[str, openpyxl.Workbook | bytes], work: Path, computer: str = "en-US"
) -> dict[str, openpyxl.Workbook]:
    """The values of each workbook, worked out anew in one run of the program, on a computer set to `computer`."""
    paths = []
    for name, book in books.items():
        paths.append(work / f"{name}.xlsx")
        if isinstance(book, bytes):
            paths[-1].write_bytes(book)
        else:
            book.save(paths[-1])
    found = converted(paths, "xlsx", work, computer)
    return {name: opened(path.read_bytes(), values=True) for name, path in zip(books, found, strict=True)}


def number(value: object) -> object:
    """Dates as spreadsheets count them; an empty text as nothing."""
    if isinstance(value, dt.datetime):
        return (value - dt.datetime(1899, 12, 30)).days
    return value or 0 if not isinstance(value, str) else value
