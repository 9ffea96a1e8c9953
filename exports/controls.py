"""A line of the Statement of Applicability in words: who does it, who keeps it, who accepted it."""

from collections.abc import Mapping
from typing import Final

from domain.results.report import NOBODY, SoaLine, Whose
from domain.vocabulary import ROLE
from exports.figures import day

WHOSE: Final[Mapping[Whose, str]] = {"own": "Our own", "shared": "Shared", "supplier": "Supplier or parent"}
NOTHING_DONE: Final = "No answer says so far that anything is done."


def whose(line: SoaLine) -> str:
    """Who does it; "" where nothing says that anybody does."""
    return WHOSE[line.whose] if line.whose else ""


def owner_of(line: SoaLine) -> str:
    """Who keeps it: a name, else whose work it would be, and that nobody is named; "" where it is left out."""
    if line.owner == NOBODY and line.owner_role:
        return f"{ROLE[line.owner_role]} ({NOBODY})"
    return line.owner


def signature(line: SoaLine) -> str:
    """`Ana, 30 Nov 2026`, or that the answer changed since; "" while nobody accepted it by name and on a day."""
    if line.outdated:
        return f"Not any more: the answer changed since {line.accepted_by} accepted it on {day(line.accepted_at)}"
    return f"{line.accepted_by}, {day(line.accepted_at)}" if line.accepted else ""
