"""Real quotes: what was offered and by whom, how far off we had been, and a form for the next one."""

import streamlit as st

from domain.profile import Profile
from domain.quote import ITEMS, Quote, QuoteItem
from domain.results.report import Report
from exports.figures import exact
from exports.quotes import NAME, compared
from ui.fields import text_box
from ui.fields.currency import picked_currency
from ui.fields.number_field import NumberField
from ui.plan.action_form import FIRST_DAY, LAST_DAY
from ui.session import press
from ui.session.memory import again
from ui.session.opened import locale, opened
from ui.show.format import day
from ui.show.measures import QUOTED_DAYS, a_day, whole_price
from ui.show.typed import escape

ASKED: dict[QuoteItem, str] = {
    "audit_days": "Days of the first audit, stage 1 and stage 2 together",
    "day_rate": "Price of one audit day",
    "travel": "The auditor's travel, altogether (0 if it is in the price)",
    "consultant": "A consultant's price, up to the certificate",
}


def draw(report: Report) -> None:
    """What was quoted beside what we had said, the quotes entered so far, and a form to enter one."""
    if report.fees is None:
        return
    stored = opened().facts.on_form
    st.header("Real quotes", anchor=False)
    st.caption("A price somebody has offered you says more than our range. Enter it, and it counts from its day on.")
    for line in compared(report):
        st.markdown(f"- {escape(line)}")
    for place, quote in enumerate(stored.quotes or ()):
        _entered(stored, place, quote)
    with st.expander("Enter a quote"):
        _form(stored)


def _entered(stored: Profile, place: int, quote: Quote) -> None:
    """One quote as it was entered, with a way to take it out."""
    words, remove = st.columns([5, 1], vertical_alignment="center")
    words.markdown(escape(summary(quote, stored)))
    if press.button("Remove", key=f"{_key()}_remove_{place}", into=remove):
        kept = stored.quotes or ()
        _save(stored, (*kept[:place], *kept[place + 1 :]))


def summary(quote: Quote, profile: Profile) -> str:
    """`Acme Cert, 12 Nov 2026: days of the first audit 4, one audit day USD 1,900.`"""
    from scoring.costs.market import own_currency

    money = quote.currency or own_currency(profile)
    who = ", ".join(filter(None, (quote.by or "Somebody", day(quote.dated, locale()) if quote.dated else "")))
    parts = [(item, getattr(quote, item)) for item in ITEMS if getattr(quote, item) is not None]
    said = (f"{NAME[item].lower()} {exact(v, 'days' if item == 'audit_days' else money)}" for item, v in parts)
    return f"{who}: {', '.join(said)}."


def _form(stored: Profile) -> None:
    """The figures of one quote; what was not quoted stays empty."""
    from scoring.costs.market import own_currency

    key = f"{_key()}_new"
    currency = picked_currency("In which currency is it?", stored, None, f"{key}_currency")
    fields = _fields(currency or own_currency(stored), key)
    with st.form(f"{key}_form", border=False):
        by = text_box.line("Who gave it?", "", key=f"{key}_by")
        dated = st.date_input("Of which day?", None, FIRST_DAY, LAST_DAY, format="YYYY-MM-DD", key=f"{key}_dated")
        found = {item: field.draw(None) for item, field in fields.items()}
        pressed = press.submit("Save this quote", key=f"{key}_save", type="primary")
    if not pressed or text_box.over(f"{key}_by") or any(field.unread for field in fields.values()):
        return
    if all(value is None for value in found.values()):
        st.error("Not saved yet. Enter at least one figure of the quote.")
        return
    quote = Quote.model_validate({"by": by.strip() or None, "dated": dated, "currency": currency, **found})
    _save(stored, (*(stored.quotes or ()), quote))


def _fields(currency: str, key: str) -> dict[QuoteItem, NumberField]:
    measures = {item: whole_price(currency) for item in ITEMS} | {
        "audit_days": QUOTED_DAYS,
        "day_rate": a_day(currency),
    }
    return {
        item: NumberField(label, measures[item], key=f"{key}_{item}", name=f"{key}_{item}", placeholder="Not quoted")
        for item, label in ASKED.items()
    }


def _save(stored: Profile, quotes: tuple[Quote, ...]) -> None:
    opened().save_profile(stored.model_copy(update={"quotes": quotes or None}))
    again()


def _key() -> str:
    """New after each quote, so that the form forgets the one before."""
    current = opened()
    entered = len(current.facts.on_form.quotes or ())
    return f"quote_{current.token}_{current.facts.turns['quotes']}_{entered}"
