"""Together the questions cover every requirement and outcome, for every role it matters to."""

from collections.abc import Iterator, Mapping

from domain.bank import Bank, Question, Requirement
from domain.profile import AiRole, Profile
from questions.checks.conditions import allowed
from questions.draft import Draft
from questions.faults import Fault
from questions.visibility import out_of_scope


def asked_by(bank: Bank) -> Mapping[str, list[Question]]:
    """Questions by the requirement they ask about, tolerant of refs that do not exist."""
    found: dict[str, list[Question]] = {requirement.ref: [] for requirement in bank.requirements}
    for q in bank.questions:
        for ref in q.requirements:
            found.setdefault(ref, []).append(q)
    return found


def reached(bank: Bank, roles: tuple[AiRole, ...] = ()) -> frozenset[str]:
    """Outcome ids that at least one question names, of those a firm with exactly these roles can see (none: any)."""
    out = out_of_scope(bank, Profile(ai_roles=roles)) if roles else frozenset()
    return frozenset(id for q in bank.questions if q.id not in out for id in q.nist_ai_rmf)


def asked(draft: Draft) -> Iterator[Fault]:
    """Each requirement is asked about by at least one question."""
    for ref, questions in asked_by(draft.bank).items():
        if not questions and draft.known("requirement", ref):
            yield draft.fault("requirement", ref, says="no question asks about it")


def asked_of_each_role(draft: Draft) -> Iterator[Fault]:
    """A control that matters to a role has a question that a firm with only this role can see; a clause, for any."""
    by_ref = asked_by(draft.bank)
    for role in allowed("ai_roles"):
        out = out_of_scope(draft.bank, Profile.model_validate({"ai_roles": (role,)}))
        for requirement in draft.bank.requirements:
            questions = by_ref[requirement.ref]
            if questions and _matters(requirement, role) and all(q.id in out for q in questions):
                says = f"every question about it is hidden from a {role}, to whom it matters"
                yield draft.fault("requirement", requirement.ref, says=says)


def _matters(requirement: Requirement, role: str) -> bool:
    return requirement.kind == "clause" or (requirement.relevance or {}).get(role, 1) > 0


def majors(draft: Draft) -> Iterator[Fault]:
    """What may be raised as major is asked twice (does it exist, has it happened), once in the quick check."""
    by_ref = asked_by(draft.bank)
    for requirement in draft.bank.requirements:
        if requirement.if_absent == "major":
            for says in _thin(by_ref[requirement.ref], draft.limits.questions_per_major):
                yield draft.fault("requirement", requirement.ref, says=f"its absence may be major, but {says}")


def _thin(questions: list[Question], wanted: int) -> Iterator[str]:
    if len(questions) < wanted:
        yield f"only {len(questions)} question(s) ask about it; expected {wanted} or more"
    for aspect, meaning in (("exists", "whether it exists"), ("happened", "whether it has happened")):
        if not any(q.aspect == aspect for q in questions):
            yield f"no question asks {meaning} (aspect: {aspect})"
    if not any(q.quick for q in questions):
        yield "no question of the quick check asks about it (quick: true)"


def outcomes_of_each_role(draft: Draft) -> Iterator[Fault]:
    """A firm of each kind is asked about as many outcomes as promised; the others are named, so that none is lost."""
    for position, limit in enumerate(draft.limits.outcomes_asked):
        found = reached(draft.bank, limit.roles)
        if len(found) < limit.least:
            roles, missed = " and ".join(limit.roles), [o.id for o in draft.bank.outcomes if o.id not in found]
            says = (
                f"a firm that is {roles} is asked about {len(found)} outcomes; expected {limit.least} or more. "
                f"Not asked: {', '.join(missed)}"
            )
            yield draft.whole("limits", "outcomes_asked", position, says=says)


def outcomes(draft: Draft) -> Iterator[Fault]:
    """Each outcome is reached by at least one question."""
    found = reached(draft.bank)
    for outcome in draft.bank.outcomes:
        if outcome.id not in found:
            yield draft.fault("outcome", outcome.id, says="no question reaches it")
