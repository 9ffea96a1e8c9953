"""Saves what was picked or typed a moment ago, before anything is drawn.

A click on a link takes the focus out of a field: the browser sends the text, and the click right behind it, which cuts
off the run that was about to save the text. So whatever the widgets show already is saved first thing in every run.
The cards go on comparing as they draw: after the server restarted, only they know what was typed.
"""

from ui import agenda, hours_a_week, private_note, profile_form, question_card
from ui.engine import bank
from ui.menu import SHORT_ROAD
from ui.session import page_before, work
from ui.work import Work

ASKING = ("questions-", "quick-check-", "guided-session", SHORT_ROAD)
"""How the addresses of pages with cards of questions begin."""


def keep() -> None:
    """Save the difference between the widgets of the page that was on screen and what is stored."""
    current, page = work(), page_before()
    if current is None or page is None:
        return
    if page in ("about-you", SHORT_ROAD):
        profile_form.keep_typed(current)
    elif page == "action-plan":
        hours_a_week.keep_typed(current)
    if page.startswith(ASKING):
        _answers(current)
        private_note.keep_typed(current)
        agenda.keep_typed(current)


def _answers(current: Work) -> None:
    for layer in (current, current.seen):
        waiting = layer.redraw | layer.conflicts.keys()
        for question in bank().questions:
            draft = question_card.typed(layer, question)
            if draft is not None and question.id not in waiting and draft != layer.draft(question.id):
                layer.answer(question.id, draft)
