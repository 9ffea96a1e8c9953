"""The Statement of Applicability: each line from this firm's own answers, no two alike, nothing that nobody said."""

import json
import random
import re
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.asked.bank import Bank, Requirement
from domain.case import Answer, Case, Evidence, Judgement, Verified
from domain.files.casefile import read_case
from domain.profile import CustomerAsk, Profile
from domain.results.report import SoaLine
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.numbers.rates import rates
from scoring.readiness.counted import counting
from scoring.readiness.soa import drafted
from scoring.worked.answered import standing
from tests.scoring.strategies import cases

DAY = date(2026, 11, 30)
BANK, PARAMETERS = load_bank(), load_parameters()
RATES = rates(PARAMETERS, DAY)
FIRMS = yaml.safe_load(Path(__file__).with_name("soa_cases.yaml").read_text(encoding="utf-8"))
CONTROLS = [r for r in BANK.requirements if r.kind == "control"]
CONTROL_REFS = {r.ref for r in CONTROLS}


def lines(case: Case, bank: Bank = BANK) -> dict[str, SoaLine]:
    """The statement of a case, by ref."""
    return {line.ref: line for line in standing(bank, RATES, case).soa}


def test_the_report_holds_these_lines() -> None:
    case = firm(next(iter(FIRMS)))

    assert list(evaluate(BANK, PARAMETERS, case, DAY).soa) == list(lines(case).values())


def firm(name: str) -> Case:
    return read_case(json.dumps({key: value for key, value in FIRMS[name].items() if key != "lines"}))


def filled(text: str) -> str:
    """The expected words, with what the bank says of a choice put in."""

    def put(found: re.Match[str]) -> str:
        kind, question, choice = found[1].strip(), found[2], found[3]
        if kind == "says":
            return BANK.says[question][choice]
        option = BANK.question[question].by_choice[choice]
        return (option.reason or "") if kind else option.text

    return re.sub(r"\{(says |reason |)([\w.]+):(\w+)\}", put, text)


EXPECTED = [(name, ref, wanted) for name, told in FIRMS.items() for ref, wanted in told["lines"].items()]


@pytest.mark.parametrize(("name", "ref", "wanted"), EXPECTED, ids=[f"{name} {ref}" for name, ref, _ in EXPECTED])
def test_a_line_says_what_was_worked_out_by_hand(name: str, ref: str, wanted: dict[str, Any]) -> None:
    line = lines(firm(name))[f"iso42001:{ref}"]

    texts = {key: filled(value) if isinstance(value, str) else value for key, value in wanted.items()}
    assert {key: getattr(line, key) for key in texts} == texts
    assert line.applicable is wanted.get("applicable", True)


def test_every_control_says_what_goes_wrong_without_it_in_words_of_its_own() -> None:
    risks = [r.purpose.risk for r in CONTROLS if r.purpose]

    assert len(risks) == len(set(risks)) == 38
    assert [risk for risk in risks if risk.endswith(".") or risk[0] == " "] == []


def bare(line: SoaLine, case: Case) -> str:
    """A reason without titles and names."""
    asks = case.profile.customer_asks or ()
    names = [line.title, line.ref, case.profile.organisation, *(ask.customer for ask in asks)]
    text = line.justification
    for name in names:
        text = text.replace(name, "") if name else text
    return text


WITH_AI = {"ai_systems": st.integers(1, 30)}


@settings(max_examples=60, deadline=None)
@given(cases(BANK, **WITH_AI))
def test_no_two_reasons_of_a_firm_are_alike_even_without_titles_and_names(case: Case) -> None:
    found = [bare(line, case) for line in lines(case).values()]

    assert len(set(found)) == len(found) == 38


