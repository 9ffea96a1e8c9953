"""The method is written from the data, and every figure has its papers."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from domain.asked.bank import Bank
from domain.case import Case
from domain.parameters import Parameters
from domain.profile import Profile
from scoring import ParameterFaults, evaluate, load_parameters
from scoring.method import method_text, rules, shown, values

DOC = Path(__file__).parents[2] / "docs" / "method.md"
FIRMS = [
    Profile(ai_roles=("provider",), consultant_support="coach", headcount=30),
    Profile(ai_roles=("user", "developer"), certificates=("iso9001",), sites=3, ai_systems=12, hours_per_week=20),
    Profile(ai_roles=("developer",), certificates=("iso42001", "iso27001"), open_minor_nonconformities=3),
    Profile(ai_systems=2),
]
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


def _part(parameters: Parameters, title: str) -> tuple[str, ...]:
    return next(part.rules for part in rules(parameters) if part.title == title)


def test_docs_method_is_what_the_data_says(parameters: Parameters) -> None:
    assert DOC.read_text(encoding="utf-8") == method_text(parameters)


def test_every_name_in_a_rule_is_filled_in(parameters: Parameters) -> None:
    assert [rule for part in rules(parameters) for rule in part.rules if "{" in rule] == []


def test_every_figure_stands_on_the_page_with_id_values_unit_and_sources(parameters: Parameters) -> None:
    rows = {line.split(" | ")[0]: line for line in DOC.read_text(encoding="utf-8").splitlines()}

    for p in parameters.by_id.values():
        row = rows[f"| `{p.id}`"]
        assert all(shown(value) in row for _, value in values(p))
        assert f"| {p.unit} |" in row
        assert all(source.named() in row for source in p.sources)


def test_every_driver_of_a_report_is_named_and_told_for_its_figure(bank: Bank, parameters: Parameters) -> None:
    """Firms that nobody has seen while the page was written: each kind of role, certificate and help, little known."""
    lines = _part(parameters, "What moves each figure")

    for firm in FIRMS:
        report = evaluate(bank, parameters, Case(profile=firm), date(2026, 11, 30), next_questions=False, roads=False)
        for name in type(report.drivers).model_fields:
            figure, drivers = getattr(report, name), getattr(report.drivers, name)
            told = "" if figure is None else "; ".join(
                line for line in lines if line.startswith(f"{report.reasons[figure.because].label} is moved by:")
            )  # fmt: skip
            assert [d.label for d in drivers if d.label not in told] == []


def test_every_action_stands_on_the_page_with_its_hours_and_in_one_block(bank: Bank, parameters: Parameters) -> None:
    actions, order = _part(parameters, "Every action"), " ".join(_part(parameters, "The order of work"))

    for a in bank.actions:
        told = next(line for line in actions if line.startswith(f"{a.title}: "))
        assert f"{a.hours.likely:g}" in told
        assert all(f'"{bank.action[name].title}"' in told for name in a.depends_on)
        assert order.count(f'"{a.title}"') == (1 if a.milestone in (None, "certifier") else 0)


@pytest.mark.parametrize(
    "words",
    [
        "counts no more than the mean of those about what exists",
        "Left out of likely are controls that are proposed to be left out",
        "A control without relevance weighs 1",
        "A major clause with a likely value of 0 is a potential major too",
        "counted by the first two numbers of a clause",
        "rounded to the unit in which the figure is shown",
        "of the base days before the part in AI multiplies them",
        "half way between a coach and guided in US dollars",
        "A quote that names money in a currency without a rate counts in no part",
        "where a person keeps it in, that answer counts as not answered",
        "where that moves nothing the one that would without rounding",
        "so that answering it at that level never adds hours",
        "The driver of open answers: at its low",
        "Holidays are known for the year of the report and eleven more",
        "A day in the past is missed with 1",
    ],
)
def test_what_a_stranger_had_to_guess_is_told(parameters: Parameters, words: str) -> None:
    assert words in method_text(parameters)


def test_a_plain_yaml_reader_takes_every_file_of_figures() -> None:
    for file in sorted((DOC.parents[1] / "scoring" / "parameters").rglob("*.yaml")):
        assert yaml.safe_load(file.read_text(encoding="utf-8"))


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
