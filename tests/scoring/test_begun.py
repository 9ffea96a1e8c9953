"""Work on what is there already is called finishing it: nobody is told to write the policy that they signed."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.asked.bank import Bank
from domain.files.casefile import read_case
from domain.parameters import Parameters
from domain.results.report import Report
from questions import migrate_case
from scoring import evaluate
from scoring.costs.begun import telling
from tests.scoring.conftest import DAY


@pytest.fixture
def titles(bank: Bank, parameters: Parameters) -> Any:
    def of(answers: dict[str, str], **profile: object) -> dict[str, str]:
        given = {name: {"choice": choice} for name, choice in answers.items()}
        plain = {"profile": {"ai_roles": ["user"], "country": "US", **profile}, "answers": given}
        return called(evaluate(bank, parameters, read_case(json.dumps(plain)), DAY))

    return of


def called(report: Report) -> dict[str, str]:
    steps = [step for stage in report.plan.light_stages for step in stage.steps]
    return {step.id: step.title for step in (*report.plan.actions, *steps)}


@pytest.mark.parametrize(("choice", "title"), [("gaps", "Finish: One-page AI policy"),
                                              ("draft", "Write a one-page AI policy and sign it"),
                                              ("unknown", "Write a one-page AI policy and sign it")])  # fmt: skip
def test_a_policy_that_is_written_is_to_be_finished_and_any_other_to_be_written(
    titles: Any, choice: str, title: str
) -> None:
    assert titles({"rules.ai_policy": choice})["write_ai_policy"] == title


def test_something_beside_it_does_not_make_a_thing_begun(titles: Any) -> None:
    found = titles({"rules.use_rules": "none", "building.oversight": "every_system"}, ai_roles=["provider"])

    assert found["set_use_rules"] == "Write one page of do and don't for AI"


def test_each_action_is_told_by_a_question_about_what_it_closes(bank: Bank) -> None:
    found = telling(bank)

    assert set(found) == {action.id for action in bank.actions if action.milestone is None}
    assert [a for a, q in found.items() if not set(q.requirements) & set(bank.action[a].closes)] == []
    assert found["watch_systems"].id == "running.watch"
    assert found["list_ai_systems"].id == "inventory.list"


def test_an_insurer_with_a_policy_a_list_and_a_named_person_is_sent_to_none_of_the_three_again(
    bank: Bank, parameters: Parameters
) -> None:
    insurer = Path(__file__).parent / "need" / "judged" / "gb-insurer-400.json"
    case = migrate_case(read_case(insurer.read_bytes()), bank)
    found = called(evaluate(bank, parameters, case, DAY))

    for action in ("write_ai_policy", "list_ai_systems", "name_ai_lead"):
        assert found[action].startswith("Finish: ")


def test_what_comes_again_every_year_is_not_finished_by_last_years(bank: Bank, parameters: Parameters) -> None:
    plain = {
        "profile": {"ai_roles": ["user"], "certificates": ["iso42001"], "iso42001_certified_months_ago": 9},
        "answers": {"checking.audit_done": {"choice": "whole", "proof": "record"}},
    }
    found = called(evaluate(bank, parameters, read_case(json.dumps(plain)), DAY))

    assert found["run_internal_audit"] == bank.action["run_internal_audit"].title
