"""The plan as a calendar file, read by the rules of RFC 5545."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from domain.case import ActionNote, Case
from domain.profile import Profile
from exports.plain.plan_ics import escaped, folded, write, write_certification
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
            found.setdefault(name, value)  # the event's own words come before those of its reminders


def calendar(verdict: str) -> bytes:
    return of(firm(verdict))


def of(case: Case) -> bytes:
    return write(reported(case), case, load_bank())


def read(data: bytes) -> icalendar.Calendar:
    """The calendar as a program that reads calendars sees it."""
    found = icalendar.Calendar.from_ical(data)
    assert isinstance(found, icalendar.Calendar)
    return found


def ids(data: bytes) -> set[str]:
    return {str(event["UID"]) for event in read(data).events}


def changes(data: bytes) -> int:
    return max(int(event["SEQUENCE"]) for event in read(data).events)


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


@pytest.mark.parametrize("verdict", list(FIRM))
def test_a_program_that_reads_calendars_finds_no_fault_and_every_word_as_it_was(verdict: str) -> None:
    case = firm(verdict)
    found = read(calendar(verdict))

    assert not found.errors
    assert not [fault for event in found.events for fault in event.errors]
    titles = [str(event["SUMMARY"]) for event in found.events]
    assert all(title.endswith(f" ({case.profile.organisation})") for title in titles)


def test_a_firm_that_should_not_certify_gets_its_light_steps_and_no_other_action() -> None:
    case = firm("watch")
    report = reported(case)
    steps = [step for stage in report.plan.light_stages for step in stage.steps]
    found = read(calendar("watch"))

    assert [str(e["SUMMARY"]).removesuffix(f" ({case.profile.organisation})") for e in found.events] == [
        step.title for step in steps
    ]
    assert len(steps) < len(report.plan.actions)
    assert str(found["X-WR-CALNAME"]) == f"30/90-day plan ({case.profile.organisation})"
    assert all(str(event["DESCRIPTION"]).startswith("30/90-day plan, L-") for event in found.events)


def test_the_certification_plan_of_that_firm_is_a_calendar_of_its_own_beside_the_light_one() -> None:
    case = firm("watch")
    whole = write_certification(reported(case), case, load_bank())

    assert len(read(whole).events) == len(reported(case).plan.actions)
    assert "Certification plan" in str(read(whole)["X-WR-CALNAME"])
    assert not ids(whole) & ids(of(case))


def test_when_every_light_step_is_done_the_calendar_says_so_and_holds_no_certification_plan() -> None:
    case = firm("watch")
    report = reported(case)
    done = report.model_copy(update={"plan": report.plan.model_copy(update={"light_stages": ()})})
    [event] = read(write(done, case, load_bank())).events

    assert "30/90-day plan: no step is open." in str(event["DESCRIPTION"])


def test_events_of_two_firms_without_a_name_never_share_an_id() -> None:
    one = firm("certify_now").model_copy(update={"profile": Profile(ai_roles=("provider",), ai_systems=2)})
    other = one.model_copy(update={"profile": one.profile.model_copy(update={"ai_systems": 3})})
    first, second = one.model_copy(update={"id": "first"}), one.model_copy(update={"id": "second"})

    assert not ids(of(one)) & ids(of(other))
    assert not ids(of(first)) & ids(of(second))


def test_an_assessment_keeps_its_ids_when_the_firm_gets_another_name() -> None:
    marked = firm("certify_now").model_copy(update={"id": "a1b2"})
    renamed = marked.model_copy(update={"profile": marked.profile.model_copy(update={"organisation": "New name"})})

    assert ids(of(marked)) == ids(of(renamed))


def test_a_date_that_was_moved_comes_with_a_higher_number_so_that_a_calendar_takes_it_over() -> None:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    case = firm("certify_now").model_copy(update={"id": "a1b2", "written": now})
    action = reported(case).plan.actions[0]
    note = ActionNote(due=action.finish + timedelta(days=9))
    moved = case.model_copy(update={"action_notes": {action.id: note}, "written": now + timedelta(seconds=40)})

    assert changes(of(moved)) > changes(of(case))
    assert ids(of(moved)) == ids(of(case))
    assert changes(calendar("certify_now")) < changes(of(case))
    next_day = firm("certify_now").model_copy(update={"as_of": date(2026, 11, 24)})
    assert changes(of(next_day)) > changes(of(moved))


def test_each_event_reminds_on_the_morning_it_starts_and_on_the_morning_before_it_is_due() -> None:
    for event in read(calendar("certify_now")).events:
        starts, last = event.start, event.end - timedelta(days=1)
        assert {alarm.trigger for alarm in event.alarms.times} == {
            datetime(starts.year, starts.month, starts.day, 9),
            datetime(last.year, last.month, last.day, 9) - timedelta(days=1),
        }


def test_a_very_long_name_of_a_firm_leaves_room_for_what_there_is_to_do() -> None:
    case = firm("certify_now")
    long = case.model_copy(
        update={"profile": case.profile.model_copy(update={"organisation": "Harbour Candles " * 12})}
    )

    assert all(str(event["SUMMARY"]).endswith("…)") for event in read(of(long)).events)
    assert max(len(str(event["SUMMARY"])) for event in read(of(long)).events) < 140


def test_a_step_of_one_hour_is_said_as_one_hour() -> None:
    said = [event["DESCRIPTION"] for verdict in FIRM for event in events(calendar(verdict))]
    assert any("about 1 hour (" in words for words in said)
    assert not any("about 1 hours" in words for words in said)
