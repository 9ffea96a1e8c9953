"""The assessment open in this browser tab: opened, begun, closed, and what the tab keeps beside it."""

from contextlib import suppress

import streamlit as st
from babel import Locale

from domain.case import Case
from domain.profile import Profile
from domain.results.report import Report
from questions import migrate_case
from storage import NotFound, StorageUnavailable
from ui.session.address import is_demo
from ui.session.cards import Cards
from ui.session.database import ACTOR, advises, store
from ui.session.engine import bank
from ui.session.keeper import Keeper
from ui.session.work import Work
from ui.show.format import locale_for


class NothingOpen(Exception):  # noqa: N818 - no fault: the page says how to begin
    """A page asks for the open assessment, and there is none."""


def work() -> Work | None:
    """The assessment open in this tab."""
    return st.session_state.get("work")


def cards() -> Cards:
    """What this tab holds of the clients' cards. Raises StorageUnavailable."""
    held = cards_in_hand()
    if held is None:
        held = st.session_state["cards"] = Cards(Keeper(store(), "", ACTOR), _follow)
    held.keeper.store = store()
    return held


def cards_in_hand() -> Cards | None:
    """The same where this tab has opened a card; None while it has not."""
    return st.session_state.get("cards")


def _follow() -> None:
    """What is open in this tab takes a new name too."""
    current = work()
    if current is not None:
        with suppress(NotFound, StorageUnavailable):
            current.reload()


def opened() -> Work:
    """The open assessment. Raises NothingOpen: the page stops there, and the shell says how to begin."""
    current = work()
    if current is None:
        raise NothingOpen
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
