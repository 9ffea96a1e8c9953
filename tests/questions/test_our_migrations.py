"""Answers people gave to earlier versions of our own questions: none is lost, and none is read better than it was."""

import pytest

from domain.case import Answer, Case, Verified
from domain.results.report import Notice
from questions import HERE, load_bank, migrate, migrate_case
from questions.folder import draft
from questions.shapes import Retired
from scoring import evaluate, load_parameters
from tests.scoring.conftest import DAY

BANK = load_bank()
SPLIT = {
    "charge.goals": ("tracked", "set", "vague", "none", "unknown"),
    "impact.kept": ("linked", "kept_only", "scattered", "none", "unknown"),
    "suppliers.outsourced": ("followed", "own_only", "other_firm", "no_records", "none", "unknown"),
    "checking.kept": ("controlled", "one_place", "scattered", "none", "unknown"),
}


def retired() -> tuple[Retired, ...]:
    found = draft(HERE)[0]
    assert found
    return found.retired


RETIRED = retired()


@pytest.mark.parametrize(("old", "choice"), [(q, c) for q, choices in SPLIT.items() for c in choices])
def test_every_answer_to_a_question_that_was_split_counts_in_both_parts(old: str, choice: str) -> None:
    after, said = migrate({old: Answer(choice=choice, proof="record", note="seen")}, BANK)

    (entry,) = [r for r in RETIRED if r.was == old]
    assert set(after) == set(entry.now)
    assert all(answer.choice in BANK.question[name].by_choice for name, answer in after.items())
    assert {(answer.proof, answer.note) for answer in after.values()} == {("record", "seen")}
    assert len(said) == 1


RENAMED = [(r.was, old, new) for r in RETIRED if r.now == (r.was,) for old, new in r.choices.items()]


@pytest.mark.parametrize(("question", "old", "new"), RENAMED, ids=[f"{r[0]} {r[1]}" for r in RENAMED])
def test_an_answer_that_became_two_keeps_the_weaker_reading(question: str, old: str, new: str) -> None:
    after, said = migrate({question: Answer(choice=old)}, BANK)

    assert after == {question: Answer(choice=new)}
    assert BANK.question[question].by_choice[new].attainment not in (None, 1)
    assert old not in BANK.question[question].by_choice
    assert len(said) == 1


def test_a_part_answered_since_keeps_its_answer_and_the_other_still_counts() -> None:
    given = {"charge.goals": Answer(choice="tracked"), "charge.targets": Answer(choice="none")}
    after, _ = migrate(given, BANK)

    assert after == {"charge.targets": Answer(choice="none"), "charge.use_goals": Answer(choice="lived")}


def test_what_a_consultant_saw_is_carried_over_too() -> None:
    seen = Verified(choice="weak", proof="record", by="Ana")
    after, _ = migrate({"checking.audit_done": Answer(choice="weak", verified=seen)}, BANK)

    assert after["checking.audit_done"].verified == seen.model_copy(update={"choice": "no_report"})


def notices(case: Case) -> list[Notice]:
    return list(evaluate(BANK, load_parameters(), case, DAY, reasons=False).notices)


def test_the_report_says_which_answers_were_carried_over_and_that_the_weaker_reading_counts() -> None:
    old = Case(answers={"charge.goals": Answer(choice="vague"), "charge.person": Answer(choice="none")})
    (said,) = [n.message for n in notices(migrate_case(old, BANK)) if n.id == "carried"]

    assert said.startswith("2 answers were given to an older set of questions")
    assert "weaker" in said
    assert BANK.question["charge.targets"].text in said
    assert BANK.question["charge.use_goals"].text in said
    assert BANK.question["charge.person"].text not in said


def test_a_report_of_answers_of_today_says_nothing_about_older_ones() -> None:
    today = Case(answers={"charge.targets": Answer(choice="set")})

    assert [n for n in notices(migrate_case(today, BANK)) if n.id == "carried"] == []


def test_an_old_answer_whose_question_was_answered_anew_is_not_held_against_the_firm() -> None:
    case = Case(
        answers={
            "charge.goals": Answer(choice="vague"),
            "charge.targets": Answer(choice="set"),
            "charge.use_goals": Answer(choice="lived"),
        }
    )

    assert [n.message for n in notices(migrate_case(case, BANK)) if n.id in ("carried", "unknown_question")] == []
