"""How we calculate, from the same data that calculates: the rules in words, every number, and the bank."""

from datetime import date

import streamlit as st

from domain.asked.bank import Bank, Framework
from domain.parameters import Parameter, Step, Triple
from questions.checks.coverage import reached
from ui.fields import text_box
from ui.session.engine import bank, parameters
from ui.session.opened import locale
from ui.show.format import day, number
from ui.show.typed import escape
from ui.show.words import BASIS, plural


def rules() -> None:
    """The method in plain words, from the data that docs/method.md is written from."""
    from scoring.method import rules as parts

    for part in parts(parameters()):
        with st.expander(part.title):
            st.markdown("\n".join(f"- {escape(rule)}" for rule in part.rules))


def glossary() -> None:
    """The few terms that must appear, each in one sentence."""
    from questions import load_words

    st.header("Words you will meet", anchor=False)
    for term in load_words().glossary:
        st.markdown(f"**{escape(term.term)}.** {escape(term.means)}")


def numbers() -> None:
    """Every number of ours with value, source, date and confidence; one can search by word."""
    found = sorted(parameters().by_id.values(), key=lambda parameter: parameter.id)
    st.header(f"Every number we use ({len(found)})", anchor=False)
    wanted = text_box.line("Find a number", placeholder="audit, hours, prices …", key="find_number").lower().split()
    shown = [p for p in found if all(word in _words(p) for word in wanted)]
    if wanted:
        st.caption(
            f"Showing {len(shown)} of {len(found)}." if shown else "No number has these words. Try a shorter one."
        )
    st.caption(
        "Expert judgement means that the number is ours, also where pages of others stand beside it. "
        "A source shows its own date, or that it has none and when we read it."
    )
    st.table(
        {
            "What": [_what(p) for p in shown],
            "Low, likely, high": [_values(p) for p in shown],
            "Unit": [escape(p.unit) for p in shown],
            "From": [_source(p) for p in shown],
            "How sure": [p.confidence for p in shown],
            "Look again by": [day(p.review_by, locale()) for p in shown],
        }
    )


def _what(parameter: Parameter) -> str:
    note = f" :gray[{escape(parameter.note)}.]" if parameter.note else ""
    return escape(parameter.label) + note


def _words(parameter: Parameter) -> str:
    """Everything about a number that one may look for: what it is, how it is counted, and where it comes from."""
    sources = " ".join(f"{source.title} {source.address or ''}" for source in parameter.sources)
    known = (parameter.id, parameter.label, parameter.unit, parameter.note or "", BASIS[parameter.basis], sources)
    return " ".join(known).lower()


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
    return f"{value:g}" if abs(value) < 100 else number(value)


def _source(parameter: Parameter) -> str:
    sources = "; ".join(s.named(lambda on: day(on, locale())) for s in parameter.sources)
    return escape(f"{sources} ({BASIS[parameter.basis]})")


def coverage() -> None:
    """The bank: its version, and that every requirement is asked about."""
    now = bank()
    asked = [f"{_asked(now, kind)} {words}" for kind, words in (("control", "controls"), ("clause", "clauses"))]
    st.header("What we ask", anchor=False)
    st.markdown(
        f"Question bank {now.version}: {plural(len(now.questions), 'question')} in {len(now.sections)} parts, "
        f"{plural(len(now.actions), 'action')}. {' and '.join(asked)} of "
        f"{now.framework.title}:{now.framework.version} are asked about by at least one question"
        f"{''.join(f'; {_touched(now, f)}' for f in now.beside)}. "
        f"Numbers: version {parameters().version}. We use the ids of the standard and "
        "our own words, never its text."
    )


def _touched(now: Bank, framework: Framework) -> str:
    found, lines = len(reached(now, framework)), framework.outcomes or framework.requirements
    used = len(reached(now, framework, ("user",)))
    kind = "outcomes" if framework.outcomes else "requirements"
    return (
        f"{found} of {len(lines)} {kind} of the {framework.title} are touched, {used} of them for a firm that "
        "only uses AI"
    )


def _asked(now: Bank, kind: str) -> str:
    """How many of this kind are asked about: `38 of 38`."""
    refs = [r.ref for r in now.requirements if r.kind == kind]
    return f"{sum(bool(now.asked_by[ref]) for ref in refs)} of {len(refs)}"
