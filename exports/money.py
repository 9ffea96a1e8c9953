"""The figures of a firm, ready to be laid out: each with what it is, in the order they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.results.report import Range, Report, Swing
from exports.quotes import mark


@dataclass(frozen=True)
class Figure:
    """One figure: its name, the range (None where it has no meaning), what it is, and its field in the report."""

    label: str
    found: Range | None
    means: str
    swings: tuple[Swing, ...] = ()
    field: str = ""


def money(report: Report) -> list[Figure]:
    """What others are paid. For a firm that holds the certificate, this year; otherwise up to it and for three years."""
    found = [
        *shortcuts(report),
        _figure(report, "this_year", "This year's audit", "The audit due this year, and what a new AI system adds to it."),
        _figure(report, "recommended_spend_now", "Worth spending now", "What the verdict justifies spending at this point."),
        _figure(report, "fees", "Fees up to the first certificate", "Certifier and consultant, nothing else."),
        _figure(report, "other_costs", "Other purchases",
                "Such as an outside internal audit, training and the standard itself, tools if you buy them."),
        _figure(report, "three_year", "Three years together",
                "Fees, other purchases and the two surveillance audits that follow."),
        _figure(report, "surveillance_per_year", "Surveillance audit, each year", "The certifier's smaller yearly audit."),
        _figure(report, "recertification", "Recertification, third year", "The certifier's full audit every third year."),
    ]  # fmt: skip
    if report.need.verdict == "maintain":
        return [f for f in found if f.found and f.field != "recommended_spend_now"]
    return [f for f in found if f.found or f.field != "this_year"]


def shortcuts(report: Report) -> Iterator[Figure]:
    """What another way to a certificate may cost, first of all: being added to a group's, having a lost one back."""
    roads = report.roads
    if roads and roads.group:
        yield Figure("Being added to your group's certificate", roads.group.money,
                     "In place of a first audit. A guess: ask the group's certifier first.")  # fmt: skip
    if roads and roads.restore:
        yield Figure("Having the lost certificate restored", roads.restore.money,
                     "In place of a first audit. A guess: ask your last certifier first.")  # fmt: skip


def effort(report: Report) -> list[Figure]:
    """What it takes besides money: hours of the firm's own people, audit days and months."""
    held = report.need.verdict == "maintain"
    found = [
        _figure(report, "internal_hours", "Hours this year" if held else "Hours of your own people",
                "Working time inside the firm for all open actions. Not money, and not part of any fee."),
        Figure("Light programme, hours", report.plan.light_hours,
               "As of this export: working time for the 30/90-day plan, which asks for a smaller form of some actions."),
        _figure(report, "audit_days", "Audit days", "Days of the certifier's auditors for the first audit."),
        *_visits(report),
        _figure(report, "months", "Months to the certificate",
                "As of this export: at the hours a week you can give, on working days, waits kept."),
    ]  # fmt: skip
    return [f for f in found if f.found or not held]


def _visits(report: Report) -> list[Figure]:
    """Months to both audit visits, where they lie ahead."""
    if report.dates is None:
        return []
    first, second = report.dates.stage_1, report.dates.stage_2
    return [
        Figure(
            "Months to the stage 1 audit", first, "As of this export: the later of your work and the certifier's dates."
        ),
        Figure("Months to the stage 2 audit", second, "As of this export: with the records an auditor wants to see."),
    ]


def _figure(report: Report, field: str, label: str, means: str) -> Figure:
    swings = getattr(report.drivers, field, ())
    return Figure(label, getattr(report, field), means + mark(report, field), swings, field)
