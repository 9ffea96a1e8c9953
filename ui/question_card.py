"""One question: its choices as rows, what helps behind a fold, and proof and note once it is answered.

Saving compares what the widgets show with what is stored, on every run: the one order of events that loses nothing
when the server restarts under an open page. No callback and no fragment may be added here.
"""

from dataclasses import replace
from typing import Any, NamedTuple

import streamlit as st

from domain.bank import Question
from domain.case import Proof
from domain.kept import kept
from domain.ref import numbers
from questions.beside import TITLES, listed
from ui import fold, just_typed, press, text_box, where_it_is
from ui.draft import Draft
from ui.engine import bank
from ui.fold import Told
from ui.for_others import ask
from ui.glossary import Glossary
from ui.leave_out import leave_out
from ui.memory import reset_widget, shown_now
from ui.menu import ASKING
from ui.seen import Seen
from ui.words import PROOF, PROOF_HELP, SHOWN, escape, linked
from ui.work import Work

IDS: list[Proof] = list(PROOF)


class Explained(NamedTuple):
    """What goes with a question: markdown beside it, and the HTML of the fold under it."""

    beside: str | None
    under: str


def draw(current: Work, question: Question, place: int) -> bool:
    """Draw the card and save what changed. True when the choice changed, since other questions may hang on it."""
    return draw_layer(current, question, f"{place}. {escape(question.text)}")


def draw_layer(current: Work | Seen, question: Question, heading: str) -> bool:
    """The same card under a heading of its own, for what the client says or for what the consultant saw."""
    with st.container(border=True, key=f"card_{_slug(current, question)}", gap="small"):
        before = current.stored(question.id)
        shown = _choice(current, question, heading)
        if shown is not None:
            shown = _proof_and_note(current, question, shown)
        if shown is not None and shown != before and question.id not in current.conflicts:
            current.answer(question.id, shown)
        if question.id in current.conflicts:
            _conflict(current, question, shown)
        _state(current, question)
        if isinstance(current, Work):
            fold.draw(_explained(question).under)
    after = current.stored(question.id)
    return (before.choice if before else None) != (after.choice if after else None)


def typed(current: Work | Seen, question: Question) -> Draft | None:
    """What the widgets of this card show before they are drawn again; None where the card was not on the page."""
    choice = question.by_choice.get(str(shown_now(_key(current, question, "w"), "")))
    if choice is None:
        return None
    draft = current.draft(question.id) or Draft(choice.id)
    proof = (shown_now(_key(current, question, "proof"), draft.proof) or "said") if choice.attainment else "said"
    note = str(shown_now(_key(current, question, "note"), draft.note) or "")
    found = where_it_is.typed(_key(current, question, ""), draft.evidence) if proof != "said" else draft.evidence
    return Draft(choice.id, proof, text_box.fits(note, _longest(draft.note)) or None, found)  # type: ignore[arg-type]


@just_typed.stands_on(*ASKING)
def keep_typed(current: Work) -> None:
    """Save what the cards of both layers show already, before anything is drawn."""
    for layer in (current, current.seen):
        waiting = layer.redraw | layer.conflicts.keys()
        for question in bank().questions:
            draft = typed(layer, question)
            if draft is not None and question.id not in waiting and draft != layer.draft(question.id):
                layer.answer(question.id, draft)


def _slug(current: Work | Seen, question: Question) -> str:
    return question.id.replace(".", "_") + ("_seen" if isinstance(current, Seen) else "")


def _key(current: Work | Seen, question: Question, part: str) -> str:
    return f"{part}_{current.token}_{question.id}"


def _choice(current: Work | Seen, question: Question, heading: str) -> Draft | None:
    """The choice on screen, with the proof and note that belong to the answer so far."""
    draft = current.draft(question.id)
    ids = [choice.id for choice in question.choices]
    key = _key(current, question, "w")
    index = ids.index(draft.choice) if draft and draft.choice in ids else None
    if question.id in current.redraw:
        _show_again(current, question, draft, None if index is None else ids[index])
    picked = st.radio(
        heading,
        ids,
        index=index,
        format_func=lambda choice: escape(question.by_choice[choice].text),
        key=key,
        help=_explained(question).beside,
        width="stretch",
    )
    if picked is None:
        return None
    return replace(draft, choice=picked) if draft else Draft(picked)


def _show_again(current: Work | Seen, question: Question, draft: Draft | None, choice: str | None) -> None:
    """After a decision the widgets take the stored values, whatever they showed before."""
    current.redraw.discard(question.id)
    reset_widget(_key(current, question, "w"), choice)
    if draft:
        reset_widget(_key(current, question, "proof"), draft.proof)
        reset_widget(_key(current, question, "note"), draft.note or "")
        where_it_is.show_again(_key(current, question, ""), draft.evidence)


