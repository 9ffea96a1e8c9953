"""What one browser tab remembers as long as it is open."""

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage


def small_screen() -> bool:
    """True on a phone: as its browser says at the start, or as the page has found out since."""
    headers = st.context.headers
    phone = headers.get("Sec-Ch-Ua-Mobile") == "?1" or "Mobi" in (headers.get("User-Agent") or "")
    return phone or "narrow" in st.session_state


def found_small() -> None:
    """The page found out that its window is as narrow as a phone."""
    st.session_state["narrow"] = True


def first_run() -> bool:
    """True once, on the first run of a session: the moment to go back to where the person was."""
    first = "running" not in st.session_state
    st.session_state["running"] = True
    return first


def again() -> None:
    """Run the page anew. A click that leads elsewhere and came in meanwhile goes first: a rerun alone would drop it."""
    st.empty()
    st.rerun()


def note_press(key: str) -> None:
    """A button of the page on screen was pressed, and the page has not acted on it yet."""
    st.session_state.setdefault("pressed", set()).add((page_before(), key))


def take_press(key: str, *, now: bool) -> bool:
    """True when this button was pressed, `now` or on a run that was cut off before it came to the button."""
    this, noted = (page_before(), key), st.session_state.setdefault("pressed", set())
    pressed = now or this in noted
    noted.discard(this)
    return pressed


def forget_presses() -> None:
    """A page that is drawn to its end has acted on every press, or has that button no more."""
    st.session_state.pop("pressed", None)


def reset_widget(key: str, value: object) -> None:
    """Make a widget show `value` on this run, before it is drawn."""
    st.session_state[key] = value


def shown_now(key: str, otherwise: object) -> object:
    """What a widget drawn further down shows already on this run."""
    return st.session_state.get(key, otherwise)


def remember_pages(pages: "dict[str, StreamlitPage]", here: str) -> None:
    """Keep the pages of this run, so that links and buttons can name them by address, and which one is running."""
    st.session_state["pages"], st.session_state["here"] = pages, here


def pages_before() -> "dict[str, StreamlitPage] | None":
    """The pages of the run before, None at the start of a session."""
    return st.session_state.get("pages")


def page_before() -> str | None:
    """The address of the page that ran last, None at the start of a session."""
    return st.session_state.get("here")


def page_at(path: str) -> "StreamlitPage":
    """The page at this address."""
    pages: dict[str, StreamlitPage] = st.session_state["pages"]
    return pages[path]


def here() -> str:
    """The address of the page that is running."""
    return str(st.session_state["here"])
