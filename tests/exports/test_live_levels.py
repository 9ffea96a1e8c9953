"""A level or a decision changed in the workbook moves it as the same judgement moves the report, to the last digit."""

import random
from pathlib import Path

import openpyxl
import pytest

from domain.case import Case, Judgement
from domain.report import Report
from exports.words import FINDING, NO_GAP, SEVERITY, STATUS
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.exports.recalculation import recalculated
from tests.exports.sheets import cell, column
from tests.exports.workbooks import of, opened

REFS = [r.ref for r in load_bank().requirements]
CONTROLS = [r.ref for r in load_bank().requirements if r.kind == "control"]
Choice = dict[str, Judgement]


def choices(seed: int) -> Choice:
    """Some levels and some decisions, as a person could make them in one sitting."""
    rng = random.Random(seed)
    found = {
        ref: Judgement(attainment=rng.choice((0, 0.25, 0.5, 0.75, 1)), justification="Seen since")
        for ref in rng.sample(REFS, rng.randint(1, 12))
    }
    for ref in rng.sample(CONTROLS, 3):
        level = found[ref].attainment if ref in found else None
        found[ref] = Judgement(applicable=rng.random() < 0.5, attainment=level, justification="Decided since")
    return found


def number(ref: str) -> str:
    return ref.split(":")[1]


def typed(case: Case, chosen: Choice) -> openpyxl.Workbook:
    """The workbook of `case` with these levels and decisions typed into its yellow cells."""
    book = opened(of(case))
    for ref, judgement in chosen.items():
        if judgement.attainment is not None:
            cell(book, "Gap register", number(ref), "Level now").value = round(judgement.attainment * 100)
        if judgement.applicable is not None:
            cell(book, "Statement of Applicability", number(ref), "Applies").value = (
                "Yes" if judgement.applicable else "No"
            )
    return book


def expected(report: Report) -> dict[str, object]:
    """What the report says, by what the workbook calls it."""
    assert report.readiness is not None
    serious = {gap.ref: SEVERITY[gap.severity] for gap in report.gaps}
    found: dict[str, object] = {}
    for r in report.requirements:
        unknown = r.finding == "not_assessed"
        found |= {
            f"{r.ref} finding": FINDING[r.finding],
            f"{r.ref} severity": serious.get(r.ref, NO_GAP),
            f"{r.ref} low": r.low,
            f"{r.ref} high": r.high,
        } | ({} if unknown or r.finding == "not_applicable" else {f"{r.ref} likely": r.likely})
    for area in report.areas:
        found |= {f"{area.id} low": area.low, f"{area.id} high": area.high}
        found[f"{area.id} likely"] = area.likely if area.known else "?"
    ready = report.readiness
    found |= {"low": ready.low, "likely": ready.likely, "high": ready.high, "status": STATUS[ready.status]}
    return found | {f"{line.ref} status": line.status for line in report.soa}


def shown(book: openpyxl.Workbook) -> dict[str, object]:
    """The same from the workbook."""
    found: dict[str, object] = {}
    titles = {"finding": "Finding", "severity": "How serious", "low": "At least", "likely": "Likely", "high": "At most"}
    for name, title in titles.items():
        found |= {f"iso42001:{ref} {name}": value for ref, value in column(book, "Gap register", title, "Ref")}
    for name in ("low", "likely", "high"):
        for area, value in column(book, "Scorecard", titles[name], "Area"):
            key = "" if area == "Overall readiness" else str(area).split()[0] + " "
            found.setdefault(f"{key}{name}", value)
    soa = column(book, "Statement of Applicability", "How far it is in place", "Control")
    found |= {f"iso42001:{ref} status": value for ref, value in soa}
    return found | {"status": book["Workings"]["D11"].value}


@pytest.mark.office
def test_changed_levels_and_decisions_move_scores_findings_and_status_as_judgements_do(tmp_path: Path) -> None:
    firms = [(v, firm(v, every)) for v in ("watch", "prepare", "certify_now", "maintain") for every in (1, 3)]
    cases = {f"case{i}": (case, choices(i)) for i, (_, case) in enumerate([*firms, *firms[:4]])}

    after = recalculated({name: typed(*found) for name, found in cases.items()}, tmp_path)

    different = []
    for name, (case, chosen) in cases.items():
        found = shown(after[name])
        wanted = expected(reported(case.model_copy(update={"judgements": chosen})))
        different += [(name, key, found.get(key), value) for key, value in wanted.items() if found.get(key) != value]
    assert different == []
