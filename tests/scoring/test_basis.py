"""What stands behind a figure is called what it is: nothing a price that is none, nothing a survey."""

from typing import get_args

import pytest

from domain.parameters import Parameter
from scoring import load_parameters
from scoring.sizing import ENGAGEMENT

EVERY = {**load_parameters().by_id, **load_parameters(ENGAGEMENT).by_id}
MONEY = ("USD", "GBP", "EUR", "AUD", "CAD")


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
