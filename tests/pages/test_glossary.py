"""Words a reader may not know are explained where they stand, once, and by our sentences alone."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from questions import load_bank, load_words
from tests.pages.cards import mounted
from tests.pages.conftest import example, open_page
from ui.show.glossary import Glossary

MEANS = {term.term: term.means for term in load_words().glossary}


def beside(app: AppTest, id: str) -> str:
    """What is explained beside a question."""
    return "\n".join(means for _, means, _ in mounted(app, "words")["questions"][id]["terms"])


def in_fold(app: AppTest, id: str) -> str:
    """What is printed in the fold of a question."""
    return "\n".join(means for _, means, _ in mounted(app, "words")["questions"][id]["under"])


def test_a_term_in_a_question_is_explained_beside_it(saved: Callable[[Case], str]) -> None:
    app = open_page("questions-running", saved(example("medical-device-software")))
    assert MEANS["Log"] in beside(app, "running.logs")
    assert MEANS["Model"] in beside(app, "running.updates")


def test_beside_a_question_without_a_term_nothing_is_explained(saved: Callable[[Case], str]) -> None:
    app = open_page("questions-charge", saved(example("shop-with-chat-tools")))
    assert not beside(app, "charge.person")


def test_a_term_explained_beside_the_question_is_not_explained_again_in_its_fold(saved: Callable[[Case], str]) -> None:
    app = open_page("questions-running", saved(example("medical-device-software")))
    assert MEANS["Model"] not in in_fold(app, "running.updates")


def test_a_term_that_only_the_fold_uses_is_explained_there(saved: Callable[[Case], str]) -> None:
    app = open_page("questions-inventory", saved(example("shop-with-chat-tools")))
    assert MEANS["Model"] in in_fold(app, "inventory.tools")
    assert not beside(app, "inventory.tools")


def test_the_figures_and_headings_of_every_result_page_explain_their_words(saved: Callable[[Case], str]) -> None:
    answers = {q.id: Answer(choice=q.choices[1].id) for q in load_bank().questions}
    token = saved(example("medical-device-software").model_copy(update={"answers": answers}))
    for path, term in (
        ("where-we-stand", "Clause"),
        ("where-we-stand", "Gap"),
        ("cost-and-time", "Surveillance audit"),
        ("action-plan", "Stage 1 and stage 2"),
        ("do-we-need-it", "Accredited body"),
    ):
        app = open_page(path, token)
        helps = [element.proto.help for kind in ("markdown", "header", "subheader") for element in app.get(kind)]
        assert any(MEANS[term] in help for help in helps), (path, term)


def test_each_term_is_explained_once_however_often_it_is_said() -> None:
    glossary = Glossary()
    assert (glossary.explain("Keep logs. Logs and models.") or "").count(MEANS["Log"]) == 1
    assert glossary.explain("More logs, other models") is None


def test_a_word_in_another_sense_is_left_alone() -> None:
    assert Glossary("impact.society").explain("It now labels such pictures") is None
    assert Glossary().explain("Catalogs, the logins and a remodelled shop") is None


def test_what_a_person_typed_is_searched_and_never_shown() -> None:
    typed = "[win](https://example.org) <img src=x onerror=alert(1)> **internal audit**"
    assert Glossary().explain(typed) == f"**Internal audit.** {MEANS['Internal audit']}"
