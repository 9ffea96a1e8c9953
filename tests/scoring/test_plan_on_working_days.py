"""The plan as a person lives it: on days on which people work, beside each other, in the hours they really have."""

import json
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import ActionNote, Answer, Case
from domain.files.casefile import read_case
from domain.profile import Profile
from domain.results.report import PlannedAction, Report
from exports.noted import noted
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.worked.notices import holiday_notices
from scoring.worked.workdays import working_days
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
FIRMS = Path(__file__).resolve().parents[1] / "firms"
ROADS = ("legal-research-startup", "medical-device-software", "shop-with-chat-tools")
WITH_AI = {"ai_roles": st.sampled_from([("user",), ("provider", "developer")]), "certificates": st.just(())}
random_firms = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def report(case: Case, day: date = DAY) -> Report:
    return evaluate(BANK, PARAMETERS, case, day, reasons=False, next_questions=False)


def firm(name: str, **facts: Any) -> Case:
    case = read_case((FIRMS / f"{name}.json").read_text(encoding="utf-8"))
    return with_facts(case, **facts)


def with_facts(case: Case, **facts: Any) -> Case:
    return case.model_copy(update={"profile": case.profile.model_copy(update=facts)})


def ends(found: Report) -> tuple[float, float, float]:
    """Likely months to stage 1, stage 2 and the certificate."""
    assert found.dates
    return found.dates.stage_1.likely, found.dates.stage_2.likely, found.dates.certificate.likely


def every_day(found: Report) -> list[date]:
    plan = found.plan
    steps = [step for stage in plan.light_stages for step in stage.steps]
    dated = [day for action in (*plan.actions, *steps) for day in (action.start, action.finish)]
    visits = [day for day in (plan.earliest_stage_1, plan.earliest_stage_2, plan.earliest_certificate) if day]
    return [*dated, *visits, *(day for wait in plan.waits for day in (wait.start, wait.finish))]


@random_firms
@given(cases(BANK, country=st.sampled_from(["US", "GB", "DE", "IN", "SA", None])), st.dates(DAY, date(2031, 12, 31)))
def test_nobody_is_planned_to_work_on_a_weekend_on_a_holiday_or_before_today(case: Case, today: date) -> None:
    found = report(case, today)

    off = {day for day in every_day(found) if day.weekday() in found.plan.weekend or day in found.plan.holidays}

    assert off == set()
    assert min(every_day(found), default=today) >= today


def test_a_german_plan_rests_on_christmas_and_new_year_and_a_saudi_one_on_fridays() -> None:
    german, saudi = (working_days(country, date(2026, 12, 21)) for country in ("DE", "SA"))

    closed = (date(2026, 12, 25), date(2027, 1, 1))
    assert [german.day((day - german.first).days) for day in closed] == [date(2026, 12, 28), date(2027, 1, 4)]
    assert saudi.day(4) == date(2026, 12, 27)  # Friday the 25th and Saturday are the weekend there


def test_a_country_whose_holidays_nobody_told_us_has_weekends_only_and_a_notice_says_so() -> None:
    new_country = Profile.model_construct(country="QQ")  # the library knows every code of today

    assert working_days("QQ", DAY).holidays(date(2028, 1, 1)) == ()
    assert [n.message for n in holiday_notices(new_country)] == [
        "We hold no public holidays of QQ: the plan leaves out weekends only."
    ]
    assert list(holiday_notices(Profile(country="DE"))) == []


@pytest.mark.parametrize("hours", [2.0, 10.0, 30.0])
@pytest.mark.parametrize("name", ROADS[:2])
def test_nobody_does_more_in_a_week_than_the_team_gives(name: str, hours: float) -> None:
    found = report(firm(name, hours_per_week=hours))
    weeks: dict[tuple[str, date], float] = defaultdict(float)
    for action in (a for a in found.plan.actions if a.milestone in (None, "certifier")):
        days = worked(found, action)
        team = action.hours.likely - (action.attending.likely if action.attending else 0)
        for day in days:
            weeks[action.owner_role, day - timedelta(days=day.weekday())] += team / len(days)

    a_day = hours / 5  # two actions may share the day on which one ends and the next begins
    assert {week: done for week, done in weeks.items() if done > hours + a_day} == {}


def worked(found: Report, action: PlannedAction) -> list[date]:
    count = (action.finish - action.start).days + 1
    days = [action.start + timedelta(days=n) for n in range(count)]
    return [day for day in days if day.weekday() not in found.plan.weekend and day not in found.plan.holidays]


@pytest.mark.parametrize("name", ROADS)
def test_people_of_different_roles_work_at_the_same_time_and_nobody_on_two_things_at_once(name: str) -> None:
    actions = [a for a in report(firm(name)).plan.actions if a.milestone in (None, "certifier")]

    pairs = [
        (a, b) for n, a in enumerate(actions) for b in actions[n + 1 :] if a.start < b.finish and b.start < a.finish
    ]

    assert pairs
    assert [(a.id, b.id) for a, b in pairs if a.owner_role == b.owner_role] == []


@random_firms
@given(cases(BANK, **WITH_AI), st.sampled_from([q.id for q in BANK.questions]))
def test_a_better_answer_never_makes_the_road_longer(case: Case, question: str) -> None:
    scale = sorted((c for c in BANK.question[question].choices if c.kind == "answer"), key=lambda c: c.attainment or 0)
    worse, better = (
        report(case.model_copy(update={"answers": {**case.answers, question: Answer(choice=c.id, proof="record")}}))
        for c in (scale[0], scale[-1])
    )

    assert all(after <= before for before, after in zip(ends(worse), ends(better), strict=True))


