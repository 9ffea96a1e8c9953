"""The figures of a firm, ready to be laid out: each with what it is, in the order they are read."""

from dataclasses import dataclass

from domain.report import Range, Report, Swing


@dataclass(frozen=True)
class Figure:
    """One figure: its name, the range (None where it has no meaning), and a sentence that says what it is."""

    label: str
    found: Range | None
    means: str
    swings: tuple[Swing, ...] = ()


def money(report: Report) -> list[Figure]:
    """What others are paid. For a firm that holds the certificate, this year; otherwise up to it and for three years."""
    found = [
        Figure("This year's audit", report.this_year, "The audit due this year, and what a new AI system adds to it.",
               report.drivers.this_year),
        Figure("Worth spending now", report.recommended_spend_now, "What the verdict justifies spending at this point."),
        Figure("Fees up to the first certificate", report.fees, "Certifier and consultant, nothing else.",
               report.drivers.fees),
        Figure("Other purchases", report.other_costs,
               "Outside internal audit, training and the standard itself, tools if you buy them.",
               report.drivers.other_costs),
        Figure("Three years together", report.three_year,
               "Fees, other purchases and the two surveillance audits that follow.", report.drivers.three_year),
        Figure("Surveillance audit, each year", report.surveillance_per_year, "The certifier's smaller yearly audit."),
        Figure("Recertification, third year", report.recertification, "The certifier's full audit every third year."),
    ]  # fmt: skip
    if report.need.verdict == "maintain":
        return [f for f in found if f.found and f.label != "Worth spending now"]
    return [f for f in found if f.found or f.label not in ("This year's audit",)]


def effort(report: Report) -> list[Figure]:
    """What it takes besides money: hours of the firm's own people, audit days and months."""
    held = report.need.verdict == "maintain"
    found = [
        Figure("Hours this year" if held else "Hours of your own people", report.internal_hours,
               "Working time inside the firm for all open actions. Not money, and not part of any fee.",
               report.drivers.internal_hours),
        Figure("Light programme, hours", report.plan.light_hours, "Working time for the 30/90-day plan, which asks for a smaller form of some actions."),
        Figure("Audit days", report.audit_days, "Days of the certifier's auditors for the first audit.",
               report.drivers.audit_days),
        Figure("Months to the end of the stage 2 audit", report.months,
               "As of this export: at the hours a week you can give, prerequisites and waits kept.", report.drivers.months),
    ]  # fmt: skip
    return [f for f in found if f.found or not held]
