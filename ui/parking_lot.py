"""The parking lot of a guided session: points to settle later, each with owner and date, and the list to send."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypedDict

import streamlit as st

from domain.bank import Question
from domain.parking import OpenPoint, ParkingLot
from storage import NotFound, SavedOpenPoint, StaleOpenPoint, StorageUnavailable
from ui import press, text_box
from ui.file_offer import offer, stem
from ui.format import day
from ui.opened import keep, kept, locale
from ui.words import escape, linked, plural
from ui.work import Work

KEPT = timedelta(days=30)
"""How long a deleted point can be brought back."""
EMPTY = "What stays open: expected a few words, and it is empty."


def points(current: Work) -> tuple[SavedOpenPoint, ...]:
    """All points of the client, read anew on every run. Raises StorageUnavailable."""
    parking, old = current.store.parking, datetime.now(UTC) - KEPT
    found = parking.points(current.client_id, actor=current.actor)
    if any(held.deleted_at and held.deleted_at < old for held in found):
        parking.purge(current.client_id, before=old, actor=current.actor)
    return tuple(held for held in found if held.deleted_at is None or held.deleted_at >= old)


def draw(current: Work, question: Question) -> None:
    """Park something from the question at hand; what is parked already; and the list as a file or text."""
    st.header("Parking lot", anchor=False)
    try:
        found = points(current)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    _new(current, question)
    kept_ones = [held for held in found if held.deleted_at is None]
    waiting = [held for held in kept_ones if not held.point.settled]
    for held in waiting:
        _one(current, held)
    _folded(current, "Settled", [held for held in kept_ones if held.point.settled])
    _folded(current, "Deleted", [held for held in found if held.deleted_at])
    if waiting:
        _send(current, tuple(held.point for held in waiting))


def _folded(current: Work, label: str, rows: list[SavedOpenPoint]) -> None:
    if rows:
        with st.expander(f"{label}: {plural(len(rows), 'point')}", key=f"points_{label}"):
            for held in rows:
                _one(current, held)


def _new(current: Work, question: Question) -> None:
    turn = int(str(kept("parked", 0)))
    key = f"park_{current.token}_{turn}"
    with st.form(f"form_{key}"):
        given = _fields(OpenPoint(text=""), key, "What stays open?")
        pressed = press.submit("Park it", key=key)
    if pressed and not given.text:
        st.error(EMPTY)
    elif pressed and not text_box.over(f"text_{key}", text_box.NOTE) and not text_box.over(f"owner_{key}"):
        given = given.model_copy(update={"about": question.text})
        _do(lambda: current.store.parking.park(current.client_id, given, actor=current.actor), given, turn + 1)


def _fields(point: OpenPoint, key: str, label: str) -> OpenPoint:
    text = text_box.lines(label, point.text, key=f"text_{key}")
    left, right = st.columns(2)
    owner = text_box.line("Who settles it?", point.owner or "", key=f"owner_{key}", into=left)
    due = right.date_input("By when?", value=point.due, format="YYYY-MM-DD", key=f"due_{key}")
    return point.model_copy(update={"text": text, "owner": owner or None, "due": due})


def _one(current: Work, held: SavedOpenPoint) -> None:
    with st.container(border=True, key=f"point_{held.id}", gap="small"):
        st.markdown(f"**{linked(held.point.text)}**")
        st.caption(_says(held.point))
        if held.deleted_at:
            _bring_back(current, held)
        else:
            _ways(current, held)


def _says(point: OpenPoint) -> str:
    when = day(point.due, locale()) if point.due else "no date yet"
    about = f" · about: {escape(point.about)}" if point.about else ""
    return f"{escape(point.owner or 'no owner yet')} · {when}{about}"


def _ways(current: Work, held: SavedOpenPoint) -> None:
    """Settle or open again, change, delete: what was pressed is done below the buttons."""
    point, parking = held.point, current.store.parking
    turn = "reopen" if point.settled else "settle"
    with st.container(horizontal=True):
        turned = press.button("Open again" if point.settled else "Mark as settled", key=f"{turn}_{held.id}")
        fold = st.popover("Change", key=f"change_{held.id}", on_change="rerun")
        deleted = press.button("Delete", key=f"delete_{held.id}")
    with fold:
        given, revision = _form(held) if fold.open else _shut(held)
    if turned:
        _change(current, held, point.model_copy(update={"settled": not point.settled}), held.revision)
    elif deleted:
        _do(lambda: parking.delete(current.client_id, held.id, **_seen(current, held.revision)), point)
    elif given is not None:
        _change(current, held, given, revision)


def _form(held: SavedOpenPoint) -> tuple[OpenPoint | None, int]:
    """What was submitted, if anything, and the revision it was typed over: that of when the fold was opened."""
    editing = kept(_editing(held))
    before = editing if isinstance(editing, SavedOpenPoint) else held
    keep(_editing(held), before)
    key = f"{held.id}_{before.revision}"
    with st.form(f"form_{key}", border=False):
        given = _fields(before.point, key, "What stays open")
        pressed = press.submit("Save", key=f"save_{key}")
    if pressed and not given.text:
        st.error(EMPTY)
        return None, before.revision
    return (given if pressed else None), before.revision


def _shut(held: SavedOpenPoint) -> tuple[None, int]:
    """A fold that is opened later shows what is saved by then."""
    keep(_editing(held), None)
    return None, held.revision


def _editing(held: SavedOpenPoint) -> str:
    return f"editing_point_{held.id}"


def _bring_back(current: Work, held: SavedOpenPoint) -> None:
    until = day(((held.deleted_at or datetime.now(UTC)) + KEPT).date(), locale())
    if press.button("Undo", key=f"undo_{held.id}", help=f"It can be brought back until {until}."):
        restore = current.store.parking.restore
        _do(lambda: restore(current.client_id, held.id, **_seen(current, held.revision)), held.point)


class _Seen(TypedDict):
    expected_revision: int
    actor: str


def _seen(current: Work, revision: int) -> _Seen:
    return {"expected_revision": revision, "actor": current.actor}


def _change(current: Work, held: SavedOpenPoint, point: OpenPoint, revision: int) -> None:
    keep(_editing(held), None)
    _do(lambda: current.store.parking.change(current.client_id, held.id, point, **_seen(current, revision)), point)


def _do(work: Callable[[], object], ours: OpenPoint, turn: int | None = None) -> None:
    """Save, and draw again. Where another window was faster, both versions are shown and nothing is overwritten."""
    try:
        work()
    except StaleOpenPoint as stale:
        st.warning(f"{stale} Saved is: {_told(stale.current.point)}. Yours was: {_told(ours)}.")
    except (NotFound, StorageUnavailable) as problem:
        st.error(f"{problem} Yours was: {_told(ours)}.")
    else:
        if turn is not None:
            keep("parked", turn)
        st.rerun()


def _told(point: OpenPoint) -> str:
    return escape(", ".join(filter(None, (point.text, point.owner, str(point.due or ""), "settled" * point.settled))))


def _send(current: Work, waiting: tuple[OpenPoint, ...]) -> None:
    from exports import email

    lot = ParkingLot(firm=current.profile.organisation or "our business", as_of=current.as_of, points=waiting)
    with st.expander("Text for an e-mail", key="points_email"):
        st.code(email(lot), language=None, wrap_lines=True)
    with st.container(horizontal=True):
        offer(
            "Open points as Word",
            f"{stem()}-open-points.docx",
            partial(_word, lot),
            key="open_points_docx",
            kind="open_points",
        )
        offer(
            "Open points as text",
            f"{stem()}-open-points.txt",
            email(lot).encode,
            key="open_points_txt",
            kind="open_points",
        )


def _word(lot: ParkingLot) -> bytes:
    from exports import write_open_points

    return write_open_points(lot)
