"""A customer's list as text: pasted, from an e-mail, from a PDF, or the paragraphs of a Word document."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from exports.lists import words
from exports.lists.found import LeftOut, Part, Question, Why
from exports.text import clean

LONGEST: Final = 2_000
FOLLOW_UP: Final = 6
"""So many words after "Yes / No -" in a row of its own ask something more."""

_BULLET: Final = re.compile(r"^(?:[-–—•·*▪●◦✓>]+\s+|#+\s+|q[.:)]\s+)+", re.I)
_BOX: Final = re.compile(r"^(?:[-–—•·*]\s*)?(?:\[\s*[xX✓]?\s*\]|\(\s*\)|[☐☑☒□○])\s*(?=\S)")
_NEXT_QUESTION: Final = re.compile(r"(?<=\?)[\"')\]]*\s+(?=[A-Z\"'(])")
_CHOICES: Final = re.compile(r"(?<=[?.])\s*((?:\(?(?:y|yes)\s*/\s*(?:n|no)\b[^?]{0,60}\)?))$", re.I)
_BOXES: Final = re.compile(r"(?<=\S)\s+((?:\[\s*\]|[☐□○]|\(\s*\))\s*\w.*)$")
_CHOICES_FIRST: Final = re.compile(r"^(?:yes|y)\s*/\s*(?:no|n)[^-–—:?]{0,40}[-–—:]\s*", re.I)
_ENDS: Final = (".", "?", "!", ":", ";", '"', ")", "]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands, without its marks. `boxed`: a box to tick stood before it; `titled`: it is a title."""

    number: str
    text: str
    where: str
    boxed: bool = False
    titled: bool = False
    beside: str = ""


def read_lines(name: str, texts: Iterable[tuple[str, str, bool]]) -> Part:
    """Questions told from the rest. `texts`: each line, where it stands, and whether its look makes it a title."""
    return _Reading(_joined([_line(*told) for told in texts if told[0].strip()])).part(name)


def pasted(text: str, name: str = "Pasted text") -> Part:
    """The same for text that a person pasted, line by line."""
    return read_lines(name, ((raw, f"line {place}", False) for place, raw in enumerate(clean(text).split("\n"), 1)))


def _line(raw: str, where: str, titled: bool) -> Line:
    if "\t" in raw.strip():
        return _row([" ".join(cell.split()) for cell in raw.split("\t")], where)
    text = " ".join(raw.split())
    boxed = bool(_BOX.match(text))
    titled = titled or text.startswith("#")
    number, rest = words.numbered(_BULLET.sub("", _BOX.sub("", text)))
    return Line(number, _BULLET.sub("", _BOX.sub("", rest)), where, boxed, titled)


def _row(cells: Sequence[str], where: str) -> Line:
    """Of a row copied from a table, the cell with the question; the number before it and the choices behind it."""
    place = max(range(len(cells)), key=lambda p: ("?" in cells[p] and not words.is_option(cells[p]), len(cells[p])))
    asking = [p for p, cell in enumerate(cells) if words.asks(cell) and len(words.words(cell)) > words.SHORT]
    place = asking[0] if asking else place
    number = next((cell.strip("()[].:") for cell in cells[:place] if words.is_number(cell)), "")
    own, text = words.numbered(cells[place])
    beside = " ".join(cell for cell in cells[place + 1 :] if cell)
    return Line(number or own, text, where, beside=beside)


def _joined(lines: Sequence[Line]) -> list[Line]:
    """A line broken by e-mail or a page's edge is put together again; a page's own lines don't come between."""
    found: list[Line] = []
    pages: list[Line] = []
    has_numbers = sum(bool(line.number) for line in lines) >= 2
    for line in lines:
        if words.is_page(line.text) and not line.number:
            pages.append(line)
        elif found and _goes_on(found[-1], line, has_numbers):
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return [*found, *pages]


