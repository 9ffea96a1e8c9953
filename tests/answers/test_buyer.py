"""Answers for customers: never more than the firm's own answers say, for worked firms and for any firm at all."""

import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answers.buyer import NOT_OURS, STRENGTHS, checked, unchecked
from answers.by_role import by_role
from answers.certificates_held import GONE, LAPSED
from answers.claims import ADVICE, check
from answers.statement import CERTIFIED, OURS
from domain.asked.bank import Bank
from domain.buyer import BuyerKit, BuyerPack, Strength
from domain.case import Case
from domain.files.casefile import read_case
from domain.parameters import Parameters
from domain.results.report import Report
from questions import load_bank, load_buyer_kit
from questions.visibility import visible
from scoring import evaluate
from scoring.costs.begun import telling
from scoring.costs.certified import YEARLY
from scoring.readiness.counted import counting
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

EXAMPLES = Path(__file__).parents[1] / "firms"
FIRMS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("buyer_cases.yaml").read_text(encoding="utf-8"))
BANK = load_bank()
KIT = load_buyer_kit(BANK)
TELLING = telling(BANK)
OWNERS: dict[str, set[tuple[str, str]]] = defaultdict(set)
for _name, _given in KIT.says.items():
    for _choice, _sentence in _given.items():
        OWNERS[_sentence].add((_name, _choice))

any_firm = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def packed(case: Case, parameters: Parameters, bank: Bank = BANK, kit: BuyerKit = KIT) -> tuple[BuyerPack, Report]:
    report = evaluate(bank, parameters, case, case.as_of or DAY, reasons=False, next_questions=False)
    return unchecked(bank, kit, report, case), report


def all_texts(pack: BuyerPack) -> str:
    return "\n\n".join([pack.statement, pack.reply, *(answer.answer for answer in pack.answers)])


@pytest.mark.parametrize("firm", FIRMS, ids=lambda firm: firm["name"])
def test_a_worked_firm_answers_its_customers_like_this(firm: dict[str, Any], parameters: Parameters) -> None:
    plain = json.loads((EXAMPLES / firm["example"]).read_text(encoding="utf-8"))
    given = {name: {"choice": said[0], "proof": said[1]} for name, said in firm.get("answers", {}).items()}
    pack, _ = packed(read_case(json.dumps(plain | {"answers": given})), parameters)
    found = {answer.id: answer for answer in pack.answers}

    assert len(found) == firm.get("topics", 26)
    for words in firm["statement"]:
        assert words in pack.statement
    for words in firm.get("not_in_statement", []):
        assert words not in pack.statement
    assert [file.title for file in pack.send_first] == firm.get("send_first", [file.title for file in pack.send_first])
    for topic, expected in firm.get("expect", {}).items():
        shown = found[topic].model_dump(mode="json")
        assert {name: shown[name] for name in expected} == expected


@any_firm
@given(case=cases(BANK))
def test_a_sentence_is_said_only_by_a_firm_that_gave_that_answer(case: Case, parameters: Parameters) -> None:
    pack, _ = packed(case, parameters)
    states = visible(BANK, case.profile, case.answers)
    gave = {(name, a.choice) for name, a in case.answers.items() if states[name] == "asked"}
    text = all_texts(pack)

    said = {sentence: by_role(sentence, case.profile.roles) for sentence in OWNERS}

    assert [sentence for sentence, owners in OWNERS.items() if said[sentence] in text and not owners & gave] == []


@any_firm
@given(case=cases(BANK))
def test_an_answer_is_called_no_stronger_than_its_weakest_part(case: Case, parameters: Parameters) -> None:
    pack, _ = packed(case, parameters)
    for answer in pack.answers:
        for name in answer.from_questions:
            choice, proof = BANK.question[name].by_choice[case.answers[name].choice], case.answers[name].proof
            part: Strength = "nothing" if choice.attainment == 0 else proof

            assert STRENGTHS.index(answer.strength) <= STRENGTHS.index(part)


@any_firm
@given(case=cases(BANK))
def test_a_topic_is_not_known_while_nothing_that_answers_it_is_answered(case: Case, parameters: Parameters) -> None:
    pack, report = packed(case, parameters)
    if report.need.verdict == "no_need":
        assert pack.answers == ()  # without AI there is a statement and no answers
        return
    for answer, topic in zip(pack.answers, KIT.topics, strict=True):
        if answer.from_questions or answer.answer == NOT_OURS or topic.from_profile:
            continue
        assert answer.strength == "not_known"
        assert answer.answer == f"We do not know yet {topic.not_known}."


@any_firm
@given(case=cases(BANK, ai_roles=("provider", "developer", "user")), data=st.data())
def test_taking_back_the_most_telling_answer_makes_a_topic_not_known(
    case: Case, data: st.DataObject, parameters: Parameters
) -> None:
    topic = data.draw(st.sampled_from([t for t in KIT.topics if not t.from_profile]))
    left = {name: answer for name, answer in case.answers.items() if name != topic.asks[0]}
    pack, _ = packed(case.model_copy(update={"answers": left}), parameters)
    states = visible(BANK, case.profile, left)

    if states[topic.asks[0]] == "asked" and pack.answers:
        answer = next(a for a in pack.answers if a.id == topic.id)
        assert answer.strength == "not_known"
        assert answer.answer.startswith(f"We do not know yet {topic.not_known}.")
        assert answer.ready_by is None


