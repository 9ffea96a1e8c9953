"""A consultancy's own look, put on finished files of its own work: every writer stays as it is.

A client's own papers stay the client's: its policy, its register and its answers carry nobody else's name.
"""

import io
import zipfile
from typing import Final

from domain.house import LETTERHEAD, FileKind, House
from exports.house.calendar import dressed as calendar
from exports.house.page import dressed as page
from exports.house.sheets import dressed as excel
from exports.house.word import dressed as word
from exports.html.elements import START

WORD: Final = "word/document.xml"
EXCEL: Final = "xl/workbook.xml"
CALENDAR: Final = b"BEGIN:VCALENDAR"


def dressed(data: bytes, house: House | None, kind: FileKind) -> bytes:
    """A file of the house's own work with its name, logo, colours, footer and words; any other as it is."""
    if house is None or kind not in LETTERHEAD:
        return data
    if data.startswith(CALENDAR):
        return calendar(data, house)
    if data.startswith(START.encode()):
        return page(data, house)
    if data[:2] != b"PK":
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    if WORD in names:
        return word(data, house)
    if EXCEL in names:
        return excel(data, house)
    return data
