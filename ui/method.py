"""How we calculate, from the same data that calculates: the rules in words, every number, and the bank."""

from datetime import date

import streamlit as st

from domain.parameters import Parameter, Step, Triple
from ui.engine import bank, parameters
from ui.format import day, number
from ui.session import locale
from ui.words import BASIS, escape, plural

RULES = (
    (
        "Need, gap and cost are three answers",
        "Whether you need the certificate follows from customers and markets only. How far you are never changes it.",
    ),
    (
        "Not knowing is neither zero nor credit",
        "A question you have not answered could be anything from 0 to 100, so the range is wide. Each answer narrows "
        'it. "I don\'t know" counts as nothing in place for now, and never better than "no" at the likely value.',
    ),
    (
        "Proof narrows the range",
        "The low end counts 60 % of what is only said, 85 % of what is written down, and all of what a record shows. "
        "The likely value does not change.",
    ),
    (
        "Some things count more",
        "A missing scope, policy, risk method, list of controls, look at how people are affected, independent check or "
        "review by the owner keeps the status at not ready, whatever the average says: an auditor would stop there.",
    ),
    (
        "Ranges come from what could differ",
        "We change one thing at a time, to its low and to its high, and see how far the total moves. These moves, "
        "squared, added up and rooted, give the range. The same moves are the chart of what matters most.",
    ),
    (
        "Money and hours stay apart",
        "Fees are the consultant plus the certifier. Other purchases and your own hours stand beside them.",
    ),
    (
        "Audit days follow the people who work with AI",
        "Not everyone in the firm. More systems, sites and laws add to them; a certificate you hold takes some off.",
    ),
)


def rules() -> None:
    """The main rules in plain words."""
    for title, text in RULES:
        st.markdown(f"**{title}.** {text}")


def numbers() -> None:
    """Every number of ours with value, source, date and confidence; one can search by word."""
    found = sorted(parameters().by_id.values(), key=lambda parameter: parameter.id)
    st.subheader(f"Every number we use ({len(found)})", anchor=False)
    wanted = st.text_input("Find a number", placeholder="audit, hours, surveillance …", key="find_number").lower()
    shown = [p for p in found if wanted in f"{p.id} {p.label}".lower()]
    st.table(
        {
            "What": [escape(p.label) for p in shown],
            "Low, likely, high": [_values(p) for p in shown],
            "Unit": [escape(p.unit) for p in shown],
            "From": [_source(p) for p in shown],
            "How sure": [p.confidence for p in shown],
            "Look again by": [day(p.review_by, locale()) for p in shown],
        }
    )


def _values(parameter: Parameter) -> str:
    today = date.today()
    if parameter.table:
        rows = parameter.steps(today)
        return "; ".join(f"{_up_to(step, rows)} {_triple(step.value)}" for step in rows)
    return _triple(parameter.at(today))


def _up_to(step: Step, rows: tuple[Step, ...]) -> str:
    if step.up_to is not None:
        return f"up to {number_exact(step.up_to)}:"
    return f"above {number_exact(rows[-2].up_to)}:" if len(rows) > 1 and rows[-2].up_to is not None else "always:"


def _triple(value: Triple) -> str:
    return " – ".join(dict.fromkeys(number_exact(part) for part in (value.low, value.likely, value.high)))


def number_exact(value: float) -> str:
    """A parameter as it is, not rounded for reading."""
    return f"{value:g}" if abs(value) < 100 else number(value, locale())


def _source(parameter: Parameter) -> str:
    sources = "; ".join(f"{s.title}, {day(s.published, locale())}" for s in parameter.sources)
    return escape(f"{sources} ({BASIS[parameter.basis]})")


def coverage() -> None:
    """The bank: its version, and that every requirement is asked about."""
    now = bank()
    asked = sum(bool(now.asked_by[requirement.ref]) for requirement in now.requirements)
    outcomes = {outcome for question in now.questions for outcome in question.nist_ai_rmf}
    st.subheader("What we ask", anchor=False)
    st.markdown(
        f"Question bank {now.version}: {plural(len(now.questions), 'question')} in {len(now.sections)} parts, "
        f"{plural(len(now.actions), 'action')}. {asked} of {len(now.requirements)} requirements and controls of "
        f"ISO/IEC 42001:2023 are asked about by at least one question; {len(outcomes)} of {len(now.outcomes)} outcomes "
        f"of the NIST AI RMF are touched. Numbers: version {parameters().version}. We use the ids of the standard and "
        "our own words, never its text."
    )
