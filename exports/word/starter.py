"""A starter document in Word, and all of them in one zip: what the answers bear out, and what is still to decide."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from domain.document import Part, StarterDocument
from exports.archive import zipped
from exports.figures import day
from exports.word.document import Paper

DRAFT: Final = (
    "Draft for your own review; general information, not legal advice; "
    "having this document does not make anyone certified."
)
ROOM_TO_WRITE: Final = 0.75  # centimetres, the least height of a table row
NO_AI: Final = "You told us that you have no AI in use today. Keep this draft for the day that changes."
TO_DECIDE: Final = "Still to decide"
HOW_TO_DECIDE: Final = (
    "Your answers do not show these yet, so the text above does not say them. Cross out what is settled."
)


def write_document(document: StarterDocument) -> bytes:
    """The document as .docx: one to three pages, the same input giving the same bytes."""
    paper = Paper(document, document.title, document.firm)
    paper.title(document.title, f"{document.firm}  ·  helps with {', '.join(document.helps_with)}")
    _control(paper, document)
    if document.no_ai:
        paper.text(NO_AI, bold=True)
    paper.text(document.purpose)
    for kind, parts in groupby(document.parts, key=lambda part: part.kind):
        _written(paper, kind, list(parts))
    if document.to_decide:
        paper.heading(TO_DECIDE)
        paper.text(HOW_TO_DECIDE, muted=True, with_next=True)
        paper.lines(document.to_decide)
    return paper.save()


def write_documents(documents: Sequence[StarterDocument]) -> bytes:
    """All of them as a .zip, numbered in the order they are best filled in."""
    files = {file_name(document, place): write_document(document) for place, document in enumerate(documents, 1)}
    return zipped(files, documents[0].as_of)


def file_name(document: StarterDocument, place: int) -> str:
    """`1-ai-policy.docx`: what to call the file of the document at this place, from 1."""
    return f"{place}-{document.id.replace('_', '-')}.docx"


def _control(paper: Paper, document: StarterDocument) -> None:
    heads = ("Version", "Date", "Owner", "Approved by, on")
    paper.table(heads, [("Draft 0.1", day(document.as_of), "[name]", "[name], [date]")], (3, 3.5, 4.5, 6))
    paper.text(DRAFT, muted=True)


def _written(paper: Paper, kind: str, parts: Sequence[Part]) -> None:
    if kind == "bullet":
        paper.lines([part.text for part in parts])
    for part in parts:
        if kind == "heading":
            paper.heading(part.text)
        elif kind == "text":
            paper.text(part.text)
        elif part.table:
            paper.table(part.table.heads, part.table.rows, part.table.widths, ROOM_TO_WRITE)
