"""A filled form opened again: what it would change is shown first, and kept only when the person says so."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from domain.case import Answer
from domain.vocabulary import PROOF
from ui.ask.bulk_import import said_so_far, take_in
from ui.fields import where_it_is
from ui.frame.ways import link
from ui.session import press
from ui.session.draft import Draft
from ui.session.engine import bank
from ui.session.opened import keep, kept, opened
from ui.session.parts import sections
from ui.show.typed import escape, linked
from ui.show.words import plural

if TYPE_CHECKING:
    from exports.form import Compared, Filled
    from ui.session.work import Work

FILE, READ, SAID = "filled_form", "filled_form_read", "filled_form_said"
HERE, FORM = "Keep what is here", "Take the form's"


def part() -> None:
    """Open a filled form: counts and issues, then one button."""
    with st.container(border=True):
        st.markdown("**Open a filled form**")
        st.markdown("Nothing is kept before you have seen what is new and what changes.")
        file = st.file_uploader("A form (.xlsx) you filled in", type=["xlsx"], max_upload_size=5, key=FILE)
        said = kept(SAID)
        if said:
            keep(SAID, None)
            st.success(str(said))
        _conflicts()
        filled = _read(file.file_id, file.getvalue()) if file is not None else None
        if filled is not None:
            _preview(filled)


def _read(file_id: str, data: bytes) -> "Filled | None":
    """The form, read once; None with a sentence where it is none."""
    from exports.form import read_form
    from exports.reading import CannotRead
    from questions import migrate

    done = kept(READ)
    if isinstance(done, tuple) and done[0] == file_id:
        return done[1]  # type: ignore[no-any-return]
    try:
        filled = read_form(data, bank(), partial(migrate, bank=bank()))
    except CannotRead as problem:
        st.error(f"{problem} What is open now is unchanged.")
        return None
    keep(READ, (file_id, filled))
    return filled


def _preview(filled: "Filled") -> None:
    from exports.form import compare

    _whose(filled)
    found = compare(filled, said_so_far(opened()), bank())
    st.markdown(f"**{_counts(found)}**")
    if found.newer:
        st.caption(f"Changed only here since the form was made, and left as is: {plural(found.newer, 'answer')}.")
    _issues(filled)
    _list("New", found.new)
    _list("Changed", found.changed)
    chosen = {**found.new, **found.changed, **_decided(found.both)}
    if chosen and press.button(f"Keep {plural(len(chosen), 'answer')}", type="primary", key="filled_form_keep"):
        done = take_in(opened(), {name: _draft(opened(), name, answer) for name, answer in chosen.items()})
        keep(SAID, f"{plural(done, 'answer')} kept. What was there before stays in the history.")
        st.rerun()


def _whose(filled: "Filled") -> None:
    made = f"This form was made for {escape(filled.firm)}"
    name = (opened().profile.organisation or "").strip() or "Your firm"
    if filled.firm != name:
        st.warning(f"{made}, and {escape(name)} is open now. Is it the right file?")


def _counts(found: "Compared") -> str:
    counts = [f"{len(found.new)} new", f"{len(found.changed)} changed", f"{found.same} the same"]
    if found.both:
        counts.append(f"{len(found.both)} changed in both places")
    return ", ".join(counts) + "."


def _issues(filled: "Filled") -> None:
    if not filled.issues:
        return
    with st.expander(f"{plural(len(filled.issues), 'row')} not taken as they stand", expanded=len(filled.issues) < 6):
        st.markdown("\n".join(f"- Row {issue.row}: {escape(issue.message)}" for issue in filled.issues))


def _list(title: str, answers: Mapping[str, Answer]) -> None:
    if answers:
        with st.expander(f"{title}: {plural(len(answers), 'answer')}"):
            st.markdown("\n".join(f"- {_question(name)}\n\n    {_changes(name, a)}" for name, a in answers.items()))


def _decided(both: Mapping[str, Answer]) -> dict[str, Answer]:
    """Of the answers changed in both places, those the person takes from the form."""
    if both:
        st.markdown("**Changed here too, after the form was made. Which one is right?**")
    taken: dict[str, Answer] = {}
    for name, answer in both.items():
        here = opened().said.stored(name)
        words = {HERE: _words(name, here), FORM: _words(name, answer)}
        picked = st.radio(
            escape(bank().question[name].text),
            [HERE, FORM],
            format_func={which: f"{which}: {told}" for which, told in words.items()}.__getitem__,
            key=f"filled_form_{name}",
        )
        if picked == FORM:
            taken[name] = answer
    return taken


def _question(name: str) -> str:
    return f"**{escape(bank().question[name].text)}**"


def _changes(name: str, answer: Answer) -> str:
    before = opened().said.stored(name)
    return f"{_words(name, answer)}{f' (before: {_words(name, before)})' if before.choice else ''}"


def _words(name: str, answer: Answer | Draft) -> str:
    choice = bank().question[name].by_choice.get(answer.choice or "")
    parts = [choice.text if choice else answer.choice or "no answer"]
    if choice and choice.attainment:
        parts.append(PROOF[answer.proof].lower())
    if answer.note:
        parts.append(f"note: {answer.note}")
    return linked("; ".join(parts))


def _conflicts() -> None:
    """Answers that another window changed while the form was looked at: each is decided at its question."""
    waiting = [name for name in opened().said.conflicts if name in bank().question]
    if waiting:
        st.warning("Another window answered these while you looked. Decide at each question which one is right.")
    at = {name: section.path for section in sections(bank()) for name in section.questions}
    for name in waiting:
        link(at[name], escape(bank().question[name].text), name)


def _draft(current: "Work", name: str, answer: Answer) -> Draft:
    """A form asks where one thing is and when it is from: whatever else is kept about it stays."""
    found = where_it_is.placed(current.said.stored(name).evidence, answer.evidence)
    return Draft(answer.choice, answer.proof, answer.note, found)
