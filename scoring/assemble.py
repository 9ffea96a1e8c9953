"""Puts the parts together into one Report: one function for firms with AI, one for those without."""

from collections.abc import Iterable, Mapping

from domain.law import LawNote
from domain.results.report import (
    Gap,
    GapBand,
    Need,
    NextQuestion,
    Notice,
    Plan,
    Readiness,
    Report,
    RequirementResult,
    Result,
    Roads,
    SoaLine,
)
from domain.results.workings import Workings
from scoring.costs.begun import as_begun
from scoring.costs.certified import YEARLY
from scoring.costs.effort import OpenAction
from scoring.costs.quotes import quote_notices
from scoring.law.law import law_notes, law_notices
from scoring.measured import measured
from scoring.need.alternatives import route_notices
from scoring.need.grounds import Ground
from scoring.need.need import need
from scoring.plan.light import with_light
from scoring.plan.plan import Road, plan
from scoring.plan.roads import Start, roads
from scoring.readiness.next_questions import next_best_questions
from scoring.worked.bill import Bill
from scoring.worked.figures import Figures
from scoring.worked.grounded import grounded
from scoring.worked.notices import profile_notices, rate_notices, readiness_notices
from scoring.worked.results import views, without_ai
from scoring.workings import workings

NO_AI = "There is no AI to look after, so there is no readiness, no fee and no month to show."


def report_without_ai(f: Figures) -> Report:
    """Nothing to certify: every figure is null, and a notice says why."""
    law = law_notes(f.case.profile, f.as_of)
    return _report(
        f,
        Bill(),
        law=law,
        notices=(*_notices(f, law), Notice(id="no_ai", severity="info", message=NO_AI)),
        needed=need(Ground(f.case.profile, f.decision, f.scales), None),
        requirements=tuple(r.model_copy(update={"finding": "not_applicable"}) for r in f.answered.requirements),
        results=without_ai(f.answered),
        band="not_applicable",
        planned=Plan(actions=(), critical_path=(), earliest_stage_1=None),
    )


def report_with_ai(f: Figures) -> Report:
    """The full report: every figure, and then what there is to say about it."""
    answered, held, law = f.answered, f.decision.verdict == "maintain", law_notes(f.case.profile, f.as_of)
    made = measured(f)
    ready, bill, actions, light = made.readiness, made.bill, made.actions, made.light
    start = Start(f, made.requirements, actions, light)
    return _report(
        f,
        bill,
        law=law,
        needed=need(grounded(f, bill.months, light), bill.even),
        ready=ready,
        to_be_shown=tuple(q.id for q in f.bank.questions if q.id in f.met.not_yet),
        requirements=made.requirements,
        gaps=made.gaps,
        band=made.gap_band,
        soa=answered.soa,
        results=made.results,
        planned=_plan(f, made.road, light, held),
        both_roads=roads(start, bill.certificate) if f.roads and bill.certificate else None,
        next_questions=next_best_questions(f.bank, f.rates, f.case, f.met) if f.next_questions else (),
        notices=(*_notices(f, law), *readiness_notices(ready, f.met, answered.majors, made.gaps, held), *bill.notices),
        worked=workings(f, made.unanswered, actions, bill.made, bill.free) if f.workings else None,
    )


def _plan(f: Figures, road: Road, light: tuple[OpenAction, ...], held: bool) -> Plan:
    """Both plans with their dates, each action called by what is left of it."""
    made = with_light(plan(road, f.ledger, audits=not held), f, road, light)
    again = tuple(a.action.id for a in road.actions if not a.left)
    return as_begun(made, f.bank, f.met.choices, YEARLY if held else again)


def _notices(f: Figures, law: tuple[LawNote, ...]) -> Iterable[Notice]:
    yield from law_notices(law)
    yield from route_notices(f.case.profile, f.as_of)
    yield from profile_notices(f.case.profile, f.rates, f.place)
    yield from f.answered.notices
    yield from rate_notices(f.rates)
    yield from quote_notices(f.case.profile, f.rates)


def _report(
    f: Figures,
    bill: Bill,
    *,
    law: tuple[LawNote, ...],
    needed: Need,
    requirements: tuple[RequirementResult, ...],
    results: Mapping[str, Result],
    band: GapBand,
    planned: Plan,
    notices: tuple[Notice, ...],
    ready: Readiness | None = None,
    to_be_shown: tuple[str, ...] = (),
    gaps: tuple[Gap, ...] = (),
    soa: tuple[SoaLine, ...] = (),
    both_roads: Roads | None = None,
    next_questions: tuple[NextQuestion, ...] = (),
    worked: Workings | None = None,
) -> Report:
    """Every field by its name; those without a meaning for this kind of firm are None or empty."""
    made = Report(
        as_of=f.as_of,
        bank_version=f.bank.version,
        parameters_version=f.parameters.version,
        organisation=f.case.profile.organisation,
        currency=f.place.currency,
        need=needed,
        readiness=ready,
        to_be_shown=to_be_shown,
        requirements=requirements,
        gaps=gaps,
        gap_band=band,
        audit_days=bill.audit_days,
        fees=bill.fees,
        fee_parts=bill.fee_parts,
        quoted=bill.quoted,
        other_costs=bill.other_costs,
        surveillance_per_year=bill.surveillance_per_year,
        recertification=bill.recertification,
        three_year=bill.three_year,
        this_year=bill.this_year,
        internal_hours=bill.internal_hours,
        hours_by_role=bill.hours_by_role,
        months=bill.months,
        dates=bill.dates,
        deadlines=bill.deadlines,
        drivers=bill.drivers,
        recommended_spend_now=bill.recommended_spend_now,
        soa=soa,
        results=results,
        plan=planned,
        roads=both_roads,
        next_best_questions=next_questions,
        questions=f.answered.states,
        law=law,
        notices=notices,
        reasons=f.ledger.reasons,
        workings=worked,
    )
    return made.model_copy(update=views(f.answered, results))
