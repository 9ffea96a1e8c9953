"""The open points of a session as plain text, to paste into an e-mail."""

from domain.parking import OpenPoint, ParkingLot
from exports.figures import day
from exports.text import clean

NOBODY = "no owner yet"
UNDATED = "no date yet"


def opening(lot: ParkingLot) -> str:
    """The sentence on top."""
    count = len(lot.still_open)
    return f"{count} open point{'' if count == 1 else 's'} from our session about how {lot.firm} uses AI."


def by_when(point: OpenPoint) -> str:
    """`1 Dec 2026`, without doubt which part is the month."""
    return day(point.due) if point.due else UNDATED


def email(lot: ParkingLot) -> str:
    """The whole message; lines end with a line feed. Settled points are left out."""
    lines = ["Hello,", "", clean(opening(lot))]
    for place, point in enumerate(lot.still_open, 1):
        lines += ["", f"{place}. {clean(point.text)}"]
        if point.about:
            lines.append(f"   About: {clean(point.about)}")
        lines.append(f"   Who: {clean(point.owner or NOBODY)}. By when: {by_when(point)}.")
    return "\n".join([*lines, "", "Please answer with what you settled, or a new date. Thank you!"]) + "\n"
