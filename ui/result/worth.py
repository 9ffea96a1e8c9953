"""What depends on the certificate, and the sales that would pay for it, in sentences."""

import streamlit as st

from domain.profile import Profile
from domain.results.report import Amount, BreakEven, Need, Report
from ui.session.opened import opened
from ui.show.format import amount, named, number
from ui.show.look import boxes
from ui.show.reason_tree import why
from ui.show.words import plural

PRESSING = ("mandatory", "scored")


def at_stake(need: Need) -> None:
    """On the verdict page: the sales behind the demand, and what it takes to earn the cost back. No percentage here."""
    if need.verdict == "no_need" or not (need.revenue_at_stake.amount or need.break_even):
        return
    with boxes.card("worth"):
        st.header("What it is worth", anchor=False)
        st.markdown(_stake(need, opened().profile))
        if need.break_even:
            left = f"if {number(need.break_even.margin * 100)} of each 100 you take in are left"
            st.markdown(f"{_earned_back(need.break_even)}, {left}{_assumed(need.break_even)}.")
            _side_by_side(need.revenue_at_stake, need.break_even)


def _side_by_side(stake: Amount, found: BreakEven) -> None:
    """Sales at stake beside the sales that earn the cost back; nothing where they can't be laid side by side."""
    if stake.amount and found.sales_per_year and stake.currency == found.currency:
        most = max(stake.amount, found.sales_per_year)
        said = "Two bars: the sales at stake a year, and the sales a year that earn the cost back"
        told = (
            "The sales at stake are the longer bar." if stake.amount == most else "The sales at stake are the shorter."
        )
        bars = (("Sales at stake", stake.amount), ("Sales that earn the cost back", found.sales_per_year))
        drawn = "".join(f'<span>{name}</span><i style="width:{100 * value / most:.1f}%"></i>' for name, value in bars)
        st.html(f'<div class="r42-weighed r42-drawn" role="img" aria-label="{said}. {told}">{drawn}</div>')


def break_even(report: Report) -> None:
    """On the cost page: the same with the margin as a percentage, and why."""
    found = report.need.break_even
    if found is None:
        if report.three_year and opened().profile.margin == 0:
            st.header("When would it pay?", anchor=False)
            st.markdown("You said that nothing is left of what you take in, so no amount of sales would earn it back.")
        return
    st.header("When would it pay?", anchor=False)
    margin = f"at a {amount(found.margin * 100, '%')} margin"
    st.markdown(f"{_earned_back(found)}, {margin}{_assumed(found)}.")
    st.markdown(_stake(report.need, opened().profile))
    why(report, found.because, "break_even")


def _earned_back(found: BreakEven) -> str:
    sales = amount(found.sales_per_year, found.currency)
    return f"The three-year cost is earned back by **{sales}** of sales a year to the customers who ask for it"


def _assumed(found: BreakEven) -> str:
    return " (assumed: you gave no margin)" if found.margin_assumed else " (the margin you gave)"


def _stake(need: Need, profile: Profile) -> str:
    """The sales of customers who make it a condition or score it, and for how many of them they are not known."""
    pressing = [ask for ask in profile.customer_asks or () if ask.strength in PRESSING]
    if not pressing:
        return "No customer makes it a condition or gives points for it: as far as you told us, no sales depend on it."
    unknown = sum(ask.revenue is None for ask in pressing)
    if unknown == len(pressing):
        return "Customers make it a condition or give points for it, but how much they would buy is not known yet."
    stake = named(need.revenue_at_stake.amount, need.revenue_at_stake.currency)
    says = f"Sales at stake, with customers who make it a condition or give points for it: **{stake}** a year."
    says += _compared(need) + _apart(need)
    return says + (f" For {plural(unknown, 'more customer')} the sales are not known yet." if unknown else "")


def _compared(need: Need) -> str:
    """What the verdict found when it weighed the sales against the cost; nothing where it weighed none."""
    if need.worth is None:
        return ""
    near = ", but close to it" if need.worth.close else ""
    return f" That is {'more' if need.worth.pays else 'less'} than it takes to earn the cost back{near}."


def _apart(need: Need) -> str:
    """Sales that are in no sum, because no rate for their currency is held."""
    amounts = " and ".join(named(one.amount, one.currency) for one in need.apart)
    return f" Not in it: **{amounts}**, a currency we hold no rate for." if amounts else ""
