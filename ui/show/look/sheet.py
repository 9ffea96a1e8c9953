"""The style sheet of all pages: the tokens, and what we do with them. Constant, no user text in it."""

from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st

from domain import tokens
from ui.show.look import icon

FILES: Final = ("ground", "press", "boxes", "drawn", "rows", "frame", "cards", "results", "paper")
"""The .css files beside this one; what comes later wins."""


@lru_cache(maxsize=1)
def css() -> str:
    """All of it, as it stands in the page."""
    here = Path(__file__).parent
    return tokens.css() + icon.css() + "".join(_read(here / f"{name}.css") for name in FILES)


def _read(path: Path) -> str:
    return tokens.plain(path.read_text(encoding="utf-8"))


def apply() -> None:
    """Put the style sheet on the page; the browser picks the colours of the theme it shows, light or dark."""
    st.html(f"<style>\n{css()}</style>")


def is_dark() -> bool:
    """True when the person's theme is dark."""
    return st.context.theme.type == "dark"
