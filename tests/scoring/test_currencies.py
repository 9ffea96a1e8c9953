"""One dated table of exchange rates: where each comes from, and what is said of a broken one."""

from datetime import date
from pathlib import Path

import pytest

from domain.codes import COUNTRIES, CURRENCIES
from domain.profile import Profile
from scoring import load_parameters
from scoring.costs.market import currencies, own_currency
from scoring.parameter_files import FOLDER, ParameterFaults

RATES = {name: found for name, found in load_parameters().by_id.items() if name.startswith("exchange.")}


def test_thirty_currencies_and_more_have_a_rate_with_a_source_and_its_day() -> None:
    assert len(currencies(load_parameters())) >= 30
    assert {found.basis for found in RATES.values()} == {"exchange_rate"}
    assert [found.id for found in RATES.values() if not all(one.address for one in found.sources[:1])] == []


def test_a_rate_is_to_be_looked_at_again_a_year_after_the_day_of_its_source() -> None:
    assert RATES["exchange.inr_usd"].sources[0].published == date(2026, 10, 30)
    assert RATES["exchange.inr_usd"].review_by == date(2027, 10, 30)
    assert RATES["exchange.sar_usd"].review_by == date(2027, 11, 30)


def test_a_rate_is_worth_what_the_bank_says_of_the_euro_and_of_the_dollar() -> None:
    euro, krone = (RATES[f"exchange.{name}_usd"].at(date(2026, 11, 30)).likely for name in ("eur", "dkk"))

    assert euro == 1.1172
    assert euro / krone == pytest.approx(7.4735, rel=1e-5)  # the krone is tied to the euro


def test_a_report_of_an_earlier_day_keeps_the_rate_of_its_day() -> None:
    assert RATES["exchange.eur_usd"].at(date(2026, 11, 29)).likely == 1.16


def test_every_country_has_a_currency_and_dollars_only_where_they_are_paid_in() -> None:
    dollars = [code for code in COUNTRIES if own_currency(Profile(country=code)) == "USD"]

    assert {own_currency(Profile(country=code)) for code in COUNTRIES} <= CURRENCIES
    assert {"KE", "VN", "NG", "AE", "BG"}.isdisjoint(dollars)
    assert own_currency(Profile(country="BG")) == "EUR"


def test_a_list_of_rates_without_its_source_is_named_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "_version.yaml").write_text((FOLDER / "_version.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "exchange.yaml").write_text("lists:\n- from: 2026-11-23\n  rates: {SEK: 10.9}\n", "utf-8")

    with pytest.raises(ParameterFaults) as broken:
        load_parameters(tmp_path)

    assert [str(fault) for fault in broken.value.faults] == ["exchange.yaml:2: lists.0.source: field required"]
