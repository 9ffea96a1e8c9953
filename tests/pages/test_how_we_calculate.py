"""How we calculate says of each number whose it is and how old what stands behind it is."""

from collections.abc import Callable

from domain.case import Case
from scoring import load_parameters
from tests.pages.conftest import example, open_page


def test_the_page_says_which_numbers_are_ours_and_which_pages_have_no_date(saved: Callable[[Case], str]) -> None:
    app = open_page("how-we-calculate", saved(example("shop-with-chat-tools")))

    froms = dict(zip(sorted(load_parameters().by_id), app.table[0].value["From"], strict=True))
    assert "expert judgement" in froms["cost.travel"]
    assert "ocgcert.com/de/node/16, undated, seen 30 Nov 2026" in froms["audit.base_days"]
    assert any("Expert judgement means that the number is ours" in caption.value for caption in app.caption)