def _proof_and_note(current: Work | Seen, question: Question, shown: Draft) -> Draft:
    choice = question.by_choice[shown.choice or ""]
    if choice.asks:
        st.markdown(f"**{escape(choice.asks)}**")
    if choice.kind == "not_applicable" and isinstance(current, Work):
        leave_out(current, question, choice)
    if not choice.attainment:
        return replace(shown, proof="said", note=_note(current, question, shown))
    with st.container(horizontal=True, gap="medium"):
        proof = _proof(current, question, shown)
        note = _note(current, question, shown)
    asked = proof != "said" and isinstance(current, Work)
    found = where_it_is.draw(_key(current, question, ""), shown.evidence) if asked else shown.evidence
    return Draft(shown.choice, proof, note, found)


def _proof(current: Work | Seen, question: Question, shown: Draft) -> Proof:
    """What backs an answer up; for the consultant what was shown, where "we say so" is no choice."""
    checks = isinstance(current, Seen)
    ids = IDS[1:] if checks else IDS
    picked = st.radio(
        "What were you shown?" if checks else "What backs this up?",
        ids,
        index=ids.index(shown.proof) if shown.proof in ids else None,
        format_func=(SHOWN if checks else PROOF).__getitem__,
        horizontal=True,
        key=_key(current, question, "proof"),
    )
    return picked or "said"


def _note(current: Work | Seen, question: Question, shown: Draft) -> str | None:
    note = text_box.lines(
        "Note",
        shown.note or "",
        most=_longest(shown.note),
        placeholder="Where is it? Who knows more?",
        key=_key(current, question, "note"),
    )
    return note or None


def _longest(note: str | None) -> int:
    """A longer note that came with a file stays whole."""
    return max(text_box.NOTE, len(note or ""))


def _state(current: Work | Seen, question: Question) -> None:
    """Saved, a way to take the answer back, and one to ask somebody else. "Saved" only after the database has it."""
    if question.id in current.unsaved:
        st.error("Not saved yet. Your choice stays here and is tried again with your next click.")
    row: Any = st
    if not (current.stored(question.id) is None or question.id in current.unsaved or question.id in current.conflicts):
        row = st.container(horizontal=True, vertical_alignment="center", gap="medium")
        row.caption("Saved", width="content")
        if press.button("Clear answer", key=_key(current, question, "clear"), into=row, type="tertiary"):
            current.clear(question.id)
            st.rerun()
    if isinstance(current, Work):
        ask(current, question, row)


def _conflict(current: Work | Seen, question: Question, shown: Draft | None) -> None:
    """Somebody answered in another window: both versions, and a choice."""
    conflict = current.conflicts[question.id]
    if shown is not None and shown != conflict.ours:
        current.change_mind(question.id, shown)
    st.warning("This was answered in another window after you opened it. Which one is right?")
    for label, draft in (("Theirs, saved", conflict.theirs), ("Yours, not saved", shown or conflict.ours)):
        st.markdown(f"- {label}: **{_words(current, question, draft)}**")
    left, right = st.columns(2)
    if press.button("Keep theirs", key=_key(current, question, "theirs"), into=left):
        current.settle(question.id, ours=False)
        st.rerun()
    if press.button("Use mine", key=_key(current, question, "ours"), into=right):
        current.settle(question.id, ours=True)
        st.rerun()


def _words(current: Work | Seen, question: Question, draft: Draft) -> str:
    if draft.choice is None:
        return "no answer"
    words = SHOWN if isinstance(current, Seen) else PROOF
    choice = question.by_choice.get(draft.choice)
    text = choice.text if choice else draft.choice
    return linked(f"{text} ({words[draft.proof].lower()})" + (f", note: {draft.note}" if draft.note else ""))


@kept
def _explained(question: Question) -> Explained:
    """The same for everybody, so worked out once. A word explained beside the question is not explained again below."""
    glossary = Glossary(question.id)
    beside = glossary.explain(question.text, *(choice.text for choice in question.choices))
    told = [Told(question.help), Told(question.why, "Why it matters.")]
    if question.example:
        told.append(Told(question.example, "For example."))
    if question.evidence:
        told.append(Told("; ".join(question.evidence), "What would show it:"))
    words = glossary.new(question.help, question.why, question.example or "", *question.evidence)
    told += [Told(term.means, f"{term.term}.") for term in words]
    refs = numbers(question.requirements)
    told += [Told(PROOF_HELP, quiet=True), Told(f"Behind this question: {bank().framework.title} {refs}", quiet=True)]
    list_ = tuple(Told(line) for line in listed(bank(), question))
    shown = fold.folded(TITLES[question.shows], list_) if question.shows else ""
    return Explained(beside, shown + fold.folded("What this means, and why we ask", tuple(told)))
