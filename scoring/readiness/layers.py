"""Whose answers stand in a case: what a consultant verified, what the client said, or the one before the other."""

from domain.case import Answer, Case, View


def layered(case: Case, view: View = "counted") -> Case:
    """The case with one view's answers as its answers. What was verified stays beside them, to be named."""
    answers = {name: found for name, answer in case.answers.items() if (found := answer.by(view)) is not None}
    return case if answers == case.answers else case.model_copy(update={"answers": answers})


def verified(answer: Answer, view: View) -> bool:
    """True where the answer that stands is one that a consultant verified."""
    return view != "said" and answer.verified is not None
