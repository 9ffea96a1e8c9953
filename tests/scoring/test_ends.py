"""The ends of a range: never beyond what all drivers at once make of it, and the unknown covers what may be."""

import pytest
from hypothesis import HealthCheck, given, settings

from domain.case import Case
from domain.expression import Driver
from domain.profile import Profile
from domain.results.report import Report
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.numbers.expression import branch, leaf, names
from scoring.numbers.spread import spread
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
FIRM = {"country": "US", "ai_roles": ("user",), "ai_systems": 2, "ai_headcount": 10, "headcount": 10,
        "sensitive_systems": 0, "legal_frameworks": ("x",), "ai_suppliers": 2, "sites": 1, "hours_per_week": 10,
        "certificates": ()}  # fmt: skip
ONE, OTHER = names("one", "other")


def report(**facts: object) -> Report:
    case = Case(profile=Profile.model_validate(FIRM | facts))
    return evaluate(BANK, PARAMETERS, case, DAY, reasons=False, next_questions=False, roads=False)


def test_an_end_is_cut_to_the_value_with_every_driver_at_its_better_end() -> None:
    one = leaf("One", "hours", (1, 10, 12), driver=Driver("one", ""))
    other = leaf("Other", "share", (0.5, 1, 1.1), driver=Driver("other", ""))

    found = spread(branch("Product", "hours", ONE * OTHER, one, other))

    # falls of 9 and 5 would give 10 - 10.3; at the better ends it is 0.5, at the worse ones 13.2
    assert (found.low, found.likely, found.high) == (1, 10, 12)


def test_with_one_hour_a_week_months_never_begin_at_nothing() -> None:
    months = report(hours_per_week=1).months
    assert months is not None

    assert months.low >= 2.5  # the certifier's two months and half a month to the second visit


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(BANK, ai_roles=("provider", "developer"), certificates=()))
def test_no_end_lies_beyond_what_all_drivers_at_once_make_of_it(case: Case) -> None:
    found = evaluate(BANK, PARAMETERS, case, DAY, reasons=False, workings=True)
    assert found.workings is not None

    for name in ("fees", "other_costs", "three_year", "internal_hours", "audit_days"):
        node, shown = found.workings.figures[name], getattr(found, name)
        every = [node.likely, *node.extremes, *(end for ends in node.ends.values() for end in ends)]
        assert shown.low >= min(every) - 0.51
        assert shown.high <= max(every) + 0.51


@pytest.mark.parametrize("help_", ["coach", "guided"])
def test_help_that_is_not_decided_is_never_narrower_than_help_that_was_chosen(help_: str) -> None:
    unknown, chosen = report(consultant_support=None), report(consultant_support=help_)

    for name in ("fees", "three_year"):
        assert getattr(unknown, name).low <= getattr(chosen, name).low
        assert getattr(unknown, name).high >= getattr(chosen, name).high
