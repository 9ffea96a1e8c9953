"""Gaps by audit logic: what is missing, how an auditor could see it, what closes it (rules 2 and 10)."""

from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache

from domain.asked.bank import Bank, Question, Requirement
from domain.asked.ref import bare
from domain.case import Case
from domain.results.report import Gap, GapBand, RequirementResult, Severity, Status
from scoring.numbers.rates import Rates
from scoring.numbers.spread import HUNDREDTH, rounded
from scoring.readiness.attainment import Attainment, broken

ORDER = {"potential_major": 0, "potential_minor": 1, "improvement": 2}


def gaps(
    bank: Bank,
    rates: Rates,
    case: Case,
    met: Attainment,
    results: tuple[RequirementResult, ...],
    majors: Collection[str],
) -> tuple[Gap, ...]:
    """Every requirement found partial or not conforming, potential majors first, then by weight times shortfall.

    `majors`: the refs that hold the status, so that list and status never disagree.
    """
    short = [r for r in results if r.finding in ("partial", "not_conforming")]
    many = _crowded((r.ref for r in short), rates.likely("readiness.raised_from"))
    found = [
        Gap(
            ref=result.ref,
            title=result.title,
            severity=(grade := severity(rates, result, majors)),
            could_be_major=grade != "potential_major"
            and (_clause(result.ref) in many or _weak_throughout(bank, rates, case, met, result.ref)),
            statement=_statement(bank, case, met, bank.requirement[result.ref]),
            actions=tuple([a.id for a in bank.closed_by[result.ref]]),
            questions=tuple([q.id for q in bank.asked_by[result.ref] if met.states[q.id] == "asked"]),
        )
        for result in short
    ]
    urgent = {r.ref: met.weights[r.ref] * (100 - r.likely) for r in short}
    return tuple(sorted(found, key=lambda gap: (ORDER[gap.severity], -urgent[gap.ref])))


def severity(rates: Rates, result: RequirementResult, majors: Collection[str]) -> Severity:
    """How an auditor could see the gap. Only an auditor raises a nonconformity: these are potential ones."""
    if result.ref in majors:
        return "potential_major"
    return "improvement" if result.likely >= rates.likely("readiness.improvement") else "potential_minor"


def holding_majors(bank: Bank, case: Case, met: Attainment) -> tuple[str, ...]:
    """Refs that hold readiness at not_ready: majors of which nothing is known or there, or that an answer breaks.

    One answer is enough: an internal audit without a report is no internal audit, whatever else is in place.
    """
    return tuple(r.ref for r in bank.requirements if r.if_absent == "major" and _holds(bank, case, met, r))


def _holds(bank: Bank, case: Case, met: Attainment, requirement: Requirement) -> bool:
    level = met.requirements[requirement.ref]
    if judged(case, requirement.ref):
        return not level.likely
    asked = bank.asked_by[requirement.ref]
    if level.likely is None:  # nothing known: it holds, unless all that is asked could not happen so far
        return not any(q.id in met.not_yet for q in asked)
    return rounded(level.likely, HUNDREDTH) == 0 or any(broken(q, met.choices[q.id]) for q in asked)


def unanswered_majors(bank: Bank, case: Case, met: Attainment) -> tuple[str, ...]:
    """Refs of majors with a part that nobody answered: too little is known to call the firm ready."""
    return tuple(
        r.ref
        for r in bank.requirements
        if r.if_absent == "major" and not judged(case, r.ref) and any(_is_open(met, q) for q in bank.asked_by[r.ref])
    )


def _is_open(met: Attainment, question: Question) -> bool:
    level = met.questions[question.id]
    return level is not None and level.likely is None and question.id not in met.not_yet


def judged(case: Case, ref: str) -> bool:
    """True when a person said how far it is met."""
    judgement = case.judgements.get(ref)
    return judgement is not None and judgement.attainment is not None


def _crowded(refs: Iterable[str], enough: float) -> frozenset[str]:
    """Clause numbers with so many gaps under them that an auditor could raise them together to a major."""
    counts = Counter(_clause(ref) for ref in refs)
    return frozenset(clause for clause, count in counts.items() if clause and count >= enough)


@cache
def _clause(ref: str) -> str:
    """`9.2` of 9.2.1; nothing of a control, which an auditor judges by itself."""
    number = bare(ref)
    return "" if number.startswith("A.") else ".".join(number.split(".")[:2])


def _weak_throughout(bank: Bank, rates: Rates, case: Case, met: Attainment, ref: str) -> bool:
    """True at a major clause all of whose questions stand below half."""
    if bank.requirement[ref].if_absent != "major" or judged(case, ref):
        return False
    levels = [level for q in bank.asked_by[ref] if (level := met.questions[q.id]) is not None]
    half = rates.likely("readiness.weak_below")
    return bool(levels) and all(level.likely is not None and level.likely < half for level in levels)


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
