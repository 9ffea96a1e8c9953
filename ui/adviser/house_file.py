"""The look of a consultancy comes and goes as a file: for a colleague's computer, and for commands."""

from functools import partial

import streamlit as st

from domain.files.housefile import write_house
from domain.files.strict_json import CaseFaults
from domain.house import House
from ui.frame.begin import faults
from ui.frame.file_offer import offer, stem
from ui.session import press
from ui.session.opened import keep, kept

MOST_MB = 2
TURN = "house_turn"
"""How many looks came from a file: a form with new widgets then shows the new one."""


def turn() -> int:
    """Part of the names of the form's widgets."""
    return int(str(kept(TURN, 0)))


def take_along(look: House) -> None:
    """The look that is kept, as a file."""
    name = f"{stem(look.name)}.ready42-house.json"
    offer("Save this look as a file", name, partial(write_house, look), key="house_out", kind="data")


def given() -> House | None:
    """The look in a file, once the person wants it."""
    file = st.file_uploader(
        "A look you saved as a file before (.json)", type=["json"], max_upload_size=MOST_MB, key="house_file"
    )
    if file is None or not press.button("Use the look in this file", key="house_in"):
        return None
    from exports.house.file import read_house

    try:
        found = read_house(file.getvalue())
    except CaseFaults as problem:
        faults(problem)
        return None
    keep(TURN, turn() + 1)
    return found
