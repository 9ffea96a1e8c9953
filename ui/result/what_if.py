"""What if: try a change and see what moves. Only this part of the page runs again, and nothing is stored by trying."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from domain.results.report import Range, Report
from domain.vocabulary import VERDICT
from ui.fields.profile_fields import Field
from ui.fields.profile_inputs import INPUTS, TRIED
from ui.fields.profile_options import SUPPORT
from ui.result import what_if_words as say
from ui.session import press
from ui.session.engine import bank, parameters
from ui.session.opened import locale, opened
from ui.session.trial import facts
from ui.show.format import between, day, difference, earlier_or_later, likely

if TYPE_CHECKING:
    from scoring import WhatIf
    from ui.session.work import Work

FIELDS = (
    (
        Field("ai_systems", "AI tools and systems", "", "count"),
        Field("sensitive_systems", "Sensitive ones", "", "count"),
    ),
    (
        Field("ai_headcount", "People who work with AI", "", "count"),
        Field("hours_per_week", "Hours a week", "", "number"),
    ),
    (Field("consultant_support", "Outside help", "", "one", SUPPORT),),
)
HELD = (("iso27001", "ISO 27001 held"), ("iso9001", "ISO 9001 held"))
FIGURES = (
    ("fees", "Fees up to the first certificate"),
    ("other_costs", "Other things to buy"),
    ("three_year", "All money over three years"),
    ("this_year", "This year"),
    ("internal_hours", "Hours of your team"),
    ("months", "Months to the certificate"),
)
TEN_YEARS = timedelta(days=3653)


@st.fragment
def panel() -> None:
    """Inputs on the left, what they move on the right, and the two ways out: keep it, or go back."""
    from scoring import first_deadline

    current = opened()
    if current.profile.has_no_ai:
        return
    st.header("What if?", anchor=False)
    st.caption(say.PROMISE)
    current.trial.begin(first_deadline(current.profile, current.as_of))
    inputs, figures = st.columns(2, gap="large")
    with inputs:
        change = _inputs(current)
    then = _report(current, change)
    with figures, st.container(border=True, key="what_if_figures"):
        _figures(current.report(), then, tried=bool(current.trial.facts))
    with inputs:
        _target(then, current.trial.day)
        _ways_out(current, change)


def _inputs(current: "Work") -> "WhatIf":
    """What the person sees in the inputs, as a change of the firm's facts."""
    from scoring import WhatIf

    trial, own = current.trial, facts(current.profile)
    shown = own | trial.facts
    seen: dict[str, object] = {}
    for row in FIELDS:
        for column, field in zip(st.columns(len(row)), row, strict=True):
            with column:
                seen[field.name] = INPUTS[field.kind](field, shown[field.name], _key(current, field.name))
    for column, (name, label) in zip(st.columns(2), HELD, strict=True):
        seen[name] = column.checkbox(label, value=bool(shown[name]), key=_key(current, name))
    if current.report().months:
        trial.day = _day_wanted(current)
    trial.facts = {name: value for name, value in seen.items() if value != own[name]}
    change = WhatIf.model_validate(trial.facts)
    counted = change.applied(current.profile).sensitive_systems
    if counted != seen["sensitive_systems"]:
        st.caption(f"Counted as {counted} sensitive: no more than there are systems.")
    return change


def _day_wanted(current: "Work") -> date | None:
    wanted, as_of = current.trial.day, current.as_of
    return st.date_input(
        "Certificate wanted by",
        value=wanted,
        min_value=min(as_of, wanted or as_of),
        max_value=max(as_of + TEN_YEARS, wanted or as_of),
        format="YYYY-MM-DD",
        key=_key(current, "day"),
    )


def _key(current: "Work", name: str) -> str:
    return f"{TRIED}{current.token}_{current.trial.turn}_{name}"


def _report(current: "Work", change: "WhatIf") -> Report:
    """The report with the change in it, without reasons; the firm's own while nothing is tried."""
    from scoring import what_if

    if not current.trial.facts:
        return current.report()
    return what_if(bank(), parameters(), current.case(), current.as_of, change)


def _figures(now: Report, then: Report, *, tried: bool) -> None:
    st.markdown("**With what you try**" if tried else "**As it is now**")
    verdict = "as now" if then.need.verdict == now.need.verdict else f"now: {VERDICT[now.need.verdict]}"
    st.markdown(_row("Do we need it?", VERDICT[then.need.verdict], verdict if tried else ""))
    for name, label in FIGURES:
        before, after = getattr(now, name), getattr(then, name)
        if before or after:
            st.markdown(_figure_row(label, before, after, tried))
    if ends := then.plan.earliest_certificate:
        moved = earlier_or_later(now.plan.earliest_certificate, ends) if tried else ""
        st.markdown(_row("Earliest certificate, likely", day(ends, locale()), moved))
    if then.plan.held_by:
        st.caption(say.HELD_BY[then.plan.held_by])
    if then.quoted:
        st.caption(say.QUOTED)


def _figure_row(label: str, before: Range | None, after: Range | None, tried: bool) -> str:
    if after is None:
        return _row(label, "none", "no meaning any more")
    moved = difference(before, after) if before and tried else ""
    return _row(label, likely(after), moved) + f"  \n:small[{between(after)}]"


def _row(label: str, value: str, moved: str) -> str:
    ending = f" · {moved}" if moved == "as now" else f" · **{moved}**" if moved else ""
    return f"{label}  \n**{value}**{ending}"


def _target(then: Report, wanted: date | None) -> None:
    """What the wanted day means, with the bridge when the plan ends after it."""
    from scoring import target

    if wanted is None or then.months is None:
        return
    found = target(then, wanted)
    draw = st.warning if found.needs_bridge else st.info
    draw(say.target(found, locale()))


def _ways_out(current: "Work", change: "WhatIf") -> None:
    trial = current.trial
    if trial.facts:
        keep, back = st.columns(2)
        if press.button("Keep this", key="try_keep", into=keep, type="primary", width="stretch"):
            _keep(current, change)
        back.button("Back to now", key="try_back", width="stretch", on_click=trial.drop)
    elif trial.before:
        st.success("Kept. Your facts and your report have changed.")
        if press.button("Undo", key="try_undo"):
            if current.save_profile(current.facts.on_form.model_copy(update=trial.before)):
                trial.undone()
            st.rerun()


def _keep(current: "Work", change: "WhatIf") -> None:
    old = current.facts.on_form
    new = change.applied(old)
    if current.save_profile(new):
        current.trial.keep(old, new)
    st.rerun()
