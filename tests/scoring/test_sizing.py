"""A consultant's hours from the open actions: by hand once, and what must hold for any firm."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from domain.case import Answer, Case
from domain.profile import Profile
from domain.results.ranges import Range
from domain.results.report import Report
from domain.results.scope import Help, Scope, Terms
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.costs.sizing import ENGAGEMENT, goal_of, scope
from tests.scoring.strategies import cases

BANK, PARAMETERS, GUESSES = load_bank(), load_parameters(), load_parameters(ENGAGEMENT)
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


def test_two_actions_by_hand() -> None:
    """10 to 20 to 30 own hours, guided: 0.3 to 0.45 to 0.6 of it; the second one needs a quarter of that help."""
    whole = reported()
    one, other = whole.plan.actions[:2]
    told = {"phase": "risk", "hours": Range(low=10, likely=20, high=30, unit="hours")}
    actions = (one.model_copy(update=told | {"consultant_helps": True}),)
    actions += (other.model_copy(update=told | {"consultant_helps": False}),)
    report = whole.model_copy(update={"plan": whole.plan.model_copy(update={"actions": actions})})

    [phase] = drafted(report).phases

    # helped: 20 x 0.45 = 9; own hours move it by 4.5, the share by 3: 9 -/+ 5.41, in half hours
    assert ends(phase.actions[0].hours) == (3.5, 9.0, 14.5)
    # other: 9 x 25 % = 2.25; 1.125, 0.75 and 1.35, each in half hours 1, 1, 1.5: 2.5 -/+ 2.06
    assert ends(phase.actions[1].hours) == (0.5, 2.5, 4.5)
    # 11.25 x 1.15 = 12.94; own 6.47: 6, share 4.31: 4, less help 1.55: 2, planning 0.56 and 1.13: 1 and 1
    assert ends(phase.hours) == (5.0, 13.0, 21.0)
    assert phase.money is not None
    assert ends(phase.money) == (500, 1300, 2100)


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


def test_every_open_action_stands_in_its_phase_once_but_what_needs_somebody_independent() -> None:
    report = reported()

    found = [action.title for phase in drafted(report).phases for action in phase.actions]

    ours = [action.title for action in report.plan.actions if action.owner_role != "independent"]
    assert sorted(found) == sorted(ours)
    assert len(ours) < len(report.plan.actions)


def test_without_a_rate_there_are_hours_and_no_price() -> None:
    found = drafted(reported(), rate=None)

    assert found.money is None
    assert all(phase.money is None for phase in found.phases)


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
