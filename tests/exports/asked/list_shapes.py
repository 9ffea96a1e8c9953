"""Lists in the shapes that everybody in the field sends, in our own words."""

import io

import docx
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

GENERAL = (
    "Do you have a documented security policy?",
    "Are devices encrypted at rest?",
    "Is multi-factor authentication enforced for administrators?",
    "Describe your backup schedule.",
)
ABOUT_AI = (
    "Does your solution use AI or machine learning?",
    "Has the vendor identified the risks of its AI?",
    "Can AI features be disabled by tenant or by user?",
    "Do you train staff in responsible AI?",
    "State how outputs are checked for harmful bias",
)
TOPICS = (
    "Organization",
    "Product",
    "Network",
    "Accessibility",
    "Case",
    "Physical",
    "Continuity",
    "Hosting",
    "People",
    "Laws",
)
COMPANY = ("Solution provider name", "Solution name", "Provider contact name", "Contact e-mail", "Date completed")


def saved(book: Workbook) -> bytes:
    """The workbook as a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def twelve_sheets() -> bytes:
    """A start page with instructions and company facts, ten subjects, one sheet about AI, a hidden one of values."""
    book = Workbook()
    start = book.worksheets[0]
    start.title = "START HERE"
    start.append(["Supplier assessment toolkit"])
    start.merge_cells("A1:E1")
    for line in ("Step 1: Complete the facts below.", "Go to each tab and answer all questions.", "Who fills this in?"):
        start.append([line])
    for place, fact in enumerate(COMPANY, 1):
        start.append([f"GNRL-{place:02d}", fact])
    for topic in TOPICS:
        _subject(book, topic, GENERAL)
    _subject(book, "AI", ABOUT_AI)
    hidden = book.create_sheet("Values")
    hidden.sheet_state = "hidden"
    for value in ("Question", "Yes", "No", "N/A"):
        hidden.append([value])
    return saved(book)


def _subject(book: Workbook, topic: str, questions: tuple[str, ...]) -> Worksheet:
    """Rows without a heading "Question": number, text, drop-down, remarks, guidance; the headings come again."""
    sheet = book.create_sheet(topic)
    sheet.append([f"Toolkit - {topic}"])
    sheet.merge_cells("A1:E1")
    for place, question in enumerate(questions):
        if place in (0, 2):
            sheet.append([f"{topic}, part {place}", None, "Answer", "Additional Information", "Guidance"])
            sheet.merge_cells(f"A{sheet.max_row}:B{sheet.max_row}")
        sheet.append(
            [f"{topic[:4].upper()}-{place + 1:02d}", question, None, None, "Describe it and attach the policy."]
        )
    choices = DataValidation(type="list", formula1="Values!$A$2:$A$4")
    sheet.add_data_validation(choices)
    choices.add("C3:C20")
    return sheet


def long_list() -> bytes:
    """An introduction, then 261 rows with number, question, drop-down and remarks beneath a merged title."""
    book = Workbook()
    book.worksheets[0].title = "Introduction"
    for line in ("AI self-assessment", "Which tab do I use?", "Please answer each question with Yes, No or NA."):
        book.worksheets[0].append([line])
    sheet = book.create_sheet("AI-Questions")
    sheet.append(["AI CONTROLS QUESTIONNAIRE"])
    sheet.merge_cells("A1:E1")
    sheet.append(
        ["Question ID", "Question", "CSP Answer", "CSP Implementation Description (Optional)", "Control Specification"]
    )
    for place in range(261):
        asked = f"Are policies for AI area {place} established, documented and maintained?"
        sheet.append(
            [f"A&A-{place // 9 + 1:02d}.{place % 9 + 1}", asked, None, None, "Establish and maintain policies."]
        )
    choices = DataValidation(type="list", formula1='"Yes,No,NA"')
    sheet.add_data_validation(choices)
    choices.add("C3:C263")
    return saved(book)


def company_first() -> bytes:
    """Company facts on the first sheet; statements below section rows on the one about AI."""
    book = Workbook()
    company = book.worksheets[0]
    company.title = "Company"
    company.append(["No", "Question", "Answer"])
    facts = (
        "Company name",
        "Registered address",
        "What is your registration number?",
        "How many employees do you have?",
    )
    for place, fact in enumerate((*facts, "Do you hold ISO 27001?", "Contact person (name, e-mail)"), 1):
        company.append([place, fact])
    sheet = book.create_sheet("AI")
    sheet.append(["AI questions"])
    sheet.merge_cells("A1:D1")
    for row in (
        ["Nr.", "Requirement", "Response", "Comments"],
        [None, "1 Governance"],
        ["1.1", "The supplier has an AI policy"],
        ["1.2", "A named person is accountable for AI"],
        [None, "2 Data"],
        ["2.1", "Customer data is never used for training without consent"],
    ):
        sheet.append(row)
    return saved(book)


def word() -> bytes:
    """A letter with numbered questions under titles, a table of questions and a table of company facts."""
    paper = docx.Document()
    paper.add_heading("AI supplier questionnaire", 0)
    paper.add_paragraph("Dear supplier,")
    paper.add_paragraph("Please answer the questions below by 5 May.")
    paper.add_heading("Governance", 1)
    for text in ("Do you have an AI policy?", "Who is in charge of AI?"):
        paper.add_paragraph(text, style="List Number")
    paper.add_heading("Data", 2)
    paper.add_paragraph("Describe where our data goes", style="List Number")
    table = paper.add_table(rows=0, cols=3)
    for cells in (("Ref", "Question", "Your answer"), ("A", "Safety", ""), ("3.1", "Do you test for bias?", "")):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    facts = paper.add_table(rows=0, cols=2)
    for fact in ("Company name", "Address", "Contact"):
        facts.add_row().cells[0].text = fact
    paper.add_paragraph("Kind regards,")
    paper.add_paragraph("Ann")
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()
