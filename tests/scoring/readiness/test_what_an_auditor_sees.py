"""What an auditor could raise: several minors together, a clause weak throughout, and things that rest on nothing."""

from typing import Any

import pytest

from domain.asked.bank import Bank, Question, Requirement
from domain.results.report import Gap, Report
from tests.scoring.conftest import Evaluated
from tests.scoring.toy import toy_bank

USER = {"ai_roles": ["user"], "ai_systems": 1, "ai_headcount": 5}


def with_three_under_one_clause() -> Bank:
    """The toy bank with 6.2 told apart into 6.2.1 to 6.2.3, each asked by the question about goals."""
    plain = toy_bank()
    goal = next(r for r in plain.requirements if r.ref == "iso42001:6.2")
    parts = tuple(goal.model_copy(update={"ref": f"iso42001:6.2.{n}"}) for n in (1, 2, 3))
    return rebuilt(plain, goals={"refs": tuple(p.ref for p in parts)}, requirements=(goal, parts))


def rebuilt(bank: Bank, requirements: tuple[Requirement, tuple[Requirement, ...]] | None = None, **asked: Any) -> Bank:
    """The bank with questions changed, and one requirement in place of which others stand."""
    questions = tuple(Question.model_validate({**dict(q), **asked.get(q.id, {})}) for q in bank.questions)
    found = bank.requirements
    if requirements:
        old, new = requirements
        found = tuple(r for one in found for r in (new if one == old else (one,)))
    actions = tuple(a.model_copy(update={"closes": ("iso42001:5.2",)}) for a in bank.actions)
    frameworks = {**bank.frameworks, bank.about: bank.framework.model_copy(update={"requirements": found})}
    changed = {"questions": questions, "frameworks": frameworks, "actions": actions}
    return Bank.model_validate({**dict(bank), **changed}).seen_as(bank.about)


def gap(report: Report, number: str) -> Gap:
    return next(g for g in report.gaps if g.ref == f"iso42001:{number}")


def likely(report: Report, number: str) -> float:
    return next(r.likely for r in report.requirements if r.ref == f"iso42001:{number}")


def test_three_gaps_under_one_clause_could_be_raised_to_a_major_together(report_of: Evaluated) -> None:
    half = {"goals": {"choice": "half", "proof": "record"}}

    report = report_of(USER, half, in_bank=with_three_under_one_clause())

    found = [gap(report, f"6.2.{n}") for n in (1, 2, 3)]
    assert [(g.severity, g.could_be_major) for g in found] == [("potential_minor", True)] * 3
    assert not gap(report_of(USER, half, in_bank=toy_bank()), "6.2").could_be_major


def test_a_major_clause_weak_throughout_could_be_raised_to_a_major(report_of: Evaluated) -> None:
    bank = toy_bank()
    weak = {"choice": "half", "proof": "record"}
    choices = tuple(
        c.model_copy(update={"attainment": 0.49}) if c.id == "half" else c for c in bank.questions[0].choices
    )
    weaker = rebuilt(bank, policy={"choices": choices}, policy_used={"choices": choices})

    both = report_of(USER, {"policy": weak, "policy_used": weak}, in_bank=weaker)
    one = report_of(USER, {"policy": {"choice": "all"}, "policy_used": weak}, in_bank=weaker)

    assert gap(both, "5.2").could_be_major
    assert not gap(one, "5.2").could_be_major


def test_a_minor_clause_weak_throughout_is_a_minor(report_of: Evaluated) -> None:
    bank = toy_bank()
    choices = tuple(
        c.model_copy(update={"attainment": 0.49}) if c.id == "half" else c for c in bank.questions[0].choices
    )
    weaker = rebuilt(bank, goals={"choices": choices})

    assert not gap(
        report_of(USER, {"goals": {"choice": "half", "proof": "record"}}, in_bank=weaker), "6.2"
    ).could_be_major


