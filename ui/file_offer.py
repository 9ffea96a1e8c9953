"""A file to take along. Offered in one way everywhere: made when asked for, and the page stays as it is."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any, Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import house
from ui.session import opened

KIND = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".txt": "text/plain",
    ".zip": "application/zip",
}


def offer(
    label: str,
    file_name: str,
    write: Callable[[], bytes],
    *,
    key: str,
    inside: DeltaGenerator | None = None,
    look: Literal["primary", "secondary"] = "secondary",
    width: Literal["content", "stretch"] = "content",
) -> None:
    """A button for a file, which leaves in the look of the consultancy where there is one.

    `write` makes it later, off the page's own thread: it may not ask the session for anything.
    """
    dress = house.dress()
    place: Any = inside or st
    place.download_button(
        label,
        data=lambda: dress(write()),
        file_name=file_name,
        mime=KIND[PurePath(file_name).suffix],
        on_click="ignore",
        key=key,
        type=look,
        width=width,
    )


def stem(firm: str | None = None) -> str:
    """What the name of every file starts with: the firm's name (the open one's), in signs that any disk takes."""
    name = firm or opened().profile.organisation or "ready42"
    return "".join(sign if sign.isalnum() else "-" for sign in name.lower()).strip("-")[:40] or "ready42"
