"""Every figure of a report, before a word is said about it: for whoever has thousands of them to work out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.asked.bank import Bank
from domain.case import Case
from domain.parameters import Parameters
from domain.results.report import Gap, GapBand, Readiness, RequirementResult, Result, Verdict
from scoring.costs.audit import audit_days
from scoring.costs.certified import AUDITED, actions_this_year
from scoring.costs.done import Done
from scoring.costs.effort import OpenAction, Work, light_actions
from scoring.costs.firm import firm
from scoring.costs.growth import growth, light_size, trained
from scoring.costs.market import market
from scoring.first_bill import first_bill
from scoring.need.verdict import decide, nothing_to_certify
from scoring.need.worth import Scales
from scoring.numbers.rates import rates
from scoring.plan.light import by_small_steps
from scoring.plan.plan import Road
from scoring.readiness.gaps import gap_band
from scoring.worked.answered import Answered, standing
from scoring.worked.bill import Bill, held_bill
from scoring.worked.figures import Figures
from scoring.worked.results import side_by_side


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a firm with AI, or with a certificate in force. `bill`: money, hours, days and months.

    `actions`: what is left to do, `light` its light form, `road` when; `unanswered`: what an open question counts as.
    """

    verdict: Verdict
    readiness: Readiness
    requirements: tuple[RequirementResult, ...]
    gaps: tuple[Gap, ...]
    gap_band: GapBand
    results: Mapping[str, Result]
    bill: Bill
    actions: tuple[OpenAction, ...]
    light: tuple[OpenAction, ...]
    road: Road
    unanswered: Done


def figures_alone(bank: Bank, parameters: Parameters, case: Case, as_of: date) -> Measured | None:
    """Every figure of the report of `case` without reasons and words; None where there is nothing to certify."""
    if nothing_to_certify(case.profile):
        return None
    found = standing(bank, rates(parameters, as_of), case)
    return measured(figures(found, parameters, found.case, as_of))


def readiness_alone(bank: Bank, parameters: Parameters, case: Case, as_of: date) -> Readiness | None:
    """The readiness of the report of `case` without reasons; None where there is nothing to certify."""
    return None if nothing_to_certify(case.profile) else standing(bank, rates(parameters, as_of), case).readiness


def figures(
    answered: Answered,
    parameters: Parameters,
    case: Case,
    as_of: date,
    *,
    next_questions: bool = False,
    roads: bool = False,
    workings: bool = False,
) -> Figures:
    """What every part of the report of `case` is made from: `answered` has to hold for its profile."""
    known = answered.rates
    scales = Scales(known)
    size = firm(case.profile, known)
    days = audit_days(case.profile, size, known)
    return Figures(
        bank=answered.bank,
        parameters=parameters,
        case=case,
        as_of=as_of,
        rates=known,
        decision=decide(case.profile, scales),
        scales=scales,
        place=market(case.profile, known),
        firm=size,
        days=days,
        work=Work(growth(size, days, known), trained(size, known), light_size(size, known), known),
        answered=answered,
        next_questions=next_questions,
        roads=roads,
        workings=workings,
    )


def measured(f: Figures) -> Measured:
    """Gap from the answers, then money, hours and months by the kind of firm."""
    answered, held = f.answered, f.decision.verdict == "maintain"
    ready, requirements = answered.readiness, answered.requirements
    unanswered = AUDITED if held else (100.0, f.met.standing, 0.0)
    actions = _open_actions(f, unanswered, held)
    light = light_actions(actions, f.work, f.case.profile)
    road = _road(f, actions, light)
    bill = held_bill(f, actions) if held else first_bill(f, road)
    return Measured(
        verdict=f.decision.verdict,
        readiness=ready,
        requirements=requirements,
        gaps=answered.gaps,
        gap_band=gap_band(f.rates, ready.likely, ready.status),
        results=side_by_side(answered, [a.action.id for a in actions if a.left]),
        bill=bill,
        actions=actions,
        light=light,
        road=road,
        unanswered=unanswered,
    )


def _open_actions(f: Figures, unanswered: Done, held: bool) -> tuple[OpenAction, ...]:
    """What is left to do up to the first certificate, or this year where it is held."""
    actions = f.answered.open_actions(unanswered, f.work, f.case.profile, first=not held)
    return actions_this_year(f.bank, actions, f.work) if held else actions


def _road(f: Figures, actions: tuple[OpenAction, ...], light: tuple[OpenAction, ...]) -> Road:
    """The schedule of the open actions, by small steps first for a firm that is to watch."""
    road = Road(f.bank, f.case, f.firm, actions, f.as_of, f.rates)
    return by_small_steps(road, light) if f.decision.verdict == "watch" else road
