"""The customer's list filled in, as files. Each is made when it is asked for."""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.buyer import BuyerAnswer
from ui import house
from ui.engine import bank
from ui.session import opened

FILES = {
    "xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "docx": ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
Lines = Sequence[tuple[str, BuyerAnswer | None]]


def downloads(lines: Lines) -> None:
    """Two buttons, and whether what is still missing goes into the file."""
    st.markdown("**Take the filled list away**")
    notes = st.checkbox(
        "With what is still missing and by when, for our own eyes",
        key="asked_notes",
        help="Off: the file holds their question, our answer and what stands behind it, ready to send.",
    )
    for column, (ending, (name, mime)) in zip(st.columns(2), FILES.items(), strict=True):
        column.download_button(
            f"Filled list in {name}",
            data=_maker(lines, ending, notes),
            file_name=f"answers-for-customer.{ending}",
            mime=mime,
            on_click="ignore",
            key=f"asked_{ending}",
            width="stretch",
        )
    st.caption("The file is saved on your own computer. Read it through before you send it.")


def _maker(lines: Lines, ending: str, notes: bool) -> Callable[[], bytes]:
    """A function that makes the file later, off the page's own thread: it may not ask the session for anything."""
    report, case, questions, dress = opened().report(), opened().case(), bank(), house.dress()

    def make() -> bytes:
        from exports.customer_list import write_document, write_workbook

        write = write_workbook if ending == "xlsx" else write_document
        return dress(write(lines, report, case, questions, notes))

    return make
