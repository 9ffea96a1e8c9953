"""Before you rely on this: each thing a careful reader would ask about, and none that is settled."""

from datetime import date
from typing import Any

import pytest

from domain.asked.bank import Bank
from domain.case import ActionNote, Answer, Case, Evidence, Judgement, Verified
from domain.parameters import Parameters
from domain.profile import Profile
from domain.results.report import Point, Report
from scoring import evaluate
from tests.scoring.conftest import DAY

FIRM = Profile(country="US", headcount=9, ai_headcount=4, ai_roles=("user",), ai_systems=2)
DRAFTED = "iso42001:A.10.3"
Points = dict[str, Point]


@pytest.fixture
def points(bank: Bank, parameters: Parameters) -> Any:
    def make(profile: Profile = FIRM, **parts: Any) -> Points:
        found = report(bank, parameters, Case(profile=profile, **parts)).before_you_rely
        return {point.kind: point for point in found}

    return make


def report(bank: Bank, parameters: Parameters, case: Case) -> Report:
    return evaluate(bank, parameters, case, DAY, reasons=False, next_questions=False, roads=False)


def policy(**parts: Any) -> dict[str, Answer]:
    return {"rules.ai_policy": Answer(**{"choice": "signed", "proof": "written"} | parts)}


def test_a_document_that_nobody_says_where_it_is_comes_up_until_its_place_is_named(points: Any) -> None:
    lost = points(answers=policy())
    found = points(answers=policy(evidence=(Evidence(where="Shared drive, AI"),)))

    assert lost["no_place"].questions == ("rules.ai_policy",)
    assert lost["no_place"].message == "1 answer rests on a document or a record, and nobody has noted where it is."
    assert found == {}


def test_what_a_consultant_saw_and_noted_has_a_place(points: Any) -> None:
    seen = Verified(choice="signed", proof="written", note="Saw it on the shared drive", by="Ana")

    assert points(answers=policy(verified=seen)) == {}
    assert "no_place" in points(answers=policy(verified=seen.model_copy(update={"note": None})))


def test_full_marks_on_word_alone_come_up_until_something_shows_them_or_somebody_looked(points: Any) -> None:
    assert points(answers=policy(proof="said"))["word_alone"].questions == ("rules.ai_policy",)
    assert points(answers=policy(proof="said", choice="gaps")) == {}
    assert points(answers=policy(proof="said", verified=Verified(choice="signed", by="Ana"))) == {}
    assert points(answers=policy(proof="said", evidence=(Evidence(where="Shared drive, AI"),))) == {}
    assert "word_alone" in points(answers=policy(proof="said", evidence=(Evidence(dated=date(2026, 11, 1)),)))


@pytest.mark.parametrize(
    ("proof", "dated", "old"),
    [
        ("record", date(2025, 11, 23), False),
        ("record", date(2025, 10, 23), True),
        ("written", date(2024, 11, 23), False),
        ("written", date(2024, 10, 23), True),
        ("said", date(2001, 1, 1), False),
    ],
)
def test_a_record_is_old_after_a_year_and_a_document_after_two(points: Any, proof: str, dated: date, old: bool) -> None:
    kept = (Evidence(where="Drive", dated=date(2001, 1, 1)), Evidence(where="Drive", dated=dated))

    found = points(answers=policy(proof=proof, evidence=kept))

    assert ("stale_evidence" in found) == old


def test_two_old_proofs_are_counted_with_the_limits_of_both_kinds(points: Any) -> None:
    old = (Evidence(where="Drive", dated=date(2001, 1, 1)),)
    minutes = Answer(choice="whole", proof="record", evidence=old)

    one, two = points(answers=policy(evidence=old)), points(answers=policy(evidence=old) | {"checking.review": minutes})

    limits = "on something old: over 12 months for a record, over 24 for a document."
    assert one["stale_evidence"].message == f"1 answer rests {limits}"
    assert two["stale_evidence"].message == f"2 answers rest {limits}"


def test_answers_on_word_alone_are_counted(points: Any) -> None:
    answers = policy(proof="said") | {"checking.review": Answer(choice="whole")}

    says = "in full on word alone: nothing shows it, and nobody has looked."
    assert points(answers=policy(proof="said"))["word_alone"].message == f"1 answer counts {says}"
    assert points(answers=answers)["word_alone"].message == f"2 answers count {says}"


def test_a_control_left_out_with_a_drafted_reason_comes_up_until_the_firm_gives_its_own(
    bank: Bank, points: Any
) -> None:
    (drafted, *_) = [c.reason for q in bank.asked_by[DRAFTED] for c in q.choices if c.reason]
    ours = Judgement(applicable=False, justification=f" {drafted} ")
    own = Judgement(applicable=False, justification="We wrote all of it in 2019, see the build log.")

    assert points(judgements={DRAFTED: ours})["exclusion"].requirements == (DRAFTED,)
    assert points(judgements={DRAFTED: own}) == {}


def test_two_controls_left_out_with_drafted_reasons_are_named_in_order(bank: Bank, points: Any) -> None:
    drafted = [
        (r.ref, Judgement(applicable=False, justification=r.exclusion_reason))
        for r in bank.requirements
        if r.exclusion_reason
    ][:2]
    numbers = ", ".join(bank.requirement[ref].number for ref, _ in drafted)

    found = points(judgements=dict(reversed(drafted)))["exclusion"]

    assert found.message == f"2 controls are left out with a drafted reason, not with one of your own: {numbers}."


def test_an_action_comes_up_from_the_day_after_it_was_due_until_it_is_done_or_dropped(bank: Bank, points: Any) -> None:
    first = bank.actions[0]
    late = ActionNote(due=date(2026, 11, 22))

    found = points(action_notes={first.id: late})

    assert found["overdue"].actions == (first.id,)
    assert first.title in found["overdue"].message
    for settled in ({"status": "done"}, {"status": "dropped"}, {"due": DAY}):
        assert points(action_notes={first.id: late.model_copy(update=settled)}) == {}


def test_of_two_overdue_actions_the_one_that_waits_longest_comes_first(bank: Bank, points: Any) -> None:
    first, second = bank.actions[:2]
    notes = {first.id: ActionNote(due=date(2026, 11, 20)), second.id: ActionNote(due=date(2026, 11, 3))}

    assert points(action_notes=notes)["overdue"].message == f"2 actions are overdue: {second.title}; {first.title}."


def test_contradictions_come_first_and_a_doubted_answer_is_no_claim_any_more(points: Any) -> None:
    answers = policy() | {"checking.documents": Answer(choice="none")}

    found = points(answers=answers)

    assert list(found) == ["contradiction"]
    assert found["contradiction"].questions == ("rules.ai_policy", "checking.documents")


def test_a_firm_without_ai_is_told_nothing_of_answers_that_no_longer_matter(points: Any) -> None:
    assert points(Profile(ai_roles=(), ai_systems=0), answers=policy(proof="said")) == {}
