"""A bank read and checked: the draft, and everything that is wrong with it."""

from collections.abc import Iterable
from pathlib import Path

from questions.checks import Check
from questions.draft import Draft
from questions.faults import Fault
from questions.folder import draft


def review(folder: Path, checks: Iterable[Check]) -> tuple[Draft | None, list[Fault]]:
    """The bank in a folder and its faults, in the order of files and lines. None when a file could not be read.

    Where a file itself is at fault, what merely follows from that at the same place is not told.
    """
    found, faults = draft(folder)
    told = {fault.place for fault in faults}
    if found:
        faults += [fault for check in checks for fault in check(found) if fault.place not in told]
    return found, sorted(set(faults))
