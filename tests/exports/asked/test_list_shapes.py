"""The shapes of lists that everybody in the field sends, whatever their wording."""

import pytest
from openpyxl import Workbook

from exports.lists import Asked, read_list, read_text
from tests.exports.asked.list_shapes import ABOUT_AI, TOPICS, company_first, long_list, saved, twelve_sheets, word


def numbers(asked: Asked) -> list[str]:
    return [question.number for question in asked.questions]


def test_of_twelve_sheets_the_one_about_ai_is_answered_and_each_is_named_with_its_count() -> None:
    asked = read_list("toolkit.xlsx", twelve_sheets())

    assert {part.name: len(part.questions) for part in asked.parts} == {
        "START HERE": 0, **dict.fromkeys(TOPICS, 4), "AI": len(ABOUT_AI),
    }  # fmt: skip
    assert [question.text for question in asked.questions] == list(ABOUT_AI)
    assert numbers(asked) == ["AI-01", "AI-02", "AI-03", "AI-04", "AI-05"]
    assert asked.notices == ("Hidden sheets were not read: Values.",)


def test_company_facts_and_instructions_of_a_start_page_get_no_answer() -> None:
    start = read_list("toolkit.xlsx", twelve_sheets()).parts[0]

    assert {left.why for left in start.left_out} == {"heading", "instruction", "company fact"}
    assert "Provider contact name" in [left.text for left in start.left_out if left.why == "company fact"]


def test_an_introduction_and_261_rows_with_drop_downs() -> None:
    asked = read_list("long.xlsx", long_list())

    assert [len(part.questions) for part in asked.parts] == [0, 261]
    assert numbers(asked)[:2] == ["A&A-01.1", "A&A-01.2"]
    columns = asked.parts[1].columns
    assert columns is not None
    assert (columns.answer, columns.words) == (3, 4)


def test_a_company_sheet_before_the_one_about_ai() -> None:
    company, about = read_list("two.xlsx", company_first()).parts

    assert [question.text for question in company.questions] == ["Do you hold ISO 27001?"]
    assert (company.chosen, about.chosen) == (False, True)
    assert [question.number for question in about.questions] == ["1.1", "1.2", "2.1"]
    assert [left.text for left in about.left_out] == ["AI questions", "1 Governance", "2 Data"]


def test_a_word_document_with_numbers_that_word_itself_counts_and_with_tables() -> None:
    text, table, facts = read_list("list.docx", word()).parts

    assert [(q.number, q.text) for q in text.questions] == [
        ("1", "Do you have an AI policy?"), ("2", "Who is in charge of AI?"), ("3", "Describe where our data goes"),
    ]  # fmt: skip
    assert [(q.number, q.where) for q in table.questions] == [("3.1", "Table 1, row 3")]
    assert facts.questions == ()
    assert {left.why for left in text.left_out} == {"heading", "greeting", "signature"}


ROWS = (
    ("Nr", "Question", "Answer"),
    ("1", "Do you use AI; if so, where?", ""),
    ("", "Data", ""),
    ("2", "Wo läuft es, where?", ""),
)


def delimited(separator: str) -> str:
    return "\r\n".join(separator.join(f'"{cell}"' if cell else "" for cell in row) for row in ROWS)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("lettering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_file_of_any_separator_and_lettering(separator: str, lettering: str) -> None:
    asked = read_list("list.csv", delimited(separator).encode(lettering))

    assert [(q.number, q.text, q.where) for q in asked.questions] == [
        ("1", "Do you use AI; if so, where?", "B2"), ("2", "Wo läuft es, where?", "B4"),
    ]  # fmt: skip


def test_commas_in_a_csv_file_of_one_column_are_commas() -> None:
    asked = read_list("list.csv", b"Do you use AI, and where?\nWho checks it, and when?\n")

    assert [question.text for question in asked.questions] == ["Do you use AI, and where?", "Who checks it, and when?"]


def sheet(*rows: list[object]) -> Asked:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return read_list("rows.xlsx", saved(book))


def test_short_statements_with_numbers_of_one_kind_are_asked_and_a_letter_between_them_heads() -> None:
    asked = sheet(
        ["Control ID", "Control", "Evidence"],
        ["A", "Governance of AI"],
        ["G-1", "AI policy is approved by management"],
        ["G-2", "Roles are assigned"],
        ["D-1", "Training data is documented"],
    )

    assert numbers(asked) == ["G-1", "G-2", "D-1"]
    assert [left.text for left in asked.parts[0].left_out] == ["Governance of AI"]


def test_a_list_without_headings_whose_sections_are_numbered_too() -> None:
    asked = sheet(
        ["1", "Governance"], ["1.1", "Do you have an AI policy?"], ["2", "Data"], ["2.1", "Describe retention."]
    )

    assert numbers(asked) == ["1.1", "2.1"]


def test_a_letter_around_the_questions_is_no_question() -> None:
    letter = (
        "Dear Sir or Madam,\n\nwe are reviewing our suppliers' use of AI and would be glad of your answers:\n\n"
        "a) Do you use AI when you work for us?\nb) If so, which tools, and\n   for which tasks?\n\n"
        "Please reply by Friday, 3 July.\nQ3. Is it tested?  [ ] Yes  [ ] No\n\n"
        "Best wishes\nJane Doe\nHead of Purchasing\n"
    )
    (part,) = read_text(letter).parts

    assert [(q.number, q.text) for q in part.questions] == [
        ("a", "Do you use AI when you work for us?"), ("b", "If so, which tools, and for which tasks?"),
        ("Q3", "Is it tested?"),
    ]  # fmt: skip
    assert part.questions[2].beside == "[ ] Yes [ ] No"
    assert [left.why for left in part.left_out] == ["greeting", "not a question", "instruction", *["signature"] * 3]