def test_a_major_clause_that_a_person_judged_goes_by_the_judgement(report_of: Evaluated) -> None:
    weak = {"choice": "nothing", "proof": "record"}
    seen = {"iso42001:5.2": {"attainment": 0.6, "justification": "Most of it is there."}}

    report = report_of(USER, {"policy": weak, "policy_used": weak}, seen, in_bank=toy_bank())

    assert not gap(report, "5.2").could_be_major


def test_three_weak_controls_of_one_area_are_three_findings(report_of: Evaluated) -> None:
    plain = toy_bank()
    rule = next(r for r in plain.requirements if r.ref == "iso42001:A.2.2")
    parts = tuple(rule.model_copy(update={"ref": f"iso42001:A.2.{n}"}) for n in (2, 3, 4))
    bank = rebuilt(plain, rules={"refs": tuple(p.ref for p in parts)}, requirements=(rule, parts))

    report = report_of(USER, {"rules": {"choice": "half", "proof": "record"}}, in_bank=bank)

    assert [gap(report, f"A.2.{n}").could_be_major for n in (2, 3, 4)] == [False] * 3


@pytest.mark.parametrize("goals", ["nothing", "unknown"])
def test_an_answer_that_needs_what_an_earlier_answer_rules_out_counts_as_not_there(
    goals: str, report_of: Evaluated
) -> None:
    choices = [dict(c) for c in toy_bank().questions[0].choices]
    choices[0]["needs"] = ({"question": "use", "any": ("all",)},)  # asked only of those who have goals
    bank = rebuilt(toy_bank(), rules={"choices": choices})
    shown = {"choice": "all", "proof": "record"}

    assert likely(report_of(USER, {"goals": {"choice": goals}, "rules": shown}, in_bank=bank), "A.2.2") == 0
    assert likely(report_of(USER, {"goals": shown, "rules": shown}, in_bank=bank), "A.2.2") == 100


def test_what_rests_on_something_that_does_not_exist_counts_as_not_there_in_another_requirement_too(
    report_of: Evaluated,
) -> None:
    bank = rebuilt(toy_bank(), rules={"rests_on": ("policy",)})
    shown = {"choice": "all", "proof": "record"}

    without = report_of(USER, {"policy": {"choice": "nothing"}, "rules": shown}, in_bank=bank)
    open_ = report_of(USER, {"rules": shown}, in_bank=bank)

    assert likely(without, "A.2.2") == 0
    assert likely(open_, "A.2.2") == 100


def test_a_finding_goes_by_the_figure_that_is_shown(report_of: Evaluated) -> None:
    nearly = {"iso42001:6.2": {"attainment": 0.949999, "justification": "seen"}}

    result = next(r for r in report_of(USER, {}, nearly, in_bank=toy_bank()).requirements if r.ref == "iso42001:6.2")

    assert (result.likely, result.finding) == (95.0, "conforming")


def test_what_counts_is_what_was_verified_and_both_layers_stand_beside_it(report_of: Evaluated) -> None:
    seen = {"choice": "half", "proof": "record", "by": "Ada"}
    answers = {"goals": {"choice": "all", "verified": seen}, "policy": {"choice": "all"}}

    report = report_of(USER, answers, in_bank=toy_bank())

    assert likely(report, "6.2") == 50
    assert report.counted is not None
    assert (report.counted.verified, report.counted.said, report.counted.by) == (1, 1, {"Ada": 1})
    said, counts, verified = (
        r and r.likely for r in (report.readiness_said, report.readiness, report.readiness_verified)
    )
    assert said is not None
    assert counts is not None
    assert verified is not None
    assert said > counts > verified


def test_without_anything_verified_what_was_said_counts(report_of: Evaluated) -> None:
    report = report_of(USER, {"goals": {"choice": "all"}}, in_bank=toy_bank())

    said, counts = (r and r.likely for r in (report.readiness_said, report.readiness))
    assert said is not None
    assert said == counts
    assert report.readiness_verified is None
