"""What the firm holds already, and the EU AI Act as pointers: both folded unless they matter to this firm."""

import streamlit as st

from domain.other_schemes import LawPointers, Scheme
from domain.profile import Profile
from ui.session.engine import bank, parameters
from ui.session.opened import locale, report
from ui.show.format import day
from ui.show.typed import escape

MOST = 14
"""Points named in full; the rest by number."""
UNKNOWN = "You have not said yet whether you work in the EU or for anyone there. If you do, this is for you."

STALE = "This was to be looked at again before now: check it before you rely on it."


def schemes(profile: Profile) -> None:
    """SOC 2, ISO 27001 and ISO 9001: open where the firm holds one. Nothing without AI."""
    from scoring.costs.other_schemes import held
    from scoring.numbers.rates import rates

    if profile.has_no_ai:
        return
    found = held(bank(), profile, rates(parameters(), report().as_of))
    mine = [scheme.title for scheme in found if scheme.held]
    st.header("What you hold already" if mine else "What other certificates would give", anchor=False)
    st.caption("Our own judgement of overlap: related work, never proof of the other.")
    for scheme in found:
        with st.expander(f"{scheme.title}{' (you hold it)' if scheme.held else ''}", expanded=scheme.held):
            _scheme(scheme)


def _scheme(scheme: Scheme) -> None:
    st.markdown(escape(scheme.says))
    for overlap in scheme.gives:
        st.markdown(f"- **{escape(overlap.part)}**: {_points(overlap.refs)}")
    st.markdown("**It gives nothing for:**")
    st.markdown("\n".join(f"- {_titled(ref)}" for ref in scheme.leaves[:MOST]))
    if scheme.leaves[MOST:]:
        st.markdown(f"and {_points(scheme.leaves[MOST:])}.")


def law(profile: Profile) -> None:
    """The EU AI Act, for a firm that sells in the EU or does not know."""
    from scoring.law.law import eu_law

    found = eu_law(profile, report().as_of)
    if found is None:
        return
    with st.expander(f"{found.title}: where the same work helps, as of {day(found.as_of, locale())}"):
        _law(found)


def _law(found: LawPointers) -> None:
    if found.applies is None:
        st.info(UNKNOWN)
    if found.stale:
        st.warning(STALE)
    for line in found.says:
        st.markdown(escape(line))
    st.markdown("\n".join(f"- {escape(line)}" for line in found.dates))
    st.table(
        {
            "Article": [pointer.article for pointer in found.pointers],
            "About": [escape(pointer.about) for pointer in found.pointers],
            "Related points": [_points(pointer.refs) for pointer in found.pointers],
            "Mind": [escape(pointer.note) for pointer in found.pointers],
        }
    )
    st.markdown(escape(found.not_covered))


def _titled(ref: str) -> str:
    requirement = bank().requirement[ref]
    return f"{requirement.number} {escape(requirement.title)}"


def _points(refs: tuple[str, ...]) -> str:
    return ", ".join(bank().requirement[ref].number for ref in refs)
