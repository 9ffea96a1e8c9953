"""What stands around every page: title, header, saved state, the way on, and the disclaimer."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui import client_view, house, just_typed, menu, style, whereabouts
from ui.address import is_demo
from ui.save_state import banner
from ui.session import address, first_run, opened, page_at, pages_before, remember_pages, restore, work
from ui.words import escape

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

    from domain.house import House

ICON = Path(__file__).with_name("favicon.png")


def begin() -> None:
    """What was just typed, then page title and local icon: one by name would be fetched from another server."""
    just_typed.keep()
    look = house.current()
    st.set_page_config(page_title=house.name(look), page_icon=str(ICON), layout="centered")
    style.apply()
    house.apply(look)


def run() -> None:
    """Restore the assessment, draw the menu, and run the page the address names inside the shell.

    A client's own view stands alone: it restores nothing and has no menu.
    """
    if client_view.wanted():
        client_view.alone()
        return
    first = first_run()
    trouble = restore()
    pages = menu.all_pages(work(), pages_before())
    page = st.navigation(list(pages.values()))
    remember_pages(pages, page.url_path or "start")
    _reopen(page, pages, first)
    look = house.current()
    _header(look)
    if trouble:
        st.error(trouble)
    current = work()
    if current is not None:
        current.retry()
        if page.url_path not in menu.ADVISING:
            whereabouts.go(current, page.url_path or "start")
        banner(current)
    body, foot = st.container(), st.container()
    with foot:
        _footer(look)
    with body:
        page.run()


def _reopen(page: "StreamlitPage", pages: dict[str, "StreamlitPage"], first: bool) -> None:
    """On the first run at the front door, go back to where the person was."""
    current = work()
    at_the_door = first and page.url_path in ("", "start")
    place = current.where.page if current else None
    if at_the_door and current is not None and place in pages and place != "start":
        st.switch_page(pages[place], query_params=address(current.where.question))


def _header(look: "House | None") -> None:
    current = work()
    name = current.profile.organisation if current else None
    st.caption(house.line(look) + (f" · {escape(name)}" if name else ""))
    if is_demo():
        st.warning("This is a public demo. Nothing is stored: everything is gone when the server stops.")


def _footer(look: "House | None") -> None:
    st.divider()
    house.foot(look)


def go(path: str, question: str | None = None) -> None:
    """Send the person to another page, to one question of it where one is named."""
    st.switch_page(page_at(path), query_params=address(question))


def link(path: str, label: str, question: str | None = None, action: str | None = None) -> None:
    """A link to another page, or to one question or action of it, that keeps the assessment open, in a new tab too."""
    st.page_link(page_at(path), label=label, query_params=address(question, action))


def onward(name: str, label: str | None = None) -> None:
    """The one large button at the end of a page: what comes next."""
    following = menu.after(name, opened())
    if st.button(label or f"Next: {menu.title(following)}", type="primary", key="onward"):
        go(following)
