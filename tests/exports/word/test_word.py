"""The Word report: short, complete for its verdict, and honest about what it is."""

import io
from pathlib import Path

import docx
import openxml_audit
import pytest
from docx.shared import Cm, Length

from domain.vocabulary import DISCLAIMER, FIND_OUT, TROUBLE, VERDICT
from exports.formats import Kind, write
from exports.law import looked_at
from exports.prospects import HEADING, OTHERS, mail
from exports.view import View
from questions import load_bank
from tests.exports.firms import FIRM, firm, reported


def document(verdict: str, kind: Kind = "report") -> list[str]:
    """Every paragraph and every table cell of the document."""
    case = firm(verdict)
    found = docx.Document(io.BytesIO(write(kind, ".docx", reported(case), case, load_bank())))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return [p.text for p in found.paragraphs] + cells


@pytest.mark.parametrize("verdict", list(FIRM))
@pytest.mark.parametrize("kind", ["report", "plan"])
def test_every_document_ends_by_saying_that_only_an_accredited_body_certifies(verdict: str, kind: Kind) -> None:
    assert DISCLAIMER in document(verdict, kind)


@pytest.mark.parametrize("verdict", list(FIRM))
def test_the_report_gives_verdict_reasons_and_next_steps(verdict: str) -> None:
    need, words = reported(firm(verdict)).need, document(verdict)

    assert VERDICT[need.verdict] in words
    assert set(need.reasons) <= set(words)
    assert all(any(step in word for word in words) for step in need.next_steps)


def test_a_firm_without_ai_is_shown_no_figure_at_all() -> None:
    words = document("no_need")

    assert "How far you are" not in words
    assert "Cost and time, as ranges" not in words


def test_a_firm_that_need_not_certify_reads_about_audits_under_one_heading_after_its_plan() -> None:
    words = document("watch")

    assert words.index("Your 30/90-day plan") < words.index("If you ever certify") < words.index("How far you are")


def test_a_certified_firm_is_shown_no_fee_for_a_first_certificate() -> None:
    words = document("maintain")

    assert "This year's audit" in words
    assert "Fees up to the first certificate" not in words


@pytest.mark.parametrize("verdict", list(FIRM))
def test_word_would_not_offer_to_repair_the_file(verdict: str, tmp_path: Path) -> None:
    case, path = firm(verdict), tmp_path / "report.docx"
    path.write_bytes(write("report", ".docx", reported(case), case, load_bank()))

    found = openxml_audit.OpenXmlValidator().validate(path)
    faults = [str(error) for error in found.errors if error.severity is openxml_audit.ValidationSeverity.ERROR]

    assert found.is_valid
    assert faults == []


def test_a_fact_that_alone_changes_nothing_is_said_to_be_worth_finding_out_and_leads_to_no_verdict() -> None:
    case = firm("watch")
    unsure = case.model_copy(update={"profile": case.profile.model_copy(update={"eu_market": None})})

    flips = View(reported(unsure), unsure, load_bank()).flips

    assert all("→" in flip and "you work in the EU" not in flip for flip in flips)
    made = write("report", ".docx", reported(unsure), unsure, load_bank())
    words = [p.text for p in docx.Document(io.BytesIO(made)).paragraphs]
    assert words.index(FIND_OUT) < next(i for i, line in enumerate(words) if "you work in the EU" in line)


@pytest.mark.parametrize("verdict", ["watch", "prepare"])
def test_a_firm_that_may_wait_reads_what_to_ask_prospects_and_what_else_may_answer_a_customer(verdict: str) -> None:
    words, need = document(verdict), reported(firm(verdict)).need

    assert HEADING in words
    assert all(part in words for part in mail(need, firm(verdict).profile).split("\n\n"))
    assert {way.route for way in need.alternatives} <= set(words)


@pytest.mark.parametrize("verdict", ["no_need", "maintain"])
def test_a_firm_without_a_certificate_to_pay_for_reads_of_no_other_way(verdict: str) -> None:
    assert OTHERS not in document(verdict)
    assert HEADING not in document(verdict)


