"""What stands behind a figure is called what it is: nothing a price that is none, nothing a survey."""

from datetime import date
from typing import get_args

import pytest

from domain.parameters import Parameter, Source
from scoring import load_parameters
from scoring.costs.sizing import ENGAGEMENT
from scoring.method import method_text

EVERY = {**load_parameters().by_id, **load_parameters(ENGAGEMENT).by_id}
MONEY = ("USD", "GBP", "EUR", "AUD", "CAD")
OURS = ("Ready42 planning estimate", "Exchange rate used in the Ready42 research", "Calendar arithmetic")
"""How a source begins that is no page of others."""
LEVERAGE = (
    "cost.tools", "cost.support_coach", "cost.support_guided", "audit.day_rate_us", "audit.base_days",
    "audit.role_provider_and_developer", "audit.surveillance_share", "cost.internal_audit", "hours.per_week",
    "months.records", "months.certifier_lead", "months.stage_1_to_2",
)  # fmt: skip
"""What moves money, hours and months the most in the sample firms (docs/evidence.md)."""


@pytest.mark.parametrize("parameter", EVERY.values(), ids=EVERY)
def test_only_money_that_someone_asks_for_publicly_is_called_a_published_price(parameter: Parameter) -> None:
    if parameter.basis == "published_prices":
        assert parameter.unit.startswith(MONEY)
        assert not any(word in source.title for source in parameter.sources for word in ("UKAS", "author", "2015"))


def test_no_figure_is_said_to_come_from_a_survey() -> None:
    assert "survey" not in get_args(Parameter.model_fields["basis"].annotation)
    assert not any("survey" in source.title.lower() for parameter in EVERY.values() for source in parameter.sources)


@pytest.mark.parametrize("name", ["cost.lean_below", "cost.high_above"])
def test_the_usual_band_of_fees_names_the_page_it_comes_from_and_trusts_it_little(name: str) -> None:
    parameter = EVERY[name]

    assert (parameter.basis, parameter.confidence) == ("practitioner_page", "low")
    assert parameter.sources[0].address == "levelupautomate.com"


def test_no_page_of_others_is_dated_with_the_day_on_which_we_read_it() -> None:
    others = [s for p in EVERY.values() for s in p.sources if not s.title.startswith(OURS)]

    assert len(others) > 30
    assert [s.title for s in others if s.published and s.published >= date(2026, 11, 1)] == []


def test_a_page_without_a_date_is_called_undated_with_the_day_on_which_we_read_it() -> None:
    page = Source(title="Audit days", seen=date(2026, 11, 30), address="ocgcert.com/de/node/16")

    assert page.named() == "Audit days, ocgcert.com/de/node/16, undated, seen 2026-11-30"


@pytest.mark.parametrize("name", LEVERAGE)
def test_each_figure_that_moves_the_result_most_names_a_page_of_others_with_its_address(name: str) -> None:
    assert [s for s in EVERY[name].sources if s.address]


@pytest.mark.parametrize("market", ["us", "gb", "eu", "au", "ca"])
def test_a_day_rate_that_nobody_publishes_is_called_ours_and_says_when_we_looked(market: str) -> None:
    rate = EVERY[f"audit.day_rate_{market}"]

    assert rate.basis == "expert_judgement"
    assert "ooked on 30 November 2026" in (rate.note or "")


def test_the_method_shows_the_address_of_each_source_so_that_a_reader_can_look_it_up() -> None:
    written = method_text(load_parameters())

    assert [
        s.address for p in load_parameters().by_id.values() for s in p.sources if (s.address or "") not in written
    ] == []
    assert "Expert judgement means that the figure is ours" in written
