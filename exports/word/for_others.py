"""Questions for one person in Word: each with its choices to mark and room to write."""

from domain.for_others import ForOne
from exports.plain.for_others import BOX, CLOSING, SHOWN, opening
from exports.text import clean
from exports.word.document import Paper

ROOM_TO_WRITE = 1.2  # centimetres


def write(sheet: ForOne) -> bytes:
    """The sheet as .docx; the same input gives the same bytes."""
    title = clean(f"Questions for {sheet.who}")
    paper = Paper(sheet, title, sheet.firm)
    paper.title(title, f"{sheet.firm}  ·  about how we use AI")
    paper.text(f"Hello {sheet.who}, {opening(sheet)} {CLOSING}")
    for place, question in enumerate(sheet.questions, 1):
        paper.heading(f"{place}. {question.text}", 2)
        paper.text(question.help, muted=True, with_next=True)
        for choice in question.choices:
            paper.text(f"{BOX}  {choice.text}", with_next=True)
        paper.table((SHOWN,), [("",)], (17,), ROOM_TO_WRITE)
    return paper.save()
