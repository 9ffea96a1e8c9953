"""A starter document in Word, its cover note, and all of them in one zip.

A document holds what the answers bear out and nothing else. What is missing, and what an auditor asks of it, is for the
firm's own eyes: a cover note, a file of its own, so that nobody has to take a page out before passing a document on.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from domain.asked.document import Part, StarterDocument
from domain.vocabulary import ROLE
from exports.archive import zipped
from exports.figures import day
from exports.word.document import Paper

DRAFT: Final = (
    "Draft for your own review; general information, not legal advice; "
    "having this document does not make anyone certified."
)
ROOM_TO_WRITE: Final = 0.75  # centimetres, the least height of a table row
NO_AI: Final = "You told us that you have no AI in use today. Keep this draft for the day that changes."
NOT_APPROVED: Final = "Nobody so far"
COVER_NOTE: Final = "Cover note"
OWN_EYES: Final = "For your own eyes: this note is no part of the document, and need not go along with it."
ASKED: Final = "What an auditor asks of it"
TO_DECIDE: Final = "Still to decide"
HOW_TO_DECIDE: Final = (
    "Your answers do not show these yet, so the document does not say them. Cross out what is settled."
)
DECIDED: Final = "Nothing is missing by your answers."
BLANKS: Final = "Questions in it that only a person can answer"
APART: Final = "if-you-ever-certify-"
"""How the names of papers for the certificate begin, for a firm that was not advised to get one."""


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
    return paper.save()


def write_cover_note(documents: Sequence[StarterDocument]) -> bytes:
    """What belongs to these documents (at least one) and is not in them, as .docx."""
    only = documents[0] if len(documents) == 1 else None
    paper = Paper(documents[0], COVER_NOTE, documents[0].firm)
    paper.title(f"{COVER_NOTE}: {only.title if only else 'starter documents'}", documents[0].firm)
    paper.text(OWN_EYES, bold=True)
    for document in documents:
        paper.heading(f"{document.title}: helps with {', '.join(document.helps_with)}")
        _noted(paper, document)
    paper.text(DRAFT, muted=True)
    return paper.save()


def write_documents(documents: Sequence[StarterDocument]) -> bytes:
    """All of them as a .zip with their cover notes, numbered in the order they are best filled in."""
    return zipped(dict(all_files(documents)), documents[0].as_of)


def all_files(documents: Sequence[StarterDocument]) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file: what to start from with its cover note, then what lies apart with its own."""
    for apart in (False, True):
        found = [document for document in documents if document.apart is apart]
        if found:
            yield f"{APART if apart else ''}0-cover-note.docx", write_cover_note(found)
        for place, document in enumerate(found, 1):
            yield file_name(document, place), write_document(document)


def file_name(document: StarterDocument, place: int) -> str:
    """`1-ai-policy.docx`: what to call the file of the document at this place, from 1."""
    return f"{APART if document.apart else ''}{place}-{document.id.replace('_', '-')}.docx"


def _control(paper: Paper, document: StarterDocument) -> None:
    heads = ("Version", "Date", "Owner", "Approved by, on")
    owner = document.owner or ROLE[document.role]
    paper.table(heads, [("Draft 0.1", day(document.as_of), owner, NOT_APPROVED)], (3, 3.5, 6, 4.5))
    paper.text(DRAFT, muted=True)


def _noted(paper: Paper, document: StarterDocument) -> None:
    if document.auditor_asks:
        paper.heading(ASKED, 2)
        paper.lines(document.auditor_asks)
    questions = tuple(dict.fromkeys(gap.strip("[]") for gap in document.blanks if gap.endswith("?]")))
    if questions:
        paper.heading(BLANKS, 2)
        paper.lines(questions)
    if not document.to_decide:
        paper.text(DECIDED)
        return
    paper.heading(TO_DECIDE, 2)
    paper.text(HOW_TO_DECIDE, muted=True, with_next=True)
    paper.lines(document.to_decide)


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
