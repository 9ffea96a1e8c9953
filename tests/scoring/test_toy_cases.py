"""Readiness and hours worked by hand on a bank of five requirements."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.results.report import Report
from tests.scoring.conftest import Evaluated
from tests.scoring.toy import strict_bank, toy_bank

CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
    for path in sorted(Path(__file__).with_name("toy_cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
USER = {"ai_roles": ["user"], "ai_systems": 1, "sensitive_systems": 0, "ai_headcount": 5}
BANKS = {"audit": strict_bank()}
PLAIN = toy_bank()
PARTS: dict[str, Callable[[Report], Iterable[Any]]] = {
    "section": lambda report: report.readiness.sections if report.readiness else (),
    "area": lambda report: report.readiness.areas if report.readiness else (),
    "outcome": lambda report: report.nist_ai_rmf,
    "function": lambda report: report.nist_ai_rmf_summary,
}


@pytest.mark.parametrize(("about", "case"), CASES)
def test_the_rule_holds_in_this_worked_case(about: str, case: dict[str, Any], report_of: Evaluated) -> None:
    answers = {i: dict(zip(("proof", "choice"), a.split(), strict=True)) for i, a in case.get("answers", {}).items()}
    judgements = {f"iso42001:{ref}": j for ref, j in case.get("judgements", {}).items()}
    report = report_of(
        case.get("profile", USER), answers, judgements, in_bank=BANKS.get(about, PLAIN), next_questions=True
    )

    found = {path: _at(report, path, wanted) for path, wanted in case["expect"].items()}

    assert case["expect"] == found


def _at(report: Report, path: str, wanted: Any) -> Any:
    kind, _, name = path.partition(".")
    ref = f"iso42001:{name}"
    if kind in PARTS:
        return next([r.low, r.likely, r.high] for r in PARTS[kind](report) if r.id == name)
    if kind == "action":
        return next([a.hours.low, a.hours.likely, a.hours.high] for a in report.plan.actions if a.id == name)
    if kind == "dates":
        return next([a.start, a.finish] for a in report.plan.actions if a.id == name)
    if kind == "ahead":
        found = getattr(report.dates, name)
        return [found.low, found.likely, found.high]
    if kind == "days":
        return list(getattr(report.dates, name).dates.model_dump().values())
    if kind == "stands":
        return [[d.customer, d.standing, d.chance, d.day] for d in report.deadlines]
    if kind == "slack":
        return {a.id: a.slack_days for a in report.plan.actions}
    if kind == "holding":
        return [w.id for w in report.plan.waits if w.holds]
    if kind == "next":
        return [[q.id, q.narrows] for q in report.next_best_questions]
    if kind == "swings":
        return {s.id: [s.fall, s.rise] for s in getattr(report.drivers, name)}
    if kind == "every_notice":
        return [n.id for n in report.notices]
    if kind == "order":
        return [a.id for a in report.plan.actions]
    if kind in ("statement", "closed_by", "asked"):
        field = {"statement": "statement", "closed_by": "actions", "asked": "questions"}[kind]
        found = next(getattr(g, field) for g in report.gaps if g.ref == ref)
        return found if kind == "statement" else list(found)
    if kind == "gaps":
        return [g.ref.removeprefix("iso42001:") for g in report.gaps]
    if kind == "requirement":
        return next([r.low, r.likely, r.high] for r in report.requirements if r.ref == ref)
    if kind == "finding":
        return next(r.finding for r in report.requirements if r.ref == ref)
    if kind == "severity":
        return next(g.severity for g in report.gaps if g.ref == ref)
    if kind in ("applicable", "justification", "status"):
        return next(getattr(line, kind) for line in report.soa if line.ref == ref)
    if kind == "open":
        return sorted((a.id for a in report.plan.actions), key=wanted.index if wanted else None)
    value: Any = report
    for step in path.split("."):
        value = getattr(value, step)
    if isinstance(wanted, list):
        return list(value) if isinstance(value, tuple) else [value.low, value.likely, value.high]
    return value
