"""One question: its choices as rows, what helps behind a fold, and proof and note once it is answered.

Saving compares what the widgets show with what is stored, on every run: the one order of events that loses nothing
when the server restarts under an open page. No callback and no fragment may be added here.
"""

from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import streamlit as st

from domain.asked.bank import Question
from domain.asked.ref import numbers
from domain.case import Proof
from domain.memoised import memoised
from domain.vocabulary import PROOF, SHOWN
from questions.beside import TITLES, listed
from ui.ask.for_others import ask
from ui.ask.leave_out import leave_out
from ui.fields import text_box, where_it_is
from ui.frame.menu import ASKING
from ui.frame.two_versions import choose, in_words, not_saved
from ui.session import pending_input, press
from ui.session.draft import Draft
from ui.session.engine import bank
from ui.session.layers import Answers, Seen
from ui.session.memory import reset_widget, shown_now
from ui.session.work import Work
from ui.show import fold
from ui.show.fold import Told
from ui.show.glossary import Glossary
from ui.show.typed import escape, linked
from ui.show.words import PROOF_HELP

IDS: list[Proof] = list(PROOF)


class Explained(NamedTuple):
    """What goes with a question: markdown beside it, and the HTML of the fold under it."""

    beside: str | None
    under: str


def draw(current: Work, question: Question, place: int) -> bool:
    """Draw the card and save what changed. True when the choice changed, since other questions may hang on it."""
    return draw_layer(current, current.said, question, f"{place}. {escape(question.text)}")


def draw_layer(current: Work, layer: Answers, question: Question, heading: str) -> bool:
    """The same card under a heading of its own, for what the client says or for what the consultant saw."""
    with st.container(border=True, key=f"card_{_slug(layer, question)}", gap="small"):
        before = layer.stored(question.id)
        shown = _choice(layer, question, heading)
        if shown is not None:
            shown = _proof_and_note(current, layer, question, shown)
        if shown is not None and shown != before and question.id not in layer.conflicts:
            layer.keep(question.id, shown)
        _conflict(layer, question, shown)
        _state(current, layer, question)
        if layer is current.said:
            fold.draw(_explained(question).under)
    return before.choice != layer.stored(question.id).choice


def typed(layer: Answers, question: Question) -> Draft | None:
    """What the widgets of this card show before they are drawn again; None where the card was not on the page."""
    choice = question.by_choice.get(str(shown_now(_key(layer, question, "w"), "")))
    if choice is None:
        return None
    draft = layer.shown(question.id)
    proof = (shown_now(_key(layer, question, "proof"), draft.proof) or "said") if choice.attainment else "said"
    note = str(shown_now(_key(layer, question, "note"), draft.note) or "")
    found = where_it_is.typed(_key(layer, question, ""), draft.evidence) if proof != "said" else draft.evidence
    return Draft(choice.id, proof, text_box.fits(note, _longest(draft.note)) or None, found)  # type: ignore[arg-type]


@pending_input.stands_on(*ASKING)
def keep_typed(current: Work) -> None:
    """Save what the cards of both layers show already, before anything is drawn."""
    for layer in (current.said, current.seen):
        waiting = layer.redraw | layer.conflicts.keys()
        for question in bank().questions:
            draft = typed(layer, question)
            if draft is not None and question.id not in waiting and draft != layer.shown(question.id):
                layer.keep(question.id, draft)


def _slug(layer: Answers, question: Question) -> str:
    return question.id.replace(".", "_") + ("_seen" if isinstance(layer, Seen) else "")


def _key(layer: Answers, question: Question, part: str) -> str:
    return f"{part}_{layer.token}_{question.id}"


def _choice(layer: Answers, question: Question, heading: str) -> Draft | None:
    """The choice on screen, with the proof and note that belong to the answer so far."""
    draft = layer.shown(question.id)
    ids = [choice.id for choice in question.choices]
    key = _key(layer, question, "w")
    index = ids.index(draft.choice) if draft.choice in ids else None
    if question.id in layer.redraw:
        _show_again(layer, question, draft, None if index is None else ids[index])
    picked = st.radio(
        heading,
        ids,
        index=index,
        format_func=lambda choice: escape(question.by_choice[choice].text),
        key=key,
        help=_explained(question).beside,
        width="stretch",
    )
    return None if picked is None else replace(draft, choice=picked)


