"""Who stands behind a decision on a control: a name, kept for the next decisions, and the moment of the click."""

from collections.abc import Callable
from datetime import UTC, datetime

from domain.case import Judgement
from ui.fields import text_box
from ui.session.opened import keep, kept, opened, recall
from ui.show.typed import escape, linked

NAME = "accepted_by"
ASKS = "Your name, to accept with"
HELP = "Each decision you keep is signed with this name and today's date. An auditor asks who decided, and when."

CLASH = "This decision was changed in another window after you opened it. Which one is right?"


def name_box(place: str) -> str:
    """The box for the name, filled with the last one that was used here. Returns the name, "" while there is none."""
    key = f"{NAME}_{place}_{opened().token}"
    recall(key, kept(NAME) or last())
    name = text_box.line(ASKS, None, key=key, help=HELP)
    keep(NAME, name)
    return name


def signed(*, applicable: bool, attainment: float | None, reason: str, name: str) -> Judgement:
    """A decision with who made it, where a name was given, and when: now."""
    return Judgement(
        applicable=applicable,
        attainment=attainment,
        justification=reason,
        by=name or None,
        at=datetime.now(UTC),
    )


def told(decision: Judgement | None) -> str:
    """A decision in a few words, for the choice between two of them."""
    return _in_words(decision, escape, linked)


def plainly(decision: Judgement | None) -> str:
    """The same where no markdown is read."""
    return _in_words(decision, str, str)


def _in_words(decision: Judgement | None, name: Callable[[str], str], reason: Callable[[str], str]) -> str:
    if decision is None or decision.applicable is None:
        return "not decided"
    by = f" ({name(decision.by)})" if decision.by else ""
    return f"{'applies' if decision.applicable else 'left out'}: {reason(decision.justification)}{by}"


def last() -> str:
    """The name that the last decision of this assessment carries."""
    found = [j for j in opened().judged.all_shown().values() if j and j.by and j.at]
    return max(found, key=lambda j: j.at.replace(tzinfo=j.at.tzinfo or UTC)).by or "" if found else ""  # type: ignore[union-attr]
