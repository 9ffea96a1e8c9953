"""The parking lot of a guided session: points to settle later, each with owner and date, and the list to send."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

import streamlit as st

from domain.asked.bank import Question
from domain.parking import OpenPoint, ParkingLot
from storage import Held, Parked, StorageUnavailable
from ui.fields import text_box
from ui.frame.file_offer import offer, stem
from ui.frame.two_versions import choose, in_words, not_saved
from ui.session import press
from ui.session.opened import keep, kept, locale
from ui.session.work import Work
from ui.show.format import day
from ui.show.typed import escape, linked
from ui.show.words import plural

KEPT = timedelta(days=30)
"""How long a deleted point can be brought back."""
CLASH = "This open point was changed in another window after you opened it. Which one is right?"
EMPTY = "What stays open: expected a few words, and it is empty."


def read(current: Work) -> None:
    """The points of the client as they are now, deleted ones as long as they can be brought back. On every run.

    Raises StorageUnavailable.
    """
    parking, old = current.store.parking, datetime.now(UTC) - KEPT
    found = parking.points(current.client_id, actor=current.actor)
    if any(held.deleted_at and held.deleted_at < old for held in found):
        parking.purge(current.client_id, before=old, actor=current.actor)
    there = (held for held in found if held.deleted_at is None or held.deleted_at >= old)
    current.points.take({str(held.id): Held(held.parked, held.revision) for held in there})


def waiting(points: Mapping[str, Parked]) -> dict[str, Parked]:
    """The points that somebody still has to settle."""
    return {key: parked for key, parked in points.items() if not (parked.deleted_at or parked.point.settled)}


def draw(current: Work, question: Question) -> None:
    """Park something from the question at hand; what is parked already; and the list as a file or text."""
    st.header("Parking lot", anchor=False)
    try:
        read(current)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
    _new(current, question)
    found = current.points.all_shown()
    still_open = waiting(found)
    for key, parked in still_open.items():
        _one(current, key, parked)
    gone = {key: parked for key, parked in found.items() if parked.deleted_at}
    _folded(current, "Settled", {key: found[key] for key in found.keys() - still_open.keys() - gone.keys()})
    _folded(current, "Deleted", gone)
    if still_open:
        _send(current, tuple(parked.point for parked in still_open.values()))


def _folded(current: Work, label: str, points: Mapping[str, Parked]) -> None:
    if points:
        with st.expander(f"{label}: {plural(len(points), 'point')}", key=f"points_{label}"):
            for key, parked in points.items():
                _one(current, key, parked)


def _new(current: Work, question: Question) -> None:
    turn = int(str(kept("parked", 0)))
    key = f"park_{current.token}_{turn}"
    with st.form(f"form_{key}"):
        given = _fields(OpenPoint(text=""), key, "What stays open?")
        pressed = press.submit("Park it", key=key)
    if pressed and not given.text:
        st.error(EMPTY)
    elif pressed and not text_box.over(f"text_{key}", text_box.NOTE) and not text_box.over(f"owner_{key}"):
        current.points.park(given.model_copy(update={"about": question.text}))
        keep("parked", turn + 1)
        st.rerun()


def _fields(point: OpenPoint, key: str, label: str) -> OpenPoint:
    text = text_box.lines(label, point.text, key=f"text_{key}")
    left, right = st.columns(2)
    owner = text_box.line("Who settles it?", point.owner or "", key=f"owner_{key}", into=left)
    due = right.date_input("By when?", value=point.due, format="YYYY-MM-DD", key=f"due_{key}")
    return point.model_copy(update={"text": text, "owner": owner or None, "due": due})


def _one(current: Work, key: str, parked: Parked) -> None:
    with st.container(border=True, key=f"point_{key}", gap="small"):
        st.markdown(f"**{linked(parked.point.text)}**")
        st.caption(_says(parked.point))
        not_saved(current.points, key)
        if choose(current.points, key, CLASH, in_words(_told)):
            return
        if parked.deleted_at:
            _bring_back(current, key, parked)
        else:
            _ways(current, key, parked)


def _says(point: OpenPoint) -> str:
    when = day(point.due, locale()) if point.due else "no date yet"
    about = f" · about: {escape(point.about)}" if point.about else ""
    return f"{escape(point.owner or 'no owner yet')} · {when}{about}"


def _ways(current: Work, key: str, parked: Parked) -> None:
    """Settle or open again, change, delete: what was pressed is done below the buttons."""
    point = parked.point
    turn = "reopen" if point.settled else "settle"
    with st.container(horizontal=True):
        turned = press.button("Open again" if point.settled else "Mark as settled", key=f"{turn}_{key}")
        fold = st.popover("Change", key=f"change_{key}", on_change="rerun")
        deleted = press.button("Delete", key=f"delete_{key}")
    with fold:
        given = _form(current, key, parked) if fold.open else None
    if not fold.open:
        keep(_editing(key), None)  # a fold that is opened later shows what is saved by then
    if turned:
        given = point.model_copy(update={"settled": not point.settled})
    if deleted:
        _save(current, key, parked.model_copy(update={"deleted_at": datetime.now(UTC)}))
    elif given is not None:
        _save(current, key, parked.model_copy(update={"point": given}))


def _form(current: Work, key: str, parked: Parked) -> OpenPoint | None:
    """What was submitted, if anything: over what was there when the fold was opened."""
    editing = kept(_editing(key))
    before = editing if isinstance(editing, Held) else current.points.held(key)
    keep(_editing(key), before)
    form = f"{key}_{before.revision}"
    with st.form(f"form_{form}", border=False):
        given = _fields(parked.point if key in current.points.unsaved else before.value.point, form, "What stays open")
        pressed = press.submit("Save", key=f"save_{form}")
    if pressed and not given.text:
        st.error(EMPTY)
        return None
    if pressed:
        current.points.typed_over(key, before)
    return given if pressed else None


def _editing(key: str) -> str:
    return f"editing_point_{key}"


def _bring_back(current: Work, key: str, parked: Parked) -> None:
    until = day(((parked.deleted_at or datetime.now(UTC)) + KEPT).date(), locale())
    if press.button("Undo", key=f"undo_{key}", help=f"It can be brought back until {until}."):
        _save(current, key, parked.model_copy(update={"deleted_at": None}))


def _save(current: Work, key: str, parked: Parked) -> None:
    keep(_editing(key), None)
    current.points.keep(key, parked)
    st.rerun()


def _told(parked: Parked) -> str:
    point, state = parked.point, "settled" * parked.point.settled
    said = (point.text, point.owner, str(point.due or ""), state, "deleted" * bool(parked.deleted_at))
    return escape(", ".join(filter(None, said)) or "no longer there")


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
