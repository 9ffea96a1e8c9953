"""In which currency an amount is."""

import streamlit as st

from domain.profile import Profile
from ui.session.engine import parameters


def picked_currency(label: str, profile: Profile, given: str | None, key: str) -> str | None:
    """The currency picked; None for the firm's own, which may change with its country."""
    from scoring.costs.market import currencies, own_currency

    own = own_currency(profile)
    known = list(dict.fromkeys((own, *([given] if given else []), *currencies(parameters()))))
    picked = st.selectbox(label, known, index=known.index(given) if given else None, placeholder=own, key=key)
    return None if picked == own else picked
