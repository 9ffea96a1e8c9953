"""One line under an answer that something backs up: where that is, and when it is from."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from domain.case import Evidence
from ui.fields import text_box
from ui.session.memory import reset_widget, shown_now

LONGEST = 500
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True)
class _Keys:
    where: str
    dated: str


def draw(key: str, kept: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The line, and the evidence with what it holds first. What came with a file beside that stays."""
    keys, first = _keys(key), _first(kept)
    with st.container(horizontal=True, gap="medium"):
        where = text_box.line(
            "Where is it?", first.where or "", most=LONGEST, key=keys.where, placeholder="Folder, link or cupboard"
        )
        dated = st.date_input("When is it from?", first.dated, FIRST_DAY, LAST_DAY, format="YYYY-MM-DD", key=keys.dated)
    return _with(kept, where or None, dated)


def typed(key: str, kept: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The same before the line is drawn again."""
    keys, first = _keys(key), _first(kept)
    where = text_box.fits(str(shown_now(keys.where, first.where) or ""), LONGEST)
    dated = shown_now(keys.dated, first.dated)
    return _with(kept, where or None, dated if isinstance(dated, date) else None)


def placed(kept: tuple[Evidence, ...], said: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """What is kept, with the place and the day that a form says."""
    first = _first(said)
    return _with(kept, first.where, first.dated)


def show_again(key: str, kept: tuple[Evidence, ...]) -> None:
    """The line takes the stored values, whatever it showed before."""
    reset_widget(_keys(key).where, _first(kept).where or "")
    reset_widget(_keys(key).dated, _first(kept).dated)


def _keys(key: str) -> _Keys:
    return _Keys(f"where{key}", f"dated{key}")


def _first(kept: tuple[Evidence, ...]) -> Evidence:
    return kept[0] if kept else Evidence()


def _with(kept: tuple[Evidence, ...], where: str | None, dated: date | None) -> tuple[Evidence, ...]:
    first = _first(kept).model_copy(update={"where": where, "dated": dated})
    return (*([] if first == Evidence() else [first]), *kept[1:])
