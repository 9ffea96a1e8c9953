"""A consultant's hours from the open actions: by hand, and what must hold for any firm."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, Final, get_args

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Answer, Case
from domain.profile import Profile
from domain.results.plan import LightStage, PlannedAction
from domain.results.ranges import Range
from domain.results.report import Report
from domain.results.scope import Goal, Help, Scope, Terms
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.costs.sizing import ENGAGEMENT, goal_of, scope
from tests.exports.firms import firm
from tests.scoring.strategies import cases

BANK, PARAMETERS, GUESSES = load_bank(), load_parameters(), load_parameters(ENGAGEMENT)
WORKED: Final[list[dict[str, Any]]] = yaml.safe_load(Path(__file__).with_name("scope_cases.yaml").read_text("utf-8"))
DAY = date(2026, 11, 25)
FIRM = Case(profile=Profile(ai_roles=("user",), ai_systems=2, country="GB"))


def reported(case: Case = FIRM) -> Report:
    return evaluate(BANK, PARAMETERS, case, DAY, reasons=False)


def drafted(report: Report, help: Help = "guided", rate: float | None = 100) -> Scope:
    found = scope(report, GUESSES, Terms(help=help, currency="GBP", rate=rate), "certificate")
    assert found is not None
    return found


def ends(found: Range) -> tuple[float, float, float]:
    return found.low, found.likely, found.high


def worked(case: dict[str, Any]) -> Scope:
    """The offer of a case: a report whose plan holds the actions of the case and nothing else."""
    whole = reported()
    found = [_action(one, whole.plan.actions[place]) for place, one in enumerate(case["actions"])]
    light = (LightStage(days=30, hours=found[0].hours, per_week=found[0].hours, steps=tuple(found)),)
    days = case.get("audit_days")
    changed = {
        "plan": whole.plan.model_copy(update={"actions": tuple(found), "light_stages": light}),
        "audit_days": _range(days, "days") if days else None,
    }
    terms = Terms(help=case["help"], currency="GBP", rate=case.get("rate"), vat=case.get("vat"))
    made = scope(whole.model_copy(update=changed), GUESSES, terms, case["goal"])
    assert made is not None
    return made


def _action(one: dict[str, Any], like: PlannedAction) -> PlannedAction:
    told = {"phase": one["phase"], "consultant_helps": one["helps"], "attending": None, "owner_role": "ai_lead"}
    if "attending" in one:
        told["attending"] = _range([one["attending"]] * 3, "hours")
    return like.model_copy(update=told | {"hours": _range([one["own"] / 2, one["own"], one["own"] * 3], "hours")})


def _range(found: list[float], unit: str) -> Range:
    return Range(low=found[0], likely=found[1], high=found[2], unit=unit)


@pytest.mark.parametrize("case", WORKED, ids=lambda case: case["name"])
def test_an_offer_is_what_was_worked_out_on_paper(case: dict[str, Any]) -> None:
    made = worked(case)
    lines = [line for phase in made.phases for line in phase.actions]

    for work, expected in case["lines"].items():
        wanted = expected if isinstance(expected[0], list) else [expected]
        assert [list(ends(line.hours)) for line in lines if line.work == work] == wanted, work
    assert {line.work for line in lines} == set(case["lines"])
    assert list(ends(made.hours)) == case["hours"]
    for name, found in (("money", made.money), ("with_vat", made.vat), ("gross", made.gross)):
        assert (list(ends(found)) if found else None) == case.get(name), name


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    case=cases(BANK), help=st.sampled_from(get_args(Help)), goal=st.sampled_from(get_args(Goal)),
    rate=st.decimals(1, 900, places=2).map(float), vat=st.sampled_from((0.0, 7.5, 19.0, 25.0)),
)  # fmt: skip
def test_for_any_firm_lines_make_phases_phases_the_whole_and_the_whole_with_vat_what_is_paid(
    case: Case, help: Help, goal: Goal, rate: float, vat: float
) -> None:
    report = reported(case)
    if goal == "light" and not report.plan.light_stages:
        return
    made = scope(report, GUESSES, Terms(help=help, rate=rate, phase_rates={"risk": 150.25}, vat=vat), goal)
    if made is None:
        return

    assert made.money is not None
    assert made.gross is not None
    assert made.vat is not None
    for end in ("low", "likely", "high"):
        for phase in made.phases:
            assert phase.money is not None
            assert getattr(phase.hours, end) == sum(getattr(line.hours, end) for line in phase.actions)
            exact = Decimal(str(getattr(phase.hours, end))) * Decimal(str(phase.rate))
            assert Decimal(str(getattr(phase.money, end))) == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert getattr(made.hours, end) == sum(getattr(phase.hours, end) for phase in made.phases)
        assert cents(getattr(made.money, end)) == sum(cents(getattr(phase.money, end)) for phase in made.phases)
        assert cents(getattr(made.gross, end)) == cents(getattr(made.money, end)) + cents(getattr(made.vat, end))
    works = [line.work for phase in made.phases for line in phase.actions]
    assert works.count("start") == 1
    assert works.count("planning") == len(made.phases)


def cents(value: float) -> int:
    return round(value * 100)


@pytest.mark.parametrize(
    ("help", "least", "most"), [("coach", 25, 90), ("guided", 100, 200), ("done_for_you", 170, 340)]
)
@pytest.mark.parametrize("verdict", ["prepare", "certify_now"])
def test_hours_of_a_small_firm_on_the_road_to_a_certificate_are_those_a_consultant_would_defend(
    verdict: str, help: Help, least: float, most: float
) -> None:
    report = reported(firm(verdict))
    made = drafted(report, help, rate=None)

    assert least <= made.hours.likely <= most
    assert made.hours.high <= 5 * made.hours.low if help == "coach" else made.hours.high <= 3.5 * made.hours.low


def test_an_offer_says_until_when_it_stands_and_no_vat_is_made_up() -> None:
    made = scope(reported(), GUESSES, Terms(rate=100, valid_days=45), "certificate")

    assert made is not None
    assert made.valid_until == date(2027, 1, 9)
    assert (made.vat, made.gross) == (None, None)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(BANK))
def test_for_any_firm_phases_add_up_and_more_help_is_never_fewer_hours(case: Case) -> None:
    report = reported(case)
    drafts = [
        scope(report, GUESSES, Terms(help=help, rate=90, phase_rates={"risk": 150}), goal_of(report))
        for help in ("coach", "guided", "done_for_you")
    ]

    if drafts[0] is None:
        assert all(draft is None for draft in drafts)
        return
    for draft in drafts:
        assert draft is not None
        assert draft.money is not None
        assert draft.hours.low <= draft.hours.likely <= draft.hours.high
        assert draft.hours.likely == pytest.approx(sum(phase.hours.likely for phase in draft.phases))
        assert draft.money.likely == pytest.approx(
            sum(phase.hours.likely * (150 if phase.phase == "risk" else 90) for phase in draft.phases)
        )
    likely = [draft.hours.likely for draft in drafts if draft]
    assert likely == sorted(likely)


def test_every_open_action_is_in_it_once_but_what_needs_somebody_independent_and_the_audits_themselves() -> None:
    report = reported()

    lines = [line for phase in drafted(report).phases for line in phase.actions]
    alone = [line.deliverable for line in lines if line.work == "action"]
    shared = [paper for line in lines if line.work == "smaller" for paper in line.deliverable.split("; ")]

    ours = [
        action.deliverable
        for action in report.plan.actions
        if action.owner_role != "independent" and action.milestone not in ("stage_1", "stage_2")
    ]
    assert sorted(alone + shared) == sorted(ours)
    assert alone
    assert len(ours) < len(report.plan.actions)


def test_papers_that_take_less_than_an_hour_each_share_a_line() -> None:
    phases = drafted(reported()).phases

    for phase in phases:
        small = [line for line in phase.actions if line.work == "action" and line.hours.likely < 1]
        assert len(small) <= 1, "one alone has nobody to share with"
    assert any(line.work == "smaller" for phase in phases for line in phase.actions)


def test_the_days_of_the_auditors_are_counted_once() -> None:
    report = reported()
    lines = [line for phase in drafted(report).phases for line in phase.actions]
    hosting = {action.title for action in report.plan.actions if action.milestone in ("stage_1", "stage_2")}

    assert len(hosting) == 2
    assert not hosting & {line.title for line in lines}
    assert sum(line.work == "audits" for line in lines) == 1


def test_without_a_rate_there_are_hours_and_no_price() -> None:
    found = drafted(reported(), rate=None)

    assert found.money is None
    assert all(phase.money is None for phase in found.phases)
    assert (found.vat, found.gross) == (None, None)


def test_a_firm_that_need_not_certify_gets_the_light_programme_first() -> None:
    report = reported()
    assert report.need.verdict == "watch"
    assert goal_of(report) == "light"

    light = scope(report, GUESSES, Terms(), "light")

    assert light is not None
    assert light.own_hours == report.plan.light_hours
    assert light.hours.likely < drafted(report).hours.likely


def test_where_nothing_is_open_there_is_nothing_to_draft() -> None:
    none = Case(profile=Profile(ai_roles=(), ai_systems=0), answers={"inventory.list": Answer(choice="kept")})

    assert scope(reported(none), GUESSES, Terms(), "certificate") is None


def test_every_guess_names_its_source_and_is_called_a_guess_of_ours() -> None:
    for guess in drafted(reported()).guesses:
        assert "Ready42 planning estimate" in guess.source
        assert guess.low < guess.likely < guess.high
        assert guess.note


def test_our_guesses_about_consultants_are_no_figures_of_a_report() -> None:
    assert not set(GUESSES.by_id) & set(PARAMETERS.by_id)
    assert all(parameter.basis == "expert_judgement" for parameter in GUESSES.by_id.values())
