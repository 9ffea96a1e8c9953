"""The figures in the first row of the Summary, by verdict, and the links that lead on from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain.results.report import Report
from domain.vocabulary import DONE, SEVERITY, status_words
from exports.figures import amount, day, likely, span
from exports.view import View
from exports.workbook.making.as_text import in_words, readable
from exports.workbook.making.cells import Value
from exports.workbook.making.kinds import WRONG
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import ACCENT, NAVY, RED
from exports.workbook.sheets import action_plan, dates, drivers, gap_register, light_plan, workings

TEAL: Final = "0F766E"
NOTHING_YET: Final = "Nothing is answered yet"


@dataclass(frozen=True)
class Tile:
    """A figure of the first row: its name, value (with the formula that gives it) and a line below."""

    label: str
    value: Value
    below: str
    colour: str = NAVY
    formula: str | None = None
    below_formula: str | None = None


@dataclass(frozen=True)
class Link:
    """A line that leads to a row of another sheet."""

    number: str
    text: str
    sheet: str
    row: int


def tiles(view: View) -> list[Tile]:
    """Up to six figures, by verdict: money only where it means something for this verdict."""
    report = view.report
    if report.readiness is None:
        return []
    if view.is_light:
        return _light_tiles(view)
    money = {"prepare": _now(report), "maintain": _year(report)}.get(report.need.verdict, _fees(report))
    time = _hours(report) if report.need.verdict == "maintain" else _months(report)
    last = _fees(report) if report.need.verdict == "prepare" else time
    return [_readiness(report), _majors(report), *_progress(view), money, last]


def _readiness(report: Report) -> Tile:
    ready = report.readiness
    assert ready is not None
    low_high = f"{xlround(ready.low):.0f} to {xlround(ready.high):.0f} %"
    low, likely, high = (f"ROUND({name},0)" for name in (workings.LOW, workings.LIKELY, workings.HIGH))
    between = f'{low}&" to "&{high}&" %"'
    known = not ready.likely_is_guess
    return Tile(
        "Readiness, likely" if known else "Readiness",
        f"{xlround(ready.likely):.0f} %" if known else low_high,
        f"{low_high}. {status_words(report.need.verdict)[ready.status]}" if known else NOTHING_YET,
        formula=f'=IF({workings.KNOWN}=0,{between},{likely}&" %")',
        below_formula=f'=IF({workings.KNOWN}=0,"{NOTHING_YET}",{between}&". "&{workings.STATUS_NOW})',
    )


def _majors(report: Report) -> Tile:
    count = sum(gap.severity == "potential_major" for gap in report.gaps)
    word = SEVERITY["potential_major"]
    formula = "=" + workings.while_known(f'COUNTIFS({gap_register.TABLE}[How serious],"{word}")')
    return Tile(word, count, "Potential majors found so far", RED, formula)


def _progress(view: View) -> list[Tile]:
    if not view.report.plan.actions:
        return [Tile("Actions open", 0, "Nothing to do", TEAL)]
    return _done_and_overdue(view, action_plan.TABLE, "Actions done", [x.check for x in action_plan.lines(view)])


def _done_and_overdue(view: View, table: str, label: str, checks: Sequence[str]) -> list[Tile]:
    """Counts that say so where a row has to be checked first, and on which day they look."""
    done = f'COUNTIFS({table}[Status],"{DONE}")&" of "&ROWS({table}[No])'
    late = f'COUNTIFS({table}[Check],"{action_plan.OVERDUE}")'
    done = f'=IF(COUNTIF({table}[Check],"{WRONG}Status*")=0,{done},NA())'
    late = f'=IF(COUNTIF({table}[Check],"Check*")=0,{late},NA())'
    return [
        Tile(label, f"{checks.count(DONE)} of {len(checks)}", "As ticked in the plan", TEAL, done),
        Tile(
            "Overdue",
            checks.count(action_plan.OVERDUE),
            f"On {day(view.as_of)}",
            "8A4B00",
            late,
            f'="On "&{in_words(dates.TODAY)}',
        ),
    ]


def _light_tiles(view: View) -> list[Tile]:
    plan, report = view.report.plan, view.report
    checks = [x.check for x in light_plan.lines(view)]
    found = _done_and_overdue(view, light_plan.TABLE, "Light plan done", checks) if checks else []
    if plan.light_hours:
        found.append(
            Tile(
                "Your people's hours",
                span(plan.light_hours).removesuffix(" hours"),
                f"Likely {amount(plan.light_hours.likely, 'hours')}, as of this export",
            )
        )
    return [*found, _now(report)]


def _now(report: Report) -> Tile:
    return _range("Worth spending now", report, "recommended_spend_now")


def _year(report: Report) -> Tile:
    return _range("This year's audit", report, "this_year")


def _fees(report: Report) -> Tile:
    label = "Fees if you certify" if report.need.verdict == "prepare" else "Fees to a certificate"
    return _range(label, report, "fees")


def _hours(report: Report) -> Tile:
    return _range("Your people's hours", report, "internal_hours")


def _months(report: Report) -> Tile:
    return _range("Months needed", report, "months")


def _range(label: str, report: Report, field: str) -> Tile:
    found = getattr(report, field)
    if found is None:
        return Tile(label, "–", "No figure: see the notes", ACCENT)
    bare = span(found).removesuffix(f" {found.unit}").removeprefix(f"{found.unit} ")
    middle = likely(found).removeprefix(f"{found.unit} ").removesuffix(f" {found.unit}")
    below = f"{found.unit}, likely {middle}"
    source = "this_year" if report.need.verdict == "maintain" and field == "recommended_spend_now" else field
    if report.workings is None or source not in report.workings.figures:
        return Tile(label, bare, f"{below}, as of this export", ACCENT)
    low, middle, high = (readable(drivers.figure(source, end), found.unit) for end in ("low", "likely", "high"))
    return Tile(
        label, bare, below, ACCENT,
        formula=f'=IF({low}={high},{low},{low}&" to "&{high})',
        below_formula=f'="{found.unit}, likely "&{middle}',
    )  # fmt: skip
