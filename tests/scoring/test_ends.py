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


@pytest.mark.parametrize("help_", ["none", "coach", "guided", "done_for_you"])
def test_help_that_is_not_decided_is_never_narrower_than_help_that_was_chosen(help_: str) -> None:
    unknown, chosen = report(consultant_support=None), report(consultant_support=help_)

    for name in ("fees", "three_year"):
        assert getattr(unknown, name).low <= getattr(chosen, name).low
        assert getattr(unknown, name).high >= getattr(chosen, name).high


HELD = {"certificates": ("iso42001",), "iso42001_certified_months_ago": 10, "new_ai_system_outside_scope": False,
        "open_minor_nonconformities": 0, "consultant_support": "coach"}  # fmt: skip
VALUES: dict[str, tuple[object, ...]] = {
    "certificates": ((), ("iso13485",), ("iso27001",), ("iso27001", "iso9001"), ("iso9001",)),
    "iso42001_certified_months_ago": (0, 24, 25, 36),
    "new_ai_system_outside_scope": (False, True),
    "open_minor_nonconformities": (0, 1, 3, 5),
}
RANGES = ("audit_days", "fees", "other_costs", "three_year", "surveillance_per_year", "recertification", "this_year",
          "internal_hours", "months", "recommended_spend_now")  # fmt: skip


def ends(found: Report) -> dict[str, tuple[float, float, float]]:
    return {name: (one.low, one.likely, one.high) for name in RANGES if (one := getattr(found, name)) is not None}


def outside(unknown: Report, known: Report) -> list[str]:
    """The figures of which a known value reaches beyond the range without it."""
    wide, narrow = ends(unknown), ends(known)
    return [name for name in narrow if not wide[name][0] <= narrow[name][0] <= narrow[name][2] <= wide[name][2]]


@pytest.mark.parametrize("fact", sorted(VALUES))
def test_a_fact_that_nobody_has_told_covers_what_each_known_value_gives(fact: str) -> None:
    others = {"certificates": ()} if fact == "certificates" else HELD
    unknown = report(**others | {fact: None})

    assert [(value, outside(unknown, report(**others | {fact: value}))) for value in VALUES[fact]] == [
        (value, []) for value in VALUES[fact]
    ]


def test_telling_one_fact_of_four_never_reaches_beyond_and_telling_all_leaves_a_narrower_range() -> None:
    nothing_told = HELD | dict.fromkeys(VALUES) | {"certificates": ("iso42001",)}
    unknown, told = report(**nothing_told), report(**HELD)

    for fact in sorted(VALUES)[1:]:
        for value in VALUES[fact]:
            assert outside(unknown, report(**nothing_told | {fact: value})) == []
    assert ends(told)["this_year"][2] < ends(unknown)["this_year"][2]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(BANK, certificates=None))
def test_no_firm_that_tells_of_its_certificates_gets_a_figure_beyond_what_it_had_before(case: Case) -> None:
    def made(profile: Profile) -> Report:
        told = case.model_copy(update={"profile": profile})
        return evaluate(BANK, PARAMETERS, told, DAY, reasons=False, next_questions=False, roads=False)

    unknown = made(case.profile)
    for value in VALUES["certificates"]:
        known = made(case.profile.model_copy(update={"certificates": value}))
        for name, (_, likely, _) in ends(known).items():
            low, _, high = ends(unknown)[name]
            assert low <= likely <= high, (name, value)
