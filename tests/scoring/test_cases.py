"""Worked cases as data: each name is a sentence, each expectation a path into the report."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.report import Report
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

    found = {path: _at(report, path, wanted) for path, wanted in case["expect"].items()}

    assert case["expect"] == found


def _at(report: Report, path: str, wanted: Any) -> Any:
    """The value at a dotted path; a range as [low, likely, high]; notices as the wanted ids that are there."""
    notices = {n.id for n in report.notices}
    if path == "notices":
        return [i for i in wanted if i in notices]
    if path == "not_notices":
        return [i for i in wanted if i not in notices]
    value: Any = report
    for step in path.split("."):
        value = getattr(value, step)
    return [value.low, value.likely, value.high] if isinstance(wanted, list) else value
