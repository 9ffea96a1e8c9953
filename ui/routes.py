"""Under the verdict: what to ask prospects, what else may answer a customer, what a market adds; folded when long."""

import streamlit as st

from domain.report import Need, Report
from ui.session import opened
from ui.shell import link
from ui.words import escape, plural

SCRIPT = """Hello,

before we spend money on a certificate for the way we look after AI, I would like to ask you three short questions:

1. Do you need our AI practice to be checked by someone outside? If so, from when?
2. Would SOC 2, ISO 27001 or a review of your own do as well as an ISO/IEC 42001 certificate?
3. Would a certificate change whether you buy from us, or when?

One line for each is plenty. Thank you!
{firm}"""
MARKET = {"defence": "If you sell to defence buyers", "eu_ai_act": "If you sell into the European Union"}


def prospects(need: Need) -> None:
    """Three questions to read out or to mail, until the five have been asked."""
    profile = opened().profile
    if need.verdict not in ("watch", "prepare") or profile.top5_prospects_asked:
        return
    with st.expander("What to ask your five best prospects: to read out or to mail"):
        st.code(SCRIPT.format(firm=profile.organisation or "Your name"), language=None, wrap_lines=True)
        st.markdown(
            "A customer who won't buy without it, with sales behind it, changes the answer above. Five times no, and "
            "you have saved the budget. Enter what you hear either way."
        )
        link("about-you", "Enter what they said")


def others(need: Need) -> None:
    """The permitted alternatives, each with what it gives and when it fits."""
    if not need.alternatives:
        return
    with st.expander(f"What else may answer a customer: {plural(len(need.alternatives), 'way')}"):
        st.caption("Cheapest first. Ask the customer which of them would do before you pay for any.")
        for way in need.alternatives:
            st.markdown(f"**{escape(way.route)}**  \n{escape(way.gives)}.  \n:gray[When: {escape(way.when)}.]")


def market(report: Report) -> None:
    """A warning before the firm says that it follows the standard, and notes for its market."""
    said = {notice.id: notice.message for notice in report.notices}
    if "self_claim" in said:
        st.warning(f"**Before you tell customers that you follow it.** {escape(said['self_claim'])}")
    for name, title in MARKET.items():
        if name in said:
            with st.expander(title):
                st.markdown(escape(said[name]))
