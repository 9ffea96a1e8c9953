"""The arithmetic behind a report, laid out for a spreadsheet that is to follow changed inputs."""

from domain.bank import Requirement
from domain.ranges import Scored
from domain.workings import RequirementWorking, Share, Workings
from scoring.attainment import requirement_level, weight
from scoring.certified import AUDITED
from scoring.effort import Done, capped_mean, question_done
from scoring.figures import Figures
from scoring.gaps import holding_majors, unanswered_majors
from scoring.ledger import Ledger
from scoring.level import weighted_mean
from scoring.readiness import scored

LIMITS = ("conforming", "improvement", "nearly", "ready", "small_gap", "medium_gap", "prior", "fairly_confident_within")
GROUPS = (("clause", "Clauses 4 to 10"), ("control", "Annex A"))


def workings(f: Figures, unanswered: Done) -> Workings:
    """Everything the formulas of a workbook start from. `unanswered`: what an open question counts as for hours."""
    holding, open_ = holding_majors(f.bank, f.met), unanswered_majors(f.bank, f.met)
    return Workings(
        requirements=tuple(
            _requirement(f, r, r.ref in holding, r.ref in open_, unanswered) for r in f.bank.requirements
        ),
        readiness=(f.whole.low, f.likely, f.whole.high),
        groups=tuple(_group(f, kind, title) for kind, title in GROUPS),
        limits={name: f.rates.likely(f"readiness.{name}") for name in LIMITS},
    )


def _requirement(f: Figures, r: Requirement, holds: bool, open_: bool, unanswered: Done) -> RequirementWorking:
    judgement = f.case.judgements.get(r.ref)
    level = requirement_level(r, f.bank.asked_by[r.ref], f.met.questions, judgement, proposed=False)
    done, shares = _done(f, r, unanswered)
    if judgement is not None and judgement.attainment is not None:
        given = judgement.attainment * 100
        done, shares = (given, given, given), (Share(likely=given, aspect="plain"),)
    excluded = f.met.weights[r.ref] == 0
    return RequirementWorking(
        ref=r.ref,
        weight=weight(r, f.case.profile.roles, None, f.rates),
        low=level.low,
        likely=level.likely,
        high=level.high,
        applies=None if r.ref in f.met.proposed else not excluded,
        major=r.if_absent == "major",
        holds=holds,
        open=open_,
        done=done,
        shares=shares,
    )


def _done(f: Figures, r: Requirement, unanswered: Done) -> tuple[Done, tuple[Share, ...]]:
    parts = [(q, done) for q in f.bank.asked_by[r.ref] if (done := question_done(q, f.met, unanswered)) is not None]
    follows = unanswered is not AUDITED
    shares = tuple(
        Share(likely=None if done is unanswered and follows else done[1], aspect=q.aspect or "plain")
        for q, done in parts
    )
    nothing = Share(likely=None if follows else unanswered[1], aspect="plain")
    return capped_mean(parts) or unanswered, shares or (nothing,)


def _group(f: Figures, kind: str, title: str) -> Scored:
    parts = [(f.met.weights[r.ref], f.met.requirements[r.ref]) for r in f.bank.requirements if r.kind == kind]
    return scored(kind, title, weighted_mean(parts, title, ""), f.rates, Ledger(enabled=False))
