"""How much of the work behind each requirement is done already, for hours (rules 7, 11)."""

from domain.asked.bank import Bank, Question
from domain.case import Case
from domain.profile import Certificate, Profile
from scoring.numbers.rates import Rates
from scoring.readiness.attainment import Attainment

Done = tuple[float, float, float]
"""Share already done (0-100): if all unknowns turn out in place, likely, and if none does."""
OTHERS: tuple[Certificate, ...] = ("iso27001", "iso9001")
"""Certificates that give most of the work, and less of it, while nobody has told which are held."""
NOT_BEFORE: Done = (100, 0, 0)
"""What could not happen so far is still to be done."""


def requirement_done(bank: Bank, case: Case, met: Attainment, unanswered: Done, rates: Rates) -> dict[str, Done]:
    """How much of each requirement in the plan is done. Left out: excluded ones, and ones proposed to be left out.

    `unanswered`: what a question without an answer counts as, where no certificate gives more.
    """
    found: dict[str, Done] = {}
    for r in bank.requirements:
        if met.weights[r.ref] == 0 or not planned(bank, r.ref, met):
            continue
        judgement = case.judgements.get(r.ref)
        if judgement is not None and judgement.attainment is not None:
            given = judgement.attainment * 100
            found[r.ref] = (given, given, given)
        else:
            found[r.ref] = answers_done(bank, r.ref, met, at_least(bank, r.ref, case.profile, unanswered, rates))
    return found


def if_held(profile: Profile) -> tuple[Profile, ...]:
    """The firm with each of `OTHERS`, while nobody has told which certificates are held."""
    if profile.certificates is not None:
        return ()
    return tuple(profile.model_copy(update={"certificates": (one,)}) for one in OTHERS)


def done_if_held(
    bank: Bank, case: Case, met: Attainment, unanswered: Done, rates: Rates
) -> tuple[dict[str, Done], ...]:
    """How much of each requirement would be done with each of `OTHERS`, while nobody has told."""
    cases = [case.model_copy(update={"profile": profile}) for profile in if_held(case.profile)]
    return tuple(requirement_done(bank, one, met, unanswered, rates) for one in cases)


def answers_done(bank: Bank, ref: str, met: Attainment, unanswered: Done) -> Done:
    """How much of a requirement its answers say is done."""
    parts = [(q, done) for q in about_work(bank, ref, met) if (done := question_done(q, met, unanswered)) is not None]
    return capped_mean(parts) or unanswered


def at_least(bank: Bank, ref: str, profile: Profile, unanswered: Done, rates: Rates) -> Done:
    """What a question without an answer counts as here: likely not less than a certificate that is held gives."""
    best, likely, worst = unanswered
    if not profile.certificates:
        return unanswered
    return best, max(likely, 100 * certificate_gives(bank, ref, profile, rates)), worst


def certificate_gives(bank: Bank, ref: str, profile: Profile, rates: Rates) -> float:
    """Share (0-1) that a held ISO 27001 gives, or a part of it from ISO 9001 or 13485 on clauses 4-10."""
    share = bank.share("iso27001", ref)
    if profile.holds("iso27001"):
        return share
    return share * quality_reuse(profile, rates) if bank.requirement[ref].kind == "clause" else 0.0


def quality_reuse(profile: Profile, rates: Rates) -> float:
    """Share (0-1) of the ISO 27001 reuse that ISO 9001 gives, else a part of that share from ISO 13485."""
    if profile.holds("iso9001"):
        return rates.likely("hours.reuse_iso9001")
    if profile.holds("iso13485"):
        return rates.likely("hours.reuse_iso9001") * rates.likely("hours.reuse_iso13485")
    return 0.0


def planned(bank: Bank, ref: str, met: Attainment) -> bool:
    """True when the plan works on it: not while it is proposed to leave it out and no other answer is about it."""
    return ref not in met.proposed or any(met.choices[q.id] is not None for q in about_work(bank, ref, met))


def about_work(bank: Bank, ref: str, met: Attainment) -> tuple[Question, ...]:
    """Its questions that say how much work is left: "doesn't apply" says nothing, so the others do."""
    kinds = [(q, met.choices[q.id]) for q in bank.asked_by[ref]]
    return tuple([q for q, choice in kinds if choice is None or choice.kind != "not_applicable"])


def question_done(question: Question, met: Attainment, unanswered: Done) -> Done | None:
    """None: left out. Proof plays no part here: the work is the same whether it was shown or only said."""
    level = met.questions[question.id]
    if level is None:
        return None
    if question.id in met.not_yet:
        return NOT_BEFORE
    if level.likely is None:
        return unanswered
    choice = met.choices[question.id]
    if choice is not None and choice.attainment is not None:
        return (level.likely, level.likely, level.likely)
    return (level.high, level.likely, level.likely)


def capped_mean(parts: list[tuple[Question, Done]]) -> Done | None:
    """The mean, None of nothing; what has happened is never above what exists, as for readiness."""
    if not parts:
        return None
    exists = [d for q, d in parts if q.aspect == "exists"]
    if len(parts) == 1 or not exists:
        return mean([d for _, d in parts])
    cap = mean(exists)
    return mean([_lower(d, cap) if q.aspect == "happened" else d for q, d in parts])


def mean(parts: list[Done]) -> Done:
    """The mean of each of the three, of at least one."""
    if len(parts) == 1:
        return parts[0]
    many = len(parts)
    return sum([p[0] for p in parts]) / many, sum([p[1] for p in parts]) / many, sum([p[2] for p in parts]) / many


def _lower(one: Done, other: Done) -> Done:
    return min(one[0], other[0]), min(one[1], other[1]), min(one[2], other[2])
