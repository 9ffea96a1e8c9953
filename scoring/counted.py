"""Which answers count: what a consultant verified where something was, else what the client said (rules 10)."""

from domain.case import Case, View


def counting(case: Case, view: View = "counted") -> Case:
    """The case with the answers that count as its answers. What was verified stays beside them, to be named."""
    answers = {name: found for name, answer in case.answers.items() if (found := answer.by(view)) is not None}
    return case if answers == case.answers else case.model_copy(update={"answers": answers})
