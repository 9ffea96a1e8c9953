"""When the bank or a number of ours is broken, the app shows every fault instead of a wrong result."""

import streamlit as st

from questions.faults import BankFaults
from ui.session import engine


def shown() -> bool:
    """True when something is broken and the page with the faults was drawn."""
    try:
        engine.bank()
    except BankFaults as broken:
        _page([(str(fault.place), fault.sentence) for fault in broken.faults])
        return True
    return False


def _page(faults: list[tuple[str, str]]) -> None:
    st.title("The question bank cannot be used", anchor=False)
    st.markdown(
        "Ready42 stops here, because a result from a broken bank could be wrong. Saved answers are untouched. "
        "Mend the lines below, then start it again."
    )
    st.table({"File and line": [place for place, _ in faults], "What is wrong": [text for _, text in faults]})
