"""A consultancy's own look, put on finished Word and Excel files: every writer stays as it is."""

import io
import zipfile
from typing import Final

from domain.house import House
from exports.archive import edited
from exports.house.sheets import dressed as excel
from exports.house.word import dressed as word

WORD: Final = "word/document.xml"
EXCEL: Final = "xl/workbook.xml"


def dressed(data: bytes, house: House | None) -> bytes:
    """The file with the house's name, logo, colours, footer and words.

    A zip of Word files is dressed one by one; anything else comes back as it is.
    """
    if house is None or data[:2] != b"PK":
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    if WORD in names:
        return word(data, house)
    if EXCEL in names:
        return excel(data, house)
    return edited(data, lambda name, part: dressed(part, house) if name.endswith(".docx") else part)
