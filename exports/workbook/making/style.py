"""How a cell looks: a small set of looks, each built once for a workbook and then reused."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.styleable import StyleableObject
from openpyxl.worksheet.worksheet import Worksheet

FONT: Final = "Arial"  # the same widths in Excel, LibreOffice and Google Sheets, on every system
INK, MUTED, WHITE, LINE = "1C2733", "566270", "FFFFFF", "C9D2DC"
NAVY, ACCENT, PALE = "17365D", "1F5FA8", "F3F6FA"
INPUT, INPUT_TEXT = "FFF8DC", "1F4FA8"
RED, AMBER, GREEN, BLUE, GREY = "9B1C1C", "FBD34D", "DDF0E3", "DCE8F6", "E6EAEE"
GREEN_TEXT, BLUE_TEXT, RED_PALE, AMBER_PALE = "14532D", "17365D", "FBE3E3", "FDEDB5"
DATE: Final = "d mmm yyyy"
WHOLE: Final = "#,##0"
EXACT: Final = "#,##0.00;-#,##0.00;0"
ANY: Final = "General"  # as many places as a number has: with "0.##" Excel writes 7 as "7."
PERCENT: Final = '0"\u00a0%"'


@dataclass(frozen=True, eq=False)  # told apart as objects, which is quick: the same changes give the same object
class Look:
    """Font, fill, border, place and number format of a cell. `locked` counts on a protected sheet only."""

    size: float = 9
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = INK
    fill: str | None = None
    border: Literal["none", "box", "under", "top"] = "none"
    across: Literal["left", "center", "right"] = "left"
    down: Literal["top", "center", "bottom"] = "center"
    wrap: bool = True
    shrink: bool = False
    indent: int = 0
    turn: int = 0
    number: str = "General"
    quoted: bool = False
    locked: bool = True

    def but(self, **changes: object) -> "Look":
        """This look with some of its fields changed."""
        return _changed(self, **changes)


@cache
def _changed(look: Look, **changes: object) -> Look:
    return replace(look, **changes)  # type: ignore[arg-type]


BODY: Final = Look(border="box", indent=1)
TALL: Final = BODY.but(down="top")
TITLE: Final = Look(size=18, bold=True, colour=NAVY, wrap=False)
USE: Final = Look(italic=True, colour=MUTED, wrap=False)
HEADING: Final = Look(size=11, bold=True, colour=NAVY, border="under", wrap=False)
HEADER: Final = Look(bold=True, colour=WHITE, fill=NAVY, border="box", indent=1)
PLAIN: Final = Look(size=10)
NUMBER: Final = BODY.but(across="right", number=WHOLE, wrap=False, shrink=True)
YOURS: Final = BODY.but(fill=INPUT, colour=INPUT_TEXT)
WORD: Final = BODY.but(across="center")
LINK: Final = Look(underline=True, colour=ACCENT)
NOTE: Final = Look(size=9, colour=MUTED)


class Styles:
    """The looks of one workbook by number: the first use of a look sets it out, every later use is a look-up."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet  # any of the workbook that keeps the formats
        self._known: dict[Look, int] = {}
        self._paints: dict[tuple[str, str | None, bool], int] = {}

    def number(self, look: Look) -> int:
        """The number of the cell format that has this look."""
        found = self._known.get(look)
        if found is None:
            dressed = StyleableObject(self._sheet)
            _set(dressed, look)
            found = self._known[look] = dressed.style_id
        return found

    def paint(self, ground: str, ink: str | None, bold: bool) -> int:
        """The number of the format that a rule lays over a cell: its fill, and ink and weight where given."""
        found = self._paints.get((ground, ink, bold))
        if found is None:
            kept = self._sheet.parent._differential_styles.styles  # type: ignore[union-attr]
            font = Font(color=ink, b=bold or None) if ink else None
            kept.append(DifferentialStyle(font=font, fill=fill(ground)))
            found = self._paints[ground, ink, bold] = len(kept) - 1
        return found


def _set(cell: StyleableObject, look: Look) -> None:
    cell.font = Font(
        name=FONT, sz=look.size, b=look.bold, i=look.italic, u="single" if look.underline else None, color=look.colour
    )
    if look.fill:
        cell.fill = fill(look.fill)
    cell.border = _border(look.border)
    cell.alignment = Alignment(
        horizontal=look.across,
        vertical=look.down,
        wrap_text=look.wrap,
        shrink_to_fit=look.shrink or None,
        indent=look.indent if look.across != "center" else 0,
        text_rotation=look.turn,
    )
    cell.number_format = look.number
    if not look.locked:
        cell.protection = Protection(locked=False)
    if look.quoted:
        cell._style.quotePrefix = 1  # type: ignore[attr-defined]


@cache
def fill(colour: str) -> PatternFill:
    """A solid fill."""
    return PatternFill("solid", fgColor=colour, bgColor=colour)


@cache
def _border(kind: str) -> Border:
    line = Side(style="thin", color=LINE)
    if kind == "box":
        return Border(left=line, right=line, top=line, bottom=line)
    if kind == "under":
        return Border(bottom=Side(style="medium", color=ACCENT))
    return Border(top=line) if kind == "top" else Border()
