"""Before you rely on this: the points of a report as a reader meets them, in any file."""

from collections.abc import Iterator, Mapping
from typing import Final

from domain.results.rely import Point, PointKind
from exports.view import View

HEADING: Final = "Before you rely on this"
OPENING: Final = "Settle these first, or know of them: somebody who reads carefully will ask."
KIND: Final[Mapping[PointKind, str]] = {
    "contradiction": "Cannot both be true",
    "no_place": "Nobody says where it is",
    "word_alone": "On word alone",
    "exclusion": "Left out, reason not your own",
    "stale_evidence": "Old",
    "overdue": "Overdue",
}


def about(view: View, point: Point) -> tuple[str, ...]:
    """The questions, controls or actions of a point in words; none where its message names them all."""
    if point.kind in ("contradiction", "overdue"):
        return ()
    return tuple(_named(view, point))


def _named(view: View, point: Point) -> Iterator[str]:
    for name in point.questions:
        if name in view.bank.question:
            yield view.bank.question[name].text
    for ref in point.requirements:
        if ref in view.bank.requirement:
            yield f"{view.bank.requirement[ref].number} {view.bank.requirement[ref].title}"
