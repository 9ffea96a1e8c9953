"""An offer for a scope of work from the gaps of the open client, at the consultant's own rates."""

from typing import get_args

import streamlit as st
from pydantic import ValidationError

from domain.asked.bank import Phase
from domain.measure import Measure
from domain.results.ranges import Range
from domain.results.report import Report
from domain.results.scope import Goal, Help, Scope, ScopePhase, Terms
from domain.vocabulary import PHASE, RANGE_NOTE, SUPPORT
from exports.scope import DRAFT, TOGETHER, guesses, left_out, sums, with_whom
from storage import StorageUnavailable
from ui.fields.number_field import NumberField
from ui.frame import house
from ui.frame.file_offer import offer_each
from ui.session import press
from ui.session.database import ACTOR, store
from ui.session.engine import engagement
from ui.session.opened import opened, report
from ui.show.format import between, number, span
from ui.show.measures import hourly
from ui.show.typed import escape

SETTING = "rates"
STANDS = 30
PERCENT = Measure("%", most=100)
DAYS = Measure("days", "day", least=1, most=365, whole=True)
GOALS: dict[Goal, str] = {"light": "The light programme, without an audit", "certificate": "Ready for a certificate"}


def page() -> None:
    """Kind of help, rates, and what follows: phases, actions, what is left out, and our guesses."""
    from scoring.costs.sizing import scope

    current, found = opened(), report()
    st.warning(DRAFT)
    goal, kind = _choices(found, current.token)
    terms = _terms(found.currency, kind)
    _rates(terms)
    draft = scope(found, engagement(), terms, goal)
    if draft is None:
        st.info("Nothing is open for this client, so there is nothing to plan.")
        return
    _whole(draft)
    for phase in draft.phases:
        _phase(phase)
    _rest(draft)
    offer_each("scope", "Draft as", "scope-of-work", draft, width="stretch")


def _choices(found: Report, token: str) -> tuple[Goal, Help]:
    from scoring.costs.sizing import goal_of

    goals: list[Goal] = list(GOALS) if found.plan.light_stages else ["certificate"]
    helps: list[Help] = list(get_args(Help))
    wanted = opened().profile.consultant_support
    left, right = st.columns(2)
    goal = left.selectbox(
        "What for", goals, goals.index(goal_of(found)), format_func=GOALS.__getitem__, key=f"scope_goal_{token}"
    )
    kind = right.selectbox(
        "Kind of help",
        helps,
        helps.index(wanted) if wanted in helps else helps.index("guided"),
        format_func=SUPPORT.__getitem__,
        key=f"scope_help_{token}",
    )
    return goal, kind


def _terms(currency: str, kind: Help) -> Terms:
    """The rates kept for this currency; none while nothing was entered."""
    try:
        kept = (store().setting(SETTING) or {}).get(currency, {})
        who = house.current()
        ours = {"help": kind, "currency": currency, "consultant": who.name if who else ""}
        return Terms.model_validate({**kept, **ours})
    except (StorageUnavailable, ValidationError, AttributeError):
        return Terms(help=kind, currency=currency)


def _rates(terms: Terms) -> None:
    """One rate, and another for a phase that has one; kept for every client in this currency."""
    with st.form(f"rates_{terms.currency}"):
        rate = _rate(f"Your rate for an hour, in {terms.currency}", terms.rate, "rate", terms.currency)
        with st.expander("Another rate for a phase"):
            phases = {
                phase: _rate(PHASE[phase], terms.phase_rates.get(phase), phase, terms.currency)
                for phase in get_args(Phase)
            }
        vat = _number("VAT, in percent", PERCENT, terms.vat, f"vat_{terms.currency}")
        days = _number("Days for which the offer stands", DAYS, terms.valid_days, f"days_{terms.currency}")
        pressed = press.submit("Use these rates", key="use_rates")
    if pressed and not any(unread for _, unread in (rate, vat, days, *phases.values())):
        others = {phase: value for phase, (value, _) in phases.items() if value}
        stands = int(days[0] or STANDS)
        _keep(terms.currency, {"rate": rate[0] or None, "phase_rates": others, "vat": vat[0], "valid_days": stands})


def _rate(label: str, value: float | None, name: str, currency: str) -> tuple[float | None, bool]:
    """The rate, and whether something else was typed that is no number."""
    found, unread = _number(label, hourly(currency), value, f"rate_{name}_{currency}")
    return found or None, unread


def _number(label: str, measure: Measure, value: float | None, key: str) -> tuple[float | None, bool]:
    """What was typed, None for nothing, and whether it is no number."""
    field = NumberField(label, measure, key=key, name=key, placeholder="")
    return field.draw(value), field.unread


def _keep(currency: str, rates: dict[str, object]) -> None:
    try:
        kept = store().setting(SETTING) or {}
        store().save_setting(SETTING, {**kept, currency: rates}, actor=ACTOR)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    st.rerun()


def _whole(draft: Scope) -> None:
    price = f", **{span(draft.money.low, draft.money.high, draft.money.unit)}**" if draft.money else ""
    st.markdown(
        f"Consultant: **{between(draft.hours)}**, likely {number(draft.hours.likely)}{price}."
        + ("" if draft.money else " Enter a rate above to see prices.")
    )
    st.table(
        {
            "Phase": [PHASE[phase.phase] for phase in draft.phases],
            "Hours": [between(phase.hours) for phase in draft.phases],
            "Likely": [number(phase.hours.likely) for phase in draft.phases],
            "Price": [_price(phase) for phase in draft.phases],
        }
    )
    st.caption(f"{RANGE_NOTE} {TOGETHER}")
    if draft.gross:
        st.markdown("\n".join(f"- {what}: **{between(amount)}**" for what, amount in sums(draft) if amount))


def _price(phase: ScopePhase) -> str:
    return between(phase.money) if phase.money else "–"


def _phase(phase: ScopePhase) -> None:
    with st.expander(f"{PHASE[phase.phase]}: what is done and what comes out"):
        st.table(
            {
                "What is done": [escape(action.title) for action in phase.actions],
                "What comes out": [escape(action.deliverable) for action in phase.actions],
                "With whom": [with_whom(action) for action in phase.actions],
                "Hours": [_some(action.hours) for action in phase.actions],
            }
        )


def _some(hours: Range) -> str:
    return between(hours) if hours.high else "hardly any"


def _rest(draft: Scope) -> None:
    st.header("Not part of it", anchor=False)
    st.markdown("\n".join(f"- {escape(line)}" for line in left_out(draft)))
    with st.expander("Our guesses behind the hours"):
        st.markdown("These are guesses of ours, not measured. Set them against what you know from your own work.")
        heads = ("What", "From low to high", "Meaning", "Source")
        st.table(dict(zip(heads, map(list, zip(*guesses(draft), strict=True)), strict=True)))
