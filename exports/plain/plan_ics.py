"""The plan as a calendar file (RFC 5545): one all-day event an action, from its start to the day it is due."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import PlannedAction, Report
from domain.vocabulary import DISCLAIMER, NOT_STARTED, TOOL, VERDICT
from exports.noted import Noted
from exports.plain.held_plan import HeldPlan, advised, certification
from exports.text import clean, short_name
from exports.view import View

FOLD_AT: Final = 75  # octets in a line, its end left out
LONGEST_NAME: Final = 40  # signs of the firm's name in what a month shows
IDS: Final = uuid.UUID("6a1f7c52-3d0e-5b8e-9c55-8b6f0e2d4a17")
"""The space of our own names, so that an id of ours is nobody else's."""
COUNTED_FROM: Final = datetime(2020, 1, 1, tzinfo=UTC)
MOST_CHANGES: Final = 2**31 - 1
REMINDERS: Final = (("TRIGGER:PT9H", "Starts today"), ("TRIGGER;RELATED=END:-PT39H", "Due tomorrow"))
"""At nine on the first day, and at nine on the day before the last."""


def maker(name: str) -> str:
    """The line that says who made a calendar."""
    return f"PRODID:-//{name}//Action plan//EN"


MAKER: Final = maker(TOOL)


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The plan that the verdict asks for. A calendar may not be empty: with nothing open, one event says what to do."""
    return _written(advised(View(report, case, bank)))


def write_certification(report: Report, case: Case, bank: Bank) -> bytes:
    """The certification plan, whatever the verdict."""
    return _written(certification(View(report, case, bank)))


def _written(plan: HeldPlan) -> bytes:
    name = escaped(_called(plan.name, plan.view))
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", MAKER, "CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"NAME:{name}",
        f"X-WR-CALNAME:{name}", *_events(plan), "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(folded(line) + "\r\n" for line in lines).encode()


def _events(plan: HeldPlan) -> Iterator[str]:
    if not plan.actions:
        yield from _nothing_open(plan)
    for action in plan.actions:
        said = plan.said(action)
        yield from _event(plan, action.id, said, action.title, _words(plan, action, said))


def _nothing_open(plan: HeldPlan) -> Iterator[str]:
    need, as_of = plan.view.report.need, plan.view.as_of
    words = "\n".join((f"{plan.name}: no step is open.", need.headline, *need.next_steps, DISCLAIMER))
    today = Noted("", as_of, as_of, "", "")
    yield from _event(plan, "nothing-open", today, f"ISO/IEC 42001: {VERDICT[need.verdict]}", words)


def _event(plan: HeldPlan, name: str, said: Noted, title: str, words: str) -> Sequence[str]:
    view = plan.view
    return (
        "BEGIN:VEVENT",
        f"UID:{_uid(plan, name)}",
        f"SEQUENCE:{_changes(view)}",
        f"DTSTAMP:{_made(view):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{said.start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{said.due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(_called(title, view))}",
        f"DESCRIPTION:{escaped(words)}",
        "TRANSP:TRANSPARENT",
        *(line for trigger, says in REMINDERS for line in _reminder(trigger, f"{says}: {title}")),
        "END:VEVENT",
    )


def _reminder(trigger: str, words: str) -> Sequence[str]:
    return "BEGIN:VALARM", "ACTION:DISPLAY", trigger, f"DESCRIPTION:{escaped(words)}", "END:VALARM"


def _called(title: str, view: View) -> str:
    """With the firm's name behind it, so that a calendar of several firms can be read."""
    firm = short_name(view.report.organisation or "", LONGEST_NAME)
    return f"{title} ({firm})" if firm else title


def _hours(action: PlannedAction) -> str:
    likely, low, high = action.hours.likely, action.hours.low, action.hours.high
    return f"{likely:g} {'hour' if likely == 1 else 'hours'} ({low:g} to {high:g})"


def _words(plan: HeldPlan, action: PlannedAction, said: Noted) -> str:
    after, view = plan.after(action), plan.view
    lines = (
        f"{plan.name}, {plan.number[action.id]}, owner: {said.owner}, about {_hours(action)}",
        f"{said.status}." if said.status != NOT_STARTED else "",
        said.note,
        f"After: {after}" if after else "",
        *(f"{i}. {step}" for i, step in enumerate(action.steps, 1)),
        f"Done when: {action.done_when}" if action.done_when else "",
        f"Closes: {view.refs(action.closes)}",
    )
    return "\n".join(line for line in lines if line)


def _uid(plan: HeldPlan, name: str) -> str:
    """The same action of the same assessment keeps its id, so that importing a newer plan moves the event."""
    return str(uuid.uuid5(IDS, f"{whose(plan.view.case)}/{plan.which}/{name}"))


def whose(case: Case) -> str:
    """What tells one assessment from another: the mark it left with; in a file without one its name, else its facts."""
    firm = case.profile
    return case.id or ascii((firm.organisation, firm.country) if firm.organisation else firm.model_dump_json())


def _made(view: View) -> datetime:
    """When this was written, which is never before the day it speaks of."""
    day_of = datetime.combine(view.as_of, time(), UTC)
    return max(day_of, view.case.written.astimezone(UTC)) if view.case.written else day_of


def _changes(view: View) -> int:
    """Higher in a later file, so that a calendar takes a moved date over. Seconds: we keep no count of files."""
    return max(0, min(int((_made(view) - COUNTED_FROM).total_seconds()), MOST_CHANGES))


def escaped(text: str) -> str:
    r"""`text` as RFC 5545 wants it: \\ \; \, and \n."""
    found = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return found.replace("\t", " ").replace("\n", "\\n")


def folded(line: str) -> str:
    """`line` in pieces of at most 75 octets, never cutting a character; each further piece begins with a space."""
    pieces, room, piece = [], FOLD_AT, b""
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b" ", FOLD_AT
        piece += octets
    return b"\r\n".join([*pieces, piece]).decode()
