"""Before you rely on this, on the pages where a figure or a claim is about to leave the house."""

from collections.abc import Callable

import pytest

from domain.case import Answer, Case
from questions import load_bank
from tests.pages.conftest import example, open_page, words

HEADING = "Before you rely on this"
CLAIMS = {
    "rules.ai_policy": Answer(choice="signed", proof="written"),
    "checking.documents": Answer(choice="none"),
    "inventory.list": Answer(choice="full", proof="record"),
}


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("medical-device-software").model_copy(update={"answers": CLAIMS, "judgements": {}}))


def links(page: str, token: str) -> list[str]:
    return [link.proto.label for link in open_page(page, token).get("page_link")]


def test_where_we_stand_names_both_questions_of_a_contradiction_once_and_leads_to_them(token: str) -> None:
    said = words(open_page("where-we-stand", token))
    asked = [load_bank().question[name].text for name in ("rules.ai_policy", "checking.documents")]

    assert HEADING in said
    assert said.count("You say that there is a written AI policy, and that you have no AI documents.") == 1
    assert set(asked) <= set(links("where-we-stand", token))


@pytest.mark.parametrize("page", ["answers-for-customers", "downloads"])
def test_the_same_is_shown_before_anything_goes_to_a_customer(page: str, token: str) -> None:
    app = open_page(page, token)

    assert f"{HEADING} (2 points)" in [fold.label for fold in app.get("expander")]
    assert "1 answer rests on a document or a record, and nobody has noted where it is." in words(app)


def test_a_firm_with_nothing_to_settle_is_told_nothing(saved: Callable[[Case], str]) -> None:
    token = saved(example("medical-device-software").model_copy(update={"answers": {}, "judgements": {}}))

    assert HEADING not in words(open_page("where-we-stand", token))
