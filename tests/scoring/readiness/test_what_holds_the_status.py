"""The sentence on what holds the status counts as the list of gaps does, and says what the list does not show."""

from domain.asked.bank import Bank
from domain.case import Answer, Case
from domain.parameters import Parameters
from domain.profile import Profile
from domain.results.report import Report
from scoring import evaluate
from tests.scoring.conftest import DAY

FIRM = Profile(country="US", headcount=20, ai_headcount=20, ai_roles=("user",), ai_systems=2)


def said(bank: Bank, parameters: Parameters, answers: dict[str, Answer], profile: Profile = FIRM) -> Report:
    return evaluate(bank, parameters, Case(profile=profile, answers=answers), DAY)


def message(report: Report, name: str) -> list[str]:
    return [notice.message for notice in report.notices if notice.id == name]


def test_points_with_nothing_in_place_are_counted_as_the_list_of_gaps_counts_them(
    bank: Bank, parameters: Parameters
) -> None:
    worst = {question.id: min(question.choices, key=lambda c: c.attainment or 0).id for question in bank.questions}
    report = said(bank, parameters, {question: Answer(choice=choice) for question, choice in worst.items()})

    serious = sum(gap.severity == "potential_major" for gap in report.gaps)
    assert serious > 10
    assert message(report, "majors") == [
        f"{serious} points hold the status at not ready: {serious} an auditor may call major."
    ]


def test_points_that_nobody_answered_are_told_apart_from_them(bank: Bank, parameters: Parameters) -> None:
    report = said(bank, parameters, {"charge.person": Answer(choice="unknown")})

    (words,) = message(report, "majors")
    serious = sum(gap.severity == "potential_major" for gap in report.gaps)
    assert serious == 0
    assert words.endswith("of which nothing is answered yet.")
    assert "may call major" not in words


def test_one_control_that_looks_irrelevant_is_one_control(bank: Bank, parameters: Parameters) -> None:
    builder = FIRM.model_copy(update={"ai_roles": ("developer", "provider")})
    asked = bank.asked_by["iso42001:A.6.2.3"]
    away = {q.id: next(c.id for c in q.choices if c.kind == "not_applicable") for q in asked}
    report = said(bank, parameters, {question: Answer(choice=choice) for question, choice in away.items()}, builder)

    assert message(report, "exclusions") == [
        "1 control is proposed to be left out; until you decide, it counts as unknown."
    ]
