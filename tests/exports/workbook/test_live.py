"""Levels, decisions, rates, scope and help changed in the workbook move it as they move the report, to the digit."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from domain.results.report import Report
from domain.vocabulary import FINDING, NO_GAP, SEVERITY, status_words
from tests.exports.firms import reported
from tests.exports.recalculation import recalculated
from tests.exports.sheets import column, named_cell
from tests.exports.workbook.trials import Trial, trials

MANY = 50
Books = Mapping[str, tuple[Trial, openpyxl.Workbook]]
ENDS = {"low": "At least", "likely": "Likely", "high": "At most"}
HOURS = {"low": "At least", "likely": "Hours", "high": "At most"}


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """All trials, worked out anew in one run of LibreOffice."""
    found = trials(MANY)
    work: Path = tmp_path_factory.mktemp("trials")
    after = recalculated({name: trial.typed() for name, trial in found.items()}, work)
    return {name: (trial, after[name]) for name, trial in found.items()}


def scores(report: Report) -> dict[str, object]:
    """Findings, severities, ranges and statuses of a report, in the words for a firm with its verdict."""
    assert report.readiness is not None
    serious = {gap.ref: SEVERITY[gap.severity] for gap in report.gaps}
    found: dict[str, object] = {"status": status_words(report.need.verdict)[report.readiness.status]}
    for r in report.requirements:
        found |= {f"{r.ref} finding": FINDING[r.finding], f"{r.ref} severity": serious.get(r.ref, NO_GAP)}
        found |= {f"{r.ref} low": r.low, f"{r.ref} high": r.high}
        if r.finding not in ("not_assessed", "not_applicable"):
            found[f"{r.ref} likely"] = r.likely
    for part in report.areas:
        found |= {f"{part.id} low": part.low, f"{part.id} high": part.high}
        found[f"{part.id} likely"] = part.likely if part.known else "?"
    ready = report.readiness
    found |= {"low": ready.low, "likely": ready.likely, "high": ready.high}
    return found | {f"{line.ref} status": line.status for line in report.soa}


def scores_shown(book: openpyxl.Workbook) -> dict[str, object]:
    """The same, as the sheets show them."""
    found: dict[str, object] = {"status": named_cell(book, "ready_status").value}
    for name, title in {"finding": "Finding", "severity": "How serious", **ENDS}.items():
        found |= {f"iso42001:{ref} {name}": value for ref, value in column(book, "Gap register", title, "Ref")}
    for name, title in ENDS.items():
        for area, value in column(book, "Scorecard", title, "Area"):
            found.setdefault("" if area == "Overall readiness" else f"{str(area).split()[0]} {name}", value)
        found[name] = found.pop("")
    soa = column(book, "Statement of Applicability", "How far it is in place", "Control")
    return found | {f"iso42001:{ref} status": value for ref, value in soa}


def figures(report: Report) -> dict[str, object]:
    """Money, days and hours of a report, in all and by action."""
    found: dict[str, object] = {}
    assert report.workings is not None
    for field in report.workings.figures:
        found |= {f"{field} {end}": getattr(getattr(report, field), end) for end in ENDS}
    planned = {a.id: a.hours for a in report.plan.actions}
    for action in report.workings.actions:
        hours = planned.get(action.id)
        found |= {f"{action.id} {end}": getattr(hours, end) if hours else 0 for end in ENDS}
    return found


def figures_shown(book: openpyxl.Workbook, fields: list[str]) -> dict[str, object]:
    """The same, as the sheets show them."""
    found = {
        f"{field} {end}": named_cell(book, f"fig_{field}" if end == "likely" else f"fig_{field}_{end}").value
        for field in fields
        for end in ENDS
    }
    for end, title in HOURS.items():
        found |= {f"{name} {end}": value for name, value in column(book, "Hours by action", title, "Id")}
    return found


def differences(name: str, shown: Mapping[str, object], wanted: Mapping[str, object]) -> list[object]:
    """What the workbook says otherwise than the report."""
    return [(name, key, shown.get(key), value) for key, value in wanted.items() if shown.get(key) != value]


@pytest.mark.office
def test_changed_levels_and_decisions_move_scores_findings_and_statuses_as_in_the_report(tried: Books) -> None:
    different = []
    for name, (trial, book) in tried.items():
        different += differences(name, scores_shown(book), scores(trial.after))
    assert different == []


@pytest.mark.office
def test_changed_levels_rates_help_and_scope_move_money_days_and_hours_as_in_the_report(tried: Books) -> None:
    different = []
    for name, (trial, book) in tried.items():
        wanted = figures(trial.after)
        assert trial.after.workings is not None
        different += differences(name, figures_shown(book, list(trial.after.workings.figures)), wanted)
    assert different == []


def test_the_trials_change_most_of_what_they_compare() -> None:
    for trial in trials(4).values():
        before, after = (figures(r) | scores(r) for r in (reported(trial.before), trial.after))
        assert sum(before[key] != after[key] for key in after if key in before) > 60
