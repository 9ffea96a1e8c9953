"""What to look at before anybody relies on a report."""

from typing import Literal

from domain.base import Few, Frozen

PointKind = Literal["contradiction", "no_place", "word_alone", "exclusion", "stale_evidence", "overdue"]
"""contradiction: two claims that cannot both be true. no_place: something backs an answer up, and nobody says where it
is. word_alone: an answer counts in full and nothing backs it up. exclusion: a control is left out for no reason of the
firm's own. stale_evidence: what backs an answer up is old. overdue: an action's day has passed."""


class Point(Frozen):
    """One thing to look at, and the questions, requirements and actions it is about, by id."""

    kind: PointKind
    message: str
    questions: Few[str] = ()
    requirements: Few[str] = ()
    actions: Few[str] = ()
