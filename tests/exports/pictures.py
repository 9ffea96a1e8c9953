"""Pictures of the sheets for docs/workbook.md, printed by LibreOffice: `python -m tests.exports.pictures`.

Every sheet of a firm that goes for the certificate, and the Summary of the others. Needs LibreOffice and poppler.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from PIL import Image

from domain.case import Answer, Case, Proof
from questions import load_bank
from tests.exports.firms import FIRM, ROOT, firm
from tests.exports.recalculation import converted
from tests.exports.workbooks import of

WHOLE, SUMMARY = "certify_now", "Summary"
OUT = ROOT / "docs" / "workbook"
DOTS = 92
"""Per inch: small print is still read."""
COLOURS = 64
NOTES = ("In the shared folder, AI, page 3", "Minutes of March; Kim has the signed copy", None, None)


def answered(verdict: str) -> Case:
    """A sample firm with all questions answered, each by another of its choices."""
    found = {
        question.id: Answer(
            choice=question.choices[i * 7 % len(question.choices)].id,
            proof=get_args(Proof)[i % 3],
            note=NOTES[i % len(NOTES)],
        )
        for i, question in enumerate(load_bank().questions)
    }
    return firm(verdict, 0).model_copy(update={"answers": found})


def first_pages(pdf: Path) -> Iterator[tuple[str, int]]:
    """The name of each sheet with the page it begins on, from 1: its name stands in the middle of the footer."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    seen: set[str] = set()
    for number, page in enumerate(text.split("\f"), 1):
        sheet = re.split(r"\s{2,}", page.strip().splitlines()[-1].strip())[-2] if page.strip() else ""
        if sheet and sheet not in seen:
            seen.add(sheet)
            yield sheet, number


def picture(pdf: Path, number: int, path: Path) -> None:
    """One page as a small PNG."""
    page = str(number)
    command = ["pdftoppm", "-r", str(DOTS), "-f", page, "-l", page, "-png", "-singlefile"]
    subprocess.run([*command, pdf, path.with_suffix("")], check=True)
    with Image.open(path) as drawn:
        drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def slug(sheet: str) -> str:
    """`cost-and-effort`."""
    return re.sub(r"[^a-z0-9]+", "-", sheet.lower()).strip("-")


def main() -> None:
    """Write all pictures into docs/workbook."""
    OUT.mkdir(exist_ok=True)
    with TemporaryDirectory() as work:
        paths = [Path(work) / f"{verdict}.xlsx" for verdict in FIRM]
        for path in paths:
            path.write_bytes(of(answered(path.stem)))
        for pdf in converted(paths, "pdf", Path(work)):
            for sheet, number in first_pages(pdf):
                if pdf.stem == WHOLE:
                    picture(pdf, number, OUT / f"{slug(sheet)}.png")
                elif sheet == SUMMARY:
                    picture(pdf, number, OUT / f"summary-{slug(pdf.stem)}.png")


if __name__ == "__main__":
    main()
