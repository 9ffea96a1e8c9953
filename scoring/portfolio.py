"""Many clients side by side, from what each report says: nothing is worked out about a firm here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from domain.asked.bank import Bank
from domain.case import Case
from domain.parameters import Parameters
from domain.results.portfolio import (
    AreaName,
    CommonGap,
    Deadline,
    DeadlineKind,
    Due,
    Level,
    Line,
    PointDue,
    Portfolio,
    Summary,
)
from scoring.need.verdict import certificate_valid, decide, nothing_to_certify
from scoring.need.worth import Scales
from scoring.numbers.rates import rates
from scoring.worked.answered import standing

YEARLY: Final[tuple[tuple[int, DeadlineKind, str], ...]] = (
    (12, "surveillance", "Surveillance audit, first year"),
    (24, "surveillance", "Surveillance audit, second year"),
    (36, "recertification", "Recertification"),
)
"""Months after certification, and the audit that is due by then."""
DAYS_A_MONTH: Final = 365.25 / 12


def summary(bank: Bank, parameters: Parameters, case: Case, as_of: date) -> Summary:
    """What a portfolio keeps of the report of `case`: only that is worked out, and neither money nor a word."""
    known_rates, profile = rates(parameters, as_of), case.profile
    found = None if nothing_to_certify(profile) else standing(bank, known_rates, case)
    ready = None if found is None else found.readiness
    areas = ready.areas if ready else ()
    known = ready is not None and not ready.likely_is_guess
    return Summary(
        verdict=decide(profile, Scales(known_rates)).verdict,
        status=ready.status if ready and known else None,
        low=ready.low if ready else None,
        likely=ready.likely if ready and known else None,
        high=ready.high if ready else None,
        answered=ready.answered if ready else 0,
        asked=ready.asked if ready else 0,
        levels=tuple(Level(area=a.id, likely=a.likely if known and a.known else None) for a in areas),
        gaps={gap.ref: gap.severity for gap in found.gaps} if found else {},
        certified_months=profile.iso42001_certified_months_ago if certificate_valid(profile) else None,
    )


def in_force(bank: Bank, parameters: Parameters, on: date) -> str:
    """A name for all that a summary follows from besides the case: it changes whenever one of them does."""
    starts = [day for p in parameters.by_id.values() for day in (*p.values, *p.table)]
    return f"{bank.version} {parameters.version} {sum(day <= on for day in starts)}/{len(starts)}"


def portfolio(
    bank: Bank, lines: Sequence[Line], dues: Sequence[Due], today: date, points: Sequence[PointDue] = ()
) -> Portfolio:
    """The clients in their order, with what is missing most often and what falls due, the earliest first."""
    found = sorted(
        (*_deadlines(bank, lines, dues), *_points(lines, points)), key=lambda d: (d.on, d.client.casefold(), d.what)
    )
    return Portfolio(
        as_of=today,
        areas=tuple(AreaName(id=area.id, title=area.title) for area in bank.areas),
        lines=tuple(lines),
        gaps=common_gaps(bank, lines),
        deadlines=tuple(found),
        assessed=sum(1 for line in lines if _assessed(line)),
    )


def _assessed(line: Line) -> bool:
    return line.summary is not None and line.summary.likely is not None


def common_gaps(bank: Bank, lines: Sequence[Line]) -> tuple[CommonGap, ...]:
    """Requirements by how many of the clients with an answer do not meet them, the most first."""
    told = [line.summary.gaps for line in lines if line.summary and _assessed(line)]
    missing = Counter(ref for gaps in told for ref in gaps)
    major = Counter(ref for gaps in told for ref, severity in gaps.items() if severity == "potential_major")
    found = [
        CommonGap(ref=r.ref, title=r.title, clients=missing[r.ref], major=major[r.ref])
        for r in bank.requirements
        if missing[r.ref]
    ]
    return tuple(sorted(found, key=lambda gap: (-gap.clients, -gap.major)))


def _deadlines(bank: Bank, lines: Sequence[Line], dues: Sequence[Due]) -> Iterator[Deadline]:
    by_token = {line.token: line for line in lines if line.token}
    for line in lines:
        if line.next_date:
            yield _deadline(line, line.next_date, "look_again", "Look again")
        yield from _audits(line)
    for due in dues:
        action = bank.action.get(due.action)
        if due.token in by_token:
            what = _with_owner(action.title if action else due.action, due.owner)
            yield _deadline(by_token[due.token], due.due, "action", what)


def _points(lines: Sequence[Line], points: Sequence[PointDue]) -> Iterator[Deadline]:
    by_client = {line.client_id: line for line in lines}
    for point in points:
        if point.client_id in by_client:
            what = _with_owner(point.text, point.owner)
            yield _deadline(by_client[point.client_id], point.due, "open_point", what)


def _with_owner(what: str, owner: str | None) -> str:
    return f"{what} ({owner})" if owner else what


def _audits(line: Line) -> Iterator[Deadline]:
    """The audits that were still to come when the months since the certificate were noted."""
    months = line.summary.certified_months if line.summary else None
    if months is None or line.changed is None:
        return
    for after, kind, what in YEARLY:
        if months <= after:
            on = line.changed + timedelta(days=round((after - months) * DAYS_A_MONTH))
            yield _deadline(line, on, kind, what, about=True)


def _deadline(line: Line, on: date, kind: DeadlineKind, what: str, about: bool = False) -> Deadline:
    return Deadline(on=on, kind=kind, what=what, client=line.name, token=line.token, about=about)
