"""The 30/90-day plan on the screen: who does a step, by when and how far it is, and what a mark does not do."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import ActionNote, Answer, Case
from questions import load_bank
from storage import ACTION_NOTE, Store
from tests.pages.conftest import example, open_page, words

POLICY = "write_ai_policy"
FOLD = "Step by step, and who does it"


@pytest.fixture
def shop(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


def unfolded(token: str) -> AppTest:
    """The plan with the form of its policy open."""
    app = open_page("my-plan", token)
    app.session_state[f"step_{POLICY}"] = True
    return app.run()


def typed(app: AppTest, owner: str) -> AppTest:
    app.text_input[0].set_value(owner)
    app.text_area[0].set_value("ask the *bank*\nfirst")
    return next(button for button in app.button if button.label == "Save").click().run()


def test_every_step_has_a_form_that_is_folded_away_until_somebody_wants_it(shop: str) -> None:
    app = open_page("my-plan", shop)
    folds = [fold for fold in app.get("expander") if fold.label == FOLD]

    assert len(folds) == len([line for line in app.markdown if line.value.startswith("Done when:")]) > 3
    assert not any(fold.proto.expanded for fold in folds)
    assert not app.text_input


def test_who_does_a_step_and_the_note_are_kept_and_stand_on_it(shop: str, store: Store) -> None:
    app = typed(unfolded(shop), "Ana")

    kept = store.load(shop, actor="me").action_notes[POLICY].value
    assert kept == ActionNote(owner="Ana", note="ask the *bank*\nfirst")
    assert any(line.value.startswith("Ana · about") for line in app.caption)
    assert "Note: ask the \\*bank\\* first" in words(app)
    assert "Saved." in words(app)


def test_what_is_noted_here_is_what_the_action_plan_shows_and_the_other_way_round(shop: str, store: Store) -> None:
    typed(unfolded(shop), "Ana")
    assert any("· Ana ·" in fold.label for fold in open_page("if-you-ever-certify", shop).get("expander"))

    note = ActionNote(owner="Ben", due=date(2020, 1, 31), status="started")
    store.save(ACTION_NOTE, shop, POLICY, note, expected_revision=1, actor="me")
    text = words(open_page("my-plan", shop))
    for said in (
        "Ben · about",
        "due 31 Jan 2020",
        "**In progress** · :red[**late**]",
        "1 in progress · :red[**1 late**]",
    ):
        assert said in text


def test_of_two_windows_the_slower_one_chooses(shop: str, store: Store) -> None:
    app = unfolded(shop)
    theirs = ActionNote(owner="Ben")
    store.save(ACTION_NOTE, shop, POLICY, theirs, expected_revision=0, actor="me")
    app = typed(app, "Ana")

    assert store.load(shop, actor="me").action_notes[POLICY].value == theirs
    assert "changed in another window" in words(app)


def test_a_step_marked_as_done_raises_nothing_and_leads_to_its_questions(shop: str, store: Store) -> None:
    before = words(open_page("nist-ai-rmf", shop))
    store.save(ACTION_NOTE, shop, POLICY, ActionNote(status="done"), expected_revision=0, actor="me")
    app = open_page("my-plan", shop)

    assert words(open_page("nist-ai-rmf", shop)) == before
    assert "it does not raise your readiness" in words(app)
    assert len([line for line in app.markdown if line.value.startswith("✓ ")]) == 1
    assert not [line for line in app.markdown if "☐" in line.value or "☑" in line.value]
    assert any("Answer anew" in link.proto.label for link in app.get("page_link"))


def test_what_was_noted_on_a_step_that_the_answers_close_stays_on_the_page(
    saved: Callable[[Case], str], store: Store
) -> None:
    best = {q.id: Answer(choice=max(q.choices, key=lambda c: c.attainment or 0).id) for q in load_bank().questions}
    token = saved(example("shop-with-chat-tools").model_copy(update={"answers": best}))
    store.save(ACTION_NOTE, token, POLICY, ActionNote(owner="Ana"), expected_revision=0, actor="me")
    text = words(open_page("my-plan", token))

    assert "Nothing is left to do in the light programme" in text
    assert ": Ana, Not started" in text
