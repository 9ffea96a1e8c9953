"""The plan as a calendar file, read by the rules of RFC 5545."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from exports.plan_ics import escaped, folded, write
from questions import load_bank
from tests.exports.firms import FIRM, firm, reported


def unfolded(data: bytes) -> list[str]:
    """Content lines, their folds undone."""
    return data.decode().removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def events(data: bytes) -> Iterator[dict[str, str]]:
    """Each event's properties by name, parameters included."""
    found: dict[str, str] = {}
    for line in unfolded(data):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found = {}
        elif line == "END:VEVENT":
            yield found
        else:
            found[name] = value


def calendar(verdict: str) -> bytes:
    case = firm(verdict)
    return write(reported(case), case, load_bank())


@pytest.mark.parametrize("verdict", list(FIRM))
def test_no_line_is_longer_than_75_octets_and_every_line_ends_as_the_standard_says(verdict: str) -> None:
    data = calendar(verdict)

    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_each_open_action_is_one_all_day_event_from_its_start_through_the_day_it_is_due() -> None:
    report = reported(firm("certify_now"))
    found = list(events(calendar("certify_now")))

    assert [e["DTSTART;VALUE=DATE"] for e in found] == [f"{a.start:%Y%m%d}" for a in report.plan.actions]
    assert [e["DTEND;VALUE=DATE"] for e in found] == [f"{a.finish + timedelta(1):%Y%m%d}" for a in report.plan.actions]
    assert {e["DTSTAMP"] for e in found} == {f"{report.as_of:%Y%m%d}T000000Z"}


def test_ids_are_unique_and_the_same_when_the_plan_is_exported_on_another_day() -> None:
    case = firm("certify_now")
    later = case.model_copy(update={"as_of": date(2027, 2, 1)})

    first = [e["UID"] for e in events(calendar("certify_now"))]
    second = [e["UID"] for e in events(write(reported(later), later, load_bank()))]

    assert len(set(first)) == len(first)
    assert set(first) == set(second)


def test_a_firm_with_no_open_action_gets_one_event_because_a_calendar_may_not_be_empty() -> None:
    found = list(events(calendar("no_need")))

    assert len(found) == 1
    assert "You don't need it" in found[0]["SUMMARY"]


def test_commas_semicolons_backslashes_and_line_ends_are_escaped() -> None:
    assert escaped("a,b;c\\d\r\ne\x0b") == "a\\,b\\;c\\\\d\\ne"


def test_folding_never_cuts_a_character_and_can_be_undone() -> None:
    line = "SUMMARY:" + "é😀x" * 40
    pieces = folded(line).split("\r\n")

    assert max(len(piece.encode()) for piece in pieces) <= 75
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line
