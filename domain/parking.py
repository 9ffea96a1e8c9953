"""Open points of a session, parked so that the talk can go on: who settles each, and by when."""

from datetime import date

from domain.base import Few, Frozen
from domain.profile import LongText, Text


class OpenPoint(Frozen):
    """One thing to settle later. `about`: the question it came up at, as the client read it."""

    text: LongText
    owner: Text | None = None
    due: date | None = None
    about: LongText | None = None
    settled: bool = False


class ParkingLot(Frozen):
    """The points of one firm, ready to be sent. `firm` and `as_of` name and date the list."""

    firm: str
    as_of: date
    points: Few[OpenPoint]

    @property
    def still_open(self) -> tuple[OpenPoint, ...]:
        """What is not settled, the earliest date first, points without a date last."""
        waiting = [point for point in self.points if not point.settled]
        return tuple(sorted(waiting, key=lambda point: point.due or date.max))