def test_no_sentence_says_that_a_firm_sells_since_some_do_not() -> None:
    texts = (*OWNERS, NOT_OURS, *(q.text for q in BANK.questions))

    assert [text for text in texts if re.search(r"\bs(ell|old)", text)] == []


def test_no_sentence_speaks_of_an_owner_or_a_business_since_a_charity_has_neither() -> None:
    assert KIT.road is not None
    letter = [KIT.road.opening, *(text for file in KIT.road.files for text in file.follows.values())]
    found = [text for text in (*OWNERS, NOT_OURS, *letter) if re.search(r"\b(the|our) (owner|business)\b", text)]

    assert found == []


def test_a_firm_without_ai_of_its_own_is_not_said_to_have_none_beside_our_ai() -> None:
    assert "our AI" in " ".join(OWNERS)
    assert "AI of ours" not in NOT_OURS


def test_no_sentence_makes_a_claim_that_the_claim_check_refuses() -> None:
    gone = [LAPSED, *(sentence for sentence, _ in GONE.values())]

    assert [(sentence, check(sentence)) for sentence in (*OWNERS, *gone) if check(sentence)] == []


@settings(any_firm, max_examples=10)
@given(case=cases(BANK))
def test_no_pack_makes_a_claim_that_the_claim_check_refuses(case: Case, parameters: Parameters) -> None:
    pack = checked(packed(case, parameters)[0])

    assert [found for found in pack.findings if found.finding.kind != ADVICE] == []
    assert pack.certified or pack.findings == ()


@any_firm
@given(case=cases(BANK))
def test_nothing_to_send_names_a_day_that_no_person_named(case: Case, parameters: Parameters) -> None:
    pack, report = packed(case, parameters)
    heads = {text.split("\n\n")[0] for text in (pack.statement, pack.reply)}
    said = [part for part in all_texts(pack).split("\n\n") if part not in heads]

    assert [answer.ready_by for answer in pack.answers if answer.ready_by] == []
    assert [part for part in said if re.search(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|planned by", part)] == []
    assert report.as_of == pack.as_of


@any_firm
@given(case=cases(BANK))
def test_work_on_what_an_answer_says_is_there_is_called_finishing_it_and_not_in_the_statement(
    case: Case, parameters: Parameters
) -> None:
    pack, report = packed(case, parameters)
    counted = counting(BANK, case).answers
    states = visible(BANK, case.profile, counted)
    there = {q.id for q in BANK.questions if states[q.id] == "asked" and q.id in counted
             and q.by_choice[counted[q.id].choice].attainment}  # fmt: skip
    again = YEARLY if report.need.verdict == "maintain" else ()
    for name, called in pack.action_titles.items():
        begun = TELLING[name].id in there and name not in again
        assert called == (f"Finish: {BANK.action[name].deliverable}" if begun else BANK.action[name].title)
        assert not begun or f"- {called}" not in pack.statement


@any_firm
@given(case=cases(BANK))
def test_only_a_firm_that_holds_the_certificate_is_spared_the_words_no_outside_body_has_audited_it(
    case: Case, parameters: Parameters
) -> None:
    pack, _ = packed(case, parameters)

    assert (OURS in pack.statement) is not pack.certified
    assert (CERTIFIED in pack.statement) is pack.certified


def test_an_edited_statement_is_checked_again(parameters: Parameters) -> None:
    pack, _ = packed(Case(), parameters)
    edited = checked(pack, "We are ISO 42001 certified.")

    assert edited.statement == "We are ISO 42001 certified."
    assert [(found.where, found.finding.kind) for found in edited.findings] == [("The statement", "certified")]
    assert edited.answers == pack.answers


def test_a_control_left_out_is_a_gap_until_a_person_accepts_it(parameters: Parameters) -> None:
    def gap(judgements: dict[str, Any]) -> str | None:
        answers = {"suppliers.checked": {"choice": "no_suppliers", "proof": "written"}}
        plain = {"profile": {"ai_roles": ["developer"]}, "answers": answers, "judgements": judgements}
        pack, _ = packed(read_case(json.dumps(plain)), parameters)
        return next(a.gap for a in pack.answers if a.id == "ai_suppliers")

    assert gap({}) == BANK.question["suppliers.checked"].by_choice["no_suppliers"].gap
    assert gap({"iso42001:A.10.3": {"applicable": False, "justification": "we made it all"}}) is None


def test_the_pack_is_of_the_day_of_the_report(parameters: Parameters) -> None:
    pack, _ = packed(Case(as_of=date(2027, 2, 1)), parameters)

    assert pack.as_of == date(2027, 2, 1)
    assert "1 February 2027" in pack.statement


def test_what_is_said_not_to_be_kept_never_stands_on_a_document() -> None:
    nothing_kept = re.compile(
        r"kept no results|have not saved|no list of what|nothing in writing|no fact sheet|not written\.$"
    )
    found = [
        f"{name} {choice}"
        for name, given in KIT.says.items()
        for choice, sentence in given.items()
        if nothing_kept.search(sentence)
        and BANK.question[name].by_choice[choice].strongest != "said"
        and BANK.question[name].by_choice[choice].attainment
    ]

    assert found == []