def _show_again(layer: Answers, question: Question, draft: Draft, choice: str | None) -> None:
    """After a decision the widgets take the stored values, whatever they showed before."""
    layer.redraw.discard(question.id)
    reset_widget(_key(layer, question, "w"), choice)
    if draft.choice is not None:
        reset_widget(_key(layer, question, "proof"), draft.proof)
        reset_widget(_key(layer, question, "note"), draft.note or "")
        where_it_is.show_again(_key(layer, question, ""), draft.evidence)


def _proof_and_note(current: Work, layer: Answers, question: Question, shown: Draft) -> Draft:
    choice = question.by_choice[shown.choice or ""]
    if choice.asks:
        st.markdown(f"**{escape(choice.asks)}**")
    if choice.kind == "not_applicable" and layer is current.said:
        leave_out(current, question, choice)
    if not choice.attainment:
        return replace(shown, proof="said", note=_note(layer, question, shown))
    with st.container(horizontal=True, gap="medium"):
        proof = _proof(layer, question, shown)
        note = _note(layer, question, shown)
    asked = proof != "said" and layer is current.said
    found = where_it_is.draw(_key(layer, question, ""), shown.evidence) if asked else shown.evidence
    return Draft(shown.choice, proof, note, found)


def _proof(layer: Answers, question: Question, shown: Draft) -> Proof:
    """What backs an answer up; for the consultant what was shown, where "we say so" is no choice."""
    checks = isinstance(layer, Seen)
    ids = IDS[1:] if checks else IDS
    picked = st.radio(
        "What were you shown?" if checks else "What backs this up?",
        ids,
        index=ids.index(shown.proof) if shown.proof in ids else None,
        format_func=(SHOWN if checks else PROOF).__getitem__,
        horizontal=True,
        key=_key(layer, question, "proof"),
    )
    return picked or "said"


def _note(layer: Answers, question: Question, shown: Draft) -> str | None:
    note = text_box.lines(
        "Note",
        shown.note or "",
        most=_longest(shown.note),
        placeholder="Where is it? Who knows more?",
        key=_key(layer, question, "note"),
    )
    return note or None


def _longest(note: str | None) -> int:
    """A longer note that came with a file stays whole."""
    return max(text_box.NOTE, len(note or ""))


def _state(current: Work, layer: Answers, question: Question) -> None:
    """Saved, a way to take the answer back, and one to ask somebody else. "Saved" only after the database has it."""
    waits = not_saved(layer, question.id, "Your choice")
    row: Any = st
    if not (layer.stored(question.id).choice is None or waits or question.id in layer.conflicts):
        row = st.container(horizontal=True, vertical_alignment="center", gap="medium")
        row.caption("Saved", width="content")
        if press.button("Clear answer", key=_key(layer, question, "clear"), into=row, type="tertiary"):
            layer.clear(question.id)
            st.rerun()
    if layer is current.said:
        ask(current, question, row)


def _conflict(layer: Answers, question: Question, shown: Draft | None) -> None:
    """Somebody answered in another window: both versions, and a choice."""
    if question.id in layer.conflicts and shown is not None:
        layer.change_mind(question.id, shown)
    told = in_words(partial(_words, layer, question))
    choose(layer, question.id, "This was answered in another window after you opened it. Which one is right?", told)


def _words(layer: Answers, question: Question, draft: Draft) -> str:
    if draft.choice is None:
        return "no answer"
    words = SHOWN if isinstance(layer, Seen) else PROOF
    choice = question.by_choice.get(draft.choice)
    text = choice.text if choice else draft.choice
    return linked(f"{text} ({words[draft.proof].lower()})" + (f", note: {draft.note}" if draft.note else ""))


@memoised
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
