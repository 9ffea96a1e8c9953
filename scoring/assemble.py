"""Puts the parts together into one Report: one function for each of the three kinds of firm."""

from collections.abc import Iterable
from typing import Any

from domain.expression import Node
from domain.profile import Profile
from domain.results.report import Drivers, Notice, Part, Plan, QuotedFigure, Range, Report, Result, Roads, RoleHours
from scoring.costs.audit import HALF_DAY, audit_days
from scoring.costs.begun import as_begun
from scoring.costs.certified import AUDITED, YEARLY, actions_this_year, hours_this_year, this_year
from scoring.costs.cost import Costs, coaching, costs, readiness_leaf
from scoring.costs.effort import OpenAction, hours, light_actions
from scoring.costs.quotes import quote_notices
from scoring.law.law import law_notes, law_notices
from scoring.need.alternatives import route_notices
from scoring.need.deadline import deadlines
from scoring.need.grounds import Ground
from scoring.need.need import break_even, need
from scoring.numbers.expression import total
from scoring.plan.ahead import days_ahead
from scoring.plan.light import by_small_steps, light_purchases, with_light
from scoring.plan.plan import Road, plan
from scoring.plan.roads import Certificate, Start, roads
from scoring.readiness.gaps import gap_band
from scoring.readiness.next_questions import next_best_questions
from scoring.worked.figures import Figures
from scoring.worked.grounded import grounded
from scoring.worked.notices import fee_notices, profile_notices, rate_notices, readiness_notices, time_notices
from scoring.worked.off import quoted_figures
from scoring.worked.results import side_by_side, views, without_ai
from scoring.workings import workings

TENTH = 0.1
SPEND = "recommended_spend_now"
UP_TO_IT = "Fees and other purchases up to the certificate"
NO_AI = "There is no AI to look after, so there is no readiness, no fee and no month to show."
HELD = "The certificate is held: fees, audit days and months up to a first one have no meaning."


def report_without_ai(f: Figures) -> Report:
    """Nothing to certify: every figure is null, and a notice says why."""
    notices = [*_notices(f), Notice(id="no_ai", severity="info", message=NO_AI)]
    return _report(
        f,
        need=need(Ground(f.case.profile, f.decision, f.scales), None),
        readiness=None,
        requirements=tuple(r.model_copy(update={"finding": "not_applicable"}) for r in f.answered.requirements),
        **_beside(f, without_ai(f.answered)),
        gap_band="not_applicable",
        plan=Plan(actions=(), critical_path=(), earliest_stage_1=None),
        notices=tuple(notices),
    )


def report_with_ai(f: Figures) -> Report:
    """The full report: gap from the answers, then money, hours and months by the kind of firm."""
    answered = f.answered
    ready, results = answered.readiness, answered.requirements
    held = f.decision.verdict == "maintain"
    unanswered = AUDITED if held else (100.0, f.met.standing, 0.0)
    actions = answered.open_actions(unanswered, f.work, f.case.profile, first=not held)
    if held:
        actions = actions_this_year(f.bank, actions, f.work)
    light = light_actions(actions, f.work, f.case.profile)
    road = Road(f.bank, f.case, f.firm, actions, f.as_of, f.rates)
    if f.decision.verdict == "watch":
        road = by_small_steps(road, light)
    money = _held_money(f, actions) if held else _first_money(f, road)
    even, months_ahead = money.pop("even", None), money.get("months")
    ground = grounded(f, months_ahead, light)
    money_notices = money.pop("notices")
    purchases = money.pop("purchases", None)
    made, certifier, free = money.pop("made"), money.pop("certifier"), money.pop("free", ())
    return _report(
        f,
        need=need(ground, even),
        readiness=ready,
        to_be_shown=tuple(q.id for q in f.bank.questions if q.id in f.met.not_yet),
        requirements=results,
        gaps=answered.gaps,
        gap_band=gap_band(f.rates, ready.likely, ready.status),
        soa=answered.soa,
        **_beside(f, side_by_side(answered, [a.action.id for a in actions if a.left])),
        plan=_plan(f, road, light, held),
        roads=_roads(Start(f, results, actions, light), certifier, purchases, money) if f.roads and not held else None,
        next_best_questions=next_best_questions(f.bank, f.rates, f.case, f.met) if f.next_questions else (),
        notices=(*_notices(f), *readiness_notices(ready, f.met, answered.majors, answered.gaps, held), *money_notices),
        workings=workings(f, unanswered, actions, made, free) if f.workings else None,
        **money,
    )


