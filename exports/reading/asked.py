"""A customer's list, pasted as text: one question after the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exports.reading.faults import CannotRead
from exports.text import clean

MOST: Final = 500
LONGEST: Final = 2_000
HEADING_WORDS: Final = 8

_MARKER: Final = re.compile(
    r"^(?:[-–—•·*▪●○◦☐□✓>#]+\s+|\(?(?:q(?:uestion)?[\s.]*)?\d{1,3}(?:\.\d{1,3})*[.):]?\s+|\(?[a-z][.)]\s+"
    r"|\(?[ivx]{1,5}[.)]\s+|q(?:uestion)?[\s.]*\d{1,3}[.):]*\s*|q[.:)]\s+)",
    re.I,
)
_NEXT_QUESTION: Final = re.compile(r"(?<=\?)[\"')\]]*\s+(?=[A-Z\"'(])")
_SECTION: Final = re.compile(r"^(?:section|part|appendix|annex|chapter|schedule)\s+[\divxa-z]{1,4}\b(?!.*\?)", re.I)


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions in their order, and the lines left out because they only head a section."""

    questions: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def split(text: str) -> Asked:
    """Questions from lines, bullets, numbered lists, rows copied from a table, and several on one line.

    A line that goes on where the one before stopped is part of it. Raises CannotRead when there is nothing to read or
    far too much.
    """
    return gathered(part for line in _whole_lines(clean(text)) for part in _questions(line))


def gathered(texts: Iterable[str]) -> Asked:
    """Questions and headings told apart. Raises CannotRead when no question is left, or more than we take at once."""
    questions: list[str] = []
    headings: list[str] = []
    for text in texts:
        (headings if _is_heading(text) else questions).append(_short(text))
    if not questions:
        raise CannotRead("There is no question in this yet: paste your customer's questions, one on each line.")
    if len(questions) > MOST:
        raise CannotRead(f"This holds {len(questions)} questions; at most {MOST} can be answered at once, so split it.")
    return Asked(tuple(questions), tuple(headings))


def _whole_lines(text: str) -> list[str]:
    """Lines without their bullets and numbers; a line broken by e-mail or a page's edge is put together again."""
    lines: list[str] = []
    may_go_on = False
    for raw in text.split("\n"):
        line = _telling_cell(raw)
        bare = _MARKER.sub("", line, count=1).strip()
        if may_go_on and bare == line and line[:1].islower():
            lines[-1] = f"{lines[-1]} {line}"
        elif any(sign.isalpha() for sign in bare):
            lines.append(bare)
        may_go_on = bool(line) and bool(lines) and lines[-1][-1] not in ".?!:"
    return lines


def _telling_cell(line: str) -> str:
    """Of a row copied from a table, the cell with the question; any other line as it is."""
    cells = [cell.strip() for cell in line.split("\t")]
    return max(cells, key=lambda cell: ("?" in cell, len(cell)))


def _questions(line: str) -> list[str]:
    """A line at each question that begins on it; words after the last mark ("Please describe.") stay with it."""
    parts: list[str] = []
    for part in _NEXT_QUESTION.split(line):
        if parts and "?" not in part:
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def _is_heading(text: str) -> bool:
    if "?" in text or len(text.split()) > HEADING_WORDS:
        return False
    return text.endswith(":") or text.isupper() or bool(_SECTION.match(text))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
