"""The agenda of a guided session: minutes planned for each part, which can be changed, and minutes used so far."""

import streamlit as st

from domain.session import AgendaLine
from storage import NotFound, SavedSession, SessionTime, StorageUnavailable
from ui.fields.number_field import NumberField
from ui.session import pending_input
from ui.session.opened import keep, kept
from ui.session.parts import Part, Sheet
from ui.session.work import Work
from ui.show.format import number
from ui.show.measures import minutes
from ui.show.typed import escape
from ui.show.words import plural

MINUTES_EACH = 3
"""What is planned for one question until the consultant says otherwise."""
SHOWN = "agenda_shown"
NOTHING = SessionTime(planned=None, used=0)


def tick(current: Work, part: Part) -> None:
    """The clock moves on to the part on screen. What cannot be counted now is counted with the next click."""
    try:
        current.store.sessions.tick(current.token, part.path, actor=current.actor)
    except StorageUnavailable:
        return


def lines(now: Sheet, parts: list[Part], held: SavedSession | None) -> tuple[AgendaLine, ...]:
    """Every part with its time in this session, or in the one being planned."""
    times = held.agenda if held else {}
    return tuple(_line(now, part, times.get(part.path, NOTHING)) for part in parts)


def _line(now: Sheet, part: Part, time: SessionTime) -> AgendaLine:
    done = now.progress(part)
    return AgendaLine(
        path=part.path,
        title=part.title,
        planned=done.asked * MINUTES_EACH if time.planned is None else time.planned,
        used=time.used / 60,
        answered=done.answered,
        asked=done.asked,
    )


def used(agenda: tuple[AgendaLine, ...]) -> str:
    """`24 of 90 minutes used`."""
    minutes = sum(line.used for line in agenda)
    return f"{number(round(minutes))} of {plural(sum(line.planned for line in agenda), 'minute')} used"


def fold(current: Work, agenda: tuple[AgendaLine, ...]) -> None:
    """Every part with its plan, behind a fold that is drawn while it is open."""
    more = st.expander("Agenda and time", key="agenda_fold", on_change="rerun")
    keep(SHOWN, {_key(current, line): line for line in agenda} if more.open else {})
    if more.open:
        with more:
            for line in agenda:
                _row(current, line)
            st.caption(
                f"Planned: {MINUTES_EACH} minutes a question until you change it. Time counts for the part on screen "
                "while a session runs; when nothing is pressed, for half an hour at most."
            )


def _row(current: Work, line: AgendaLine) -> None:
    left, right = st.columns([3, 1], vertical_alignment="center")
    used_up = f"{number(round(line.used))} of {plural(line.planned, 'minute')} used"
    left.markdown(f"**{escape(line.title)}**  \n{line.answered} of {line.asked} answered · {used_up}")
    planned = _field(current, line).draw(line.planned, right)
    if planned is not None and planned != line.planned and _plan(current, line, int(planned)):
        st.rerun()


def _key(current: Work, line: AgendaLine) -> str:
    return f"planned_{current.token}_{line.path}_{line.planned}"


@pending_input.stands_on("guided-session")
def keep_typed(current: Work) -> None:
    """Saves minutes typed a moment ago, before anything is drawn: a click on a link cuts off the run that would."""
    shown: dict[str, AgendaLine] = kept(SHOWN, {})  # type: ignore[assignment]
    for key, line in shown.items():
        planned = _field(current, line, key).on_screen(line.planned)
        if planned is not None and planned != line.planned:
            _plan(current, line, int(planned))


def _field(current: Work, line: AgendaLine, key: str = "") -> NumberField:
    return NumberField(
        f"Minutes planned for {line.title}",
        minutes(line.planned),
        key=key or _key(current, line),
        name=f"agenda_{line.path}",
        placeholder="minutes",
        label_visibility="collapsed",
    )


def _plan(current: Work, line: AgendaLine, minutes: int) -> bool:
    """True once the database holds it."""
    try:
        current.store.sessions.plan(current.token, line.path, minutes, actor=current.actor)
    except (NotFound, StorageUnavailable) as problem:
        current.trouble = str(problem)
        return False
    current.trouble = None
    return True