@pytest.mark.parametrize("verdict", ["watch", "prepare", "certify_now"])
def test_laws_to_know_of_are_read_once_each_with_the_day_they_were_looked_at(verdict: str) -> None:
    words, notes = document(verdict), reported(firm(verdict)).law

    assert notes
    assert all(words.count(note.says) == 1 and looked_at(note) in words for note in notes)
    assert not any(note.says in text and note.says != text for note in notes for text in words), "not again as a notice"


@pytest.mark.parametrize(
    ("verdict", "asked"), [("watch", "of 72 outcomes. The other"), ("certify_now", "all 72 outcomes")]
)
def test_the_second_framework_says_how_much_of_it_a_firm_of_this_kind_is_asked_about(verdict: str, asked: str) -> None:
    words, bank = document(verdict), load_bank()

    assert bank.credit(bank.beside[0]) in words
    assert any(asked in text for text in words)


@pytest.mark.parametrize(("state", "title"), list(TROUBLE.items()))
def test_a_certificate_that_may_not_be_used_has_a_section_with_its_own_steps(state: str, title: str) -> None:
    case = firm("maintain")
    lost = case.model_copy(update={"profile": case.profile.model_copy(update={"iso42001_state": state})})
    made = docx.Document(io.BytesIO(write("report", ".docx", reported(lost), lost, load_bank())))
    words = [p.text for p in made.paragraphs]
    mark = next(i for i, line in enumerate(words) if "Stop using the mark" in line)
    assert words.index(title) < mark < words.index("What to do next")


def test_a_certified_firm_never_reads_that_it_is_not_ready_for_an_audit() -> None:
    assert "Not ready for an audit" not in " ".join(document("maintain"))


def test_the_letter_that_asks_what_else_would_do_is_in_the_report() -> None:
    case = firm("certify_now")
    asks = tuple(ask.model_copy(update={"alternative_accepted": None}) for ask in case.profile.customer_asks or ())
    open_ = case.model_copy(update={"profile": case.profile.model_copy(update={"customer_asks": asks})})
    made = docx.Document(io.BytesIO(write("report", ".docx", reported(open_), open_, load_bank())))
    assert "Would something else do" in "\n".join(p.text for p in made.paragraphs)


@pytest.mark.parametrize(("country", "inches"), [("US", (8.5, 11)), ("DE", (8.27, 11.69)), (None, (8.27, 11.69))])
@pytest.mark.parametrize("kind", ["applicability", "plan", "report"])
def test_word_is_on_the_paper_of_the_country_and_what_is_written_is_as_wide_on_either(
    kind: Kind, country: str | None, inches: tuple[float, float]
) -> None:
    case = firm("certify_now")
    case = case.model_copy(update={"profile": case.profile.model_copy(update={"country": country})})
    section = docx.Document(io.BytesIO(write(kind, ".docx", reported(case), case, load_bank()))).sections[0]
    sides = [section.page_width, section.page_height]
    margins = [section.left_margin, section.right_margin]

    assert None not in [*sides, *margins]
    assert sorted(side.inches for side in sides if side) == [pytest.approx(side, abs=0.01) for side in inches]
    written = sides[0] - sum(margins)  # type: ignore[operator, arg-type]
    assert Length(written).cm == pytest.approx(25.7 if kind == "applicability" else 17, abs=0.01)
    assert margins[0] == margins[1]
    assert min(margins) > Cm(1)  # type: ignore[type-var]


def test_a_long_name_at_the_foot_of_a_page_ends_after_a_whole_word() -> None:
    case = firm("certify_now")
    name = "Chattahoochee Valley Precision Machine Vision and Quality Analytics Laboratories"
    case = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": name})})
    section = docx.Document(io.BytesIO(write("report", ".docx", reported(case), case, load_bank()))).sections[0]

    said = section.footer.paragraphs[0].text.partition("  ·")[0]
    assert said.endswith("…")
    assert name.startswith(said[:-1] + " ")


@pytest.mark.parametrize("verdict", [verdict for verdict in FIRM if verdict != "no_need"])
def test_an_action_that_closes_no_requirement_does_not_say_that_it_closes_any(verdict: str) -> None:
    assert [said for said in document(verdict, "plan") if "Closes ." in said] == []
