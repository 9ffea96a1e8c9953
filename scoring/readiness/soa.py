"""A draft Statement of Applicability: all controls, in or out, each with what this firm's own answers say of it."""

from datetime import UTC, date, datetime

from domain.asked.bank import Bank
from domain.case import Case
from domain.parameters import Parameters
from domain.results.report import Finding, RequirementResult, SoaLine
from scoring.numbers.rates import rates
from scoring.readiness.attainment import Attainment, attainment
from scoring.readiness.counted import counting
from scoring.readiness.soa_done import evidence, how, keeper, whose
from scoring.readiness.soa_told import Control, control
from scoring.readiness.soa_why import drafted_exclusion, drafted_inclusion

STATUS: dict[Finding, str] = {
    "conforming": "In place",
    "partial": "Partly in place",
    "not_conforming": "Not in place",
    "not_applicable": "Left out",
    "not_assessed": "Not assessed yet",
}
PROPOSED = "Proposed to be left out"


def soa(bank: Bank, case: Case, met: Attainment, results: tuple[RequirementResult, ...]) -> tuple[SoaLine, ...]:
    """One line for each Annex A control. Exclusions are proposals (applicable None) until a person accepts them."""
    found = {r.ref: r.finding for r in results}
    controls = (control(bank, case, met, r) for r in bank.requirements if r.kind == "control")
    return tuple(
        _kept(bank, case, _line(c, found[c.requirement.ref], c.requirement.ref in met.proposed), c) for c in controls
    )


def drafted(bank: Bank, parameters: Parameters, case: Case, as_of: date, ref: str, *, applies: bool) -> str:
    """A reason for taking a control in, or for leaving it out. A person accepts it or writes a better one."""
    counts = counting(bank, case)
    met = attainment(bank, rates(parameters, as_of), counts)
    draft = drafted_inclusion if applies else drafted_exclusion
    return draft(control(bank, counts, met, bank.requirement[ref]))


def _line(known: Control, finding: Finding, proposed: bool) -> SoaLine:
    """In or out with a reason: as a person decided, else as drafted."""
    line = SoaLine(
        ref=known.requirement.ref,
        title=known.requirement.title,
        applicable=True,
        justification="",
        status=STATUS[finding],
    )
    decision = known.decided
    if decision is not None:
        says = {"applicable": decision.applicable, "justification": decision.justification, "decided": True}
        signed = {"accepted_by": decision.by, "accepted_at": decision.at, "answer_changed": _changed(known)}
        return line.model_copy(update={**says, **signed})
    if proposed:
        says = {"applicable": None, "justification": drafted_exclusion(known), "status": PROPOSED}
        return line.model_copy(update=says)
    return line.model_copy(update={"justification": drafted_inclusion(known)})


def _changed(known: Control) -> bool:
    """True where an answer behind a line was given, or seen otherwise, after a person accepted the line."""
    accepted = known.decided.at if known.decided else None
    given = [told.answer.at for told in known.answers]
    seen = [verified.at for told in known.answers if (verified := told.answer.verified)]
    return accepted is not None and any(at is not None and _utc(at) > _utc(accepted) for at in (*given, *seen))


def _utc(when: datetime) -> datetime:
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _kept(bank: Bank, case: Case, line: SoaLine, known: Control) -> SoaLine:
    """The line with how it is done, by whom, what stands behind it and who keeps it; what is left out, nobody does."""
    if line.applicable is False:
        return line
    owner, role = keeper(bank, case, line.ref)
    done = {"how": how(known), "whose": whose(known), "evidence": evidence(known)}
    return line.model_copy(update={**done, "owner": owner, "owner_role": role})
