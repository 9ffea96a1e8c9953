"""What moves each figure, in words: drivers of reports about firms of which little is known, and what each varies."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from domain.asked.bank import Bank
from domain.case import Answer, Case
from domain.expression import Given, Node
from domain.parameters import Parameters
from domain.profile import Profile
from domain.results.report import Report
from scoring.evaluate import evaluate
from scoring.put_together import downwards, figures

FILE = Path(__file__).with_name("what_moves.yaml")
FIGURES = ("audit_days", "fees", "other_costs", "three_year", "this_year", "internal_hours", "months")


def what_moves(bank: Bank, parameters: Parameters) -> tuple[str, ...]:
    """One line a figure with all that moves it, then one line a driver with the inputs that it varies."""
    day = max(max(p.values or p.table) for p in parameters.by_id.values())
    firms = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    cases = *(Case(profile=Profile.model_validate(firm)) for firm in firms), _waits_for_records(bank)
    reports = [evaluate(bank, parameters, case, day, next_questions=False, roads=False) for case in cases]
    return *_figures(reports), *_varied(parameters)


def _waits_for_records(bank: Bank) -> Case:
    """All in place but what records start with: then the certifier and the records may be what the audit waits for."""
    missing = {name for a in bank.actions if a.starts_records for ref in a.closes for name in _asking(bank, ref)}
    best = {q.id: Answer(choice=q.choices[0].id) for q in bank.questions if q.id not in missing}
    return Case(profile=Profile(ai_roles=("user",), ai_headcount=1, hours_per_week=10), answers=best)


def _asking(bank: Bank, ref: str) -> Iterator[str]:
    return (q.id for q in bank.asked_by[ref])


def _figures(reports: Iterable[Report]) -> Iterator[str]:
    moved: dict[str, dict[str, None]] = {}
    for report in reports:
        for name in FIGURES:
            figure = getattr(report, name)
            if figure is not None:
                labels = moved.setdefault(report.reasons[figure.because].label, {})
                labels.update(dict.fromkeys(driver.label for driver in getattr(report.drivers, name, None) or ()))
    return (f"{label} is moved by: {'; '.join(sorted(drivers))}" for label, drivers in moved.items() if drivers)


def _varied(parameters: Parameters) -> Iterator[str]:
    varied: dict[str, dict[str, None]] = {}
    for leaf in _leaves(parameters):
        if isinstance(leaf.how, Given) and leaf.how.driver is not None:
            varied.setdefault(leaf.how.driver.label, {})[leaf.label] = None
    return (f"{driver}, varied at once: {'; '.join(leaves)}" for driver, leaves in sorted(varied.items()))


def _leaves(parameters: Parameters) -> Iterator[Node]:
    for figure in figures(parameters):
        for node in downwards(figure):
            yield from node.inputs
