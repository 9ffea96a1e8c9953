"""The questions on screen: an overview of all parts, and one part with its way on and back."""

import streamlit as st

from domain.asked.bank import Question
from ui.ask import cards, for_others, rail, walk
from ui.ask.pace import takes
from ui.frame import hand
from ui.frame.ways import link
from ui.server import keys
from ui.session import what_counts
from ui.session.asked_for import href
from ui.session.engine import bank
from ui.session.opened import opened
from ui.session.parts import Part, Sheet, quick_check, sections
from ui.session.work import Work
from ui.show import paper
from ui.show.words import plural


def sheet() -> Sheet:
    """The same of the assessment that is open."""
    return what_counts.sheet(opened())


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
    """The questions of one part. What was done on them is saved by now, so what is drawn follows from it."""
    current, now = opened(), sheet()
    siblings = quick_check(bank()) if part.quick else sections(bank())
    rail.above(part, siblings, now)
    st.markdown(part.intro)
    questions = now.questions(part)
    at = _at(current, part, questions)
    switched = walk.switch(current)
    if not questions:
        st.info("Nothing here applies to your business, going by your answers so far.")
    done = now.progress(*siblings)
    cards.draw(
        current,
        part.path,
        part.questions,
        questions,
        at=at,
        progress=(done.share, rail.left(done)),
        ways=_ways(part, siblings, at),
    )
    hand.arrived(current, part.path)
    rail.jumps(now, at, siblings)
    link("questions", "All parts at a glance")
    rail.draw(siblings, now)
    keys.draw()
    if switched:
        walk.change(current)


def _at(current: Work, part: Part, questions: list[Question]) -> str | None:
    """The one question on screen; None while a whole part is shown."""
    stepped = hand.asked_at(current, part.path)
    if not questions or walk.view(current) != "one":
        return None
    return questions[walk.here(current, questions, stepped)].id


def _ways(part: Part, siblings: tuple[Part, ...], at: str | None) -> cards.Ways:
    """Back and on between parts; between the questions of a part the cards lead themselves."""
    number = siblings.index(part)
    return cards.Ways(_back(number, siblings, at_its_end=at is not None), _on(number, siblings))


def _on(number: int, siblings: tuple[Part, ...]) -> tuple[str, str]:
    if number + 1 < len(siblings):
        return f"Next: {siblings[number + 1].title}", href(siblings[number + 1].path)
    return "Done: see the result", href(_result())


def _back(number: int, siblings: tuple[Part, ...], *, at_its_end: bool) -> tuple[str, str]:
    if not number:
        return "Back", href("questions")
    questions = sheet().questions(siblings[number - 1]) if at_its_end else []
    return "Back", href(siblings[number - 1].path, questions[-1].id if questions else None)


def _result() -> str:
    from ui.frame.menu import LIGHT

    return "my-plan" if opened().need().verdict in LIGHT else "where-we-stand"
