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

from domain.bank import Bank, Question
from domain.buyer import BuyerKit, BuyerPack, Strength
from domain.case import Case
from domain.casefile import read_case
from domain.parameters import Parameters
from domain.profile import Profile
from domain.report import Report
from questions import load_bank, load_buyer_kit
from questions.visibility import visible
from scoring import checked, evaluate
from scoring.buyer import NOT_OURS, STRENGTHS, unchecked
from scoring.claims import ADVICE, check
from scoring.statement import CERTIFIED, OURS
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

EXAMPLES = Path(__file__).parents[2] / "tests" / "firms"
FIRMS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("buyer_cases.yaml").read_text(encoding="utf-8"))
BANK = load_bank()
KIT = load_buyer_kit(BANK)
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

    assert [sentence for sentence, owners in OWNERS.items() if sentence in text and not owners & gave] == []


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


def test_no_sentence_makes_a_claim_that_the_claim_check_refuses() -> None:
    assert [(sentence, check(sentence)) for sentence in OWNERS if check(sentence)] == []


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


def test_a_day_that_a_person_promised_stands_with_the_answer_and_in_the_reply_until_it_has_passed(
    parameters: Parameters,
) -> None:
    def on(day: date) -> BuyerPack:
        plain = {
            "profile": {"ai_roles": ["user"], "promises": [{"topic": "ai_policy", "by": "2027-03-01"}]},
            "answers": {"rules.ai_policy": {"choice": "draft"}},
            "as_of": day.isoformat(),
        }
        return packed(read_case(json.dumps(plain)), parameters)[0]

    before, after = on(date(2027, 2, 1)), on(date(2027, 3, 2))

    assert [(a.id, a.ready_by) for a in before.answers if a.ready_by] == [("ai_policy", date(2027, 3, 1))]
    assert "by 1 March 2027" in before.reply
    assert [a.ready_by for a in after.answers if a.ready_by] == []
    assert "March" not in after.reply.split("\n\n", 1)[1]


def test_a_promise_is_not_repeated_once_nothing_is_open(parameters: Parameters) -> None:
    answers = {
        q.id: {"choice": max((c.attainment, c.id) for c in q.choices if c.attainment is not None)[1], "proof": "record"}
        for q in BANK.questions
    }
    profile = {"ai_roles": ["user"], "promises": [{"topic": "ai_policy", "by": "2027-03-01"}]}
    pack, _ = packed(read_case(json.dumps({"profile": profile, "answers": answers})), parameters)

    assert [a.ready_by for a in pack.answers if a.ready_by] == []
    assert "March" not in pack.reply


@any_firm
@given(case=cases(BANK))
def test_work_on_what_an_answer_says_is_there_is_called_completing_it_and_not_in_the_statement(
    case: Case, parameters: Parameters
) -> None:
    pack, report = packed(case, parameters)
    states = visible(BANK, case.profile, case.answers)
    there = {
        action
        for q in BANK.questions
        if states[q.id] == "asked" and q.id in case.answers and q.by_choice[case.answers[q.id].choice].attainment
        for action in q.actions
    }
    titles = {a.id: a.title for a in report.plan.actions}
    for name, called in pack.action_titles.items():
        assert called.startswith("Complete: ") is (name in there)
        assert name not in there or f"- {titles[name]}" not in pack.statement


@pytest.mark.parametrize(("proof", "seen"), [("record", None), ("said", "record")])
def test_an_answer_is_as_strong_as_what_counts_and_as_its_choice_allows(
    proof: str, seen: str | None, parameters: Parameters
) -> None:
    bank = Bank(**_fields(BANK) | {"questions": tuple(_weakened(q) for q in BANK.questions)})
    answer: dict[str, Any] = {"choice": "gaps", "proof": proof}
    if seen:
        answer |= {"choice": "signed", "verified": {"choice": "gaps", "proof": seen}}
    plain = {"profile": {"ai_roles": ["user"]}, "answers": {"rules.ai_policy": answer}}
    pack, _ = packed(read_case(json.dumps(plain)), parameters, bank)
    found = next(a for a in pack.answers if a.id == "ai_policy")

    assert found.answer == KIT.says["rules.ai_policy"]["gaps"]
    assert found.strength == "written"


def _weakened(question: Question) -> Question:
    """The policy that is not signed can be shown as a document and as nothing better."""
    if question.id != "rules.ai_policy":
        return question
    choices = tuple(c.model_copy(update={"strongest": "written"}) if c.id == "gaps" else c for c in question.choices)
    return Question(**_fields(question) | {"choices": choices})


def _fields(whole: Bank | Question) -> dict[str, Any]:
    """What it was made from, without what it has worked out since."""
    return {name: getattr(whole, name) for name in type(whole).model_fields}


def test_a_firm_is_told_to_send_three_files_first_from_the_share_of_not_yet_that_the_road_names(
    parameters: Parameters,
) -> None:
    subjects = [name for part in KIT.statement for name in part.asks]

    def first(share: float, there: int) -> tuple[str, ...]:
        assert KIT.road is not None
        kit = KIT.model_copy(update={"road": KIT.road.model_copy(update={"not_yet_share": share})})
        best = {n: max((c.attainment or 0, c.id) for c in BANK.question[n].choices)[1] for n in subjects[:there]}
        answers = {name: {"choice": choice} for name, choice in best.items()}
        plain = {"profile": {"ai_roles": ["user", "provider", "developer"]}, "answers": answers}
        return tuple(file.title for file in packed(read_case(json.dumps(plain)), parameters, kit=kit)[0].send_first)

    half = (len(subjects) - 1) // 2
    files = ("Our AI policy", "Our list of AI tools", "A reply to the customer")

    assert first(0.5, half) == files
    assert first(0.5, half + 1) == ()
    assert first(0.3, half + 1) == files


def test_the_reply_says_that_a_paper_is_enclosed_only_where_an_answer_shows_it(parameters: Parameters) -> None:
    def reply(choice: str) -> str:
        plain = {"profile": {"ai_roles": ["user"]}, "answers": {"rules.ai_policy": {"choice": choice}}}
        return packed(read_case(json.dumps(plain)), parameters)[0].reply

    assert "- Our AI policy, enclosed." in reply("signed")
    for choice in ("gaps", "draft", "none", "unknown"):
        assert "- Our AI policy follows once the owner has signed it." in reply(choice)
    assert "What is not there yet\n- We do not yet have an AI policy." in reply("none")


def test_the_short_road_asks_about_ten_questions_of_a_firm_that_uses_ai_and_ends_in_three_files() -> None:
    road = KIT.road
    assert road is not None
    states = visible(BANK, Profile(ai_roles=("user",)), {})

    assert len([name for name in road.asks if states[name] == "asked"]) == 10
    assert len(road.asks) <= 12
    assert [file.document for file in road.files] == ["ai_policy", "inventory", None]


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
