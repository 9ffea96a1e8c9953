"""One question: its choices as rows, what helps behind a fold, and proof and note once it is answered.

Saving compares what the widgets show with what is stored, on every run: the one order of events that loses nothing
when the server restarts under an open page. No callback and no fragment may be added here.
"""

import streamlit as st

from domain.bank import Question
from domain.case import Proof
from ui.draft import Draft
from ui.for_others import ask
from ui.glossary import Glossary
from ui.leave_out import leave_out
from ui.seen import Seen
from ui.session import reset_widget
from ui.words import PROOF, PROOF_HELP, escape
from ui.work import Work

IDS: list[Proof] = list(PROOF)  # type: ignore[arg-type]


def draw(current: Work, question: Question, place: int) -> bool:
    """Draw the card and save what changed. True when the choice changed, since other questions may hang on it."""
    return draw_layer(current, question, f"{place}. {escape(question.text)}")


def draw_layer(current: Work | Seen, question: Question, heading: str) -> bool:
    """The same card under a heading of its own, for what the client says or for what the consultant saw."""
    glossary = Glossary(question.id)
    with st.container(border=True, key=f"card_{_slug(current, question)}", gap="small"):
        before = current.stored(question.id)
        shown = _choice(current, question, heading, glossary)
        if shown is not None:
            shown = _proof_and_note(current, question, shown)
        if shown is not None and shown != before and question.id not in current.conflicts:
            current.answer(question.id, shown)
        if question.id in current.conflicts:
            _conflict(current, question, shown)
        _state(current, question)
        if isinstance(current, Work):
            _fold(question, glossary)
    after = current.stored(question.id)
    return (before.choice if before else None) != (after.choice if after else None)


def _slug(current: Work | Seen, question: Question) -> str:
    return question.id.replace(".", "_") + ("_seen" if isinstance(current, Seen) else "")


def _key(current: Work | Seen, question: Question, part: str) -> str:
    return f"{part}_{current.token}_{question.id}"


def _choice(current: Work | Seen, question: Question, heading: str, glossary: Glossary) -> Draft | None:
    """The choice on screen, with the proof and note that belong to the answer so far."""
    draft = current.draft(question.id)
    ids = [choice.id for choice in question.choices]
    key = _key(current, question, "w")
    index = ids.index(draft.choice) if draft and draft.choice in ids else None
    if question.id in current.redraw:
        _show_again(current, question, draft, None if index is None else ids[index])
    with st.container(key=f"rows_{_slug(current, question)}"):
        picked = st.radio(
            heading,
            ids,
            index=index,
            format_func=lambda choice: escape(question.by_choice[choice].text),
            key=key,
            help=glossary.explain(question.text, *(choice.text for choice in question.choices)),
            width="stretch",
        )
    if picked is None:
        return None
    return Draft(picked, draft.proof if draft else "said", draft.note if draft else None)


def _show_again(current: Work | Seen, question: Question, draft: Draft | None, choice: str | None) -> None:
    """After a decision the widgets take the stored values, whatever they showed before."""
    current.redraw.discard(question.id)
    reset_widget(_key(current, question, "w"), choice)
    if draft:
        reset_widget(_key(current, question, "proof"), draft.proof)
        reset_widget(_key(current, question, "note"), draft.note or "")


def _proof_and_note(current: Work | Seen, question: Question, shown: Draft) -> Draft:
    choice = question.by_choice[shown.choice or ""]
    if choice.asks:
        st.markdown(f"**{escape(choice.asks)}**")
    if choice.kind == "not_applicable" and isinstance(current, Work):
        leave_out(current, question, choice)
    left, right = st.columns([3, 2]) if choice.attainment else (None, st.container())
    proof: Proof = "said"
    if left is not None:
        with left:
            proof = _proof(current, question, shown)
    note = right.text_input(
        "Note",
        value=shown.note or "",
        max_chars=2000,
        placeholder="Where is it? Who knows more?",
        key=_key(current, question, "note"),
    )
    return Draft(shown.choice, proof, note.strip() or None)


def _proof(current: Work | Seen, question: Question, shown: Draft) -> Proof:
    with st.container(key=f"proof_{_slug(current, question)}"):
        return st.radio(
            "What backs this up?",
            IDS,
            index=IDS.index(shown.proof),
            format_func=PROOF.__getitem__,
            horizontal=True,
            key=_key(current, question, "proof"),
        )


def _state(current: Work | Seen, question: Question) -> None:
    """Saved, a way to take the answer back, and one to ask somebody else. "Saved" only after the database has it."""
    if question.id in current.unsaved:
        st.error("Not saved yet. Your choice stays here and is tried again with your next click.")
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if current.stored(question.id) is not None and not {question.id} & {*current.unsaved, *current.conflicts}:
            st.caption("Saved", width="content")
            if st.button("Clear answer", key=_key(current, question, "clear"), type="tertiary"):
                current.clear(question.id)
                st.rerun()
        if isinstance(current, Work):
            ask(current, question)


def _conflict(current: Work | Seen, question: Question, shown: Draft | None) -> None:
    """Somebody answered in another window: both versions, and a choice."""
    conflict = current.conflicts[question.id]
    if shown is not None and shown != conflict.ours:
        current.change_mind(question.id, shown)
    st.warning("This was answered in another window after you opened it. Which one is right?")
    for label, draft in (("Theirs, saved", conflict.theirs), ("Yours, not saved", shown or conflict.ours)):
        st.markdown(f"- {label}: **{_words(question, draft)}**")
    left, right = st.columns(2)
    if left.button("Keep theirs", key=_key(current, question, "theirs")):
        current.settle(question.id, ours=False)
        st.rerun()
    if right.button("Use mine", key=_key(current, question, "ours")):
        current.settle(question.id, ours=True)
        st.rerun()


def _words(question: Question, draft: Draft) -> str:
    if draft.choice is None:
        return "no answer"
    choice = question.by_choice.get(draft.choice)
    text = choice.text if choice else draft.choice
    return escape(f"{text} ({PROOF[draft.proof].lower()})" + (f", note: {draft.note}" if draft.note else ""))


def _fold(question: Question, glossary: Glossary) -> None:
    with st.expander("What this means, and why we ask"):
        st.markdown(escape(question.help))
        st.markdown(f"**Why it matters.** {escape(question.why)}")
        if question.example:
            st.markdown(f"**For example.** {escape(question.example)}")
        if question.evidence:
            st.markdown("**What would show it:** " + escape("; ".join(question.evidence)))
        words = glossary.explain(question.help, question.why, question.example or "", *question.evidence)
        if words:
            st.markdown(words)
        st.caption(PROOF_HELP)
        refs = ", ".join(ref.split(":", 1)[1] for ref in question.requirements)
        st.caption(f"Behind this question: ISO/IEC 42001 {refs}")