@settings(max_examples=60, deadline=None)
@given(cases(BANK, **WITH_AI), st.randoms(use_true_random=False))
def test_another_answer_gives_another_reason_on_every_control_it_is_about(case: Case, rng: random.Random) -> None:
    before = standing(BANK, RATES, case)
    answered = [state.id for state in before.states if state.answered and state.visible]
    about = [n for n in answered if not CONTROL_REFS.isdisjoint(BANK.question[n].requirements)]
    assume(about)
    question = BANK.question[rng.choice(about)]
    others = [choice.id for choice in question.choices if choice.id != case.answers[question.id].choice]
    answers = {**case.answers, question.id: Answer(choice=rng.choice(others))}
    other = case.model_copy(update={"answers": answers})
    assume(counts(case, question.id) != counts(other, question.id))

    now = lines(other)

    old = {line.ref: line.justification for line in before.soa}
    same = [ref for ref in question.requirements if ref in now and now[ref].justification == old[ref]]
    assert same == []


def counts(case: Case, question: str) -> str:
    """The choice that counts: one that another answer contradicts counts as "I don't know"."""
    return counting(BANK, case).answers[question].choice


@settings(max_examples=40, deadline=None)
@given(cases(BANK, **WITH_AI))
def test_how_it_is_done_and_by_whom_is_only_what_an_answer_says(case: Case) -> None:
    for line in lines(case).values():
        asked = [q for q in BANK.asked_by[line.ref] if q.id in case.answers]
        said = [(q, q.by_choice[case.answers[q.id].choice]) for q in asked]
        words = {BANK.says.get(q.id, {}).get(c.id) or f"{q.text} {c.text}." for q, c in said}
        left = line.how
        for sentence in words:
            left = left.replace(sentence, "")
        assert left.strip() == ""
        assert line.whose is None or any(c.attainment or c.kind == "not_yet" for _, c in said)
        assert bool(line.how) == bool(line.whose) == bool(line.evidence)


def test_no_reason_quotes_a_dont_know_that_stands_for_a_contradicted_answer() -> None:
    answers = {
        "data.quality_in": Answer(choice="no_data"),
        "data.quality_limits": Answer(choice="every_set"),
    }
    maker = Profile(ai_roles=("provider", "developer"), ai_systems=2)
    line = lines(Case(profile=maker, answers=answers))["iso42001:A.7.4"]

    assert "I don't know" not in line.justification
    assert line.justification.endswith("Beside that we answered: not settled yet.")


def test_words_never_follow_the_order_in_which_roles_law_and_customers_were_given() -> None:
    asks = (
        CustomerAsk(customer="Zebra", strength="asked"),
        CustomerAsk(customer="Birch", strength="mandatory"),
        CustomerAsk(strength="asked"),
    )
    texts = {
        tuple(line.justification for line in lines(Case(profile=Profile(**facts))).values())
        for roles, laws, said in zip(
            permutations(("user", "provider", "developer")),
            permutations(("GDPR", "EU AI Act", "HIPAA")),
            permutations(asks),
            strict=True,
        )
        for facts in [{"ai_roles": roles, "legal_frameworks": laws, "customer_asks": said}]
    }

    assert len(texts) == 1


FACTS: dict[str, Any] = {
    "sensitive_systems": 2,
    "legal_frameworks": ("GDPR",),
    "eu_market": True,
    "regulated_sector": True,
    "customer_asks": (CustomerAsk(customer="Birch", strength="mandatory"),),
}
NAMED = {
    "sensitive_systems": "2 of our AI systems",
    "legal_frameworks": "GDPR",
    "eu_market": "EU law",
    "regulated_sector": "rules of our sector",
    "customer_asks": "Birch",
}


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_a_fact_that_nobody_gave_is_not_named(fact: str) -> None:
    everything = {"ai_roles": ("user",), "ai_systems": 3, **FACTS}
    known = " ".join(line.justification for line in lines(Case(profile=Profile(**everything))).values())
    less = Profile(**{name: value for name, value in everything.items() if name != fact})
    unknown = " ".join(line.justification for line in lines(Case(profile=less)).values())

    assert NAMED[fact] in known
    assert NAMED[fact] not in unknown


def test_a_role_brings_in_only_the_controls_that_matter_to_it() -> None:
    both = lines(Case(profile=Profile(ai_roles=("user", "developer"))))

    assert "use AI that others made" not in both["iso42001:A.6.1.2"].justification
    assert "build or train AI" in both["iso42001:A.6.1.2"].justification
    assert "use AI that others made and build or train AI" in both["iso42001:A.9.2"].justification


