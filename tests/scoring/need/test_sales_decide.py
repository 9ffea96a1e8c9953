"""For any firm with AI: sales that pay for the certificate lead to it, and a little less does not."""

import math

from hypothesis import given

from domain.case import Case
from domain.profile import CustomerAsk
from tests.scoring.strategies import cases
from tests.scoring.test_properties import BANK, SCALES, WITH_AI, changed, random_firms, report


@random_firms
@given(cases(BANK, **WITH_AI))
def test_a_demand_that_pays_turns_any_firm_with_ai_to_certify_now_and_moves_no_figure(case: Case) -> None:
    calm = changed(case, customer_asks=())
    price, margin = SCALES.price(calm.profile), SCALES.worth(calm.profile, ()).margin
    enough = math.ceil(price.likely / (3 * margin)) + 1 if margin else 1_000_000
    unit = (
        math.ceil(1 / (3 * margin)) if margin else 0
    )  # the price is shown in whole units: sales that one of them costs
    pressed, pinched = (
        changed(case, customer_asks=(CustomerAsk(strength="mandatory", revenue=sales, currency=price.currency),))
        for sales in (enough + unit, enough - 2 - unit)
    )

    before, after, less = report(calm), report(pressed), report(pinched)

    assert before.need.verdict in ("watch", "prepare")
    assert after.need.verdict == ("certify_now" if margin else "prepare")
    assert less.need.verdict == "prepare"
    assert (before.fees, before.audit_days, before.gaps) == (after.fees, after.audit_days, after.gaps)
