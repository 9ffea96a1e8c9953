"""Lists that nobody can answer a question without stand beside it, in our words."""

from questions import load_bank
from questions.beside import TITLES, listed

BANK = load_bank()


def beside(question: str) -> tuple[str, ...]:
    return listed(BANK, BANK.question[question])


def test_the_question_on_the_38_controls_shows_all_of_them() -> None:
    found = beside("risks.controls_chosen")

    assert len(found) == 38
    assert found[0] == "A.2.2 Have a documented AI policy"


def test_the_question_on_every_document_shows_what_the_clauses_ask_to_have_in_writing() -> None:
    found = {line.split()[0]: line for line in beside("checking.documents")}

    wanted = "4.3 4.4 5.2 6.1.1 6.1.2 6.1.3 6.1.4 6.2 7.2 7.5.1 8.1 8.2 8.3 8.4 9.1 9.2.1 9.2.2 9.3.3 10.2"
    assert set(found) == set(wanted.split())
    assert "Statement of Applicability" in found["6.1.3"]


def test_other_questions_show_no_list() -> None:
    showing = {q.id for q in BANK.questions if listed(BANK, q)}

    assert showing == {"risks.controls_chosen", "checking.documents"}
    assert {BANK.question[name].shows for name in showing} == set(TITLES)
