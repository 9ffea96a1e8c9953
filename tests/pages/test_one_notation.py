"""Every page writes figures in one notation, wherever the firm is and whatever its browser is set to."""

from collections.abc import Callable

import pytest

from domain.case import Case
from tests.one_notation import COUNTRIES, OTHER, firm
from tests.pages.conftest import open_page, words
from ui.frame.menu import FULL_ROAD, LIGHT_ROAD
from ui.show.format import amount, number

PAGES = sorted({*FULL_ROAD, *LIGHT_ROAD} - {"start"})


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_page_has_no_figure_in_the_notation_of_the_firms_country(country: str, saved: Callable[[Case], str]) -> None:
    token = saved(firm(country))
    found = {path: words(open_page(path, token)).splitlines() for path in PAGES}
    assert {path: [line for line in lines if OTHER.search(line)] for path, lines in found.items()} == {
        path: [] for path in PAGES
    }


def test_what_a_german_reads_on_the_page_is_what_stands_in_the_file(saved: Callable[[Case], str]) -> None:
    app = open_page("cost-and-time", saved(firm("DE")))
    assert amount(22_000, "EUR") == "EUR\u00a022,000"
    assert "EUR\u00a0" in words(app)
    assert number(6.8) == "6.8"


@pytest.mark.parametrize("text", ["22.400", "EUR 1.250.000", "6,8", "1,25,000", "22’400", "22\u202f400", "22\u00a0400"])
def test_a_figure_in_another_notation_would_be_found(text: str) -> None:
    assert OTHER.search(text)


@pytest.mark.parametrize("text", ["22,400", "6.8", "1,250,000", "ISO/IEC 42001:2023", "clause 9.2.1", "2 to 3"])
def test_a_figure_in_ours_is_not_mistaken_for_another(text: str) -> None:
    assert not OTHER.search(text)
