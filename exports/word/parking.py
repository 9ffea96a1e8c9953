"""The open points of a session in Word: one table to send."""

from domain.parking import ParkingLot
from exports.figures import day
from exports.plain.parking import NOBODY, by_when, opening
from exports.text import clean
from exports.word.document import Paper

HEADS = ("", "What is open", "Who", "By when")
WIDTHS = (1.0, 9.5, 3.5, 3.0)


def write(lot: ParkingLot) -> bytes:
    """The list as .docx; the same input gives the same bytes. Settled points are left out."""
    paper = Paper(lot, "Open points")
    paper.title("Open points", f"{lot.firm}  ·  {day(lot.as_of)}")
    paper.text(opening(lot))
    point_table(paper, lot)
    paper.text("Please answer with what you settled, or a new date. Thank you!")
    return paper.save()


def point_table(paper: Paper, lot: ParkingLot) -> None:
    """One row a point that is still open; nothing where there is none."""
    rows = []
    for place, point in enumerate(lot.still_open, 1):
        about = f" (about: {clean(point.about)})" if point.about else ""
        rows.append((str(place), clean(point.text) + about, clean(point.owner or NOBODY), by_when(point)))
    if rows:
        paper.table(HEADS, rows, WIDTHS)
