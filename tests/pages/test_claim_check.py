"""The claim check on the page: what is found is quoted, explained and put better; what was typed is kept."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Case
from tests.pages.conftest import PATIENCE, example, words


def the_panel() -> None:
    """The panel alone, for a firm with or without the certificate; nothing when the address names another page."""
    import streamlit as st

    from ui.session.opened import opened, restore
    from ui.take.claim_check import panel

    restore()
    if st.query_params.get("page") != "other":
        panel(opened().profile.holds("iso42001"))


@pytest.fixture
def app(saved: Callable[[Case], str]) -> AppTest:
    return opened_with(saved(example("shop-with-chat-tools")))


def opened_with(token: str) -> AppTest:
    app = AppTest.from_function(the_panel, default_timeout=PATIENCE)
    app.query_params["a"] = token
    return app.run()


def checked(app: AppTest, text: str) -> str:
    app.text_area(key="claims_text").set_value(text).run()
    assert not app.exception
    return words(app)


def test_a_claim_is_quoted_with_its_reason_and_with_words_that_are_safe(app: AppTest) -> None:
    text = checked(app, "Hello. We are ISO 42001 certified and our model is bias-free.")

    assert "2 phrases to look at" in text
    assert "We are **ISO 42001 certified** and our" in text
    assert "Only an accredited certification body can certify" in text
    assert "**Say instead, if it is true:** We run our AI in a way that is aligned with ISO/IEC 42001" in text
    assert "**bias-free**" in text


def test_a_text_without_a_finding_is_not_called_safe(app: AppTest) -> None:
    text = checked(app, "We check our AI ourselves and can show you how.")

    assert "Nothing found. That does not make the text safe" in text


def test_nothing_is_said_before_anything_is_typed(app: AppTest) -> None:
    assert not app.success
    assert "nothing is sent or stored" in words(app)


def test_a_firm_with_the_certificate_is_advised_and_not_stopped(saved: Callable[[Case], str]) -> None:
    app = opened_with(saved(example("certified-going-into-recertification")))
    text = checked(app, "We are certified to ISO/IEC 42001.")

    assert "May stay, better with a name" in text
    assert "Says certified" not in text


def test_the_text_is_still_there_after_a_visit_to_another_page(app: AppTest) -> None:
    checked(app, "We are NIST certified.")
    app.query_params["page"] = "other"
    app.run()
    assert not app.text_area
    app.query_params["page"] = "claims"
    app.run()

    assert app.text_area(key="claims_text").value == "We are NIST certified."
    assert "Claims NIST" in words(app)


def test_signs_of_markdown_in_the_text_stay_signs(app: AppTest) -> None:
    text = checked(app, "We are <b>ISO 42001 certified</b> [see](http://example.com) $now$")

    assert r"\<b\>**ISO 42001 certified**\</b\> \[see\]" in text
