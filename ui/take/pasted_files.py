"""The customer's list filled in, as files. Each is made when it is asked for."""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.buyer import BuyerAnswer
from ui.frame.file_offer import offer
from ui.session.engine import bank
from ui.session.opened import opened

FILES = {"xlsx": "Excel", "docx": "Word"}
FOR_THEM, FOR_US = "answers-for-customer", "our-eyes-only-answers-for-customer"
Lines = Sequence[tuple[str, BuyerAnswer | None, str]]
"""Their question, our answer, their number."""


def downloads(lines: Lines) -> None:
    """Two buttons, and whether what is still missing goes into the file."""
    st.markdown("**Take the filled list away**")
    notes = st.checkbox(
        "With what is still missing and by when, for our own eyes",
        key="asked_notes",
        help="Off: the file holds their question, our answer and what stands behind it, ready to send.",
    )
    for column, (ending, name) in zip(st.columns(2), FILES.items(), strict=True):
        made = _maker(lines, ending, notes)
        offer(
            f"Filled list in {name}", f"{FOR_US if notes else FOR_THEM}.{ending}", made,
            key=f"asked_{ending}", kind="answers", inside=column, width="stretch",
        )  # fmt: skip
    st.caption("The file is saved on your own computer. Read it through before you send it.")


def _maker(lines: Lines, ending: str, notes: bool) -> Callable[[], bytes]:
    report, case, questions = opened().report(), opened().case(), bank()

    def make() -> bytes:
        from exports.customer_list import Line, write_document, write_workbook

        write = write_workbook if ending == "xlsx" else write_document
        return write([Line(*line) for line in lines], report, case, questions, notes)

    return make
