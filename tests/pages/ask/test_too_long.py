"""What is too long for a box is cut aloud, and nothing that was typed or pasted is lost."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from questions import load_bank
from storage import Store
from tests.pages.cards import answer, mounted, state
from tests.pages.conftest import ROOT, example, open_page, words
from tests.pages.test_every_page import PAGES
from ui.fields.number_field import NumberField
from ui.frame.menu import path_of
from ui.session.database import ADVISES
from ui.show.words import LONGEST

FIRST = load_bank().questions[0]
END = "the last words"
LIMITS = {"Their questions": 200_000}


FIGURES: set[str] = set()
"""Keys of fields for a figure: they keep all that was typed and refuse aloud, whatever its length."""


@pytest.fixture(autouse=True)
def _figures_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = NumberField.draw
    monkeypatch.setattr(NumberField, "draw", lambda self, *given: (FIGURES.add(self.key), draw(self, *given))[1])


def boxes(app: AppTest) -> list:
    found = [box for kind in ("text_input", "text_area") for box in app.get(kind)]
    return [box for box in found if box.key not in FIGURES]


def sent(app: AppTest, form: str) -> None:
    """What stands in the boxes is sent: of a form by its button."""
    if form:
        next(button for button in app.button if button.form_id == form).click()
    app.run()


@pytest.mark.parametrize("path", [*PAGES, path_of(FIRST.id)])
def test_no_box_on_any_page_has_a_limit_that_throws_a_paste_away(
    path: str, saved: Callable[[Case], str], store: Store
) -> None:
    """Streamlit's limit drops the whole paste in the browser, without a word."""
    store.save_setting(ADVISES, True, actor="me")
    answers = {question.id: Answer(choice=question.choices[0].id) for question in load_bank().questions}
    app = open_page(path, saved(example("medical-device-software").model_copy(update={"answers": answers})))
    assert [box.label for box in boxes(app) if box.proto.max_chars] == []


def test_every_box_for_text_is_the_one_that_says_what_it_cuts() -> None:
    wrong = [
        f"{path.name}:{node.lineno}"
        for folder in ("ui", "pages")
        for path in sorted(Path(ROOT, folder).rglob("*.py"))
        if path.name not in ("text_box.py", "number_field.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("text_input", "text_area")
    ]
    assert wrong == []


@pytest.mark.parametrize("path", [*PAGES, path_of(FIRST.id)])
def test_one_sign_too_many_is_told_in_every_box_of_every_page(
    path: str, saved: Callable[[Case], str], store: Store
) -> None:
    store.save_setting(ADVISES, True, actor="me")
    answers = {FIRST.id: Answer(choice=FIRST.choices[0].id)}
    app = open_page(path, saved(example("medical-device-software").model_copy(update={"answers": answers})))
    for place, shown in enumerate(boxes(app)):
        box = boxes(app)[place]
        box.set_value("x" * LIMITS.get(box.label, LONGEST) + END)
        sent(app, box.form_id)
        assert not app.exception
        assert any("Too long by" in str(told.value) for told in app.warning), shown.label
        assert any(END in str(code.value) for code in app.code), shown.label
        boxes(app)[place].set_value("")
        sent(app, box.form_id)


def test_a_note_of_2001_signs_is_kept_to_2000_and_the_rest_is_there_to_copy(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(answers={FIRST.id: Answer(choice=FIRST.choices[0].id)}))
    app = open_page(path_of(FIRST.id), token)
    answer(app, FIRST.id, note="a" * 2000 + "Z")
    assert store.load(token, actor="me").answers[FIRST.id].answer.note == "a" * 2000
    [reply] = mounted(app, "reply")["replies"]
    assert (reply["state"], reply["why"].split(":")[0]) == ("long", "Too long by 1 character")
    assert "not all saved yet" in words(app.run())
    answer(app, FIRST.id, note="two\nlines")
    assert store.load(token, actor="me").answers[FIRST.id].answer.note == "two\nlines"
    assert state(app, FIRST.id) == "saved"
    assert "not all saved yet" not in words(app)


def test_a_longer_note_that_came_with_a_file_stays_whole(saved: Callable[[Case], str], store: Store) -> None:
    note = "b" * 5000
    token = saved(Case(answers={FIRST.id: Answer(choice=FIRST.choices[0].id, note=note)}))
    open_page(path_of(FIRST.id), token).run()
    assert store.load(token, actor="me").answers[FIRST.id].answer.note == note


def test_a_form_that_would_empty_its_box_waits_while_the_text_is_too_long(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(example("medical-device-software"))
    app = open_page("guided-session", token)
    store.save_setting(ADVISES, True, actor="me")
    app = open_page("guided-session", token)
    box = next(box for box in app.text_area if box.label == "What stays open?")
    box.set_value("p" * 2000 + END)
    next(button for button in app.button if button.label == "Park it").click().run()
    assert any(END in str(code.value) for code in app.code)
    assert any(box.value.endswith(END) for box in app.text_area if box.label == "What stays open?")
