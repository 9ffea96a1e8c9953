"""A draft Statement of Applicability: all controls, in or out, with a reason (rules 2)."""

from domain.bank import Bank, Requirement
from domain.case import Case
from domain.report import Finding, RequirementResult, SoaLine
from scoring.attainment import Attainment

STATUS: dict[Finding, str] = {
    "conforming": "In place",
    "partial": "Partly in place",
    "not_conforming": "Not in place",
    "not_applicable": "Left out",
    "not_assessed": "Not assessed yet",
}
INCLUDED = "It matters for a firm that {roles} AI, and it treats risks this firm has."
UNKNOWN_ROLE = "Taken as included until the firm's part in AI is known."
DOES = {"user": "uses", "provider": "offers", "developer": "builds"}


def soa(bank: Bank, case: Case, met: Attainment, results: tuple[RequirementResult, ...]) -> tuple[SoaLine, ...]:
    """One line for each Annex A control. Exclusions are proposals (applicable None) until a person accepts them."""
    by_ref = {r.ref: r for r in results}
    included = drafted_inclusion(case)
    return tuple(
        _line(bank, case, met, requirement, by_ref[requirement.ref].finding, included)
        for requirement in bank.requirements
        if requirement.kind == "control"
    )


def _line(
    bank: Bank, case: Case, met: Attainment, requirement: Requirement, finding: Finding, included: str
) -> SoaLine:
    judgement = case.judgements.get(requirement.ref)
    applicable: bool | None = True
    reason, status = included, STATUS[finding]
    if judgement is not None and judgement.applicable is not None:
        applicable, reason = judgement.applicable, judgement.justification
    elif requirement.ref in met.proposed:
        applicable, reason, status = None, drafted_exclusion(bank, case, requirement), "Proposed to be left out"
    return SoaLine(
        ref=requirement.ref, title=requirement.title, applicable=applicable, justification=reason, status=status
    )


def drafted_exclusion(bank: Bank, case: Case, requirement: Requirement) -> str:
    """A reason drafted from the answer that proposed it, else from the framework file. A person accepts or edits it."""
    for q in bank.asked_by[requirement.ref]:
        answer = case.answers.get(q.id)
        choice = q.by_choice.get(answer.choice) if answer else None
        if choice is not None and choice.kind == "not_applicable" and choice.reason:
            return choice.reason
    return requirement.exclusion_reason or "We do nothing that this control is about."


def drafted_inclusion(case: Case) -> str:
    """A reason for taking a control in, from the firm's part in AI. A person may write a better one."""
    roles = case.profile.roles
    return INCLUDED.format(roles=" and ".join(DOES[role] for role in roles)) if roles else UNKNOWN_ROLE
