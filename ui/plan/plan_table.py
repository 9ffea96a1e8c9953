"""All actions in one table to fill in: an extra for a wide screen. The cards hold the same."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from domain.case import ActionNote
from domain.results.report import PlannedAction
from domain.vocabulary import ACTION_STATUS
from ui.fields import text_box
from ui.plan.action_form import FIRST_DAY, LAST_DAY
from ui.session import press
from ui.session.opened import keep, kept, opened
from ui.show.words import LONGEST

TURN = "plan_table_turn"
"""How often the table was saved: a new table starts from what is stored."""
LIMITS = {"Who": text_box.NAME, "Note": LONGEST}
BY_WORD = {word: status for status, word in ACTION_STATUS.items()}


def draw(actions: Sequence[PlannedAction]) -> None:
    """The table in a form: nothing is saved until the button is pressed, then each row that changed."""
    turn = int(str(kept(TURN, 0)))
    key = f"plan_table_{opened().token}_{turn}"
    with st.form(f"{key}_form", border=False):
        edited = st.data_editor(
            [_row(action) for action in actions],
            hide_index=True,
            num_rows="fixed",
            disabled=["What to do", "Planned to"],
            column_config=_columns(),
            placeholder="",
            key=key,
        )
        pressed = press.submit("Save the table", key=f"{key}_save", type="primary")
    st.caption(
        "Double-click a cell to change it. Nothing is kept until you press Save the table. On a phone, use the list."
    )
    too_long = [text for row in edited for name, most in LIMITS.items() if len(text := str(row[name] or "")) > most]
    for text in too_long:
        text_box.tell(text, min(most for most in LIMITS.values() if most < len(text)))
    if pressed and not too_long:
        for action, row in zip(actions, edited, strict=True):
            _keep(action.id, row)
        keep(TURN, turn + 1)
        st.rerun()


def _columns() -> dict[str, Any]:
    column = st.column_config
    return {
        "What to do": column.TextColumn(width="large"),
        "Planned to": column.DateColumn(format="YYYY-MM-DD"),
        "Who": column.TextColumn(),
        "Due": column.DateColumn(format="YYYY-MM-DD", min_value=FIRST_DAY, max_value=LAST_DAY),
        "How far": column.SelectboxColumn(options=list(ACTION_STATUS.values()), required=True),
        "Note": column.TextColumn(width="medium"),
    }


def _row(action: PlannedAction) -> dict[str, Any]:
    note = opened().notes.shown(action.id)
    return {
        "What to do": action.title,
        "Planned to": action.finish,
        "Who": note.owner,
        "Due": note.due,
        "How far": ACTION_STATUS[note.status],
        "Note": note.note,
    }


def _keep(action: str, row: Mapping[str, Any]) -> None:
    """Save one row where it differs from what is stored."""
    notes = opened().notes
    words = {name: str(row[title] or "").strip() or None for name, title in (("owner", "Who"), ("note", "Note"))}
    note = ActionNote(due=row["Due"] or None, status=BY_WORD[row["How far"]], **words)
    if note != notes.shown(action):
        notes.keep(action, note)
