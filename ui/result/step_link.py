"""From a step of the verdict to where it is done: a page, a question, or the draft to start from."""

from typing import Final

from domain.results.report import Step
from ui.frame.ways import link
from ui.plan import starter
from ui.session.engine import bank

PAGES: Final = {
    "about-you": "Put it in",
    "action-plan": "Open the action plan",
    "answers-for-customers": "Open the answers",
    "cost-and-time": "Open cost and time",
    "do-we-need-it": "See the other ways below",
    "my-plan": "Open the plan",
    "questions": "Open the questions",
    "two-roads": "Compare the roads",
}
"""Where a step may lead, and what the link says."""
HERE: Final = "do-we-need-it"


def draw(step: Step, key: str) -> None:
    """The way to where the step is done; nothing where it is done outside, or further down on the same page."""
    kind, _, target = (step.link or "").partition(":")
    if kind == "draft":
        starter.beside(target, key)
    elif kind == "question" and target in bank().question:
        link("questions", "Open the question", question=target)
    elif kind == "page" and target in PAGES and target != HERE:
        link(target, PAGES[target])
