"""Where a step of the verdict may lead."""

from typing import Final

PAGES: Final = {
    "about-you": "Put it in",
    "action-plan": "Open the action plan",
    "answers-for-customers": "Open the answers",
    "cost-and-time": "Open cost and time",
    "do-we-need-it": "The other ways are below",
    "my-plan": "Open the plan",
    "questions": "Open the questions",
    "two-roads": "Compare the roads",
}
"""Where a step may lead, and what its row says."""
HERE: Final = "do-we-need-it"
