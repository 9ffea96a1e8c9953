"""The session itself: who leads it and who is there, begun, running and ended, and the page to sign."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from domain.files.strict_json import CaseFaults
from domain.session import AgendaLine, SessionSummary, read_summary
from storage import SavedSession, StorageUnavailable
from ui.adviser import agenda as times
from ui.fields import text_box
from ui.frame.attempt import attempt
from ui.frame.file_offer import offer, stem
from ui.session import press
from ui.session.opened import locale
from ui.session.work import Work
from ui.show.format import day
from ui.show.typed import escape

UNREADABLE = (
    "The page to sign of this session can't be made here: another version of Ready42 wrote what it is made from. "
    "The answers of the session are all kept."
)


def all_of(current: Work) -> tuple[SavedSession, ...]:
    """The sessions of the open assessment, the newest first; none while the database cannot be read."""
    try:
        return current.store.sessions.all(current.token, actor=current.actor)
    except StorageUnavailable:
        return ()


def open_one(held: tuple[SavedSession, ...]) -> SavedSession | None:
    """The session that runs or is planned."""
    return next((one for one in held if one.ended is None), None)


def draw(current: Work, held: tuple[SavedSession, ...], agenda: tuple[AgendaLine, ...]) -> None:
    """On top of the page: how far the session is, and the way to begin or end it."""
    now = open_one(held)
    if now is not None and now.began is not None:
        _running(current, now, agenda)
    else:
        _begin(current, held)
    _earlier(current, held)


def _running(current: Work, now: SavedSession, agenda: tuple[AgendaLine, ...]) -> None:
    assert now.began is not None
    who = " · ".join(filter(None, (now.led_by and f"led by {now.led_by}", now.present and f"with {now.present}")))
    st.markdown(f"**Session since {_clock(now.began)}** · {times.used(agenda)}" + (f" · {escape(who)}" if who else ""))
    with st.container(horizontal=True):
        names = st.popover("Who is here", key="session_names", on_change="rerun")
        ended = press.button("End the session", key="end_session")
    if names.open:
        with names:
            _names(current, now, "Save")
    if ended:
        _end(current, now, agenda)


def _begin(current: Work, held: tuple[SavedSession, ...]) -> None:
    fold = st.expander("Begin a session: the clock stands still until you do", key="begin_session", on_change="rerun")
    if fold.open:
        with fold:
            _names(current, held[0] if held else None, "Begin")


def _names(current: Work, last: SavedSession | None, label: str) -> None:
    form = f"names_{current.token}_{label}"
    with st.form(form, border=False):
        led_by = text_box.line("Who leads it?", (last and last.led_by) or "", key=f"{form}_led_by")
        present = text_box.line("Who is there for the firm?", (last and last.present) or "", key=f"{form}_present")
        pressed = press.submit(label, key=f"{form}_pressed", type="primary")
    if pressed and not text_box.over(f"{form}_led_by") and not text_box.over(f"{form}_present"):
        begin = current.store.sessions.begin
        attempt(lambda: begin(current.token, led_by.strip(), present.strip(), actor=current.actor))


def _end(current: Work, now: SavedSession, agenda: tuple[AgendaLine, ...]) -> None:
    from ui.adviser.session_summary import gather

    if current.waiting or current.undecided:
        st.error("Some answers or notes are not saved, or two versions wait for a decision. Settle them, then end.")
        return

    def end() -> None:
        at = datetime.now(UTC)
        summary = gather(current, now, agenda, at).model_dump_json()
        current.store.sessions.end(current.token, summary, actor=current.actor, at=at)

    attempt(end)


def _earlier(current: Work, held: tuple[SavedSession, ...]) -> None:
    """Each session that ended, with the page to sign; the last one can be gone on with."""
    ended = [one for one in held if one.ended]
    for place, one in enumerate(ended[:1]):
        _ended(current, one, newest=held[place] is one)
    if len(ended) > 1:
        fold = st.expander("Sessions before that", key="sessions_before", on_change="rerun")
        if fold.open:
            with fold:
                for one in ended[1:]:
                    _ended(current, one, newest=False)


def _ended(current: Work, one: SavedSession, *, newest: bool) -> None:
    assert one.began is not None
    assert one.ended is not None
    with st.container(border=True, key=f"session_{one.id}", gap="small"):
        st.markdown(f"**Session of {day(one.began.astimezone().date(), locale())}**, ended {_clock(one.ended)}.")
        with st.container(horizontal=True):
            if one.summary:
                _to_sign(one, one.summary, one.began)
            again = newest and press.button("Go on with it", key=f"go_on_{one.id}")
        if again:
            attempt(lambda: current.store.sessions.go_on(current.token, one.id, actor=current.actor))


def _to_sign(one: SavedSession, text: str, began: datetime) -> None:
    """The page to sign as a file, or a sentence where what was kept of it can't be read any more."""
    try:
        summary = read_summary(text)
    except CaseFaults:
        st.warning(UNREADABLE)
        return
    name = f"{stem()}-session-{began.astimezone():%Y-%m-%d}.docx"
    offer("Summary to sign (Word)", name, partial(_word, summary), key=f"summary_{one.id}", kind="session")


def _clock(instant: datetime) -> str:
    """`10:05`, with the day where that is not today; as the clock of this computer shows it."""
    local = instant.astimezone()
    today = local.date() == datetime.now().date()
    return f"{local:%H:%M}" if today else f"{day(local.date(), locale())}, {local:%H:%M}"


def _word(summary: SessionSummary) -> bytes:
    from exports import write_session

    return write_session(summary)
