"""Figures as people write them: read, asked about where they have two meanings, or refused in a sentence."""

from pathlib import Path

import pytest
import yaml
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from domain.measure import Measure, written
from domain.typed_number import LONGEST, read
from ui.show.measures import MEASURES, sales, thousands

SALES = sales("EUR")
CASES = [
    (group["measure"], group["country"], text, right)
    for group in yaml.safe_load(Path(__file__).with_name("typed_numbers.yaml").read_text(encoding="utf-8"))
    for text, right in group["cases"].items()
]
PLACES = ("en_US", "en_GB", "de_DE", "de_AT", "de_CH", "fr_FR", "fr_CH", "en_IN", "es_ES", "sv_SE", "pl_PL", "pt_BR")


def measure(name: str) -> Measure:
    return SALES if name == "sales" else MEASURES[name]


@pytest.mark.parametrize(("name", "country", "text", "right"), CASES)
def test_a_figure_is_read_asked_about_or_refused(name: str, country: str, text: str, right: list[float] | str) -> None:
    found = read(text, measure(name), thousands(country))
    if isinstance(right, str):
        assert (found.meanings, right in found.fault) == ((), True), found
    else:
        assert (list(found.meanings), found.fault) == (right, "")


@given(
    value=st.decimals(min_value=0, max_value=10**9, places=2).map(float),
    place=st.sampled_from(PLACES),
    around=st.sampled_from(("{}", "about {}", "EUR {}", "{} €", " {} a year ")),
)
def test_a_figure_written_as_in_any_country_is_read_or_asked_about_and_never_another(
    value: float, place: str, around: str
) -> None:
    locale = Locale.parse(place)
    text = around.format(
        format_decimal(value, format=locale.decimal_formats[None], locale=locale, decimal_quantization=False)
    )
    found = read(text, SALES, thousands(locale.territory))
    assert value in found.meanings
    assert len(found.meanings) == 1 or "," in text or "." in text


@given(value=st.floats(min_value=0, max_value=1e12), country=st.sampled_from((None, "US", "IN")))
def test_a_figure_as_we_put_it_into_a_field_is_never_read_as_another(value: float, country: str | None) -> None:
    text = written(value)
    found = read(text, SALES, thousands(country))
    assert value in found.meanings or len(text) > LONGEST


@given(text=st.text(max_size=80))
def test_no_text_breaks_the_reader_and_each_that_is_no_figure_gets_a_sentence(text: str) -> None:
    found = read(text, SALES)
    assert bool(found.meanings) + bool(found.fault) == bool(text.strip() and text.split())
    assert all(0 <= value <= SALES.most for value in found.meanings)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("sales", 12_500.0, "EUR 12,500 a year"),
        ("sales", 12_500.5, "EUR 12,500.5 a year"),
        ("headcount", 1, "1 person"),
        ("headcount", 1_000, "1,000 people"),
        ("hours_per_week", 7.5, "7.5 hours a week"),
        ("margin", 30.0, "30 %"),
    ],
)
def test_a_figure_is_read_back_in_words(name: str, value: float, words: str) -> None:
    assert measure(name).say(value) == words
