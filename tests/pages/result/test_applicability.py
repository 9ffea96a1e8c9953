"""The Statement of Applicability on the screen: proposals, decisions, and what they change."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import ActionNote, Answer, Case, Judgement
from domain.profile import Profile
from questions import load_bank
from storage import JUDGEMENT, Store
from tests.pages.cards import mounted, send
from tests.pages.conftest import example, open_page, words
from tests.pages.test_every_page import filled

ADDRESS = "statement-of-applicability"
TESTED = "iso42001:A.6.1.2"


def lines(app: AppTest) -> dict[str, str]:
    """The heading of each control by its number."""
    return {f.label.rsplit(":gray[", 1)[1].rstrip("]"): f.label for f in app.get("expander") if ":gray[A." in f.label}


def decided(app: AppTest, ref: str, keep: str = "keep") -> AppTest:
    """The page after the button of this control was pressed."""
    return next(b for b in app.button if b.key.endswith(f"{ref}_{keep}")).click().run()


def opened_line(token: str, ref: str, name: str = "Ana Apfel") -> AppTest:
    """The page with one control open, and the name typed that lines are accepted with."""
    app = open_page(ADDRESS, token)
    app.session_state[f"soa_{ref}"] = True
    return named(app, name)


def named(app: AppTest, name: str) -> AppTest:
    """The page after a name was typed at its top."""
    return next(t for t in app.text_input if "accepted_by" in t.key).set_value(name).run()


@pytest.fixture
def shop(saved: Callable[[Case], str]) -> str:
    return saved(filled(example("shop-with-chat-tools")))


def test_all_38_controls_are_listed_and_counted_and_proposals_wait_for_a_person(shop: str) -> None:
    app = open_page(ADDRESS, shop)

    assert len(lines(app)) == 38
    assert "Proposed to be left out" in lines(app)["A.6.1.2"]
    stands = list(lines(app).values())
    proposed = sum("Proposed to be left out" in line for line in stands)
    assert 5 < proposed < 10
    assert f"{proposed} proposals wait for your decision" in words(app)
    assert f"**{38 - proposed}** taken in, not accepted yet" in words(app)


def test_a_person_accepts_a_drafted_reason_and_it_is_kept_with_its_words(shop: str, store: Store) -> None:
    app = decided(opened_line(shop, TESTED), TESTED)

    assert "Left out, accepted" in lines(app)["A.6.1.2"]
    assert "Accepted: Ana Apfel, " in words(app)
    kept = store.load(shop, actor="me").judgements[TESTED].value
    assert (kept.applicable, kept.by) == (False, "Ana Apfel")
    assert kept.at is not None
    assert "do not design or build AI" in kept.justification


def test_nobody_accepts_a_line_without_a_name(shop: str) -> None:
    app = opened_line(shop, TESTED, name="")

    assert next(b for b in app.button if b.key.endswith(f"{TESTED}_keep")).disabled
    assert "type your name at the top" in words(app)


def test_a_decision_that_names_nobody_is_told_apart_and_can_be_signed(
    saved: Callable[[Case], str], store: Store
) -> None:
    unsigned = Judgement(applicable=False, justification="we build nothing")
    token = saved(filled(example("shop-with-chat-tools")).model_copy(update={"judgements": {TESTED: unsigned}}))
    app = opened_line(token, TESTED)
    assert "name or date missing" in lines(app)["A.6.1.2"]

    app = decided(app, TESTED)

    assert "Left out, accepted" in lines(app)["A.6.1.2"]
    kept = store.load(token, actor="me").judgements[TESTED].value
    assert (kept.by, kept.justification) == ("Ana Apfel", "we build nothing")


def test_a_line_accepted_before_its_answer_changed_says_so_and_can_be_accepted_again(
    saved: Callable[[Case], str],
) -> None:
    ref = "iso42001:A.2.2"
    signed = Judgement(
        applicable=True, justification="Our board wants it.", by="Tom", at=datetime(2026, 1, 5, tzinfo=UTC)
    )
    answers = {"rules.ai_policy": Answer(choice="gaps", at=datetime(2026, 2, 5, tzinfo=UTC))}
    profile = example("shop-with-chat-tools").profile
    app = opened_line(saved(Case(profile=profile, answers=answers, judgements={ref: signed})), ref)

    assert "Accepted before its answer changed" in lines(app)["A.2.2"]
    assert "the answer changed since Tom accepted it on 5 Jan 2026" in words(app)
    assert "Taken in, accepted" in lines(decided(app, ref))["A.2.2"]


def test_an_open_line_says_how_it_is_done_by_whom_what_stands_behind_it_and_who_keeps_it(
    saved: Callable[[Case], str],
) -> None:
    ref = "iso42001:A.6.2.8"
    answers = {"running.logs": Answer(choice="supplier", proof="written", note="Page 4 of their terms")}
    notes = {load_bank().closed_by[ref][0].id: ActionNote(owner="Tom")}
    profile = example("shop-with-chat-tools").profile
    token = saved(Case(profile=profile, answers=answers, action_notes=notes))
    app = opened_line(token, ref)

    assert load_bank().says["running.logs"]["supplier"] in words(app)
    told = next(c.value for c in app.caption if "owner:" in c.value)
    assert told == "Supplier or parent · evidence: Page 4 of their terms (a document) · owner: Tom"


def test_a_reason_accepted_on_the_card_of_its_question_carries_the_same_name(
    saved: Callable[[Case], str], store: Store
) -> None:
    answers = {"data.rights": Answer(choice="no_data")}
    token = saved(Case(profile=Profile(ai_roles=("user",)), answers=answers))
    app = open_page("questions-data", token)
    (drafted,) = (c["out"] for c in mounted(app, "words")["questions"]["data.rights"]["choices"] if "out" in c)
    send(app, "judged", "data.rights", {"reason": drafted, "name": "Ana Apfel"})

    kept = store.load(token, actor="me").judgements["iso42001:A.7.3"].value
    assert (kept.applicable, kept.by) == (False, "Ana Apfel")
    assert "Left out, accepted" in lines(open_page(ADDRESS, token))["A.7.3"]


def test_a_decision_taken_back_is_no_decision_any_more_and_a_judged_level_stays(
    saved: Callable[[Case], str], store: Store
) -> None:
    judged = Judgement(applicable=False, attainment=0.5, justification="seen by our consultant")
    token = saved(filled(example("shop-with-chat-tools")).model_copy(update={"judgements": {TESTED: judged}}))
    app = decided(opened_line(token, TESTED), TESTED, "undo")

    assert ", accepted" not in lines(app)["A.6.1.2"]
    kept = store.load(token, actor="me").judgements[TESTED].value
    assert (kept.applicable, kept.attainment) == (None, 0.5)


def test_another_window_is_not_overwritten_and_the_words_typed_stay(shop: str, store: Store) -> None:
    app = opened_line(shop, TESTED)
    theirs = Judgement(applicable=True, justification="we will build our own next year")
    store.save(JUDGEMENT, shop, TESTED, theirs, expected_revision=0, actor="me")
    next(t for t in app.text_area if TESTED in t.key).set_value("we never build").run()
    app = decided(app, TESTED)

    assert store.load(shop, actor="me").judgements[TESTED].value == theirs
    assert "another window" in words(app)
    assert "we will build our own next year" in words(app)
    assert any(t.value == "we never build" for t in app.text_area)


def test_a_firm_without_ai_sees_why_there_is_no_statement(saved: Callable[[Case], str]) -> None:
    app = open_page(ADDRESS, saved(example("joinery-without-ai")))

    assert not lines(app)
    assert any("no AI" in str(info.value) for info in app.info)
