"""Puts the parts together into one Report: one function for firms with AI, one for those without."""

from collections.abc import Iterable, Mapping

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
from scoring.costs.certified import AUDITED, YEARLY, actions_this_year
from scoring.costs.done import Done
from scoring.costs.effort import OpenAction, light_actions
from scoring.costs.quotes import quote_notices
from scoring.first_bill import first_bill
from scoring.law.law import law_notes, law_notices
from scoring.need.alternatives import route_notices
from scoring.need.grounds import Ground
from scoring.need.need import need
from scoring.plan.light import by_small_steps, with_light
from scoring.plan.plan import Road, plan
from scoring.plan.roads import Start, roads
from scoring.readiness.gaps import gap_band
from scoring.readiness.next_questions import next_best_questions
from scoring.worked.bill import Bill, held_bill
from scoring.worked.figures import Figures
from scoring.worked.grounded import grounded
from scoring.worked.notices import profile_notices, rate_notices, readiness_notices
from scoring.worked.results import side_by_side, views, without_ai
from scoring.workings import workings

NO_AI = "There is no AI to look after, so there is no readiness, no fee and no month to show."


def report_without_ai(f: Figures) -> Report:
    """Nothing to certify: every figure is null, and a notice says why."""
    return _report(
        f,
        Bill(),
        notices=(*_notices(f), Notice(id="no_ai", severity="info", message=NO_AI)),
        needed=need(Ground(f.case.profile, f.decision, f.scales), None),
        requirements=tuple(r.model_copy(update={"finding": "not_applicable"}) for r in f.answered.requirements),
        results=without_ai(f.answered),
        band="not_applicable",
        planned=Plan(actions=(), critical_path=(), earliest_stage_1=None),
    )


def report_with_ai(f: Figures) -> Report:
    """The full report: gap from the answers, then money, hours and months by the kind of firm."""
    answered, held = f.answered, f.decision.verdict == "maintain"
    ready, requirements = answered.readiness, answered.requirements
    unanswered = AUDITED if held else (100.0, f.met.standing, 0.0)
    actions = _open_actions(f, unanswered, held)
    light = light_actions(actions, f.work, f.case.profile)
    road = _road(f, actions, light)
    bill = held_bill(f, actions) if held else first_bill(f, road)
    start = Start(f, requirements, actions, light)
    return _report(
        f,
        bill,
        needed=need(grounded(f, bill.months, light), bill.even),
        ready=ready,
        to_be_shown=tuple(q.id for q in f.bank.questions if q.id in f.met.not_yet),
        requirements=requirements,
        gaps=answered.gaps,
        band=gap_band(f.rates, ready.likely, ready.status),
        soa=answered.soa,
        results=side_by_side(answered, [a.action.id for a in actions if a.left]),
        planned=_plan(f, road, light, held),
        both_roads=roads(start, bill.certificate) if f.roads and bill.certificate else None,
        next_questions=next_best_questions(f.bank, f.rates, f.case, f.met) if f.next_questions else (),
        notices=(*_notices(f), *readiness_notices(ready, f.met, answered.majors, answered.gaps, held), *bill.notices),
        worked=workings(f, unanswered, actions, bill.made, bill.free) if f.workings else None,
    )


def _open_actions(f: Figures, unanswered: Done, held: bool) -> tuple[OpenAction, ...]:
    """What is left to do up to the first certificate, or this year where it is held."""
    actions = f.answered.open_actions(unanswered, f.work, f.case.profile, first=not held)
    return actions_this_year(f.bank, actions, f.work) if held else actions


def _road(f: Figures, actions: tuple[OpenAction, ...], light: tuple[OpenAction, ...]) -> Road:
    """The schedule of the open actions, by small steps first for a firm that is to watch."""
    road = Road(f.bank, f.case, f.firm, actions, f.as_of, f.rates)
    return by_small_steps(road, light) if f.decision.verdict == "watch" else road


def _plan(f: Figures, road: Road, light: tuple[OpenAction, ...], held: bool) -> Plan:
    """Both plans with their dates, each action called by what is left of it."""
    made = with_light(plan(road, f.ledger, audits=not held), f, road, light)
    again = tuple(a.action.id for a in road.actions if not a.left)
    return as_begun(made, f.bank, f.met.choices, YEARLY if held else again)


def _notices(f: Figures) -> Iterable[Notice]:
    yield from law_notices(law_notes(f.case.profile, f.as_of))
    yield from route_notices(f.case.profile, f.as_of)
    yield from profile_notices(f.case.profile, f.rates, f.place)
    yield from f.answered.notices
    yield from rate_notices(f.rates)
    yield from quote_notices(f.case.profile, f.rates)


def _report(
    f: Figures,
    bill: Bill,
    *,
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
        law=law_notes(f.case.profile, f.as_of),
        notices=notices,
        reasons=f.ledger.reasons,
        workings=worked,
    )
    return made.model_copy(update=views(f.answered, results))
