"""The plan as a calendar file (RFC 5545): one all-day event an action, from its start to the day it is due."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from domain.bank import Bank
from domain.case import Case
from domain.report import PlannedAction, Report
from exports.noted import Noted, noted
from exports.text import clean
from exports.view import View
from exports.words import DISCLAIMER, NOT_STARTED, VERDICT

FOLD_AT: Final = 75  # octets in a line, its end left out


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The calendar. A calendar may not be empty: where no action is open, one event says what to do instead."""
    view = View(report, case, bank)
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ready42//Action plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        *_events(view), "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(folded(line) + "\r\n" for line in lines).encode()


def _events(view: View) -> Iterator[str]:
    if not view.report.plan.actions:
        yield from _nothing_open(view)
    for action in view.report.plan.actions:
        said = noted(view.case, action)
        words = _words(view, action, said)
        yield from _event(view, f"action-{action.id}", said.start, said.due, action.title, words)


def _nothing_open(view: View) -> Iterator[str]:
    need, as_of = view.report.need, view.report.as_of
    words = "\n".join((need.headline, *need.next_steps, DISCLAIMER))
    yield from _event(view, "nothing-open", as_of, as_of, f"ISO/IEC 42001: {VERDICT[need.verdict]}", words)


def _event(view: View, name: str, start: date, due: date, title: str, words: str) -> Sequence[str]:
    return (
        "BEGIN:VEVENT",
        f"UID:{_uid(view, name)}",
        f"DTSTAMP:{view.report.as_of:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(title)}",
        f"DESCRIPTION:{escaped(words)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _words(view: View, action: PlannedAction, said: Noted) -> str:
    after = view.numbers(action.depends_on)
    lines = (
        f"{view.number[action.id]}, owner: {said.owner}, about {action.hours.likely:g} hours"
        f" ({action.hours.low:g} to {action.hours.high:g})",
        f"{said.status}." if said.status != NOT_STARTED else "",
        said.note,
        f"After: {after}" if after else "",
        *(f"{i}. {step}" for i, step in enumerate(action.steps, 1)),
        f"Done when: {action.done_when}" if action.done_when else "",
        f"Closes: {view.refs(action.closes)}",
    )
    return "\n".join(line for line in lines if line)


def _uid(view: View, name: str) -> str:
    """The same action of the same firm keeps its id, so that importing a newer plan moves the event."""
    firm = hashlib.sha256((view.report.organisation or "").encode("utf-8", "replace")).hexdigest()[:12]
    return f"{name}-{firm}@ready42"


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
