"""The customer's list as it came, as a file or pasted; which of its sheets and columns are answered."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import streamlit as st

from ui.fields import text_box
from ui.session.memory import shown_now
from ui.session.opened import keep, kept, recall
from ui.show.typed import escape
from ui.show.words import plural

if TYPE_CHECKING:
    from exports.lists import Asked, Part
    from exports.lists.fill import OwnWorkbook

TEXT, FILE, OPENED, CLOSE = "asked_text", "asked_file", "asked_opened", "asked_close"
MOST = 200_000
LEFT_SHOWN = 40
NO_COLUMN = 0


@dataclass(frozen=True, slots=True)
class TheirFile:
    """A file that was opened. `read`: its list, with the column of questions that a person chose for each part."""

    id: str
    name: str
    data: bytes
    columns: dict[str, int]
    read: "Asked"


@dataclass(frozen=True, slots=True)
class TheirList:
    """What is to be answered; `workbook`: the Excel file it came in, None for any other list."""

    asked: "Asked"
    workbook: "OwnWorkbook | None" = None


def their_list() -> TheirList | None:
    """The list in the file or in the box; None, with a sentence where something is wrong, while there is none."""
    from exports.lists import CannotRead, check_number

    try:
        file = _file()
        asked = _chosen(_as_columns_say(file), file) if file else _typed()
        if asked is None:
            return None
        check_number(len(asked.questions))
    except CannotRead as problem:
        st.error(str(problem))
        return None
    if not asked.questions:
        st.info("No part of the list is chosen. Choose one above.")
        return None
    return TheirList(asked, _workbook(file, asked) if file else None)


def _typed() -> "Asked | None":
    from exports.lists import read_text

    recall(TEXT)
    text = text_box.lines("Their questions", None, most=MOST, key=TEXT, height=180)
    keep(TEXT, text)
    st.button("Find our answers", key="asked_find")
    if not text.strip():
        return None
    asked = read_text(text)
    _left_out(asked.parts[0])
    return asked


def _file() -> TheirFile | None:
    """The file that stays open until the person sets it aside, however often they leave the page."""
    from exports.lists import ENDINGS, CannotRead, read_list

    given = st.file_uploader("Their file: Excel, Word, CSV or text", type=list(ENDINGS), max_upload_size=5, key=FILE)
    if given is not None and given.file_id != kept(FILE):
        try:
            opened = TheirFile(given.file_id, given.name, given.getvalue(), {}, read_list(given.name, given.getvalue()))
        except CannotRead as problem:
            st.error(str(problem))
        else:
            keep(FILE, given.file_id)
            keep(OPENED, opened)
    held = kept(OPENED)
    if not isinstance(held, TheirFile):
        return None
    line, button = st.columns([3, 1], vertical_alignment="center")
    line.markdown(f"**{escape(held.name)}** is open.")
    button.button("Set the file aside", key=CLOSE, on_click=keep, args=(OPENED, None), width="stretch")
    return held


def _as_columns_say(file: TheirFile) -> "Asked":
    """The list, read once more where the person has just chosen another column of questions."""
    from exports.lists import CannotRead, read_list

    shown = {part.name: shown_now(_question_key(p, file), NO_COLUMN) for p, part in enumerate(file.read.parts)}
    columns = file.columns | {name: column for name, column in shown.items() if isinstance(column, int) and column}
    if columns == file.columns:
        return file.read
    try:
        read = read_list(file.name, file.data, columns)
    except CannotRead as problem:
        st.error(str(problem))
        return file.read
    keep(OPENED, replace(file, columns=columns, read=read))
    return read


def _question_key(place: int, file: TheirFile) -> str:
    return f"asked_column_{place}_{file.id}"


def _chosen(read: "Asked", file: TheirFile) -> "Asked":
    """The list with the parts and the columns that the person wants."""
    for notice in read.notices:
        st.caption(escape(notice))
    parts = tuple(_part(place, part, file) for place, part in enumerate(read.parts))
    return replace(read, parts=parts)


def _part(place: int, part: "Part", file: TheirFile) -> "Part":
    """One sheet, named with its count: whether it is answered, and its columns."""
    key = f"asked_part_{place}_{file.id}"
    name, count = escape(part.name), plural(len(part.questions), "question")
    recall(key, part.chosen)
    wanted = st.checkbox(f"{name}: {count}", key=key, disabled=not part.named and not part.questions)
    keep(key, wanted)
    _left_out(part)
    if wanted and part.named:
        with st.expander(f"Columns of {name}"):
            part = _columns(place, part, file)
    return replace(part, chosen=wanted and bool(part.questions))


def _columns(place: int, part: "Part", file: TheirFile) -> "Part":
    """Which column holds the questions, and where answers and remarks go in their own workbook."""
    columns = part.columns
    _column("Questions stand in", _question_key(place, file), part, columns.question if columns else None)
    if columns is None:
        return part
    answer = _column("Our answers go into", f"asked_answer_{place}_{file.id}", part, columns.answer)
    words = _column(
        "Where that is a drop-down, our words go into", f"asked_words_{place}_{file.id}", part, columns.words
    )
    return replace(part, columns=replace(columns, answer=answer, words=words if words != answer else None))


def _column(label: str, key: str, part: "Part", now: int | None) -> int | None:
    recall(key, now or NO_COLUMN)
    chosen = st.selectbox(
        label, [NO_COLUMN, *part.named], format_func=lambda c: part.named[c] if c else "no column", key=key
    )
    keep(key, chosen)
    return chosen or None


def _left_out(part: "Part") -> None:
    """What gets no answer, and why, so that nothing is lost in silence."""
    if not part.left_out:
        return
    with st.expander(f"{escape(part.name)}: {plural(len(part.left_out), 'line')} left out"):
        lines = [f"- {escape(left.text[:200])} ({left.why})" for left in part.left_out[:LEFT_SHOWN]]
        if len(part.left_out) > LEFT_SHOWN:
            lines.append(f"- and {len(part.left_out) - LEFT_SHOWN} more")
        st.markdown("\n".join(lines))
        st.caption("Should one of them be answered? Paste it into the box, with a question mark at its end.")


def _workbook(file: TheirFile, asked: "Asked") -> "OwnWorkbook | None":
    """The customer's own workbook, read once for each choice of parts and columns."""
    if not file.name.lower().endswith(".xlsx"):
        return None
    from exports.lists.fill import OwnWorkbook

    held = kept("asked_workbook")
    if isinstance(held, OwnWorkbook) and held.asked == asked and held.book.data is file.data:
        return held
    made = OwnWorkbook(file.data, asked)
    keep("asked_workbook", made)
    return made
