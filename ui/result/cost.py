"""What it would cost and take: money and hours never in one sum, and what each figure is made of."""

from collections.abc import Sequence

import streamlit as st

from domain.results.report import Range, Report, Swing
from domain.vocabulary import RANGE_NOTE
from exports.money import shortcuts
from exports.quotes import mark
from ui.show import money_charts, range_chart
from ui.show.figures import figure
from ui.show.format import between, likely

MONEY = (
    ("fees", "Fees up to the first certificate", "Consultant plus certifier. Nothing else is in here."),
    ("other_costs", "Other things to buy", "Such as an outside internal audit, training and the standard, tools."),
    (
        "surveillance_per_year",
        "Audit in each of years two and three",
        "The surveillance audit, every year.",
    ),
    ("three_year", "All money over three years", "Fees, other purchases and two yearly audits."),
    ("recertification", "New certificate in year four", "About two thirds of the first audit."),
    ("this_year", "This year", "The audit that is due, and what comes with it."),
)
TIME = (
    ("internal_hours", "Hours of your team", "For everything still open."),
    ("months", "Months to the certificate", "At the hours a week you gave, else ten."),
    ("audit_days", "Days of the first audit", "Stage 1 and stage 2. Follows the people who work with AI."),
)
MOVED = {
    "What moves the cost most": {
        "fees": "Fees up to the first certificate",
        "three_year": "All money over three years",
        "this_year": "This year",
    },
    "What moves the time most": {"months": "Months to the certificate", "internal_hours": "Hours of your team"},
}


def spend_now(report: Report) -> None:
    """What the verdict justifies spending now: first, because it is the figure to act on."""
    figure(
        report,
        "recommended_spend_now",
        "What is worth spending now",
        report.recommended_spend_now,
        "From the need alone. How far you are does not change whether you need it.",
    )


def money(report: Report) -> None:
    """Each money figure as a range, and the same figures as boxes with their reasons."""
    found = [(name, label, says, getattr(report, name)) for name, label, says in MONEY if getattr(report, name)]
    if not found:
        return
    st.header("Money", anchor=False)
    said = (
        "Planning estimates, and quotes where you entered one," if report.quoted else "Planning estimates, not quotes,"
    )
    st.caption(f"{said} in {report.currency}. {RANGE_NOTE}")
    for place, other in enumerate(shortcuts(report)):
        figure(report, f"shortcut_{place}", other.label, other.found, other.means)
    range_chart.draw([_bar(label, value) for _, label, _, value in found], "money", "Money")
    for pair in (found[i : i + 2] for i in range(0, len(found), 2)):
        for column, (name, label, says, value) in zip(st.columns(2), pair, strict=False):
            with column:
                figure(report, name, label, value, says + mark(report, name))


def effort(report: Report) -> None:
    """The team's own hours and the months: beside the money, never added to it."""
    there = [(name, label, says, getattr(report, name)) for name, label, says in TIME if getattr(report, name)]
    if not there:
        return
    st.header("Your own time", anchor=False)
    st.caption("Hours of your own people. They are not in any sum of money above.")
    for column, (name, label, says, value) in zip(st.columns(len(TIME)), there, strict=False):
        with column:
            range_chart.bare([_bar("", value)], f"range_{name}", label)
            more = mark(report, name) + (f" {_floor(report)}" if name == "months" else "")
            figure(report, name, label, value, f"{says}{more}".strip())
    st.caption(range_chart.LEGEND)


def _floor(report: Report) -> str:
    """Why the low end of the months is the likely value, where it is."""
    return next((notice.message for notice in report.notices if notice.id == "months_floor"), "")


def makeup(report: Report) -> None:
    """What the likely fee is made of."""
    if report.fees is None or not report.fee_parts:
        return
    st.header("What makes up the likely fee", anchor=False)
    money_charts.waterfall(report.fee_parts, report.currency, "fee_parts")


def movers(report: Report) -> None:
    """The five things that move money most, and the five that move time most, each for the total the person picks."""
    for title, totals in MOVED.items():
        there = {name: label for name, label in totals.items() if _moves(getattr(report.drivers, name))}
        if there:
            st.header(title, anchor=False)
            _mover(report, there)


def _mover(report: Report, there: dict[str, str]) -> None:
    picked = st.selectbox("Which total?", list(there), format_func=there.__getitem__, key=f"movers_{next(iter(there))}")
    value: Range = getattr(report, picked)
    st.caption(f"Likely {likely(value)}. Each bar changes one thing and nothing else.")
    money_charts.tornado(getattr(report.drivers, picked), value.unit, f"tornado_{picked}")


def _moves(swings: Sequence[Swing]) -> bool:
    return any(swing.fall or swing.rise for swing in swings)


def _bar(label: str, value: Range) -> range_chart.Bar:
    text = f"{between(value)}, likely {likely(value)}"
    return range_chart.Bar(label, value.low, value.likely, value.high, text)
