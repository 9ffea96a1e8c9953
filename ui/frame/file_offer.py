"""A file to take along. Offered in one way everywhere: made when asked for, and the page stays as it is."""

import re
from collections.abc import Callable
from functools import partial
from mimetypes import guess_type
from pathlib import PurePath
from textwrap import shorten
from typing import Any, Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from domain.house import FileKind
from exports.formats import EXPORTS, Kind, write
from ui.frame import house
from ui.session.opened import opened

LONGEST = 30  # signs of a firm's name
NAMELESS = "our-business"
KIND = {  # what a computer without an office program does not know
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".html": "text/html",
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
    kind: FileKind,
    inside: DeltaGenerator | None = None,
    look: Literal["primary", "secondary"] = "secondary",
    width: Literal["content", "stretch"] = "content",
) -> None:
    """A button for a file, which leaves in the look of the consultancy where it is the consultancy's work (`kind`).

    `write` makes it later, off the page's own thread: it may not ask the session for anything.
    """
    dress = house.dress(kind)
    place: Any = inside or st
    place.download_button(
        label,
        data=lambda: dress(write()),
        file_name=file_name,
        mime=KIND.get(PurePath(file_name).suffix) or guess_type(file_name)[0],
        on_click="ignore",
        key=key,
        type=look,
        width=width,
    )


def offer_each(
    kind: Kind, label: str, name: str, made_from: object, *, width: Literal["content", "stretch"] = "content"
) -> None:
    """Every format of one kind side by side: `label` goes before what the format is called, `name` into the file's."""
    formats = EXPORTS[kind].formats
    for column, (ending, one) in zip(st.columns(len(formats)), formats.items(), strict=True):
        offer(
            f"{label} {one.name}", f"{stem()}-{name}{ending}", partial(write, kind, ending, made_from),
            key=f"{kind}_{ending[1:]}", kind=EXPORTS[kind].wears, inside=column, width=width,
        )  # fmt: skip


def stem(firm: str | None = None) -> str:
    """What the name of every file starts with: the firm's name (the open one's), in signs that any disk takes.

    A long name ends after a whole word, so that what the file holds can be read behind it.
    """
    words = re.findall(r"[^\W_]+", (firm or opened().profile.organisation or "").lower())
    return shorten(" ".join(words), LONGEST, placeholder="").replace(" ", "-") or "".join(words)[:LONGEST] or NAMELESS
