"""The questions on screen: an overview of all parts, and one part with its way on and back."""

import streamlit as st

from ui import question_card
from ui.engine import bank
from ui.parts import Part, Progress, Sheet, quick_check, sections
from ui.session import opened
from ui.shell import go, link
from ui.words import plural


def sheet() -> Sheet:
    """What this firm is asked, and how much of it is answered."""
    current = opened()
    return Sheet(bank(), current.profile, current.answers)


def overview() -> None:
    """The quick check and every section, each with its progress."""
    now = sheet()
    quick, full = quick_check(bank()), sections(bank())
    done = now.progress(*quick)
    with st.container(border=True):
        st.markdown(f"**Quick check** · {plural(done.asked, 'question')}, about ten minutes")
        st.progress(done.share, text=f"{done.answered} of {done.asked} answered")
        link(_next_open(now, quick).path, "Go on with the quick check" if done.answered else "Begin the quick check")
    done = now.progress(*full)
    st.subheader("All questions, part by part", anchor=False)
    st.progress(done.share, text=f"{done.answered} of {done.asked} answered. Answers from the quick check count here.")
    for part in full:
        done = now.progress(part)
        link(part.path, f"{part.title} ({_count(done)})")


def _count(done: Progress) -> str:
    if not done.asked:
        return "nothing here for you"
    return "done" if done.answered == done.asked else f"{done.answered} of {done.asked}"


def _next_open(now: Sheet, chosen: tuple[Part, ...]) -> Part:
    unfinished = (part for part in chosen if now.progress(part).answered < now.progress(part).asked)
    return next(unfinished, chosen[0])


def one_part(part: Part) -> None:
    """The questions of one part. Saves whatever changed; draws again when other questions may now be asked."""
    current, now = opened(), sheet()
    siblings = quick_check(bank()) if part.quick else sections(bank())
    _picker(part, siblings, now)
    st.markdown(part.intro)
    progress = st.empty()
    questions = now.questions(part)
    changed = [question_card.draw(current, question, place) for place, question in enumerate(questions, 1)]
    later = sheet() if any(changed) else now
    if later.asked != now.asked:
        st.rerun()
    if not questions:
        st.info("Nothing here applies to your business, going by your answers so far.")
    done = later.progress(*siblings)
    saved = "Not everything is saved yet." if current.waiting or current.conflicts else "All saved."
    progress.progress(done.share, text=f"{done.answered} of {done.asked} answered. {saved}")
    _ways(part, siblings)


def _picker(part: Part, siblings: tuple[Part, ...], now: Sheet) -> None:
    names = {p.path: _named(p, now) for p in siblings}
    picked = st.selectbox(
        "Part",
        list(names),
        index=list(names).index(part.path),
        format_func=lambda path: names[path],
        key=f"picker_{part.path}",
        label_visibility="collapsed",
    )
    if picked != part.path:
        go(picked)


def _named(part: Part, now: Sheet) -> str:
    return f"{part.title} ({_count(now.progress(part))})"


def _ways(part: Part, siblings: tuple[Part, ...]) -> None:
    place = siblings.index(part)
    back, on = st.columns(2)
    before = siblings[place - 1].path if place else "questions"
    if back.button("Back", key="back", width="stretch"):
        go(before)
    last = place + 1 == len(siblings)
    if on.button("Done: see the result" if last else "Next", key="next", type="primary", width="stretch"):
        go(_result() if last else siblings[place + 1].path)
    link("questions", "All parts at a glance")


def _result() -> str:
    from ui.menu import LIGHT

    return "my-plan" if opened().need().verdict in LIGHT else "where-we-stand"
