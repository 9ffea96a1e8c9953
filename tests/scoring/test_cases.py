"""Worked cases as data: each name is a sentence, each expectation a path into the report.

`expect` wants exact values, `says` and `never_says` words at a path. A range is [low, likely, high]. Some paths are
short names: `action.ID` (the hours of one action), `requirement.REF` (range, finding, severity), `notices` (these are
there, among others), `every_notice` (these and no other) and `flips` (words of each change that would flip the verdict,
and to what).
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.results.report import Report
from tests.scoring.conftest import DAY, Evaluated

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(Path(__file__).with_name("cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_the_rule_holds_in_this_worked_case(case: dict[str, Any], report_of: Evaluated) -> None:
    as_of: date = case.get("as_of", DAY)
    report = report_of(case["profile"], case.get("answers"), case.get("judgements"), as_of)

    found = {path: at(report, path, wanted) for path, wanted in case.get("expect", {}).items()}
    unsaid = [(path, words) for path, words in pairs(case.get("says")) if words not in text_at(report, path)]
    said = [(path, words) for path, words in pairs(case.get("never_says")) if words in text_at(report, path)]

    assert (case.get("expect", {}), [], []) == (found, unsaid, said)


def test_no_more_than_five_questions_are_asked_next_and_the_best_comes_first(report_of: Evaluated) -> None:
    found = report_of({"ai_roles": ["user"], "ai_systems": 1}, next_questions=True).next_best_questions

    points = [q.narrows for q in found]
    assert len(points) == 5
    assert points == sorted(points, reverse=True)
    assert min(points) > 0


def pairs(wanted: dict[str, list[str]] | None) -> list[tuple[str, str]]:
    return [(path, words) for path, found in (wanted or {}).items() for words in found]


def text_at(report: Report, path: str) -> str:
    """Everything said at a path, as one text."""
    value: Any = report
    for step in path.split("."):
        value = getattr(value, step)
    return value if isinstance(value, str) else " | ".join(str(line) for line in value)


def at(report: Report, path: str, wanted: Any) -> Any:
    """The value at a dotted path; a range as [low, likely, high], a tuple as a list, notices as wanted ids."""
    notices = {n.id for n in report.notices}
    if path == "notices":
        return [i for i in wanted if i in notices]
    if path == "not_notices":
        return [i for i in wanted if i not in notices]
    if path == "every_notice":
        return sorted(notices, key=lambda i: wanted.index(i) if i in wanted else -1)
    if path == "flips":
        return {_named(flip.change, wanted): flip.verdict for flip in report.need.would_change}
    if path.startswith("action."):
        hours = next(a.hours for a in report.plan.actions if a.id == path.removeprefix("action."))
        return [hours.low, hours.likely, hours.high]
    if path.startswith("requirement."):
        ref = f"iso42001:{path.removeprefix('requirement.')}"
        line = next(r for r in report.requirements if r.ref == ref)
        return [
            line.low,
            line.likely,
            line.high,
            line.finding,
            next((g.severity for g in report.gaps if g.ref == ref), None),
        ]
    value: Any = report
    for step in path.split("."):
        value = getattr(value, step)
    if path.startswith("drivers."):
        return {swing.id: [swing.fall, swing.rise] for swing in value}
    if isinstance(value, tuple):
        return list(value)
    return [value.low, value.likely, value.high] if isinstance(wanted, list) else value


def _named(change: str, wanted: dict[str, str]) -> str:
    """The words of the case that this change contains, else the change itself."""
    return next((words for words in wanted if words in change), change)
