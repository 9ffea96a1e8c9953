"""Starter documents never say more than the answers do, and forget nothing that a firm denied or left open."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from answers import claims
from answers.documents import documents
from domain.asked.bank import Bank
from domain.asked.document import WHO, Block, StarterDocument, Template
from domain.case import ActionNote, Answer, Case, Judgement, Verified
from domain.files.casefile import read_case
from domain.profile import AiRole, Profile
from domain.results.need import Verdict
from questions import load_bank
from questions.checks.documents import texts
from questions.visibility import out_of_scope, visible
from tests.scoring.strategies import cases

BANK = load_bank()
DAY = date(2026, 11, 23)
DOCUMENT = {template.id: template for template in BANK.documents}
ASKS = re.compile(rf"\[({'|'.join(WHO)}): .+\?\]")
NEVER = re.compile(r"\b(certified|complian|assured|guarant)", re.IGNORECASE)
SHOP = Case(profile=Profile(organisation="Harbour Candles", country="US", ai_roles=("user",), ai_systems=2))


def filled(case: Case) -> Iterator[tuple[Template, StarterDocument]]:
    return zip(BANK.documents, documents(BANK, case, DAY), strict=True)


def said(document: StarterDocument) -> list[str]:
    cells = [cell for part in document.parts if part.table for row in part.table.rows for cell in row]
    return [part.text for part in document.parts] + cells


def one(name: str, case: Case) -> StarterDocument:
    return next(document for template, document in filled(case) if template.id == name)


def printed(block: Block) -> str:
    """The text of a block as it is printed where it holds no filler; "" for tables and texts with fillers."""
    text = block.heading or block.text or block.bullet or ""
    return "" if "{" in text else text


@settings(max_examples=120, deadline=None)
@given(cases(BANK))
def test_a_text_that_rests_on_an_answer_stands_only_where_that_choice_was_chosen(case: Case) -> None:
    asked = visible(BANK, case.profile, case.answers)
    for template, document in filled(case):
        free = {printed(b) for b in template.blocks if not any(c.question for c in b.when)}
        for block in template.blocks:
            text = printed(block)
            if text and text not in free and text in said(document):
                for condition in (c for c in block.when if c.question):
                    assert asked[condition.question or ""] == "asked"
                    assert case.answers[condition.question or ""].choice in condition.any


@settings(max_examples=120, deadline=None)
@given(cases(BANK))
def test_every_practice_denied_or_not_answered_is_listed_as_still_to_decide(case: Case) -> None:
    outside = out_of_scope(BANK, case.profile)
    for template, document in filled(case):
        for question in {c.question for b in template.blocks for c in b.when if c.question} - outside:
            answer = case.answers.get(question)
            if answer is None or not BANK.question[question].by_choice[answer.choice].attainment:
                ways = [b.otherwise for b in template.blocks if any(c.question == question for c in b.when)]
                assert set(ways) & set(document.to_decide), (template.id, question)


@settings(max_examples=60, deadline=None)
@given(cases(BANK))
def test_no_document_promises_what_only_others_can_say(case: Case) -> None:
    for _, document in filled(case):
        words = [document.title, document.purpose, *said(document), *document.to_decide, *document.auditor_asks]
        assert not [text for text in words if NEVER.search(text)]
        assert not [text for text in words if "{" in text]


@pytest.mark.parametrize("template", BANK.documents, ids=lambda template: template.id)
def test_no_text_of_ours_is_one_that_we_would_warn_a_firm_against(template: Template) -> None:
    assert [(text, found.phrase) for _, text in texts(template) for found in claims.check(text)] == []


def test_what_a_consultant_saw_otherwise_is_not_claimed() -> None:
    claim = "Everyone was shown our AI policy, and that is on record."
    answer = Answer(choice="shown")
    doubted = answer.model_copy(update={"verified": Verified(choice="none")})

    policy = Answer(choice="signed")
    agreed, denied = (
        one("ai_policy", SHOP.model_copy(update={"answers": {"rules.ai_policy": policy, "rules.policy_known": known}}))
        for known in (answer, doubted)
    )

    assert claim in said(agreed)
    assert claim not in said(denied)


def test_a_firm_that_sells_no_ai_reads_nothing_about_selling_it() -> None:
    shop, seller = SHOP, SHOP.model_copy(update={"profile": Profile(ai_roles=("provider",))})

    assert "What is inside the AI we offer" not in said(one("inventory", shop))
    assert "What is inside the AI we offer" in said(one("inventory", seller))
    assert not [line for line in one("supplier_check", shop).to_decide if "what we offer" in line]


def test_names_and_counts_that_are_not_known_stay_in_square_brackets() -> None:
    known, unknown = one("inventory", SHOP), one("inventory", Case())

    assert "When this draft was made, Harbour Candles counted AI tools and systems: 2;" in said(known)[0]
    assert "When this draft was made, [name of your firm] counted AI tools and systems: [number];" in said(unknown)[0]


def test_a_firms_name_is_never_read_as_a_gap_to_fill() -> None:
    profile = Profile(organisation="{ai_systems} & Sons", ai_roles=("user",), ai_systems=7)

    assert "{ai_systems} & Sons uses AI" in " ".join(said(one("ai_policy", Case(profile=profile))))


@pytest.mark.parametrize(("count", "rows"), [(None, 4), (0, 4), (1, 4), (9, 9), (400, 20)])
def test_the_inventory_has_a_row_for_each_system_of_the_firm(count: int | None, rows: int) -> None:
    tables = [part.table for part in one("inventory", Case(profile=Profile(ai_systems=count))).parts if part.table]

    assert [len(table.rows) for table in tables[:2]] == [rows, rows]


def test_a_practice_that_a_person_left_out_with_a_reason_is_neither_claimed_nor_open() -> None:
    line = next(b.otherwise for b in DOCUMENT["supplier_check"].blocks if b.otherwise)
    out = Judgement(applicable=False, justification="All our AI is our own work.")

    assert line in one("supplier_check", SHOP).to_decide
    assert line not in one("supplier_check", SHOP.model_copy(update={"judgements": {"iso42001:A.10.3": out}})).to_decide


def test_a_heading_with_nothing_under_it_is_left_out() -> None:
    assert "What stands today" not in said(one("inventory", SHOP))


def test_a_firm_without_ai_is_told_so() -> None:
    none = Case(profile=Profile(ai_roles=(), ai_systems=0))

    assert all(document.no_ai for _, document in filled(none))
    assert not any("uses AI to" in text for text in said(one("ai_policy", none)))


def test_a_bank_without_documents_gives_none() -> None:
    bare: Bank = BANK.model_copy(update={"documents": ()})

    assert documents(bare, SHOP, DAY) == ()


ANSWERED = {
    "user": ("user",),
    "provider": ("user", "provider"),
    "developer": ("developer", "provider"),
}
KNOWN = Profile(organisation="Harbour Candles", country="US", headcount=9, ai_headcount=3, ai_systems=2, ai_suppliers=1)
FOR_THE_CERTIFICATE = [template for template in BANK.documents if template.road == "certificate"]
FORMS = {"incident_steps", "supplier_check", "risk_register", "impact_assessment", "roles"}
"""Filled in by hand for each supplier, system, risk or job: what stands in them no answer knows."""
SAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


def best(roles: tuple[AiRole, ...], laws: tuple[str, ...] | None = ("EU AI Act",)) -> Case:
    """A firm that gave the best answer to every question, each with a record to show."""
    choice = {q.id: max((c.attainment or 0, c.id) for c in q.choices)[1] for q in BANK.questions}
    answers = {name: Answer(choice=id, proof="record") for name, id in choice.items()}
    profile = KNOWN.model_copy(update={"ai_roles": roles, "legal_frameworks": laws})
    return Case(profile=profile, answers=answers)


@pytest.mark.parametrize("roles", ANSWERED.values(), ids=ANSWERED)
def test_a_fully_answered_firm_fills_in_at_most_five_blanks_and_each_asks_somebody(roles: tuple[AiRole, ...]) -> None:
    for template, document in filled(best(roles)):
        assert document.to_decide == ()
        if template.id not in FORMS:
            assert len(document.blanks) <= 5, template.id
            assert [gap for gap in document.blanks if not ASKS.fullmatch(gap)] == []


def test_laws_that_nobody_has_named_are_a_question_to_the_owner() -> None:
    for template, document in filled(best(("user",), None)):
        assert template.id in FORMS or all(ASKS.fullmatch(gap) for gap in document.blanks), template.id


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_firm_fills_in_at_most_five_blanks(path: Path) -> None:
    for template, document in filled(read_case(path.read_bytes())):
        if template.id not in FORMS:
            assert len(document.blanks) <= 5, template.id


def test_a_gap_and_an_empty_cell_are_blanks_and_an_empty_row_is_room_for_what_comes() -> None:
    roles = one("roles", SHOP)
    log = one("problem_log", best(("user",)))

    assert roles.blanks.count("[name], [name]") == 0
    assert roles.blanks.count("[name]") > 5
    assert "" in one("risk_register", SHOP).blanks
    assert len([row for part in log.parts if part.table for row in part.table.rows if not any(row)]) == 10
    assert len(log.blanks) == 1


@pytest.mark.parametrize("template", FOR_THE_CERTIFICATE, ids=lambda template: template.id)
def test_a_paper_for_the_certificate_names_only_clauses_and_controls_that_exist_and_what_an_auditor_asks(
    template: Template,
) -> None:
    known = {r.number for r in BANK.requirements}
    known |= {".".join(number.split(".")[:length]) for number in known for length in (2, 3)}
    said = {
        number for _, text in texts(template) for number in re.findall(r"\bA\.\d+(?:\.\d+)*|\b\d\.\d(?:\.\d)?\b", text)
    }

    assert said - known == set()
    assert len(template.auditor_asks) >= 3
    assert all(ref in BANK.requirement for ref in template.helps_with)


def test_the_papers_an_auditor_asks_for_first_each_have_a_draft() -> None:
    served = {ref.split(":")[1] for template in FOR_THE_CERTIFICATE for ref in template.helps_with}

    assert {"4.3", "4.4", "6.1.3", "6.2", "7.2", "9.2.1", "9.2.2", "9.3.3", "10.2"} <= served


def test_the_policy_promises_to_keep_getting_better_whatever_was_answered() -> None:
    for case in (Case(), SHOP, best(("user",))):
        assert any(text.startswith("keep making our AI rules") for text in said(one("ai_policy", case)))


@pytest.mark.parametrize("verdict", ["no_need", "watch", "prepare", "certify_now", "maintain"])
def test_papers_for_the_certificate_lie_apart_for_a_firm_that_was_not_advised_to_get_one(verdict: Verdict) -> None:
    found = documents(BANK, SHOP, DAY, verdict)

    assert {d.id for d in found if d.apart} == (
        {t.id for t in FOR_THE_CERTIFICATE} if verdict in ("no_need", "watch") else set()
    )


def test_the_one_whom_the_firm_named_for_the_work_owns_its_paper() -> None:
    named = SHOP.model_copy(update={"action_notes": {"write_ai_policy": ActionNote(owner="Ada Reed")}})

    assert (one("ai_policy", named).owner, one("ai_policy", SHOP).owner) == ("Ada Reed", None)
    assert one("ai_policy", SHOP).role == "owner"
