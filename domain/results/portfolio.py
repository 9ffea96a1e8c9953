"""Many clients side by side: how far each is, area by area, what is missing most often, and what falls due."""

from datetime import date
from typing import Literal

from domain.base import Frozen, Lines, Table
from domain.client import ClientStatus
from domain.results.report import Severity, Status, Verdict

DeadlineKind = Literal["look_again", "surveillance", "recertification", "action", "open_point"]


class Level(Frozen):
    """Likely readiness of one area, 0-100; None while nothing is known about it."""

    area: str
    likely: float | None


class Summary(Frozen):
    """What a portfolio shows of one assessment, from its report. `low` to `high` None: readiness has no meaning.

    `likely` None while nothing is answered. `gaps`: severity by requirement ref. `certified_months`: since the
    certificate, as the firm says, None where it holds none or does not say.
    """

    verdict: Verdict
    status: Status | None
    low: float | None
    likely: float | None
    high: float | None
    answered: int
    asked: int
    levels: Lines[Level]
    gaps: Table[str, Severity]
    certified_months: float | None

    @property
    def majors(self) -> int:
        """How many gaps could stop a certificate: the number that its own report shows everywhere."""
        return sum(severity == "potential_major" for severity in self.gaps.values())


class Line(Frozen):
    """One client of a portfolio. `summary` and `changed` None: it has no assessment yet."""

    client_id: str
    name: str
    status: ClientStatus
    next_date: date | None
    token: str | None
    changed: date | None
    summary: Summary | None


class Due(Frozen):
    """An open action of a client's last assessment with a day to be done by."""

    token: str
    action: str
    owner: str | None
    due: date


class PointDue(Frozen):
    """A point parked in a session, not settled, with a day."""

    client_id: str
    text: str
    owner: str | None
    due: date


class CommonGap(Frozen):
    """A requirement that `clients` of those assessed do not meet; for `major` of them it could stop a certificate."""

    ref: str
    title: str
    clients: int
    major: int


class Deadline(Frozen):
    """Something that falls due at one client. `about`: worked out from months that were noted, so not to the day."""

    on: date
    kind: DeadlineKind
    what: str
    client: str
    token: str | None
    about: bool = False


class AreaName(Frozen):
    """A clause or a group of controls, as it stands over a column."""

    id: str
    title: str


class Portfolio(Frozen):
    """All clients in hand on one day. `assessed` of them have something answered."""

    as_of: date
    areas: Lines[AreaName]
    lines: Lines[Line]
    gaps: Lines[CommonGap]
    deadlines: Lines[Deadline]
    assessed: int

    @property
    def firm(self) -> str:
        """What stands at the foot of a page."""
        return "All clients"
