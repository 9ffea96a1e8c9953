"""The answers of the open assessment that count, by question id: the same that every figure goes by."""

from collections.abc import Mapping

from domain.case import Answer
from ui.session.engine import bank
from ui.session.parts import Sheet
from ui.session.work import Work


def answers(current: Work) -> Mapping[str, Answer]:
    """What was verified where something was, else what was said."""
    from scoring.readiness.counted import counting

    return counting(bank(), current.case()).answers


def sheet(current: Work) -> Sheet:
    """What this firm is asked, and how much of it is answered, by the answers that count."""
    return Sheet(bank(), current.profile, answers(current))