def _plan(f: Figures, road: Road, light: tuple[OpenAction, ...], held: bool) -> Plan:
    """Both plans with their dates, each action called by what is left of it."""
    made = with_light(plan(road, f.ledger, audits=not held), f, road, light)
    again = tuple(a.action.id for a in road.actions if not a.left)
    return as_begun(made, f.bank, f.met.choices, YEARLY if held else again)


def _beside(f: Figures, found: dict[str, Result]) -> dict[str, Any]:
    """The results of all frameworks, and the fields that some of them fill."""
    return {"results": found, **views(f.answered, found)}


def _first_money(f: Figures, road: Road) -> dict[str, Any]:
    """Money, hours and months up to the first certificate and for three years."""
    unit, actions = f.place.currency, road.actions
    found = _costs(f)
    days, days_spread = f.range(found.days, "days", HALF_DAY)
    fees, fees_spread = f.range(found.fees, unit)
    other, other_spread = f.range(found.other, unit)
    three, three_spread = f.range(found.three_year, unit)
    all_hours = hours(actions)
    work, work_spread = f.range(all_hours, "hours")
    spend, least = _spend_now(f, found)
    dates, time_spread = days_ahead(f, road)
    time = dates.certificate
    even = break_even(f.case.profile.margin, three_spread, f.place, f.rates, f.ledger)
    return {
        "even": even,
        "audit_days": days,
        "fees": fees,
        "fee_parts": _parts(found),
        "quoted": _quoted(f, found),
        "other_costs": other,
        "surveillance_per_year": f.range(found.surveillance, unit)[0],
        "recertification": f.range(found.recertification, unit)[0],
        "three_year": three,
        "internal_hours": work,
        "hours_by_role": _by_role(f, actions),
        "months": Range(**time.model_dump(include=set(Range.model_fields))),
        "dates": dates,
        "deadlines": deadlines(f.case.profile, time, f.as_of),
        "recommended_spend_now": f.measure(spend, unit).model_copy(update=least),
        "drivers": Drivers(
            fees=fees_spread.swings,
            other_costs=other_spread.swings,
            three_year=three_spread.swings,
            internal_hours=work_spread.swings,
            months=time_spread.swings,
            audit_days=days_spread.swings,
        ),
        "made": {
            "audit_days": found.days,
            "fees": found.fees,
            "other_costs": found.other,
            "surveillance_per_year": found.surveillance,
            "recertification": found.recertification,
            "three_year": found.three_year,
            "recommended_spend_now": spend,
            "internal_hours": all_hours,
        },
        "certifier": found.certifier,
        "free": ("recommended_spend_now",) if least else (),
        "purchases": total(UP_TO_IT, unit, found.fees, found.other),
        "notices": (
            *fee_notices(fees_spread, found, f.place, f.rates),
            *time_notices(f.case.profile, time),
        ),
    }


def _held_money(f: Figures, actions: tuple[OpenAction, ...]) -> dict[str, Any]:
    """Money and hours of this year for a firm that holds the certificate."""
    profile, unit = f.case.profile, f.place.currency
    found = _costs(f)
    all_money, all_hours = this_year(profile, found, f.rates), hours_this_year(profile, actions, f.days, f.rates)
    year, year_spread = f.range(all_money, unit)
    work, work_spread = f.range(all_hours, "hours")
    return {
        "surveillance_per_year": f.range(found.surveillance, unit)[0],
        "recertification": f.range(found.recertification, unit)[0],
        "this_year": year,
        "quoted": _quoted(f, found),
        "internal_hours": work,
        "hours_by_role": _by_role(f, actions),
        "recommended_spend_now": year,
        "drivers": Drivers(this_year=year_spread.swings, internal_hours=work_spread.swings),
        "made": {
            "surveillance_per_year": found.surveillance,
            "recertification": found.recertification,
            "this_year": all_money,
            "internal_hours": all_hours,
        },
        "certifier": found.certifier,
        "notices": (Notice(id="certified", severity="info", message=HELD),),
    }


