"""The pages in order, sized to the verdict. Every page has an address always; only what helps now is in the menu."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from domain.asked.bank import Framework
from ui.frame import client_view
from ui.session.database import advises
from ui.session.engine import bank
from ui.session.parts import Part, parts, quick_check
from ui.session.work import Work

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

PAGES = Path(__file__).resolve().parents[2] / "pages"
LIGHT = ("no_need", "watch")
TITLES = {
    "start": "Start",
    "about-you": "About you",
    "do-we-need-it": "Do we need it?",
    "questions": "Questions",
    "my-plan": "My 30/90-day plan",
    "if-you-ever-certify": "If you ever certify",
    "where-we-stand": "Where we stand",
    "cost-and-time": "Cost and time",
    "action-plan": "Action plan",
    "statement-of-applicability": "Statement of Applicability",
    "two-roads": "Two roads",
    "answers-for-customers": "Answers for customers",
    "asked-for-our-policy": "A customer asked for our AI policy",
    # Room for: Documents.
    "clients": "Clients",
    "portfolio": "Portfolio",
    "consultancy": "Your consultancy",
    "guided-session": "Guided session",
    "over-time": "Over time",
    "scope-of-work": "Scope of work",
    "downloads": "Downloads",
    "how-we-calculate": "How we calculate",
}
BESIDE = "framework.py"
"""Each framework that stands beside has its own address; none is in the menu, pages link to them."""
SHORT_ROAD = "asked-for-our-policy"
"""Beside every road: reached from the start page and by its address."""
FILES = {"start": "welcome", "questions": "all_questions"}
"""Streamlit puts pages/ first on the import path: a file there must not be called like one of our packages."""
OF_ALL = ("clients", "portfolio", "consultancy")
"""Pages about all clients of a person who advises other firms, shown whether one is open or not."""
ADVISING = (*OF_ALL, "guided-session", "over-time", "scope-of-work")
"""Shown to a person who says that they advise other firms and to nobody else: the first after the start page."""
ALWAYS = ("start", "about-you", "do-we-need-it", "questions")
LIGHT_ROAD = (
    *ALWAYS,
    "my-plan",
    "two-roads",
    "answers-for-customers",
    "downloads",
    "if-you-ever-certify",
    "how-we-calculate",
)
FULL_ROAD = (
    *ALWAYS,
    "where-we-stand",
    "cost-and-time",
    "action-plan",
    "two-roads",
    "answers-for-customers",
    "statement-of-applicability",
    "downloads",
    "how-we-calculate",
)


def road(current: Work | None) -> tuple[str, ...]:
    """The addresses of the pages in the menu, in order."""
    way = _way(current)
    if not advises():
        return way
    start, *rest = way
    return (start, *OF_ALL, *rest) if current is None else (start, *ADVISING, *rest)


def _way(current: Work | None) -> tuple[str, ...]:
    if current is None or not knows_anything(current):
        return (*ALWAYS, "how-we-calculate")
    return LIGHT_ROAD if current.need().verdict in LIGHT else FULL_ROAD


SAYS_NOTHING = ("organisation", "dont_know", "promises", "quotes", "baseline")
"""What tells too little about a firm for a verdict."""


def knows_anything(current: Work) -> bool:
    """False while nothing at all is known about the firm: too early for a verdict."""
    return any(value is not None for name, value in current.profile if name not in SAYS_NOTHING)


def all_pages(current: Work | None, before: dict[str, "StreamlitPage"] | None = None) -> dict[str, "StreamlitPage"]:
    """Every page by its address, shown in the menu or hidden, in menu order.

    The pages from `before` where the menu is still the same: a new page looks for its file each time.
    """
    menu = road(current)
    if before and tuple(name for name, page in before.items() if page.visibility == "visible") == menu:
        return before
    names = [*menu, *(name for name in TITLES if name not in menu)]
    found = {name: _page(name, name in menu) for name in names}
    for told in (framework.told for framework in bank().beside):
        if told:
            found[told.address] = st.Page(PAGES / BESIDE, title=told.page, url_path=told.address, visibility="hidden")
    found[client_view.PATH] = client_view.page()
    for part in parts(bank()):
        found[part.path] = st.Page(PAGES / "section.py", title=part.title, url_path=part.path, visibility="hidden")
    return found


def _page(name: str, shown: bool) -> "StreamlitPage":
    return st.Page(
        PAGES / f"{FILES.get(name, name).replace('-', '_')}.py",
        title=TITLES[name],
        url_path=name,
        default=name == "start",
        visibility="visible" if shown else "hidden",
    )


def after(name: str, current: Work) -> str:
    """The address of the page that comes next on this person's road."""
    if name == "do-we-need-it" and current.profile.has_no_ai:
        return "my-plan"
    if name == "do-we-need-it" and current.need().verdict in LIGHT:
        return quick_check(bank())[0].path
    menu = road(current)
    if name in menu:
        return menu[menu.index(name) + 1] if name in menu[:-1] else menu[0]
    if "if-you-ever-certify" in menu:
        return "if-you-ever-certify"
    return "two-roads" if "two-roads" in menu else "questions"


def title(path: str) -> str:
    """What a page is called."""
    return titles().get(path) or next(part.title for part in parts(bank()) if part.path == path)


def titles() -> dict[str, str]:
    """What every page but the parts of the questions is called, by its address."""
    return TITLES | {f.told.address: f.told.page for f in bank().beside if f.told}


def framework_at(path: str) -> Framework:
    """The framework whose page is at this address."""
    return next(f for f in bank().beside if f.told and f.told.address == path)


def part_at(path: str) -> Part:
    """The part of the questionnaire at this address."""
    return next(part for part in parts(bank()) if part.path == path)


def path_of(question: str) -> str:
    """The address of the section that asks this question."""
    return next(part.path for part in parts(bank()) if question in part.questions and not part.quick)
