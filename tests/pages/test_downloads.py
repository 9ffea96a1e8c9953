"""Files to take away: every format is offered, is made when asked for, and leaves the page as it is."""

import ast
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import streamlit as st
from icalendar import Calendar

from domain.case import Case
from domain.files.casefile import read_case
from domain.results.report import Report
from exports.formats import EXPORTS, OF_REPORT, write
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.pages.conftest import ROOT, example, open_page

SCREENS = [path for folder in ("ui", "pages") for path in sorted((ROOT / folder).rglob("*.py"))]


def test_every_file_is_offered_in_one_way_that_leaves_the_page_and_wears_the_look_of_the_house() -> None:
    """On a click the page does not run again under the person who is at work on it."""
    calls = [
        (path.name, {k.arg: ast.unparse(k.value) for k in node.keywords})
        for path in SCREENS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("download_button")
    ]

    assert [name for name, _ in calls] == [
        "fault_page.py",
        "file_offer.py",
    ]  # the first leans on nothing that may break
    assert {call["on_click"] for _, call in calls} == {"'ignore'"}
    assert calls[1][1]["data"] == "lambda: dress(write())"


def watched(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """What every download button drawn from now on was given, by key."""
    offered: dict[str, dict[str, Any]] = {}
    draw = st.download_button

    def noted(label: str, **given: Any) -> bool:
        offered[str(given.get("key"))] = given
        return draw(label, **given)

    monkeypatch.setattr(st, "download_button", noted)
    return offered


@pytest.mark.parametrize("firm", ["joinery-without-ai", "shop-with-chat-tools", "legal-research-startup"])
def test_report_and_plan_are_there_in_every_format_and_each_is_made_when_asked_for(
    firm: str, saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = watched(monkeypatch)
    open_page("downloads", saved(example(firm)))

    wanted = {f"{kind}_{ending[1:]}" for kind in OF_REPORT for ending in EXPORTS[kind].formats}
    wanted -= {"plan_commas.csv"}  # what ".csv" is in these two countries
    if firm != "shop-with-chat-tools":
        wanted -= {"certification_ics", "certification_csv"}
    if firm != "legal-research-startup":
        wanted -= {"applicability_docx"}
    made = {key for key in offered if key.startswith(("report_", "plan_", "certification_", "applicability_"))}
    assert made == wanted
    assert all(len(offered[key]["data"]()) > 100 for key in wanted)
    calendars = {key: Calendar.from_ical(offered[key]["data"]()) for key in wanted if key.endswith("_ics")}
    assert len({str(e["UID"]) for c in calendars.values() for e in c.events}) == sum(  # no event is in two plans
        len(c.events) for c in calendars.values()
    )


def test_a_saved_case_file_makes_the_same_calendar_ids_as_the_app_and_does_not_give_the_address_away(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered, token = watched(monkeypatch), saved(example("medical-device-software"))
    open_page("downloads", token)
    data = offered["save_case"]["data"]()
    case = read_case(data)
    report = evaluate(load_bank(), load_parameters(), case, case.as_of or date.today())
    app, command = (Calendar.from_ical(made) for made in (offered["plan_ics"]["data"](), write_plan_ics(report, case)))

    assert token.encode() not in data
    assert {event["UID"] for event in app.events} == {event["UID"] for event in command.events}


def write_plan_ics(report: Report, case: Case) -> bytes:
    return write("plan", ".ics", report, case, load_bank())


def test_a_file_is_named_after_whole_words_of_a_long_name_and_after_nobody_without_one(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, begins in (("The Very Long & Winding Harbour Candle Co", "the-very-long-winding-harbour-report"),
                         ("Donaudampfschifffahrtsgesellschaftskapitän GmbH", "donaudampfschifffahrtsgesellschaf"[:30]),
                         ("مرحبا", "مرحبا-report"), (None, "our-business-report")):  # fmt: skip
        offered = watched(monkeypatch)
        case = example("shop-with-chat-tools")
        named = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": name})})
        open_page("downloads", saved(named))
        assert offered["report_docx"]["file_name"].startswith(begins)
