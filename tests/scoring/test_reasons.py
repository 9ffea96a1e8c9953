"""Every figure explains itself, for one firm of each kind."""

from typing import Any

import pytest

from domain.results.report import Reason
from scoring.numbers.level import Level, unanswered
from tests.scoring.conftest import Evaluated

FIRMS: dict[str, dict[str, Any]] = {
    "a shop with two tools": {
        "country": "US", "headcount": 6, "ai_headcount": 4, "ai_roles": ["user"], "ai_systems": 2,
    },
    "a firm that told us nothing": {},
    "a British builder with ISO 27001": {
        "country": "GB", "headcount": 40, "ai_headcount": 20, "ai_roles": ["developer", "provider"], "ai_systems": 6,
        "sensitive_systems": 1, "certificates": ["iso27001"], "consultant_support": "guided",
        "customer_asks": [{"strength": "mandatory", "revenue": 50000}],
    },
    "a German holder of the certificate": {
        "country": "DE", "ai_headcount": 10, "ai_roles": ["user"], "ai_systems": 2, "certificates": ["iso42001"],
        "new_ai_system_outside_scope": True, "open_minor_nonconformities": 1,
    },
    "a holder who forgot since when": {"ai_roles": ["user"], "ai_systems": 2, "certificates": ["iso42001"]},
}  # fmt: skip
UNITS = {"hours", "hours/week", "days", "weeks", "months", "people", "count", "share", "factor", "%"} | {
    f"{currency}{each}" for currency in ("USD", "GBP", "EUR") for each in ("", "/day", "/year")
}
NEEDS_NO_SOURCE = ("as given", "varied alone", "answered", "not answered", "not asked", "proposed", "less", "sum",
                   "from the answers", "day")  # fmt: skip
"""Rules of figures that come from the firm itself, from its answers, from the calendar, or from nothing at all."""

FACTS = {
    "Included in the base",
    "Open minor points",
    "New compared with what ISO 27001, 9001 or 13485 gives",
    "No joint audit, as far as is known",
    "No joint audit: neither ISO 27001 nor ISO 9001 is held",
}


@pytest.fixture(scope="module", params=FIRMS, ids=str)
def reasons(request: pytest.FixtureRequest, report_of: Evaluated) -> tuple[Reason, ...]:
    return tuple(report_of(FIRMS[request.param], reasons=True).reasons.values())


def test_every_figure_has_a_name_and_a_unit_a_reader_knows(reasons: tuple[Reason, ...]) -> None:
    assert {r.unit for r in reasons} <= UNITS
    assert [r for r in reasons if not r.label] == []


@pytest.mark.parametrize("profile", FIRMS.values(), ids=FIRMS)
def test_every_part_of_the_report_leads_to_its_reason(profile: dict[str, Any], report_of: Evaluated) -> None:
    found = report_of(profile, reasons=True)
    assert found.readiness
    parts = (found.readiness.sections, found.readiness.areas, found.requirements, found.nist_ai_rmf,
             found.nist_ai_rmf_summary, tuple(a.hours for a in found.plan.actions))  # fmt: skip

    assert [part for group in parts for part in group if part.because not in found.reasons] == []


def test_every_figure_of_ours_names_its_source(reasons: tuple[Reason, ...]) -> None:
    rule = {r.label: r.rule.lstrip("0123456789 ") for r in reasons if not r.inputs and not r.sources}

    assert {label for label, words in rule.items() if words and not words.startswith(NEEDS_NO_SOURCE)} == set()
    assert {label for label, words in rule.items() if not words} <= FACTS


def test_a_converted_figure_names_its_own_source_and_then_the_exchange_rate(report_of: Evaluated) -> None:
    found = report_of(FIRMS["a British builder with ISO 27001"], reasons=True).reasons.values()
    converted = [r for r in found if r.rule.startswith("converted from USD")]

    assert converted
    assert [r.label for r in converted if not r.sources[0].startswith("cost.")] == []
    assert [r.label for r in converted if not r.sources[-1].startswith("exchange.gbp_usd")] == []


@pytest.mark.parametrize("profile", FIRMS.values(), ids=FIRMS)
def test_every_sum_adds_up(profile: dict[str, Any], report_of: Evaluated) -> None:
    found = report_of(profile, reasons=True).reasons
    value = {i: float(r.value) for i, r in found.items() if isinstance(r.value, float | int)}
    sums = [i for i, r in found.items() if r.rule == "sum"]

    assert sums
    assert [found[i].label for i in sums if abs(value[i] - sum(value[part] for part in found[i].inputs)) > 0.01] == []


def test_a_range_of_attainment_reads_as_rounded_figures_or_as_not_known() -> None:
    assert Level(100 / 3, 50, 200 / 3).shown() == "33.33 - 50 - 66.67"
    assert unanswered("Policy").shown() == "0 - not known - 100"


@pytest.mark.parametrize(("given", "rule", "sourced"), [(None, "assumed", True), (0.5, "as given", False)])
def test_break_even_says_whether_the_margin_is_ours(
    given: float | None, rule: str, sourced: bool, report_of: Evaluated
) -> None:
    found = report_of({**FIRMS["a shop with two tools"], "margin": given}, reasons=True)
    assert found.need.break_even
    reason = found.reasons[found.need.break_even.because]
    margin = found.reasons[reason.inputs[1]]

    assert (reason.value, reason.unit) == (found.need.break_even.sales_per_year, "USD")
    assert (margin.rule, bool(margin.sources)) == (rule, sourced)
