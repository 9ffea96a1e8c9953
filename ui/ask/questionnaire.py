"""The questions on screen: an overview of all parts, and one part with its way on and back."""

import streamlit as st

from domain.asked.bank import Question
from ui.ask import for_others, question_card, rail, walk
from ui.ask.pace import takes
from ui.frame.ways import go, link
from ui.server import keys
from ui.session import press, what_counts
from ui.session.engine import bank
from ui.session.opened import opened
from ui.session.parts import Part, Sheet, quick_check, sections
from ui.session.work import Work
from ui.show import paper
from ui.show.words import plural


def sheet() -> Sheet:
    """What this firm is asked, and how much of it is answered, by the answers that count."""
    current = opened()
    return Sheet(bank(), current.profile, what_counts.answers(current))


def overview() -> None:
    """The quick check and every section, each with its progress."""
    now = sheet()
    quick, full = quick_check(bank()), sections(bank())
    done = now.progress(*quick)
    if not done.asked:
        st.info("Nothing to answer while you have no AI. Once you have, say so under About you.")
        link("about-you", "About you")
        return
    with st.container(border=True):
        st.markdown(f"**Quick check** · {plural(done.asked, 'question')}, about {takes(done.asked)}")
        st.progress(done.share, text=rail.left(done))
        link(_next_open(now, quick).path, "Go on with the quick check" if done.answered else "Begin the quick check")
    done = now.progress(*full)
    st.header("All questions, part by part", anchor=False)
    st.progress(done.share, text=f"{rail.left(done)}. Answers from the quick check count here.")
    rail.jumps(now, None, full)
    rail.search(now)
    for part in full:
        link(part.path, rail.named(part, now))
    paper.draw([paper.listed(rail.named(part, now) for part in full)])
    for_others.gathered(opened())


def _next_open(now: Sheet, chosen: tuple[Part, ...]) -> Part:
    unfinished = (part for part in chosen if now.progress(part).answered < now.progress(part).asked)
    return next(unfinished, chosen[0])


def one_part(part: Part) -> None:
    """The questions of one part. Saves whatever changed; draws again when other questions may now be asked."""
    current, now = opened(), sheet()
    siblings = quick_check(bank()) if part.quick else sections(bank())
    rail.above(part, siblings, now)
    st.markdown(part.intro)
    progress = st.empty()
    questions = now.questions(part)
    place = walk.here(current, questions) if questions and walk.view(current) == "one" else None
    shown = enumerate(questions) if place is None else [(place, questions[place])]
    with st.container(horizontal=True, key="view_row", vertical_alignment="center", gap="medium"):
        if place is not None:
            st.caption(f"Question {place + 1} of {len(questions)}", width="content")
        switched = walk.switch(current)
    changed = [question_card.draw(current, question, number + 1) for number, question in shown]
    if place is not None:
        paper.draw(_printed(current, number, question) for number, question in enumerate(questions) if number != place)
    later = sheet() if any(changed) else now
    if later.asked != now.asked:
        st.rerun()
    if not questions:
        st.info("Nothing here applies to your business, going by your answers so far.")
    done = later.progress(*siblings)
    progress.progress(done.share, text=rail.left(done))
    _ways(part, siblings, questions, place)
    rail.jumps(later, None if place is None else questions[place].id, siblings)
    rail.draw(siblings, later)
    keys.draw()
    if switched:
        walk.change(current)


def _printed(current: Work, number: int, question: Question) -> str:
    """A question of the part that is not the one on screen, with its choices and the one taken."""
    answer = current.said.stored(question.id)
    marked = tuple(f"{'●' if choice.id == answer.choice else '○'} {choice.text}" for choice in question.choices)
    note = f"Note: {answer.note}" if answer.note else ""
    return paper.card(paper.Card(f"{number + 1}. {question.text}", says=(*marked, note)))


def _ways(part: Part, siblings: tuple[Part, ...], questions: list[Question], place: int | None) -> None:
    """Back and on: between the questions of a part where one is shown at a time, else between parts."""
    number = siblings.index(part)
    last = number + 1 == len(siblings)
    before = [] if place is None else questions[:place]
    after = [] if place is None else questions[place + 1 :]
    label = "Next question" if after else "Done: see the result" if last else f"Next: {siblings[number + 1].title}"
    row = st.container(horizontal=True)
    if press.button("Back", key="back", into=row, width="stretch"):
        if before:
            walk.to(before[-1])
        _part_before(number, siblings, at_its_end=place is not None)
    if press.button(label, key="next", into=row, type="primary", width="stretch"):
        if after:
            walk.to(after[0])
        go(_result() if last else siblings[number + 1].path)
    link("questions", "All parts at a glance")


def _part_before(number: int, siblings: tuple[Part, ...], *, at_its_end: bool) -> None:
    if not number:
        go("questions")
    questions = sheet().questions(siblings[number - 1])
    go(siblings[number - 1].path, questions[-1].id if at_its_end and questions else None)


def _result() -> str:
    from ui.frame.menu import LIGHT

    return "my-plan" if opened().need().verdict in LIGHT else "where-we-stand"
