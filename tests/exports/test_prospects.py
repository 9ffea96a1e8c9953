"""What five prospects are asked names other certificates only where a customer asks for something."""

import pytest

from domain.profile import CustomerAsk
from exports.prospects import QUESTIONS, UNASKED, mail
from tests.exports.firms import firm, reported

ASKED, NOBODY = (CustomerAsk(strength="asked"),), (CustomerAsk(strength="none"),)


@pytest.mark.parametrize(
    ("asks", "named"),
    [((), False), (ASKED, True), (NOBODY, False), (None, True)],
)
def test_a_firm_that_nobody_asks_for_anything_hears_nothing_of_other_certificates(
    asks: tuple[CustomerAsk, ...] | None, named: bool
) -> None:
    case = firm("watch")
    need, profile = reported(case).need, case.profile.model_copy(update={"customer_asks": asks})

    text = mail(need, profile)

    assert ("SOC 2" in text) == named
    assert (UNASKED in text) != named
    assert QUESTIONS[0] in text
    assert QUESTIONS[2] in text


def test_a_firm_that_prepares_asks_about_them_though_nobody_asked_so_far() -> None:
    case = firm("prepare")

    assert QUESTIONS[1] in mail(reported(case).need, case.profile.model_copy(update={"customer_asks": ()}))
