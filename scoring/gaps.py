"""Gaps by audit logic: what is missing, how an auditor could see it, what closes it (rules 2)."""

from domain.bank import Bank, Requirement
from domain.case import Case
from domain.report import Gap, GapBand, RequirementResult, Severity, Status
from scoring.attainment import Attainment
from scoring.rates import Rates

ORDER = {"potential_major": 0, "potential_minor": 1, "improvement": 2}


def gaps(
    bank: Bank, rates: Rates, case: Case, met: Attainment, results: tuple[RequirementResult, ...]
) -> tuple[Gap, ...]:
    """Every requirement found partial or not conforming, potential majors first, then by level."""
    found = []
    for result in results:
        if result.finding not in ("partial", "not_conforming"):
            continue
        requirement = bank.requirement[result.ref]
        found.append(
            Gap(
                ref=result.ref,
                title=result.title,
                severity=severity(rates, requirement, result.likely),
                statement=_statement(bank, case, met, requirement),
                actions=tuple(a.id for a in bank.closed_by[result.ref]),
                questions=tuple(q.id for q in bank.asked_by[result.ref] if met.states[q.id] == "asked"),
            )
        )
    likely = {r.ref: r.likely for r in results}
    return tuple(sorted(found, key=lambda gap: (ORDER[gap.severity], likely[gap.ref])))


def severity(rates: Rates, requirement: Requirement, likely: float) -> Severity:
    """How an auditor could see the gap. Only an auditor raises a nonconformity: these are potential ones."""
    if requirement.if_absent == "major" and likely == 0:
        return "potential_major"
    return "improvement" if likely >= rates.likely("readiness.improvement") else "potential_minor"


def holding_majors(bank: Bank, met: Attainment) -> tuple[str, ...]:
    """Refs that hold readiness at not_ready: majors that nobody answered, or of which a part is wholly missing.

    A part is one question: a risk plan without a Statement of Applicability is no 6.1.3.
    """
    return tuple(
        r.ref
        for r in bank.requirements
        if r.if_absent == "major"
        and (not met.requirements[r.ref].likely or any(level == 0 for level in _parts(bank, met, r)))
    )


def unanswered_majors(bank: Bank, met: Attainment) -> tuple[str, ...]:
    """Refs of majors with a part that nobody answered: too little is known to call the firm ready."""
    return tuple(r.ref for r in bank.requirements if r.if_absent == "major" and None in _parts(bank, met, r))


def _parts(bank: Bank, met: Attainment, requirement: Requirement) -> list[float | None]:
    """Likely levels of its questions; its own level where a person judged it."""
    if met.requirements[requirement.ref].rule.startswith("judged"):
        return [met.requirements[requirement.ref].likely]
    return [level.likely for q in bank.asked_by[requirement.ref] if (level := met.questions[q.id]) is not None]


def gap_band(rates: Rates, likely: float, status: Status) -> GapBand:
    """The size of the whole gap on the likely value."""
    if likely >= rates.likely("readiness.conforming") and status == "ready_for_stage_1":
        return "none"
    if likely >= rates.likely("readiness.small_gap"):
        return "small"
    return "medium" if likely >= rates.likely("readiness.medium_gap") else "large"


def _statement(bank: Bank, case: Case, met: Attainment, requirement: Requirement) -> str:
    judgement = case.judgements.get(requirement.ref)
    if judgement is not None and judgement.attainment is not None:
        return f"Judged at {judgement.attainment:.0%}: {judgement.justification}"
    sentences: list[str] = []
    for q in bank.asked_by[requirement.ref]:
        choice = met.choices[q.id]
        if choice is not None and choice.gap and choice.gap not in sentences:
            sentences.append(choice.gap)
    return " ".join(sentences) or f"Nothing shows this yet: {requirement.title}."
