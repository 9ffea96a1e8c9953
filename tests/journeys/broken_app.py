"""The app, in which what the file named by `BROKEN` lists breaks, quoting an answer."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import streamlit as st

import app as ours
import scoring
from exports import formats
from ui.frame import house
from ui.result import what_if

SECRET = "Our insurer refused twice"


def breakable(name: str, whole: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, until its name is in the list."""

    def run(*given: Any, **named: Any) -> Any:
        if name in Path(os.environ["BROKEN"]).read_text(encoding="utf-8").split():
            raise RuntimeError(SECRET)
        return whole(*given, **named)

    return run


def foot(look: Any, drawn: Callable[..., Any] = house.foot) -> None:
    """The foot of every page, with a button whose callback can break."""
    drawn(look)
    st.button("A callback", on_click=breakable("callback", lambda: None), key="a_callback")


scoring.evaluate = breakable("scoring", scoring.evaluate)
formats.writer = breakable("export", formats.writer)
what_if._inputs = breakable("fragment", what_if._inputs)
house.foot = foot
app = ours.app
if app is None:  # Streamlit looks through the text of this file for a line like the next one
    app = st.App("")
