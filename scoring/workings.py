"""The arithmetic behind a report, laid out for a spreadsheet that is to follow changed inputs."""

from collections.abc import Iterator, Mapping

from domain.asked.bank import Requirement
from domain.expression import Node
from domain.results.ranges import Scored
from domain.results.workings import ActionWorking, RequirementWorking, Workings
from scoring.costs.certified import YEARLY
from scoring.costs.done import Done, answers_done, at_least, done_if_held, if_held, planned, requirement_done
from scoring.costs.effort import OpenAction, hours_of, share_done
from scoring.numbers.ledger import Ledger
from scoring.numbers.level import weighted_mean
from scoring.readiness.attainment import requirement_level, weight
from scoring.readiness.readiness import is_covered, scored
from scoring.worked.figures import Figures

LIMITS = (
    "conforming", "improvement", "nearly", "nearly_coverage", "ready", "small_gap", "medium_gap", "prior",
    "fairly_confident_within",
)  # fmt: skip
DONE: Done = (100, 100, 100)
GROUPS = (("clause", "Clauses 4 to 10"), ("control", "Annex A"))


def workings(
    f: Figures, unanswered: Done, actions: tuple[OpenAction, ...], figures: Mapping[str, Node], free: tuple[str, ...]
) -> Workings:
    """Everything the formulas of a workbook start from.

    `unanswered`: what an open question counts as for hours. `actions`: the open ones. `figures`: by name of field.
    `free`: those that may well be nothing.
    """
    holding, open_ = f.answered.majors, f.answered.open_majors
    return Workings(
        requirements=tuple(
            _requirement(f, r, r.ref in holding, r.ref in open_, unanswered) for r in f.bank.requirements
        ),
        readiness=(f.whole.low, f.likely, f.whole.high),
        groups=tuple(_group(f, kind, title) for kind, title in GROUPS),
        limits={name: f.rates.likely(f"readiness.{name}") for name in LIMITS},
        actions=tuple(_actions(f, unanswered, actions)),
        figures=figures,
        free=free,
    )


def _actions(f: Figures, unanswered: Done, open_: tuple[OpenAction, ...]) -> Iterator[ActionWorking]:
    """All actions of the bank: one that is done today opens again when a level falls."""
    done = requirement_done(f.bank, f.case, f.met, unanswered, f.rates)
    other = done_if_held(f.bank, f.case, f.met, unanswered, f.rates)
    found = {a.action.id: a.hours for a in open_}
    held = f.decision.verdict == "maintain"
    for action in f.bank.actions_by_phase:
        if held and action.milestone is not None:
            continue
        yield ActionWorking(
            id=action.id,
            title=action.title,
            closes=action.closes,
            whole=action.milestone is not None or (held and action.id in YEARLY),
            done=share_done(action, done),
            if_held=tuple(share for one in other if (share := share_done(action, one)) is not None),
            hours=found.get(action.id) or hours_of(action, DONE, f.work),
        )


def _requirement(f: Figures, r: Requirement, holds: bool, open_: bool, unanswered: Done) -> RequirementWorking:
    judgement = f.case.judgements.get(r.ref)
    level = requirement_level(r, f.bank.asked_by[r.ref], f.met.questions, judgement, proposed=False)
    counts, done, held = f.met.filled[r.ref].likely, _done(f, r, unanswered), _if_held(f, r, unanswered)
    if judgement is not None and judgement.attainment is not None:
        given = judgement.attainment * 100
        done, held = (given, given, given), ((given, given, given),) * len(held)
    elif r.ref in f.met.proposed:
        counts = _if_applied(f, r)
    excluded = f.met.weights[r.ref] == 0
    return RequirementWorking(
        ref=r.ref,
        weight=weight(r, f.case.profile.roles, None, f.rates),
        low=level.low,
        likely=level.likely,
        high=level.high,
        counts=counts,
        answered=is_covered(f.bank, f.case, f.met, r.ref),
        planned=planned(f.bank, r.ref, f.met),
        applies=None if r.ref in f.met.proposed else not excluded,
        major=r.if_absent == "major",
        holds=holds,
        open=open_,
        done=done,
        if_held=held,
    )


def _if_applied(f: Figures, r: Requirement) -> float | None:
    """What it would count as in likely readiness if a person kept the control in."""
    return requirement_level(r, f.bank.asked_by[r.ref], f.met.at_standing, None, False, f.met.guessed).likely


def _done(f: Figures, r: Requirement, unanswered: Done) -> Done:
    return answers_done(f.bank, r.ref, f.met, at_least(f.bank, r.ref, f.case.profile, unanswered, f.rates))


def _if_held(f: Figures, r: Requirement, unanswered: Done) -> tuple[Done, ...]:
    """With each certificate that may be held, while nobody has told which are."""
    firms = if_held(f.case.profile)
    return tuple(answers_done(f.bank, r.ref, f.met, at_least(f.bank, r.ref, one, unanswered, f.rates)) for one in firms)


def _group(f: Figures, kind: str, title: str) -> Scored:
    parts = [(f.met.weights[r.ref], f.met.requirements[r.ref]) for r in f.bank.requirements if r.kind == kind]
    return scored(kind, title, weighted_mean(parts, title, ""), f.rates, Ledger(enabled=False))
