"""The lists that nobody can answer a question without: what clauses ask to have in writing, and the controls."""

from domain.asked.bank import Bank, Question

TITLES = {"controls": "The controls, in our words", "documents": "What the clauses ask to have in writing"}


def listed(bank: Bank, question: Question) -> tuple[str, ...]:
    """The lines of the list beside a question, each with its number; none where it has no list."""
    if question.shows == "controls":
        return tuple(f"{r.number} {r.title}" for r in bank.requirements if r.kind == "control")
    if question.shows == "documents":
        return tuple(f"{r.number} {r.evidence}" for r in bank.requirements if r.kind == "clause" and r.evidence)
    return ()
