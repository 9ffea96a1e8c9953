"""The method is written from the data, and every figure has its papers."""

from pathlib import Path

import pytest

from domain.parameters import Parameters
from scoring import ParameterFaults, load_parameters
from scoring.method import method_text, rules

DOC = Path(__file__).parents[2] / "docs" / "method.md"
GOOD = """id: a.b
label: Something
unit: USD
values: {2026-11-23: {low: 1, likely: 2, high: 3}}
basis: expert_judgement
confidence: low
sources:
- {title: Ready42 planning estimate, published: 2026-11-23}
review_by: 2027-11-30
"""


def test_docs_method_is_what_the_data_says(parameters: Parameters) -> None:
    assert DOC.read_text(encoding="utf-8") == method_text(parameters)


def test_every_name_in_a_rule_is_filled_in(parameters: Parameters) -> None:
    assert [rule for part in rules(parameters) for rule in part.rules if "{" in rule] == []


def test_every_parameter_has_a_source_a_date_and_a_later_review(parameters: Parameters) -> None:
    assert len(parameters.by_id) > 70
    assert [p.id for p in parameters.by_id.values() if not p.sources or p.review_by <= p.starts()] == []


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (GOOD.replace("sources:\n- {title: Ready42 planning estimate, published: 2026-11-23}\n", ""), "sources"),
        (GOOD.replace("low: 1", "low: 9"), "expected low <= likely <= high"),
        (GOOD.replace("review_by: 2027-11-30\n", ""), "review_by"),
        (GOOD.replace("id: a.b", "id: a.c"), "expected 'a.b'"),
        (GOOD + "unit: EUR\n", "given twice"),
        (GOOD.replace(", published: 2026-11-23}", "}"), "seen for a page that gives no date"),
        (GOOD.replace("23}\nreview", "23, seen: 2026-11-30}\nreview"), "seen for a page that gives no date"),
        (GOOD.replace("values: {2026-11-23: {low: 1, likely: 2, high: 3}}\n", ""), "expected either values or table"),
        (GOOD + "colour: red\n", "colour"),
    ],
)
def test_a_parameter_without_its_papers_does_not_load(tmp_path: Path, broken: str, words: str) -> None:
    (tmp_path / "_version.yaml").write_text('version: "1"\n')
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.yaml").write_text(broken)

    with pytest.raises(ParameterFaults) as refused:
        load_parameters(tmp_path)

    assert any(words in str(fault) and "b.yaml:" in str(fault) for fault in refused.value.faults)
