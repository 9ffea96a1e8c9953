"""Answers for customers: the statement to edit, the answers by group, what claims too much, and the files."""

from functools import partial
from itertools import groupby

import streamlit as st

from domain.buyer import BuyerAnswer, BuyerPack, PackFinding
from domain.profile import Promise
from domain.vocabulary import STRENGTH
from exports.formats import write
from ui.fields import text_box
from ui.frame.file_offer import offer, offer_each, stem
from ui.frame.menu import path_of
from ui.frame.ways import link
from ui.result import rely
from ui.session.engine import bank
from ui.session.memory import reset_widget, shown_now
from ui.session.opened import keep, kept, opened
from ui.show import paper
from ui.show.typed import escape
from ui.show.words import plural
from ui.take import seen_otherwise, to_send
from ui.take.to_send import made_anew

KEY = "statement_text"
MOST = 6_000
MARK = {
    "not_known": ":gray-badge[? {}]",
    "nothing": ":red-badge[○ {}]",
    "said": ":orange-badge[◔ {}]",
    "written": ":blue-badge[◑ {}]",
    "record": ":green-badge[● {}]",
}


def pack() -> BuyerPack:
    """The statement as this person edited it and the answers as they are today, with what claims too much."""
    from answers.buyer import checked

    edited = str(kept(KEY) or "")
    return checked(made_anew(), edited) if edited else made_anew()


def statement() -> BuyerPack:
    """The statement in a box to change; the pack with what the box holds. Emptied, it is made anew."""
    from answers.buyer import checked

    made = made_anew()
    rely.before_sending(made.before_you_rely, "statement")
    _first(made)
    st.header("Your one-page statement", anchor=False)
    st.caption(
        "Made from your answers, to change as you like: fill in the square brackets. Your changes stay while this tab "
        "is open; take them along as a file. Empty the box to have it made anew."
    )
    shown = shown_now(KEY, None)
    if not str(shown or "").strip():
        reset_widget(KEY, (kept(KEY) if shown is None else "") or made.statement)
    text = text_box.lines("Statement", None, most=MOST, key=KEY, height=420, label_visibility="collapsed")
    keep(KEY, "" if text == made.statement else text)
    return checked(made, text)


def _first(made: BuyerPack) -> None:
    """While the statement would say little but "not yet": what to send instead, each with the button that makes it."""
    if not made.send_first:
        return
    st.header(f"Send these {len(made.send_first)} things first", anchor=False)
    st.markdown(
        "Going by your answers, most of the statement would say that something is not there yet. That does more harm "
        "than good. These say what you have, and read well:"
    )
    for file in made.send_first:
        with st.container(border=True):
            to_send.one(file, "first")


def findings(made: BuyerPack) -> None:
    """What claims more than the answers back, with what to say instead; what was seen otherwise than it was said."""
    seen_otherwise.draw(made)
    if made.unsupported:
        st.warning(
            f"{plural(len(made.unsupported), 'phrase')} that you can't back. "
            "Change the words; until then every file says so on top."
        )
    for found in made.findings:
        _finding(found)


def _finding(found: PackFinding) -> None:
    with st.container(border=True, gap="small"):
        st.caption(escape(found.where))
        st.markdown(f"“**{escape(' '.join(found.finding.phrase.split()))}**”: {escape(found.finding.reason)}")
        st.markdown(f"Say instead, if it is true: {escape(found.finding.instead)}")


def files(made: BuyerPack) -> None:
    """The pack as Word and Excel, made when asked for."""
    offer_each("answers", "Answers in", "answers", made)
    if made.answers:
        offer(
            "What is missing, for your own eyes (Word)", f"{stem()}-answers-notes.docx",
            partial(write, "notes", ".docx", made), key="answers_notes", kind="answer_notes",
        )  # fmt: skip


def part() -> None:
    """The pack on the Downloads page: what claims too much beside the buttons."""
    made = pack()
    with st.container(border=True):
        st.markdown("**Answers for customers**")
        st.markdown("A one-page statement on AI and answers to what customers ask most, to edit and send.")
        if made.unsupported:
            findings(made)
        files(made)


def answers(made: BuyerPack) -> None:
    """Group by group, what nearly every customer asks first."""
    if not made.answers:
        st.info("You use no AI, so the statement answers every question a customer could ask about it.")
        return
    known = sum(answer.strength != "not_known" for answer in made.answers)
    st.header("What customers ask most", anchor=False)
    st.caption(
        f"{known} of {len(made.answers)} answered from what you told us. The mark says what stands behind an answer: "
        "its weakest part counts. Open a question to read its answer. What is missing is for your own eyes."
    )
    for group, found in groupby(made.answers, key=lambda answer: answer.group):
        st.subheader(escape(group), anchor=False)
        for answer in found:
            _answer(made, answer)


def _answer(made: BuyerPack, answer: BuyerAnswer) -> None:
    mark = MARK[answer.strength].format(STRENGTH[answer.strength])
    often = " :gray[asked by nearly all]" if answer.common else ""
    with st.expander(f"**{escape(answer.question)}** {mark}{often}"):
        st.markdown(escape(answer.answer))
        if answer.add:
            st.caption(f"Only you can add: {escape(answer.add)}")
        if answer.gap or answer.to_answer:
            _missing(made, answer)


def _missing(made: BuyerPack, answer: BuyerAnswer) -> None:
    paper.draw([paper.card(_missing_on_paper(made, answer))])
    fold = st.expander("What is missing, and what closes it", key=f"missing_{answer.id}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        if answer.gap:
            st.markdown(escape(answer.gap))
        for name in answer.actions:
            st.markdown(f"- Planned: **{escape(made.action_titles[name])}**")
        _promise(answer)
        _links(answer)


def _promise(answer: BuyerAnswer) -> None:
    """The day that this person names to customers, if any; kept with the assessment. We never name one."""
    current = opened()
    stored = current.facts.on_form.promised(answer.id)
    named = st.date_input(
        "By when do you promise the rest? (optional)",
        value=stored,
        format="YYYY-MM-DD",
        key=f"promise_{current.token}_{current.facts.turns['promises']}_{answer.id}",
        help="Customers read it with the answer. Leave it empty to promise no day.",
    )
    if named != stored:
        others = [one for one in current.facts.on_form.promises or () if one.topic != answer.id]
        promises = (*others, *([Promise(topic=answer.id, by=named)] if named else []))
        current.save_profile(current.facts.on_form.model_copy(update={"promises": promises or None}))
        st.rerun()
    if stored and stored < current.as_of:
        st.caption("This day has passed, so customers do not read it. Name another, or none.")


def _missing_on_paper(made: BuyerPack, answer: BuyerAnswer) -> paper.Card:
    planned = tuple(f"Planned: {made.action_titles[name]}" for name in answer.actions)
    open_ones = tuple(f"To answer: {bank().question[name].text}" for name in answer.to_answer)
    return paper.Card("What is missing, and what closes it", says=(answer.gap or "", *planned, *open_ones))


def _links(answer: BuyerAnswer) -> None:
    for name in answer.to_answer or answer.from_questions:
        word = "Answer" if name in answer.to_answer else "Your answer to"
        link(path_of(name), f"{word}: {escape(bank().question[name].text)}", name)
    if answer.actions:
        link("my-plan" if opened().need().verdict == "watch" else "action-plan", "See this work in your plan")
