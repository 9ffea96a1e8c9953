"""Claims that cannot both be true: told with both questions named, and the stronger said one counts as "don't know"."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from answers.buyer import buyer_pack
from answers.documents import documents
from domain.asked.bank import Bank
from domain.asked.contradiction import Contradictions
from domain.case import Answer, Case, Verified, View
from domain.files.casefile import read_case
from domain.profile import Profile
from domain.results.report import Report
from questions import load_bank, load_buyer_kit, migrate_case
from scoring import WhatIf, evaluate, load_parameters, what_if
from scoring.readiness.contradictions import LEFT_OUT
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
TRUSTING = BANK.model_copy(update={"contradictions": Contradictions()})
WORKED: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("contradiction_cases.yaml").read_text(encoding="utf-8")
)
FIRM = {"country": "US", "headcount": 20, "ai_roles": ["user", "provider", "developer"], "ai_systems": 3}
WITH_AI = {"ai_roles": st.sampled_from([("user",), ("provider", "developer")]), "certificates": st.just(())}
STATUSES = ("not_ready", "nearly", "ready_for_stage_1")
random_firms = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
each_case = pytest.mark.parametrize("worked", WORKED, ids=lambda worked: worked["name"])


def firm(worked: dict[str, Any], answers: dict[str, str] | None = None, **facts: Any) -> Case:
    given = worked["answers"] if answers is None else answers
    return Case(
        profile=Profile.model_validate_json(json.dumps(FIRM | worked.get("profile", {}) | facts)),
        answers={name: Answer(choice=choice, proof="record") for name, choice in given.items()},
    )


def report(case: Case, bank: Bank = BANK, layer: View = "counted") -> Report:
    return evaluate(bank, PARAMETERS, case, DAY, reasons=False, next_questions=False, roads=False, layer=layer)


def figures(found: Report) -> tuple[Any, ...]:
    return (found.readiness, found.requirements, found.gaps, found.fees, found.internal_hours, found.nist_ai_rmf)


@each_case
def test_the_pair_is_told_with_both_questions_and_what_they_say(worked: dict[str, Any]) -> None:
    found = report(firm(worked))

    (told,) = found.contradictions
    assert told.id == worked["pair"]
    assert list(told.doubted) == ([worked["doubted"]] if worked["doubted"] else [])
    for question in told.questions:
        asked = BANK.question[question.id]
        assert question.text == asked.text
        assert question.text in told.message
        assert question.id in told.message
        assert question.answer == asked.by_choice[worked["answers"][question.id]].text
    assert [n.message for n in found.notices if n.id == "contradiction"] == [told.message]


@each_case
def test_the_stronger_claim_counts_as_i_dont_know(worked: dict[str, Any]) -> None:
    doubted = {worked["doubted"]: "unknown"} if worked["doubted"] else {}

    unsure = figures(report(firm(worked, worked["answers"] | doubted)))

    assert figures(report(firm(worked))) == unsure


@each_case
def test_answers_that_agree_again_count_as_they_are(worked: dict[str, Any]) -> None:
    settled = firm(worked, worked["answers"] | worked.get("settled", {}), **worked.get("settled_profile", {}))

    found = report(settled)

    assert found.contradictions == ()
    assert "contradiction" not in {n.id for n in found.notices}
    assert figures(found) == figures(report(settled, TRUSTING))


def test_every_pair_of_the_bank_has_a_worked_case() -> None:
    assert {pair.id for pair in BANK.contradictions.pairs} | {LEFT_OUT} == {worked["pair"] for worked in WORKED}


def test_at_least_25_pairs_reach_across_at_least_ten_sections() -> None:
    pairs = BANK.contradictions.pairs
    named = {side.question for pair in pairs for side in pair.sides if side.question}

    assert len(pairs) >= 25
    assert len({BANK.question[name].section for name in named}) >= 10


def test_what_a_consultant_saw_stays_whatever_the_client_says_beside_it() -> None:
    seen = Answer(choice="every", verified=Verified(choice="every", proof="record", by="Ana"))
    case = Case(profile=Profile(ai_roles=("user",)), answers={"risks.judged": seen, "inventory.list": said("none")})

    found = report(case)

    assert [(c.id, c.doubted) for c in found.contradictions] == [("judged_without_list", ())]
    assert figures(found) == figures(report(case, TRUSTING))


def said(choice: str) -> Answer:
    return Answer(choice=choice)


def test_what_a_consultant_saw_casts_doubt_on_what_was_only_said() -> None:
    seen = Answer(choice="full", verified=Verified(choice="none", by="Ana"))
    case = Case(profile=Profile(ai_roles=("user",)), answers={"risks.judged": said("every"), "inventory.list": seen})

    assert [c.doubted for c in report(case).contradictions] == [("risks.judged",)]
    assert report(case, layer="said").contradictions == ()


def test_a_contradiction_in_what_was_said_is_doubted_in_that_view_also_where_a_consultant_looked() -> None:
    seen = Answer(choice="every", verified=Verified(choice="part", by="Ana"))
    case = Case(profile=Profile(ai_roles=("user",)), answers={"risks.judged": seen, "inventory.list": said("none")})

    assert report(case).contradictions == ()
    assert [c.doubted for c in report(case, layer="said").contradictions] == [("risks.judged",)]


def test_an_answer_that_is_not_asked_contradicts_nothing() -> None:
    case = Case(
        profile=Profile(ai_roles=("user",)),
        answers={"data.sources": said("every_set"), "data.rights": said("no_data")},
    )

    assert report(case).contradictions == ()


def test_nothing_to_do_is_no_contradiction_to_doesnt_apply() -> None:
    answers = {"data.handling": said("no_data"), "data.training_use": said("never"), "data.personal": said("kept_out")}

    assert report(Case(profile=Profile(ai_roles=("developer",)), answers=answers)).contradictions == ()


DOUBTED = Case(
    profile=Profile(country="US", headcount=20, ai_headcount=9, ai_roles=("user",), ai_systems=2),
    answers={"risks.judged": Answer(choice="every", proof="record"), "inventory.list": Answer(choice="none")},
)
UNSURE = DOUBTED.model_copy(update={"answers": DOUBTED.answers | {"risks.judged": Answer(choice="unknown")}})


def test_a_doubted_answer_is_told_to_no_customer() -> None:
    kit = load_buyer_kit(BANK)

    doubted, unsure = (buyer_pack(BANK, kit, report(case), case) for case in (DOUBTED, UNSURE))

    assert (doubted.statement, doubted.answers) == (unsure.statement, unsure.answers)
    trusted = buyer_pack(TRUSTING, kit, report(DOUBTED, TRUSTING), DOUBTED)
    assert trusted.answers != doubted.answers


def test_a_doubted_answer_fills_no_document() -> None:
    signed = {"rules.ai_policy": Answer(choice="signed"), "checking.documents": Answer(choice="none")}
    case = DOUBTED.model_copy(update={"answers": signed})
    unsure = DOUBTED.model_copy(update={"answers": signed | {"rules.ai_policy": Answer(choice="unknown")}})

    assert documents(BANK, case, DAY) == documents(BANK, unsure, DAY)


def test_a_doubted_answer_counts_as_i_dont_know_in_what_if_too() -> None:
    more = WhatIf(ai_systems=5)

    doubted, unsure = (what_if(BANK, PARAMETERS, case, DAY, more) for case in (DOUBTED, UNSURE))

    assert figures(doubted) == figures(unsure)


def good_but_for_what_follows() -> Case:
    """Good answers on people, suppliers and telling; harm written down for AI on no list, and nothing done with it."""
    sections = ("people", "suppliers", "telling")
    open_ = [q for q in BANK.questions if q.section in sections and not q.visible_when]
    good = {q.id: max(q.choices, key=lambda choice: choice.attainment or 0).id for q in open_}
    weak = {"impact.filed": "none", "impact.in_risks": "none", "impact.redone": "none"}
    answers = good | weak | {"impact.done": "every", "inventory.list": "none"}
    return Case(
        profile=Profile(ai_roles=("user",)),
        answers={name: Answer(choice=choice, proof="record") for name, choice in answers.items()},
    )


@random_firms
@given(cases(BANK, **WITH_AI))
@example(good_but_for_what_follows())
def test_a_contradiction_never_raises_what_is_likely_or_sure(case: Case) -> None:
    doubting, trusting = report(case), report(case, TRUSTING)
    doubted = [name for found in doubting.contradictions for name in found.doubted]
    # "doesn't apply" is worth nothing until a person decides: in doubt, the other answers on its control count again
    assume(all(BANK.question[name].by_choice[case.answers[name].choice].kind != "not_applicable" for name in doubted))

    assert doubting.readiness
    assert trusting.readiness
    assert doubting.readiness.low <= trusting.readiness.low
    assert doubting.readiness.likely <= trusting.readiness.likely
    assert STATUSES.index(doubting.readiness.status) <= STATUSES.index(trusting.readiness.status)
    pairs = list(zip(doubting.requirements, trusting.requirements, strict=True))
    assert [a.ref for a, b in pairs if a.low > b.low or a.likely > b.likely] == []


@random_firms
@given(cases(BANK, **WITH_AI))
def test_once_every_doubted_answer_is_taken_back_nothing_contradicts_and_no_figure_moves(case: Case) -> None:
    doubted = {name for found in report(case).contradictions for name in found.doubted}
    honest = case.model_copy(
        update={"answers": {**case.answers, **{name: Answer(choice="unknown") for name in doubted}}}
    )

    found = report(honest)

    assert [c.id for c in found.contradictions if c.doubted] == []
    assert figures(found) == figures(report(case))


@pytest.mark.parametrize("file", sorted((Path(__file__).parents[3] / "examples").glob("*.json")), ids=lambda f: f.stem)
def test_a_sample_firm_says_nothing_that_cannot_both_be_true(file: Path) -> None:
    assert report(migrate_case(read_case(file.read_bytes()), BANK)).contradictions == ()
