"""Answering: saved before it is said, refused when stale, kept on screen when the database is away."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case, Evidence
from questions import load_bank
from storage import Place, StorageUnavailable, Store
from tests.pages.cards import answer, asked, card, choice, mounted, send, settle, state
from tests.pages.conftest import example, open_page, words

FIRST = next(q for q in load_bank().questions if not q.visible_when and q.section == "charge")
PAGE = "questions-charge"


def button(app: AppTest, label: str):
    return next(found for found in app.button if found.label == label)


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


def test_no_choice_is_preselected_on_any_page_of_questions(token: str) -> None:
    from ui.session.parts import parts

    for part in parts(load_bank()):
        app = open_page(part.path, token)
        assert [name for name in asked(app) if choice(app, name) is not None] == []


def test_a_clicked_choice_is_in_the_database_and_only_then_called_saved(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    assert state(app, FIRST.id) == "open"
    answer(app, FIRST.id, choice=FIRST.choices[0].id)
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[0].id
    assert state(app, FIRST.id) == "saved"


def test_opening_answered_pages_saves_nothing_again(saved: Callable[[Case], str], store: Store) -> None:
    answers = {FIRST.id: Answer(choice=FIRST.choices[0].id, proof="record", note="the blue folder")}
    token = saved(example("shop-with-chat-tools").model_copy(update={"answers": answers}))
    before = store.history(token, FIRST.id, actor="me")
    open_page(PAGE, token).run()
    assert store.history(token, FIRST.id, actor="me") == before


def test_proof_and_note_are_asked_for_once_there_is_an_answer_and_saved_with_it(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    answer(app, FIRST.id, choice=FIRST.choices[0].id)
    answer(app, FIRST.id, proof="written")
    answer(app, FIRST.id, note="Blue folder")
    kept = store.load(token, actor="me").answers[FIRST.id].answer
    assert (kept.proof, kept.note) == ("written", "Blue folder")


def test_clearing_an_answer_leaves_nothing_chosen(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    answer(app, FIRST.id, choice=FIRST.choices[0].id)
    answer(app, FIRST.id, choice=None, note=None)
    assert choice(app, FIRST.id) is None
    assert FIRST.id not in store.load(token, actor="me").answers
    answer(app, FIRST.id, choice=FIRST.choices[1].id)
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[1].id


@pytest.mark.parametrize(("ours", "kept"), [(False, 1), (True, 0)])
def test_an_answer_given_in_another_window_is_shown_beside_ours_and_the_person_decides(
    ours: bool, kept: int, token: str, store: Store
) -> None:
    app = open_page(PAGE, token)
    store.save_answer(token, FIRST.id, FIRST.choices[1].id, expected_revision=0, actor="other window")
    answer(app, FIRST.id, choice=FIRST.choices[0].id)
    clash = card(app, FIRST.id)["clash"]
    assert "another window" in clash["sentence"]
    assert FIRST.choices[0].text in clash["ours"]
    assert FIRST.choices[1].text in clash["theirs"]
    assert state(app, FIRST.id) == "conflict"
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[1].id
    settle(app, "said", FIRST.id, ours=ours)
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[kept].id
    assert choice(app, FIRST.id) == FIRST.choices[kept].id
    assert "clash" not in card(app, FIRST.id)


def test_an_answer_the_database_refuses_stays_on_screen_and_is_saved_with_the_next_run(
    token: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise StorageUnavailable("The database is busy.")

    app = open_page(PAGE, token)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "save_answer", refuse)
        answer(app, FIRST.id, choice=FIRST.choices[0].id)
        assert choice(app, FIRST.id) == FIRST.choices[0].id
        app.run()
        assert "The database is busy." in words(app)
        assert state(app, FIRST.id) == "failed"
        assert FIRST.id not in store.load(token, actor="me").answers
    button(app, "Try again").click().run()
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[0].id
    assert "The database is busy." not in words(app)


def test_an_answer_shows_the_question_that_follows_it_in_the_same_breath(token: str) -> None:
    bank = load_bank()
    for question in bank.questions:
        for condition in question.visible_when:
            parent = bank.question.get(condition.question or "")
            if parent and not parent.visible_when and parent.section == question.section:
                if any(c.profile for c in question.visible_when):
                    continue
                app = open_page(f"questions-{question.section}", token)
                assert question.id not in asked(app)
                answer(app, parent.id, choice=condition.any[0])
                assert question.id in asked(app)
                return
    pytest.fail("the bank has no question that follows another in the same section")


def test_leaving_a_control_out_needs_a_reason_that_a_person_accepted(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(example("medical-device-software"))
    question = next(
        q for q in load_bank().questions if not q.visible_when and any(c.kind == "not_applicable" for c in q.choices)
    )
    option = next(c for c in question.choices if c.kind == "not_applicable")
    app = open_page(f"questions-{question.section}", token)
    answer(app, question.id, choice=option.id)
    assert not store.load(token, actor="me").judgements
    (drafted,) = (c["out"] for c in mounted(app, "words")["questions"][question.id]["choices"] if "out" in c)
    send(app, "judged", question.id, {"reason": drafted, "name": "Ana"})
    judgements = store.load(token, actor="me").judgements
    assert set(judgements) == set(question.requirements)
    assert all(saved.value.applicable is False for saved in judgements.values())
    assert card(app, question.id)["out"]["accepted"]
    send(app, "judged", question.id, None, over=card(app, question.id)["out"]["rev"])
    assert not store.load(token, actor="me").judgements


def test_the_overview_counts_what_is_answered(token: str, store: Store) -> None:
    store.save_answer(token, FIRST.id, FIRST.choices[0].id, expected_revision=0, actor="me")
    app = open_page("questions", token)
    assert any("1 of" in str(link.proto.label) for link in app.get("page_link"))


def test_one_question_at_a_time_begins_with_the_first_open_one_and_is_remembered(token: str, store: Store) -> None:
    store.save_answer(token, FIRST.id, FIRST.choices[0].id, expected_revision=0, actor="me")
    app = open_page(PAGE, token)
    every = asked(app)
    button(app, "Show one question at a time").click().run()
    for question in every[1:]:
        assert asked(app) == [question]
        if question != every[-1]:
            send(app, "at", PAGE, every[every.index(question) + 1])
    again = open_page(PAGE, token)
    assert len(asked(again)) == 1
    button(again, "Show the whole part").click().run()
    assert asked(again) == every


def test_a_step_to_the_next_question_is_taken_once_and_a_link_to_another_question_counts_after_it(
    token: str, store: Store
) -> None:
    store.save_place(token, Place(view="one", question=FIRST.id), actor="me")
    app = open_page(PAGE, token, question=FIRST.id)
    every = [found["id"] for found in mounted(app, "now")["cards"]]
    send(app, "at", PAGE, every[2])
    assert asked(app) == [every[2]]
    app.query_params["q"] = every[1]
    assert asked(app.run()) == [every[1]]


def test_where_it_is_and_when_it_is_from_is_kept_once_something_backs_the_answer_up(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    answer(app, FIRST.id, choice=FIRST.choices[0].id)
    answer(app, FIRST.id, where="Red folder")
    assert store.load(token, actor="me").answers[FIRST.id].answer.evidence == ()
    answer(app, FIRST.id, proof="written")
    answer(app, FIRST.id, where="Blue folder")
    answer(app, FIRST.id, dated="2026-03-02")
    (found,) = store.load(token, actor="me").answers[FIRST.id].answer.evidence
    assert (found.where, found.dated) == ("Blue folder", date(2026, 3, 2))


def test_what_a_file_brought_beside_the_place_stays_when_the_place_is_changed(
    saved: Callable[[Case], str], store: Store
) -> None:
    brought = (Evidence(where="Old folder", owner="Ana"), Evidence(where="Second copy"))
    answers = {FIRST.id: Answer(choice=FIRST.choices[0].id, proof="record", evidence=brought)}
    token = saved(example("shop-with-chat-tools").model_copy(update={"answers": answers}))
    app = open_page(PAGE, token)
    answer(app, FIRST.id, where="New folder")
    found = store.load(token, actor="me").answers[FIRST.id].answer.evidence
    assert found == (Evidence(where="New folder", owner="Ana"), Evidence(where="Second copy"))
