"""What stands around every page: title, header, saved state, the way on, and the disclaimer."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.frame import client_view, hand, house, menu, nothing_open, sample, stages
from ui.frame.save_state import all_saved, banner, holds, try_again_cards, unread
from ui.server import gone, sidebar
from ui.session import pending_input, whereabouts
from ui.session.address import is_demo
from ui.session.asked_for import address
from ui.session.memory import first_run, forget_presses, pages_before, remember_pages
from ui.session.opened import NothingOpen, restore, work
from ui.show.look import sheet
from ui.show.typed import escape

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator
    from streamlit.navigation.page import Page as StreamlitPage

    from domain.house import House

ICON = Path(__file__).with_name("favicon.png")


def begin() -> None:
    """What was just typed, then page title and local icon: one by name would be fetched from another server."""
    pending_input.keep()
    look = house.current()
    st.set_page_config(page_title=house.name(look), page_icon=str(ICON), layout="centered")
    sheet.apply()
    house.apply(look)
    gone.draw()


def run() -> None:
    """Restore the assessment, draw the menu, and run the page the address names inside the shell.

    A client's own view stands alone: it restores nothing and has no menu.
    """
    if client_view.wanted():
        client_view.alone()
        return
    first = first_run()
    trouble = restore()
    hand.take(work())
    pages = menu.all_pages(work(), pages_before())
    page = st.navigation(list(pages.values()), position="hidden")
    here = page.url_path or "start"
    remember_pages(pages, here)
    _reopen(page, pages, first)
    menu_of = sidebar.begin()
    look = house.current()
    st.set_page_config(page_title=" · ".join((page.title, house.name(look))))
    head = _bar()
    if is_demo():
        st.warning("This is a public demo. Nothing is stored: everything is gone when the server stops.")
    said = _header(head, look, here)
    if trouble:
        st.error(trouble)
    listed = _menu(menu_of, here)
    current = work()
    try_again_cards()
    if current is not None:
        if page.url_path not in menu.ADVISING:
            whereabouts.go(current, here)
        banner(current)
        sample.banner(current)
    typed, body, foot = st.container(), st.container(), st.container()
    with foot:
        _footer(look)
    with body:
        _page(page)
    current = work()
    if current is not None:
        with typed:
            unread(current, here)
    _header(head, look, here, said)
    _menu(menu_of, here, listed)
    forget_presses()


def _page(page: "StreamlitPage") -> None:
    """The page, as far as it comes while nothing is open."""
    try:
        page.run()
    except NothingOpen:
        nothing_open.invite()


def _reopen(page: "StreamlitPage", pages: dict[str, "StreamlitPage"], first: bool) -> None:
    """On the first run at the front door, go back to where the person was."""
    current = work()
    at_the_door = first and page.url_path in ("", "start")
    place = current.where.page if current else None
    if at_the_door and current is not None and place in pages and place != "start":
        st.switch_page(pages[place], query_params=address(current.where.question))


def _bar() -> "tuple[DeltaGenerator, DeltaGenerator]":
    """The line on top: where one is, and whether all is saved. On a phone it stays in sight and opens the menu."""
    with st.container(key="bar", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(sidebar.MENU_BUTTON)
        with st.container(key="where_head"):
            where = st.empty()
        with st.container(key="saved_head"):
            return where, st.empty()


def _menu(slot: "DeltaGenerator", here: str, shown: str = "") -> str:
    """The menu; drawn again after the page if what it says has changed since."""
    current = work()
    above, below = (stages.beside(paths, current, here) for paths in (stages.ABOVE, stages.BELOW))
    html = sidebar.drawn(above, stages.firm(current), stages.stages(current, here), below)
    if html != shown:
        slot.html(html)
    return html


def _header(heads: "tuple[DeltaGenerator, DeltaGenerator]", look: "House | None", path: str, said: str = "") -> str:
    """Where the person is, and whether all is saved; drawn again after the page if that has changed since."""
    current = work()
    text, state = house.line(look), ""
    if current is not None:
        name = f" *· {escape(current.profile.organisation)}*" if current.profile.organisation else ""
        text = " · ".join(filter(None, (f"**{escape(house.name(look))}**", stages.where(path)))) + name
        saved = all_saved(current)
        state = "*all saved*" if saved and holds(current) else "" if saved else "**not all saved yet**"
    if f"{text}{state}" != said:
        heads[0].caption(text)
        heads[1].caption(state or " ")
    return f"{text}{state}"


def _footer(look: "House | None") -> None:
    st.divider()
    house.foot(look)