def test_a_line_is_accepted_only_with_a_name_and_a_day() -> None:
    ref = "iso42001:A.2.2"
    signed = {"by": "Ana", "at": "2026-11-20T09:00:00"}
    tried = {
        name: Judgement.model_validate({"applicable": True, "justification": "x"} | given)
        for name, given in {
            "signed": signed,
            "no name": {"at": signed["at"]},
            "blank name": signed | {"by": " "},
            "no day": {"by": "Ana"},
        }.items()
    }
    found = {name: lines(Case(judgements={ref: judged}))[ref] for name, judged in tried.items()}

    assert [name for name, line in found.items() if line.accepted] == ["signed"]
    assert all(line.decided for line in found.values())


def test_part_of_it_done_here_and_part_elsewhere_is_shared() -> None:
    answers = {"running.logs": Answer(choice="tested"), "running.log_review": Answer(choice="it_firm")}
    line = lines(Case(profile=Profile(ai_roles=("provider",)), answers=answers))["iso42001:A.6.2.8"]

    assert line.whose == "shared"


def test_a_draft_for_the_other_way_is_ready_before_anybody_decides() -> None:
    case = Case(profile=Profile(ai_roles=("user",)))
    out: Requirement = BANK.requirement["iso42001:A.7.5"]

    assert drafted(BANK, PARAMETERS, case, DAY, out.ref, applies=False) == lines(case)[out.ref].justification
    assert "Otherwise nobody can trace" in drafted(BANK, PARAMETERS, case, DAY, out.ref, applies=True)


def test_what_an_earlier_answer_rules_out_is_not_called_unanswered() -> None:
    case = Case(profile=Profile(ai_roles=("user",)), answers={"impact.done": Answer(choice="none")})
    line = lines(case)["iso42001:A.5.3"]

    assert "What we answered before says that it cannot be there yet." in line.justification
    assert line.status == "Not in place"


def test_what_rests_on_word_alone_is_said_once_and_days_are_in_words() -> None:
    spoken = {"running.logs": Answer(choice="tested"), "running.log_review": Answer(choice="flagged")}
    noted = {"running.log_review": Answer(choice="flagged", note="Eva looks on Fridays.")}
    kept = (Evidence(where="Drive, Logs", dated=date(2026, 3, 9)),)
    shown = {"running.logs": Answer(choice="tested", proof="record", evidence=kept)}

    def behind(answers: dict[str, Answer]) -> str:
        return lines(Case(profile=Profile(ai_roles=("provider",)), answers=answers))["iso42001:A.6.2.8"].evidence

    assert behind(spoken) == "Our word only"
    assert behind(spoken | noted) == "Eva looks on Fridays (our word only)"
    assert behind(spoken | shown) == "Drive, Logs of 9 March 2026 (a record); the rest is our word only"


@pytest.mark.parametrize(
    ("said", "seen", "holds"),
    [(19, None, True), (21, None, False), (19, 19, True), (19, 21, False), (None, None, True)],
)
def test_a_line_is_to_be_accepted_again_once_its_answer_was_given_or_seen_later(
    said: int | None, seen: int | None, holds: bool
) -> None:
    def at(day: int | None) -> datetime | None:
        return datetime(2026, 11, day, 9, tzinfo=UTC) if day else None

    verified = Verified(choice="signed", at=at(seen)) if seen else None
    answers = {"rules.ai_policy": Answer(choice="signed", at=at(said), verified=verified)}
    signed = Judgement(applicable=True, justification="x", by="Ana", at=datetime(2026, 11, 20, 9))
    line = lines(Case(profile=Profile(ai_roles=("user",)), answers=answers, judgements={"iso42001:A.2.2": signed}))

    assert line["iso42001:A.2.2"].accepted is holds
    assert line["iso42001:A.2.2"].outdated is not holds
    assert line["iso42001:A.2.2"].accepted_by == "Ana"
