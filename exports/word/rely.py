"""Before you rely on this, in Word."""

from typing import Final

from exports.rely import HEADING, KIND, OPENING, about
from exports.view import View
from exports.word.document import Paper

MOST: Final = 8
"""Questions named under a point; the workbook names all."""


def rely(paper: Paper, view: View, level: int = 1) -> None:
    """What to settle first. Nothing where there is nothing."""
    points = view.report.before_you_rely
    if not points:
        return
    paper.heading(HEADING, level)
    paper.text(OPENING, muted=True)
    rows = [(KIND[point.kind], "\n".join([point.message, *_some(about(view, point))])) for point in points]
    paper.table(("What", "Why it matters"), rows, (4.2, 12.8))


def _some(named: tuple[str, ...]) -> list[str]:
    more = len(named) - MOST
    return [*(f"– {text}" for text in named[:MOST]), *([f"– and {more} more"] if more > 0 else [])]
