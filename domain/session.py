"""A guided session that has ended, as both sides may sign it. Private notes have no place in it."""

from datetime import date, datetime
from typing import Final

from domain.base import Few, Frozen
from domain.files.strict_json import CaseFaults, Size, document, validated
from domain.files.told_as import told_as
from domain.parking import OpenPoint
from domain.profile import Text

MOST: Final = Size(bytes=5_000_000, entries=20_000)


class AgendaLine(Frozen):
    """One part of the agenda. `path` is its address; `planned` and `used` are minutes."""

    path: str
    title: str
    planned: int
    used: float
    answered: int
    asked: int


class ChangedAnswer(Frozen):
    """One question whose answer changed in the session: before, now, and what was verified. "" where there is none.

    `seen`: the note of what was seen, `by` whom; `clauses`: numbers in the standard. Sessions that ended before these
    were kept have none.
    """

    question: str
    before: str
    now: str
    verified: str
    seen: str = ""
    by: str = ""
    clauses: Few[str] = ()


class Score(Frozen):
    """Readiness, 0-100. `likely` None while it would be a guess."""

    low: float
    likely: float | None
    high: float


class TwoScores(Frozen):
    """Readiness as the client said it, by the `questions` that were verified alone, and by what counts.

    `counted` None in a session that ended before it was kept: there `said` too is over the verified questions alone.
    """

    questions: int
    said: Score
    verified: Score
    counted: Score | None = None

    @property
    def difference(self) -> int | None:
        """Whole points that what was seen moves what was said, as a reader would subtract them."""
        after = (self.counted or self.verified).likely
        return None if self.said.likely is None or after is None else round(after) - round(self.said.likely)


class SessionSummary(Frozen):
    """Everything on the sign-off page. `began` and `ended` in the local time of whoever led the session."""

    firm: str
    led_by: Text
    present: Text
    began: datetime
    ended: datetime
    agenda: Few[AgendaLine]
    answers: Few[ChangedAnswer]
    scores: TwoScores | None
    points: Few[OpenPoint]

    @property
    def as_of(self) -> date:
        """The day the session ended."""
        return self.ended.date()


@told_as(CaseFaults, ["The summary: expected what Ready42 writes, got something else."])
def read_summary(text: str) -> SessionSummary:
    """The summary in a text that a session wrote when it ended. Raises CaseFaults."""
    found, faults = document(text, MOST, schema=1)
    return validated(SessionSummary, found, faults)
