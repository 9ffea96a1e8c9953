"""What stands around the pages: the menu, coming back, files, a broken bank, a public demo."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from domain.case import Case
from domain.files.casefile import write_case
from questions import load_bank
from questions.faults import BankFaults, Fault, Place
from storage import Place as Where
from storage import StorageUnavailable, Store
from tests.pages.cards import answer, asked
from tests.pages.conftest import example, open_page, words
from ui.frame import menu
from ui.frame.ways import TAKEN_ALONG
from ui.session import engine
from ui.session.address import refusal
from ui.session.database import IN_MEMORY
from ui.session.work import Work


def road(case: Case, saved: Callable[[Case], str], store: Store) -> tuple[str, ...]:
    return menu.road(Work(store, saved(case), "me"))


def test_the_menu_is_short_until_something_is_known(saved: Callable[[Case], str], store: Store) -> None:
    short = ("start", "about-you", "do-we-need-it", "questions", "how-we-calculate")
    assert menu.road(None) == short
    assert road(Case(), saved, store) == short


@pytest.mark.parametrize("firm", ["shop-with-chat-tools", "joinery-without-ai"])
def test_a_firm_that_needs_no_certificate_finds_audits_and_money_under_one_entry(
    firm: str, saved: Callable[[Case], str], store: Store
) -> None:
    found = road(example(firm), saved, store)
    assert "my-plan" in found
    assert "if-you-ever-certify" in found
    assert "cost-and-time" not in found


@pytest.mark.parametrize(
    "firm", ["legal-research-startup", "medical-device-software", "certified-going-into-recertification"]
)
def test_a_firm_with_a_reason_to_certify_gets_the_full_road(
    firm: str, saved: Callable[[Case], str], store: Store
) -> None:
    found = road(example(firm), saved, store)
    assert found[4:7] == ("where-we-stand", "cost-and-time", "action-plan")
    assert "my-plan" not in found


def test_coming_back_opens_the_last_assessment_on_the_page_where_the_person_was(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(example("shop-with-chat-tools"))
    store.save_place(token, Where(page="questions-charge"), actor="me")
    assert open_page("").title[0].value == "Who is in charge"


def test_an_address_of_an_assessment_that_is_not_here_says_so(saved: Callable[[Case], str]) -> None:
    app = open_page("about-you", "no-such-token")
    assert "not on this computer" in words(app)
    assert not app.exception


def test_a_saved_case_file_opens_again_with_the_same_facts_and_answers(store: Store) -> None:
    case = example("medical-device-software")
    app = open_page("")
    app.get("file_uploader")[0].upload("firm.json", write_case(case).encode(), "application/json").run()
    next(button for button in app.button if button.label == "Open this file").click().run()
    assert app.title[0].value == "Do we need it?"
    [row] = store.assessments(actor="me")
    assert store.case(row.token, actor="me") == case


def test_a_broken_case_file_names_every_fault_and_loses_nothing(store: Store) -> None:
    broken = {"schema": 1, "profile": {"headcount": 0, "country": "Narnia"}}
    app = open_page("")
    app.get("file_uploader")[0].upload("firm.json", json.dumps(broken).encode(), "application/json").run()
    next(button for button in app.button if button.label == "Open this file").click().run()
    assert "2 faults" in words(app)
    assert "headcount" in words(app)
    assert "country" in words(app)
    assert store.assessments(actor="me") == ()


def test_a_sample_firm_opens_as_a_copy_of_its_own(store: Store) -> None:
    app = open_page("")
    next(button for button in app.button if button.label == "A joinery without AI").click().run()
    assert app.title[0].value == "Do we need it?"
    assert [row.organisation for row in store.assessments(actor="me", samples=True)] == ["Oak and Elm Joinery (sample)"]


def test_a_broken_bank_shows_every_fault_with_file_and_line_instead_of_the_app(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faults = [
        Fault(Place("bank/charge.yaml", 12), "The choice ids are not unique."),
        Fault(Place("bank/rules.yaml", 3), "Unknown requirement iso42001:99."),
    ]

    def broken() -> None:
        raise BankFaults(faults)

    monkeypatch.setattr(engine, "bank", broken)
    app = open_page("about-you")
    assert not app.exception
    table = str(app.table[0].value)
    for part in ("bank/charge.yaml:12", "not unique", "bank/rules.yaml:3", "iso42001:99"):
        assert part in table
    assert app.title[0].value == "The question bank cannot be used"


def test_a_database_that_cannot_be_opened_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Store:
        raise StorageUnavailable("The database file cannot be read.")

    monkeypatch.setattr(Store, "open", refuse)
    app = open_page("")
    assert not app.exception
    assert "The database file cannot be read." in words(app)


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "192.168.1.4", "::"])
def test_the_server_refuses_every_address_but_this_computer(address: str | None) -> None:
    sentence = refusal(address, {})
    assert sentence
    assert "127.0.0.1" in sentence
    assert refusal(address, {"READY42_ALLOW_PUBLIC": "1"}) is None


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1"])
def test_this_computer_is_served(address: str) -> None:
    assert refusal(address, {}) is None


def test_a_public_demo_stores_nothing_says_so_and_lists_nobody_elses_work(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, saved: Callable[[Case], str]
) -> None:
    saved(example("medical-device-software"))
    Store.open(IN_MEMORY)
    monkeypatch.setenv("READY42_ALLOW_PUBLIC", "1")
    before = (tmp_path / "pages.sqlite3").read_bytes()
    app = open_page("")
    assert "Nothing is stored" in words(app)
    next(button for button in app.button if button.label == "A joinery without AI").click().run()
    assert app.title[0].value == "Do we need it?"
    assert "Which one do you want to open?" not in words(open_page(""))
    assert (tmp_path / "pages.sqlite3").read_bytes() == before


def test_every_page_says_where_one_is_and_that_all_is_saved_and_never_when_it_is_not(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    token = saved(example("medical-device-software"))
    for path, place in (("where-we-stand", "Stage 3 of 4: Act"), ("questions-charge", "Stage 2 of 4: Answer")):
        shown = words(open_page(path, token))
        assert place in shown
        assert "*all saved*" in shown
    app = open_page("questions-charge", token)

    def refuse(*_: object, **__: object) -> int:
        raise StorageUnavailable("The disk is full.")

    monkeypatch.setattr(Store, "save_answer", refuse)
    first = load_bank().question[asked(app)[0]]
    answer(app, first.id, choice=first.choices[0].id)
    assert "not all saved yet" in words(app.run())


@pytest.mark.parametrize("firm", ["shop-with-chat-tools", "medical-device-software"])
def test_every_result_leads_on_and_to_something_to_take_along(firm: str, saved: Callable[[Case], str]) -> None:
    token = saved(example(firm))
    way = menu.road(Work(Store.open(os.environ["READY42_DATABASE_URL"]), token, "me"))
    for path in (name for name in way if name in TAKEN_ALONG):
        app = open_page(path, token)
        assert any(button.key == "onward" for button in app.button), path
        assert any("Take it along" in link.proto.label for link in app.get("page_link")), path


def test_the_next_page_after_an_empty_result_is_the_questions(saved: Callable[[Case], str]) -> None:
    app = open_page("where-we-stand", saved(Case()))
    assert [button.label for button in app.button if button.key == "onward"] == ["Next: Questions"]


def test_the_plan_can_be_taken_along_in_each_of_its_forms(saved: Callable[[Case], str]) -> None:
    app = open_page("downloads", saved(example("medical-device-software")))
    there = {button.label for button in app.get("download_button")}
    assert {"Plan as Word", "Plan as Excel", "Plan as calendar", "Plan as CSV", "Download DOCX"} <= there
