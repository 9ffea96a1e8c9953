"""Answering: saved before it is said, refused when stale, kept on screen when the database is away."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case, Evidence
from questions import load_bank
from storage import Place, StorageUnavailable, Store
from tests.pages.conftest import example, open_page, words

FIRST = next(q for q in load_bank().questions if not q.visible_when and q.section == "charge")
PAGE = "questions-charge"


def choice(app: AppTest, question: str = FIRST.id):
    return next(radio for radio in app.radio if radio.key.startswith("w_") and radio.key.endswith(f"_{question}"))


def button(app: AppTest, label: str):
    return next(found for found in app.button if found.label == label)


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


def test_no_choice_is_preselected_on_any_page_of_questions(token: str) -> None:
    from ui.session.parts import parts

    for part in parts(load_bank()):
        assert [radio.key for radio in open_page(part.path, token).radio if radio.value is not None] == []


def test_a_clicked_choice_is_in_the_database_and_only_then_called_saved(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    assert "Saved" not in [str(caption.value) for caption in app.caption]
    choice(app).set_value(FIRST.choices[0].id).run()
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[0].id
    assert "Saved" in [str(caption.value) for caption in app.caption]


def test_opening_answered_pages_saves_nothing_again(saved: Callable[[Case], str], store: Store) -> None:
    answers = {FIRST.id: Answer(choice=FIRST.choices[0].id, proof="record", note="the blue folder")}
    token = saved(example("shop-with-chat-tools").model_copy(update={"answers": answers}))
    before = store.history(token, FIRST.id, actor="me")
    open_page(PAGE, token).run()
    assert store.history(token, FIRST.id, actor="me") == before


def test_proof_and_note_are_asked_for_once_there_is_an_answer_and_saved_with_it(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    choice(app).set_value(FIRST.choices[0].id).run()
    next(radio for radio in app.radio if radio.key == f"proof_{token}_{FIRST.id}").set_value("written").run()
    next(field for field in app.text_area if field.key == f"note_{token}_{FIRST.id}").input("Blue folder").run()
    answer = store.load(token, actor="me").answers[FIRST.id].answer
    assert (answer.proof, answer.note) == ("written", "Blue folder")


def test_clearing_an_answer_leaves_nothing_chosen(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    choice(app).set_value(FIRST.choices[0].id).run()
    button(app, "Clear answer").click().run()
    assert choice(app).value is None
    assert FIRST.id not in store.load(token, actor="me").answers
    choice(app).set_value(FIRST.choices[1].id).run()
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[1].id


@pytest.mark.parametrize(("label", "kept"), [("Keep theirs", 1), ("Use mine", 0)])
def test_an_answer_given_in_another_window_is_shown_beside_ours_and_the_person_decides(
    label: str, kept: int, token: str, store: Store
) -> None:
    app = open_page(PAGE, token)
    store.save_answer(token, FIRST.id, FIRST.choices[1].id, expected_revision=0, actor="other window")
    choice(app).set_value(FIRST.choices[0].id).run()
    assert "another window" in words(app)
    assert FIRST.choices[0].text in words(app).replace("\\", "")
    assert FIRST.choices[1].text in words(app).replace("\\", "")
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[1].id
    button(app, label).click().run()
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[kept].id
    assert choice(app).value == FIRST.choices[kept].id
    assert "another window" not in words(app)


def test_an_answer_the_database_refuses_stays_on_screen_and_is_saved_with_the_next_run(
    token: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise StorageUnavailable("The database is busy.")

    app = open_page(PAGE, token)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "save_answer", refuse)
        choice(app).set_value(FIRST.choices[0].id).run()
        assert choice(app).value == FIRST.choices[0].id
        app.run()
        assert "The database is busy." in words(app)
        assert "Saved" not in [str(caption.value) for caption in app.caption]
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
                shown = [radio.key for radio in app.radio]
                assert f"w_{token}_{question.id}" not in shown
                choice(app, parent.id).set_value(condition.any[0]).run()
                assert f"w_{token}_{question.id}" in [radio.key for radio in app.radio]
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
    choice(app, question.id).set_value(option.id).run()
    assert not store.load(token, actor="me").judgements
    button(app, "Accept this reason").click().run()
    judgements = store.load(token, actor="me").judgements
    assert set(judgements) == set(question.requirements)
    assert all(saved.value.applicable is False for saved in judgements.values())
    button(app, "Take it back").click().run()
    assert not store.load(token, actor="me").judgements


def test_the_overview_counts_what_is_answered(token: str, store: Store) -> None:
    store.save_answer(token, FIRST.id, FIRST.choices[0].id, expected_revision=0, actor="me")
    app = open_page("questions", token)
    assert any("1 of" in str(link.proto.label) for link in app.get("page_link"))


def test_one_question_at_a_time_begins_with_the_first_open_one_and_is_remembered(token: str, store: Store) -> None:
    store.save_answer(token, FIRST.id, FIRST.choices[0].id, expected_revision=0, actor="me")
    app = open_page(PAGE, token)
    asked = [radio.key for radio in app.radio if radio.key.startswith("w_")]
    button(app, "Show one question at a time").click().run()
    for number, key in enumerate(asked[1:], 2):
        assert [radio.key for radio in app.radio if radio.key.startswith("w_")] == [key]
        assert f"Question {number} of {len(asked)}" in words(app)
        if number < len(asked):
            button(app, "Next question").click().run()
    again = open_page(PAGE, token)
    assert len([radio for radio in again.radio if radio.key.startswith("w_")]) == 1
    button(again, "Show the whole part").click().run()
    assert [radio.key for radio in again.radio if radio.key.startswith("w_")] == asked


def test_a_note_still_in_hand_when_next_is_pressed_is_saved(token: str, store: Store) -> None:
    store.save_answer(token, FIRST.id, FIRST.choices[0].id, expected_revision=0, actor="me")
    store.save_place(token, Place(view="one", question=FIRST.id), actor="me")
    app = open_page(PAGE, token, question=FIRST.id)
    next(field for field in app.text_area if field.key == f"note_{token}_{FIRST.id}").input("Blue folder")
    button(app, "Next question").click().run()
    assert store.load(token, actor="me").answers[FIRST.id].answer.note == "Blue folder"
    assert f"w_{token}_{FIRST.id}" not in [radio.key for radio in app.radio]


def test_where_it_is_and_when_it_is_from_is_asked_once_something_backs_the_answer_up(token: str, store: Store) -> None:
    app = open_page(PAGE, token)
    choice(app).set_value(FIRST.choices[0].id).run()
    assert not [field for field in app.text_input if field.label == "Where is it?"]
    next(radio for radio in app.radio if radio.key == f"proof_{token}_{FIRST.id}").set_value("written").run()
    next(field for field in app.text_input if field.label == "Where is it?").input("Blue folder").run()
    next(field for field in app.date_input if field.label == "When is it from?").set_value(date(2026, 3, 2)).run()
    (found,) = store.load(token, actor="me").answers[FIRST.id].answer.evidence
    assert (found.where, found.dated) == ("Blue folder", date(2026, 3, 2))


def test_what_a_file_brought_beside_the_place_stays_when_the_place_is_changed(
    saved: Callable[[Case], str], store: Store
) -> None:
    brought = (Evidence(where="Old folder", owner="Ana"), Evidence(where="Second copy"))
    answers = {FIRST.id: Answer(choice=FIRST.choices[0].id, proof="record", evidence=brought)}
    token = saved(example("shop-with-chat-tools").model_copy(update={"answers": answers}))
    app = open_page(PAGE, token)
    next(field for field in app.text_input if field.label == "Where is it?").input("New folder").run()
    found = store.load(token, actor="me").answers[FIRST.id].answer.evidence
    assert found == (Evidence(where="New folder", owner="Ana"), Evidence(where="Second copy"))
