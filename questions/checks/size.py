"""The bank stays as small as it promises, for every firm."""

from collections.abc import Iterator

from domain.asked.bank import Bank
from domain.profile import AiRole, Profile
from questions.draft import Draft
from questions.faults import Fault
from questions.visibility import out_of_scope


def longest_path(bank: Bank, roles: tuple[AiRole, ...]) -> int:
    """The most questions a firm with exactly these roles can be shown, whatever it answers."""
    return len(bank.questions) - len(out_of_scope(bank, Profile(ai_roles=roles)))


def counts(draft: Draft) -> Iterator[Fault]:
    """Sections, questions and actions are as many as promised."""
    found = {"sections": draft.bank.sections, "questions": draft.bank.questions, "actions": draft.bank.actions}
    for name, items in found.items():
        size = getattr(draft.limits, name)
        if not size.least <= len(items) <= size.most:
            says = f"found {len(items)} {name}; expected {size.least} to {size.most}"
            yield draft.whole("limits", name, says=says)


def paths(draft: Draft) -> Iterator[Fault]:
    """No firm is asked more questions than promised."""
    for position, limit in enumerate(draft.limits.longest_path):
        length = longest_path(draft.bank, limit.roles)
        if length > limit.most:
            roles = " and ".join(limit.roles)
            says = f"a firm that is {roles} may be asked {length} questions; expected at most {limit.most}"
            yield draft.whole("limits", "longest_path", position, says=says)
