"""Who stands behind a decision on a control: a name, kept for the next decisions, and the moment of the click."""

from datetime import UTC, datetime

from domain.case import Judgement
from ui import text_box
from ui.opened import keep, kept, opened, recall

NAME = "accepted_by"
ASKS = "Your name, to accept with"
HELP = "Each decision you keep is signed with this name and today's date. An auditor asks who decided, and when."


def name_box(place: str) -> str:
    """The box for the name, filled with the last one that was used here. Returns the name, "" while there is none."""
    key = f"{NAME}_{place}_{opened().token}"
    recall(key, kept(NAME) or _last())
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


def _last() -> str:
    """The name that the last decision of this assessment carries."""
    found = [j for j in opened().judgements.values() if j.by and j.at]
    return max(found, key=lambda j: j.at.replace(tzinfo=j.at.tzinfo or UTC)).by or "" if found else ""  # type: ignore[union-attr]
