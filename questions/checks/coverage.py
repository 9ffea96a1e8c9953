"""Together the questions cover every requirement and outcome of each framework, for every role it matters to."""

from collections.abc import Iterator, Mapping

from domain.asked.bank import Bank, Framework, Question, Requirement
from domain.asked.ref import of
from domain.profile import AiRole, Profile
from questions.checks.conditions import allowed
from questions.draft import Draft
from questions.faults import Fault
from questions.visibility import out_of_scope


def asked_by(bank: Bank, framework: Framework) -> Mapping[str, tuple[Question, ...]]:
    """Questions by the requirement of a framework they ask about."""
    return {r.ref: bank.questions_naming.get(r.ref, ()) for r in framework.requirements}


def reached(bank: Bank, framework: Framework, roles: tuple[AiRole, ...] = ()) -> frozenset[str]:
    """Refs of a framework that a question names, of those a firm with exactly these roles can see (none: any)."""
    out = out_of_scope(bank, Profile(ai_roles=roles)) if roles else frozenset()
    return frozenset(ref for q in bank.questions if q.id not in out for ref in of(framework.id, q.refs))


def _requirements(draft: Draft) -> Iterator[tuple[Requirement, tuple[Question, ...]]]:
    """Every requirement of every framework that was soundly written, with its questions."""
    for framework in draft.bank.frameworks.values():
        by_ref = asked_by(draft.bank, framework)
        yield from ((r, by_ref[r.ref]) for r in framework.requirements)


def asked(draft: Draft) -> Iterator[Fault]:
    """Each requirement is asked about by at least one question."""
    for requirement, questions in _requirements(draft):
        if not questions:
            yield draft.fault("requirement", requirement.ref, says="no question asks about it")


def asked_of_each_role(draft: Draft) -> Iterator[Fault]:
    """A control that matters to a role has a question that a firm with only this role can see; a clause, for any."""
    for role in allowed("ai_roles"):
        out = out_of_scope(draft.bank, Profile.model_validate({"ai_roles": (role,)}))
        for requirement, questions in _requirements(draft):
            if questions and _matters(requirement, role) and all(q.id in out for q in questions):
                says = f"every question about it is hidden from a {role}, to whom it matters"
                yield draft.fault("requirement", requirement.ref, says=says)


def _matters(requirement: Requirement, role: str) -> bool:
    return requirement.kind == "clause" or (requirement.relevance or {}).get(role, 1) > 0


def majors(draft: Draft) -> Iterator[Fault]:
    """What may be raised as major is asked twice (does it exist, has it happened), once in the quick check."""
    for requirement, questions in _requirements(draft):
        if requirement.if_absent == "major":
            for says in _thin(questions, draft.limits.questions_per_major):
                yield draft.fault("requirement", requirement.ref, says=f"its absence may be major, but {says}")


def _thin(questions: tuple[Question, ...], wanted: int) -> Iterator[str]:
    if len(questions) < wanted:
        yield f"only {len(questions)} question(s) ask about it; expected {wanted} or more"
    for aspect, meaning in (("exists", "whether it exists"), ("happened", "whether it has happened")):
        if not any(q.aspect == aspect for q in questions):
            yield f"no question asks {meaning} (aspect: {aspect})"
    if not any(q.quick for q in questions):
        yield "no question of the quick check asks about it (quick: true)"


def outcomes_of_each_role(draft: Draft) -> Iterator[Fault]:
    """A firm of each kind is asked about as many outcomes as promised; the others are named, so that none is lost."""
    for framework in draft.bank.frameworks.values():
        for position, limit in enumerate(framework.asked_at_least):
            found = reached(draft.bank, framework, limit.roles)
            if len(found) < limit.least:
                missed = ", ".join(o.number for o in framework.outcomes if o.ref not in found)
                says = (
                    f"a firm that is {' and '.join(limit.roles)} is asked about {len(found)} outcomes; "
                    f"expected {limit.least} or more. Not asked: {missed}"
                )
                yield draft.fault("framework", framework.id, "asked_at_least", position, says=says)


def outcomes(draft: Draft) -> Iterator[Fault]:
    """Each outcome is reached by at least one question."""
    for framework in draft.bank.frameworks.values():
        found = reached(draft.bank, framework)
        for outcome in framework.outcomes:
            if outcome.ref not in found:
                yield draft.fault("outcome", outcome.ref, says="no question reaches it")