def _roads(start: Start, certifier: Node, purchases: Node, money: dict[str, Any]) -> Roads:
    """The certificate and the light programme, side by side."""
    certificate = Certificate(
        first_audit=certifier,
        money=start.f.measure(purchases, start.f.place.currency),
        after=money["surveillance_per_year"],
        hours=money["internal_hours"],
        months=money["months"],
    )
    return roads(start, certificate)


def _by_role(f: Figures, actions: tuple[OpenAction, ...]) -> tuple[RoleHours, ...]:
    """Hours by who would do the work, most first."""
    roles = dict.fromkeys(a.action.owner_role for a in actions)
    found = [
        RoleHours(
            role=role,
            hours=f.range(
                total(
                    f"Hours: {role.replace('_', ' ')}",
                    "hours",
                    *[a.hours for a in actions if a.action.owner_role == role],
                ),
                "hours",
            )[0],
        )
        for role in roles
    ]
    return tuple(sorted(found, key=lambda r: -r.hours.likely))


def _costs(f: Figures, profile: Profile | None = None) -> Costs:
    """What it costs this firm; `profile`: with other facts than its own."""
    known = profile or f.case.profile
    ready = readiness_leaf(f.whole.low, f.likely, f.whole.high)
    days = f.days if known is f.case.profile else audit_days(known, f.firm, f.rates)
    return costs(known, f.firm, days, ready, f.answered.someone_independent, f.place, f.rates)


def _quoted(f: Figures, found: Costs) -> tuple[QuotedFigure, ...]:
    """What was quoted, each beside what we would have said."""
    if not f.case.profile.quotes:
        return ()
    return quoted_figures(f, found, _costs(f, f.case.profile.model_copy(update={"quotes": None})))


def _spend_now(f: Figures, found: Costs) -> tuple[Node, dict[str, float]]:
    """What the verdict justifies spending now, and 0 as its low where spending nothing is as good (rules 5)."""
    unit = f.place.currency
    if f.decision.verdict in ("watch", "no_need") or f.decision.rule == "mandatory_too_small":
        return light_purchases(f), {}
    if f.decision.verdict == "prepare":
        ready = readiness_leaf(f.whole.low, f.likely, f.whole.high)
        return coaching(f.case.profile, f.firm, ready, unit, f.rates, SPEND), {"low": 0}
    return total(UP_TO_IT, unit, found.fees, found.other, id=SPEND), {}


def _parts(found: Costs) -> tuple[Part, ...]:
    return tuple(
        Part(id=node.id.rpartition(".")[2], label=node.label, amount=round(node.likely, 2))
        for node in found.fees.addends
    )


def _notices(f: Figures) -> Iterable[Notice]:
    yield from law_notices(law_notes(f.case.profile, f.as_of))
    yield from route_notices(f.case.profile, f.as_of)
    yield from profile_notices(f.case.profile, f.rates, f.place)
    yield from f.answered.notices
    yield from rate_notices(f.rates)
    yield from quote_notices(f.case.profile, f.rates)


def _report(f: Figures, **parts: Any) -> Report:
    empty: dict[str, Any] = {
        "gaps": (), "soa": (), "next_best_questions": (),
        "audit_days": None, "fees": None, "fee_parts": (), "other_costs": None, "surveillance_per_year": None,
        "recertification": None, "three_year": None, "this_year": None, "internal_hours": None, "months": None,
        "dates": None, "deadlines": (),
        "drivers": Drivers(), "recommended_spend_now": None,
    }  # fmt: skip
    return Report(
        as_of=f.as_of,
        bank_version=f.bank.version,
        parameters_version=f.parameters.version,
        organisation=f.case.profile.organisation,
        currency=f.place.currency,
        questions=f.answered.states,
        law=law_notes(f.case.profile, f.as_of),
        reasons=f.ledger.reasons,
        **{**empty, **parts},
    )
