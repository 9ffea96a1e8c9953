"""What customers said about ISO/IEC 42001: one card each, with a small form."""

from hashlib import sha256
from typing import Any

import streamlit as st

from domain.profile import CustomerAsk, Profile
from ui.fields import text_box
from ui.fields.currency import picked_currency
from ui.fields.number_field import NumberField
from ui.fields.profile_options import ASK_KIND, ASK_STRENGTH
from ui.session import press
from ui.session.opened import keep, kept, opened
from ui.show.format import named
from ui.show.measures import DEADLINE, sales
from ui.show.typed import escape
from ui.show.words import LONGEST

ADDED = "ask_added"
"""The place of the card that was added a moment ago: the page brings the person there, since the form has folded."""
ALTERNATIVE = {"Yes": True, "No": False, "Don't know": None}


def cards(profile: Profile, token: str) -> tuple[CustomerAsk, ...] | None:
    """Draw the cards. Returns the asks as they are after whatever the person just did."""
    asks = profile.customer_asks or ()
    st.markdown("**Has a customer asked about ISO/IEC 42001, or about how you look after AI?**")
    st.caption("One card for each customer. This is the fact that decides most.")
    added_at = kept(ADDED)
    keep(ADDED, None)
    for place, ask in enumerate(asks):
        fold: Any = st.container(key="just_added") if place == added_at else st
        with fold.expander(summary(ask, _currency(ask, profile))):
            edited, removed = _form(ask, profile, f"ask_{token}_{place}_{_digest(ask)}")
            if removed:
                return (asks[:place] + asks[place + 1 :]) or ()
            if edited:
                return (*asks[:place], edited, *asks[place + 1 :])
    with st.expander("Add a customer" if asks else "Add the first customer"):
        added, _ = _form(None, profile, f"ask_{token}_new_{len(asks)}")
        if added:
            keep(ADDED, len(asks))
            return (*asks, added)
    return _nobody(profile, token)


def _nobody(profile: Profile, token: str) -> tuple[CustomerAsk, ...] | None:
    """No customer asked is a fact too, and not the same as not known."""
    if profile.customer_asks:
        return profile.customer_asks
    said = st.checkbox("No customer has asked so far", value=profile.customer_asks == (), key=f"ask_{token}_nobody")
    return () if said else None


def summary(ask: CustomerAsk, currency: str) -> str:
    """One line about a customer, for the card's head."""
    parts = [ask.customer or "A customer", ASK_STRENGTH.get(ask.strength or "", "Not known how firmly").lower()]
    if ask.revenue is not None:
        parts.append(f"{named(ask.revenue, currency)} a year")
    if ask.deadline_months is not None:
        parts.append(f"in {ask.deadline_months:g} months")
    return escape(" · ".join(parts))


def _currency(ask: CustomerAsk | None, profile: Profile) -> str:
    from scoring.costs.market import own_currency

    return (ask.currency if ask else None) or own_currency(profile)


def _digest(ask: CustomerAsk) -> str:
    return sha256(ask.model_dump_json().encode()).hexdigest()[:8]


def _form(ask: CustomerAsk | None, profile: Profile, key: str) -> tuple[CustomerAsk | None, bool]:
    old = ask or CustomerAsk()
    with st.form(f"{key}_form", border=False):
        customer = text_box.line("Who is it?", old.customer or "", key=f"{key}_customer")
        kind = st.radio(
            "Which sort?",
            list(ASK_KIND),
            index=_at(ASK_KIND, old.kind),
            format_func=ASK_KIND.__getitem__,
            key=f"{key}_kind",
        )
        strength = st.radio(
            "How firmly?",
            list(ASK_STRENGTH),
            index=_at(ASK_STRENGTH, old.strength),
            format_func=ASK_STRENGTH.__getitem__,
            key=f"{key}_strength",
        )
        sales_field, deadline_field = _figures(ask, profile, key)
        revenue = sales_field.draw(old.revenue)
        currency = picked_currency("In which currency?", profile, old.currency, f"{key}_currency")
        deadline = deadline_field.draw(old.deadline_months)
        accepted = next(name for name, value in ALTERNATIVE.items() if value is old.alternative_accepted)
        alternative = st.radio(
            "Would something else do, such as SOC 2 or a good set of written answers?",
            list(ALTERNATIVE),
            index=list(ALTERNATIVE).index(accepted) if ask else None,
            key=f"{key}_alternative",
        )
        note = text_box.lines("Note", old.note or "", most=LONGEST, key=f"{key}_note")
        save = press.submit("Save this customer" if ask else "Add this customer", key=f"{key}_save", type="primary")
        remove = bool(ask) and press.submit("Remove this customer", key=f"{key}_remove")
    if remove:
        opened().unread = {name: one for name, one in opened().unread.items() if not name.startswith(key)}
    too_long = text_box.over(f"{key}_customer") or text_box.over(f"{key}_note", LONGEST)
    if not save or too_long or sales_field.unread or deadline_field.unread:
        return None, remove
    changes = {
        "customer": customer.strip() or None, "kind": kind, "strength": strength, "revenue": revenue,
        "currency": currency, "deadline_months": deadline, "alternative_accepted": ALTERNATIVE.get(alternative or ""),
        "note": note.strip() or None,
    }  # fmt: skip
    return CustomerAsk.model_validate(old.model_dump() | changes), False


def _figures(ask: CustomerAsk | None, profile: Profile, key: str) -> tuple[NumberField, NumberField]:
    currency = _currency(ask, profile)
    label, by = f"Sales a year that hang on it ({currency})", "In how many months do they want it?"
    return (
        NumberField(label, sales(currency), key=f"{key}_revenue", name=f"{key}_revenue"),
        NumberField(by, DEADLINE, key=f"{key}_deadline", name=f"{key}_deadline", placeholder="No date, or not known"),
    )


def _at(names: dict[str, str], value: str | None) -> int | None:
    return list(names).index(value) if value in names else None
