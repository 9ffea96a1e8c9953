"""What the Summary is made of: tiles and links."""

from dataclasses import dataclass

from exports.workbook.page import Value
from exports.workbook.style import NAVY


@dataclass(frozen=True)
class Tile:
    """A figure of the first row: its name, value (with the formula that gives it) and a line below."""

    label: str
    value: Value
    below: str
    colour: str = NAVY
    formula: str | None = None


@dataclass(frozen=True)
class Link:
    """A line that leads to a row of another sheet."""

    number: str
    text: str
    sheet: str
    row: int
