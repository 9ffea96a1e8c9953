"""What one browser tab remembers. The only module that touches st.session_state."""

import os
from typing import TYPE_CHECKING

import streamlit as st
from babel import Locale

from domain.case import Case
from domain.profile import Profile
from domain.report import Report
from questions import migrate_case
from storage import NotFound, StorageUnavailable, Store
from ui import whereabouts
from ui.address import is_demo
from ui.engine import bank
from ui.format import locale_for
from ui.work import Work

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

ACTOR = "me"
IN_MEMORY = "sqlite://"
ADVISES = "advises"


_OPEN: dict[str | None, Store] = {}


def store() -> Store:
    """The database of this server; a public demo keeps everything in memory. Raises StorageUnavailable."""
    url = _url()
    if url not in _OPEN:
        _OPEN[url] = Store.open(url)
    return _OPEN[url]


def use(new: Store) -> None:
    """From now on this server works with the file that `new` has open."""
    _OPEN[_url()] = new


def _url() -> str | None:
    return IN_MEMORY if is_demo() else os.environ.get("READY42_DATABASE_URL")


def advises() -> bool:
    """Whether the person using this database advises other firms. Never in a public demo, which lists nobody."""
    if is_demo():
        return False
    try:
        return store().setting(ADVISES) is True
    except StorageUnavailable:
        return False


def set_advises(on: bool) -> None:
    """Show or hide what only a person with many clients needs. Nothing is deleted either way."""
    store().save_setting(ADVISES, on, actor=ACTOR)


def work() -> Work | None:
    """The assessment open in this tab."""
    return st.session_state.get("work")


def opened() -> Work:
    """The open assessment. Without one the page says how to begin, and stops there."""
    current = work()
    if current is None:
        from ui.begin import invite

        invite()
        st.stop()
    return current


def report() -> Report:
    """The report of the open assessment."""
    return opened().report()


def locale() -> Locale:
    """How this person writes numbers and dates."""
    current = work()
    return locale_for(current.profile.country if current else None, st.context.locale)


def open_token(token: str) -> Work:
    """Open an assessment in this tab. Raises NotFound or StorageUnavailable."""
    current = Work(store(), token, ACTOR)
    st.session_state["work"] = current
    st.query_params["a"] = token
    return current


def address(question: str | None = None, action: str | None = None) -> dict[str, str]:
    """What the address of a page names: the open assessment, and the question or the action to look at."""
    current = work()
    named = {"a": current.token if current else None, "q": question, "action": action}
    return {name: value for name, value in named.items() if value}


def wanted_question() -> str | None:
    """The question that the address names."""
    return st.query_params.get("q")


def wanted_view() -> str | None:
    """The client's own view that the address names."""
    return st.query_params.get("v")


def wanted_action() -> str | None:
    """The action that the address names."""
    return st.query_params.get("action")


def look_at(question: str) -> None:
    """Name the question in the address, so that a reload or a server that restarts shows the same one."""
    if wanted_question() != question:
        st.query_params["q"] = question
    whereabouts.look_at(opened(), question)


def small_screen() -> bool:
    """True on a phone: as its browser says at the start, or as the page has found out since."""
    headers = st.context.headers
    phone = headers.get("Sec-Ch-Ua-Mobile") == "?1" or "Mobi" in (headers.get("User-Agent") or "")
    return phone or "narrow" in st.session_state


def found_small() -> None:
    """The page found out that its window is as narrow as a phone."""
    st.session_state["narrow"] = True


def begin(case: Case | None = None, name: str | None = None, *, sample: bool = False) -> Work:
    """Start a new assessment of a new client, empty, from its `name` or a case file. Raises StorageUnavailable."""
    if case is None:
        case = Case(profile=Profile(organisation=name))
    case = migrate_case(case, bank())
    client = store().create_client(case.profile.organisation or "My business", actor=ACTOR, sample=sample)
    return open_token(store().create_assessment(client, actor=ACTOR, case=case))


def close(gone: str) -> None:
    """Let go of the open assessment if this is its token or its client. Nothing else opens in its place."""
    current = work()
    if current is not None and gone in (current.token, current.client_id):
        del st.session_state["work"]
        st.session_state["looked"] = True
        st.query_params.pop("a", None)


def restore() -> str | None:
    """At the start of a session, open what the address names, else the only one. Returns a sentence on trouble."""
    token = st.query_params.get("a")
    current = work()
    if current is not None and token in (None, current.token):
        st.query_params["a"] = current.token
        return None
    if current is None and token is None:
        return _open_the_only_one()
    try:
        open_token(str(token))
    except NotFound:
        return "The assessment in this address is not on this computer. Open it from its file, or start a new one."
    except StorageUnavailable as problem:
        return problem.sentence
    return None


def _open_the_only_one() -> str | None:
    """Among several the person picks; one who advises others never lands in a client that was not asked for."""
    if is_demo() or st.session_state.get("looked"):
        return None
    st.session_state["looked"] = True
    try:
        rows = store().assessments(actor=ACTOR, most=2)
        if len(rows) == 1 and not advises():
            open_token(rows[0].token)
    except NotFound:
        return None
    except StorageUnavailable as problem:
        return problem.sentence
    return None


def first_run() -> bool:
    """True once, on the first run of a session: the moment to go back to where the person was."""
    first = "running" not in st.session_state
    st.session_state["running"] = True
    return first


def again() -> None:
    """Run the page anew. A click that leads elsewhere and came in meanwhile goes first: a rerun alone would drop it."""
    st.empty()
    st.rerun()


def reset_widget(key: str, value: object) -> None:
    """Make a widget show `value` on this run, before it is drawn."""
    st.session_state[key] = value


def shown_now(key: str, otherwise: object) -> object:
    """What a widget drawn further down shows already on this run."""
    return st.session_state.get(key, otherwise)


def kept(key: str, otherwise: object = None) -> object:
    """What `keep` kept for this assessment while the person was on another page."""
    return st.session_state.get(_kept(key), otherwise)


def keep(key: str, value: object) -> None:
    """Keep a value for this assessment as long as the tab is open: Streamlit forgets a widget that is not drawn."""
    st.session_state[_kept(key)] = value


def recall(key: str, otherwise: object = "") -> None:
    """Before a widget is drawn for the first time since the person came back: give it what was kept."""
    if key not in st.session_state:
        st.session_state[key] = kept(key, otherwise)


def _kept(key: str) -> str:
    current = work()
    return f"kept_{current.token if current else ''}_{key}"


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
