"""Starter documents on the pages: beside the action that needs one, and all together, each made when asked for."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest

from domain.case import Case
from questions import load_bank
from tests.pages.conftest import example, open_page, words

DOCUMENTS = load_bank().documents


def test_the_plan_of_a_small_shop_offers_a_draft_beside_each_action_that_has_one(
    saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    assert not open_page("my-plan", saved(example("shop-with-chat-tools"))).exception

    assert {"draft_write_ai_policy", "draft_list_ai_systems", "draft_set_use_rules"} <= set(offered)
    assert {given["label"] for given in offered.values()} == {"Start from our draft", "What is missing in it"}


def test_a_draft_is_made_after_the_page_is_gone_and_names_the_firm(
    saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    open_page("my-plan", saved(example("shop-with-chat-tools")))
    given = offered["draft_write_ai_policy"]

    paper = docx.Document(io.BytesIO(given["data"]()))

    assert given["file_name"] == "harbour-candles-ai-policy.docx"
    assert paper.paragraphs[0].text == "AI policy"
    assert any("Harbour Candles uses AI to" in line.text for line in paper.paragraphs)


@pytest.mark.parametrize("firm", ["shop-with-chat-tools", "joinery-without-ai", "medical-device-software"])
def test_all_documents_can_be_taken_along_as_one_zip(
    firm: str, saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    app = open_page("downloads", saved(example(firm)))

    made = zipfile.ZipFile(io.BytesIO(offered["starter_documents"]["data"]()))

    everybody = [template for template in DOCUMENTS if template.road == "every"]
    light = firm != "medical-device-software"
    assert len(made.namelist()) == len(everybody if light else DOCUMENTS) + 1
    assert "Starter documents" in words(app)
    assert ("later_documents" in offered) is light
    assert ("If you ever certify: documents for that road" in words(app)) is light


def test_no_step_of_the_light_plan_offers_a_paper_for_the_certificate(
    saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    open_page("my-plan", saved(example("shop-with-chat-tools")))

    papers = {f"draft_{template.action}" for template in DOCUMENTS if template.road == "certificate"}
    assert not papers & set(offered)


def test_the_papers_for_the_certificate_of_a_light_firm_come_with_a_cover_note_of_their_own(
    saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    open_page("downloads", saved(example("shop-with-chat-tools")))

    names = zipfile.ZipFile(io.BytesIO(offered["later_documents"]["data"]())).namelist()
    assert names[:2] == ["0-cover-note.docx", "1-scope-statement.docx"]


def test_the_cover_note_beside_a_step_says_what_is_missing_in_its_draft(
    saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    open_page("my-plan", saved(example("shop-with-chat-tools")))
    given = offered["draft_write_ai_policy_note"]
    lines = [line.text for line in docx.Document(io.BytesIO(given["data"]())).paragraphs]

    assert lines[0] == "Cover note: AI policy"
    assert "Still to decide" in lines


def test_a_firm_that_gave_no_facts_gets_documents_full_of_gaps_to_fill(
    saved: Callable[[Case], str], offered: dict[str, dict[str, Any]]
) -> None:
    open_page("downloads", saved(Case()))

    made = zipfile.ZipFile(io.BytesIO(offered["starter_documents"]["data"]()))
    policy = docx.Document(io.BytesIO(made.read("1-ai-policy.docx")))

    assert policy.paragraphs[1].text.startswith("[name of your firm]")