@random_firms
@given(cases(BANK, **WITH_AI), st.floats(0.5, 60), st.floats(1, 4))
def test_more_hours_a_week_never_make_the_road_longer(case: Case, hours: float, times: float) -> None:
    slow, fast = (report(with_facts(case, hours_per_week=each)) for each in (hours, hours * times))

    assert all(after <= before for before, after in zip(ends(slow), ends(fast), strict=True))


def answered(level: float, **facts: Any) -> Case:
    """A firm in the United States, every answer as near to a share of what is asked as the choices allow."""
    answers = {}
    for question in BANK.questions:
        said = [c for c in question.choices if c.kind == "answer" and c.attainment is not None]
        nearest = min(said, key=lambda c: abs((c.attainment or 0) - level))
        answers[question.id] = {"choice": nearest.id, "proof": "record" if nearest.attainment == 1 else "said"}
    return Case.model_validate({"profile": {"country": "US", "ai_systems": 2, **facts}, "answers": answers})


@pytest.mark.parametrize(
    ("people", "level", "least", "most"),
    [(10, 0, 9, 11), (30, 0, 10, 11.5), (10, 0.5, 6.5, 8), (30, 0.5, 7, 8), (10, 1, 5.5, 5.5), (30, 1, 5.5, 5.5),
     (150, 0.5, 9, 10), (150, 0, 13, 15)],
)  # fmt: skip
@pytest.mark.parametrize("roles", [("user",), ("provider", "developer")])
def test_months_to_the_certificate_are_what_people_who_did_it_tell(
    people: int, level: float, least: float, most: float, roles: tuple[str, ...]
) -> None:
    months = report(answered(level, ai_headcount=people, headcount=people, ai_roles=roles)).months

    assert months
    assert least <= months.likely <= most


@random_firms
@given(cases(BANK, **WITH_AI))
def test_work_comes_before_stage_1_stage_1_before_stage_2_and_stage_2_before_the_certificate(case: Case) -> None:
    found = report(case)
    plan, dates = found.plan, found.dates
    assert dates
    assert plan.earliest_stage_1
    assert plan.earliest_stage_2
    assert plan.earliest_certificate

    assert plan.earliest_stage_1 <= plan.earliest_stage_2 <= plan.earliest_certificate
    assert ends(found) == tuple(sorted(ends(found)))
    before = [a.finish for a in plan.actions if a.milestone in (None, "certifier")]
    assert max(before, default=DAY) <= plan.earliest_stage_1
    assert found.months
    assert found.months.model_dump() == dates.certificate.model_dump(exclude={"dates"})
    for ahead, day in ((dates.stage_1, plan.earliest_stage_1), (dates.certificate, plan.earliest_certificate)):
        assert ahead.dates.low <= ahead.dates.likely == day <= ahead.dates.high


@random_firms
@given(cases(BANK))
def test_an_action_has_the_same_days_in_the_light_and_in_the_whole_plan(case: Case) -> None:
    plan = report(case).plan
    whole = {a.id: (a.start, a.finish) for a in plan.actions}
    steps = [step for stage in plan.light_stages for step in stage.steps]

    assert [s.id for s in steps if s.id in whole and (s.start, s.finish) != whole[s.id]] == []


def test_a_shop_with_three_hours_a_week_keeps_its_thirty_and_ninety_days() -> None:
    found = report(firm("shop-with-chat-tools"))

    late = [s.id for stage in found.plan.light_stages for s in stage.steps if (s.finish - DAY).days > stage.days]
    assert found.need.verdict == "watch"
    assert late == []


@pytest.mark.parametrize("name", ROADS)
def test_the_longest_chain_has_no_slack_and_leads_up_to_the_certificate(name: str) -> None:
    plan = report(firm(name)).plan

    assert {a.slack_days for a in plan.actions if a.critical} == {0}
    assert any((a.slack_days or 0) > 0 for a in plan.actions)
    assert all((a.slack_days or 0) >= 0 for a in plan.actions)
    steps = [a.milestone for a in plan.actions if a.milestone and a.milestone != "certifier"]
    assert steps == ["stage_1", "stage_1_findings", "stage_2", "findings"]
    assert plan.critical_path[-4:] == tuple(a.id for a in plan.actions if a.milestone in steps)


def test_what_a_person_noted_stays_when_the_plan_is_made_anew() -> None:
    case = firm("medical-device-software")
    action = report(case).plan.actions[3]
    note = ActionNote(owner="Ana", due=date(2027, 3, 6), status="waiting", note="Asked twice")
    later = case.model_copy(update={"action_notes": {action.id: note}})

    again = report(with_facts(later, hours_per_week=4), DAY + timedelta(days=20))

    moved = next(a for a in again.plan.actions if a.id == action.id)
    said = noted(later, moved)
    assert moved.finish != action.finish
    assert (said.owner, said.due, said.note) == ("Ana", date(2027, 3, 6), "Asked twice")


def test_what_takes_less_than_a_quarter_of_an_hour_goes_into_its_neighbour_unless_somebody_noted_it() -> None:
    nearly = {"attainment": 0.999, "justification": "seen"}
    text = json.dumps(
        {
            "profile": {"ai_roles": ["user"], "ai_systems": 1, "ai_headcount": 5},
            "judgements": {"iso42001:6.2": nearly, "iso42001:A.9.3": nearly},
        }
    )
    case = read_case(text)
    folded = report(case).plan.actions
    kept = report(case.model_copy(update={"action_notes": {"set_objectives": ActionNote(owner="Ana")}})).plan.actions

    assert [a.id for a in folded if a.hours.likely < 0.25] == []
    assert "set_objectives" not in {a.id for a in folded}
    host = next(a for a in folded if "iso42001:6.2" in a.closes)
    assert host.steps[-1].startswith("Finish what little is left")
    assert "set_objectives" in {a.id for a in kept}
