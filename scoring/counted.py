"""Which answers count: what a consultant verified where something was, else what the client said (rules 10)."""

from typing import Literal

from domain.case import Answer, Case

View = Literal["counted", "said", "verified"]
"""counted: verified answers where there are any, else what was said. The other two: one layer alone."""


def counting(case: Case, view: View = "counted") -> Case:
    """The case with the answers that count as its answers. What was verified stays beside them, to be named."""
    answers = {name: found for name, answer in case.answers.items() if (found := _one(answer, view)) is not None}
    return case if answers == case.answers else case.model_copy(update={"answers": answers})


def _one(answer: Answer, view: View) -> Answer | None:
    seen = answer.verified
    if view == "said":
        return None if answer.unsaid else answer
    if seen is None:
        return answer if view == "counted" else None
    return answer.model_copy(update={"choice": seen.choice, "proof": seen.proof, "note": seen.note or answer.note})