def _goes_on(before: Line, line: Line, has_numbers: bool) -> bool:
    """Whether a line without a mark goes on where the one before stopped."""
    if line.number or line.boxed or line.titled or line.beside or before.titled or before.boxed or before.beside:
        return False
    if words.is_polite(before.text) and before.text.endswith(","):
        return False
    if before.text.endswith(_ENDS) or words.is_option(line.text) or words.is_heading(line.text):
        return False
    if line.text[:1].islower():
        return True
    return bool(before.number) and has_numbers and not words.is_short(before.text) and not (
        words.is_signature(line.text) or words.is_polite(line.text) or words.is_instruction(line.text)
    )  # fmt: skip


class _Reading:
    """One pass over the lines, which knows what came before."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.questions: list[Question] = []
        self.left_out: list[LeftOut] = []
        self.signed = False
        self.asking = any("?" in line.text for line in lines) or any(line.number for line in lines)

    def part(self, name: str) -> Part:
        for line in self.lines:
            self._take(line)
        return Part(name, bool(self.questions), tuple(self.questions), tuple(self.left_out))

    def _take(self, line: Line) -> None:
        if not any(sign.isalpha() for sign in line.text):
            return
        if words.is_signature(line.text) and not line.number:
            self.signed = True
        why = self._why_not(line)
        if why is None:
            self._ask(line)
        else:
            self.left_out.append(LeftOut(line.text, line.where, why))
            if why == "option" and self.questions:
                last = self.questions[-1]
                self.questions[-1] = replace(last, beside=f"{last.beside} {line.text}".strip())

    def _why_not(self, line: Line) -> Why | None:
        text = line.text
        if self.signed and not line.number and "?" not in text:
            return "signature"
        if line.titled and "?" not in text:
            return "heading"
        if (why := words.why_not(text)) is not None and not (why == "page line" and line.number):
            return why
        if line.boxed and "?" not in text:
            return "option"
        if words.is_polite(text):
            return "greeting"
        if words.is_instruction(text) and not line.number:
            return "instruction"
        return self._by_company(line)

    def _by_company(self, line: Line) -> Why | None:
        """What only the lines around it tell."""
        if "?" in line.text or words.asks(line.text):
            return None
        if words.is_short(line.text) or self._heads_others(line):
            return "heading"
        return "not a question" if self.asking and not line.number else None

    def _heads_others(self, line: Line) -> bool:
        """Whether "2" stands before "2.1", "2.2"."""
        return bool(line.number) and any(other.number.startswith(f"{line.number}.") for other in self.lines)

    def _ask(self, line: Line) -> None:
        *texts, choices = _parts(line.text)
        follow_up = _CHOICES_FIRST.sub("", line.beside) if _CHOICES_FIRST.match(line.beside) else ""
        for place, text in enumerate(texts):
            number = line.number if place == 0 else ""
            beside = " ".join(filter(None, (choices, line.beside)))
            self.questions.append(Question(number, short(text), line.where, beside))
        if words.asks(follow_up) and len(words.words(follow_up)) >= FOLLOW_UP:
            self.questions.append(Question(line.number, short(follow_up), line.where, texts[-1]))


def _parts(text: str) -> list[str]:
    """A line at each question that begins on it, words after the last mark ("Please describe.") kept with it; then
    the choices at its end. A letter's own sentences before the first question are dropped.
    """
    found = _CHOICES.search(text) or _BOXES.search(text)
    choices = found[1] if found else ""
    parts: list[str] = []
    for part in _NEXT_QUESTION.split(text[: found.start()] if found else text):
        if parts and "?" not in part:
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(_without_letter(part))
    return [*parts, choices]


def _without_letter(text: str) -> str:
    while ". " in text and words.is_polite(text.split(". ")[0]) and words.asks(text.split(". ", 1)[1]):
        text = text.split(". ", 1)[1]
    return text


def short(text: str) -> str:
    """A text as long as a book is cut."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
