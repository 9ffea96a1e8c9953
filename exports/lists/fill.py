"""Our answers put into the customer's own workbook: only the answer cells change, in the XML of their sheet.

Loading a workbook and saving it loses drop-downs and more (decision 35), so every other part keeps its bytes.
"""

import copy
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.files.told_as import told_as
from exports.lists.cells import Write, changed
from exports.lists.found import Asked, Columns, Question
from exports.lists.sheet_xml import SheetXml, area
from exports.lists.workbook import Sheet, Workbook
from exports.reading.faults import CannotRead
from exports.reading.guard import DAMAGED

NO_COLUMN: Final = "no column for answers was found or chosen"
HOLDS: Final = "the cell already holds something"
FORMULA: Final = "the cell holds a formula"
NO_ANSWER: Final = "to be answered by hand"


@dataclass(frozen=True, slots=True)
class Reply:
    """Our answer to a question; `value`: the entry of the cell's drop-down that says the same, None if not chosen."""

    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A question whose answer cell stays as it was, and why."""

    question: Question
    why: str


class OwnWorkbook:
    """The workbook a list came in. Raises CannotRead when it can't be read any more."""

    @told_as(CannotRead, DAMAGED)
    def __init__(self, data: bytes, asked: Asked) -> None:
        self.book, self.asked = Workbook(data), asked
        self.sheets: dict[str, Sheet] = {sheet.name: sheet for sheet in self.book.visible}
        self.xml = {part.name: self.book.xml(self.sheets[part.name]) for part in asked.parts if part.chosen}

    @told_as(CannotRead, DAMAGED)
    def choices(self) -> tuple[tuple[str, ...] | None, ...]:
        """For each question what the drop-down in its answer cell offers; None without one, () if it can't be told."""
        return tuple(self._offered(name, question, columns) for name, question, columns in self._questions())

    @told_as(CannotRead, DAMAGED)
    def planned(self, replies: Sequence[Reply | None], overwrite: bool = False) -> "Planned":
        """One reply for each question, in the order of `asked.questions`; None leaves its cell as it is."""
        plan = Planned(self, overwrite)
        for (name, question, columns), reply in zip(self._questions(), replies, strict=True):
            plan.take(name, question, columns, reply)
        return plan

    def _questions(self) -> list[tuple[str, Question, Columns]]:
        return [
            (part.name, question, part.columns)
            for part in self.asked.parts
            if part.chosen and part.columns
            for question in part.questions
        ]

    def _offered(self, name: str, question: Question, columns: Columns) -> tuple[str, ...] | None:
        return self.offered(name, target(self.xml[name], question.row, columns.answer)) if columns.answer else None

    def offered(self, name: str, cell: tuple[int, int]) -> tuple[str, ...] | None:
        """What the drop-down of a cell offers; None where it has none."""
        for choices in self.xml[name].choices:
            for top, left, bottom, right in map(area, choices.cells.split()):
                if top <= cell[0] <= bottom and left <= cell[1] <= right:
                    return self.book.values(choices, self.sheets[name])
        return None

    def written(self, writes: Mapping[str, Mapping[tuple[int, int], str]]) -> bytes:
        """The archive again, part by part in its order; only the sheets that were written in differ."""
        new: dict[str, bytes] = {}
        for name, cells in writes.items():
            if cells:
                part, xml = self.sheets[name].part, self.xml[name]
                told = [Write(*cell, said, _figure(self, name, said, cell)) for cell, said in cells.items()]
                new[part] = changed(self.book.archive.read(part), xml, told)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.comment = self.book.archive.comment
            for info in self.book.archive.infolist():
                kept = copy.copy(info)
                kept.extra = b""
                archive.writestr(kept, new.get(info.filename) or self.book.archive.read(info), info.compress_type)
        return out.getvalue()


def _figure(own: OwnWorkbook, name: str, said: str, cell: tuple[int, int]) -> bool:
    """Whether a drop-down's value is a figure, as in a list of scores from 0 to 5."""
    return said.isdigit() and said in (own.offered(name, cell) or ())


def target(xml: SheetXml, row: int, column: int) -> tuple[int, int]:
    """The cell to write in: of merged cells the first, which holds the text of all."""
    for top, left, bottom, right in xml.merged:
        if top <= row <= bottom and left <= column <= right:
            return top, left
    return row, column


class Planned:
    """What goes where. `count`: how many questions get something; `left`: whose answer cell stays, and why."""

    def __init__(self, own: OwnWorkbook, overwrite: bool) -> None:
        self.own, self.overwrite = own, overwrite
        self.writes: dict[str, dict[tuple[int, int], str]] = {name: {} for name in own.xml}
        self.left: list[Left] = []
        self.count = 0

    @told_as(CannotRead, DAMAGED)
    def data(self) -> bytes:
        """The customer's workbook with our answers in it."""
        return self.own.written(self.writes)

    def take(self, name: str, question: Question, columns: Columns, reply: Reply | None) -> None:
        """Find the place of one more reply; `name`: the sheet of its question."""
        why = self._why_not(name, question, columns, reply)
        if why:
            self.left.append(Left(question, why))
        self.count += self._put(name, question, columns, reply) if reply and columns.answer else 0

    def _why_not(self, name: str, question: Question, columns: Columns, reply: Reply | None) -> str:
        """Why the answer cell itself stays as it is; "" where it gets something."""
        if reply is None:
            return NO_ANSWER
        if not columns.answer:
            return NO_COLUMN
        cell = target(self.own.xml[name], question.row, columns.answer)
        if (held := self._held(name, cell, columns)) != "":
            return held
        offered = self.own.offered(name, cell)
        if offered is None or _entry(offered, reply):
            return ""
        return f"the cell takes one of: {', '.join(offered)}" if offered else "the cell takes entries of a list only"

    def _put(self, name: str, question: Question, columns: Columns, reply: Reply) -> bool:
        """Write where it may be written: an entry of the list and our words beside it, or our words alone."""
        assert columns.answer
        cell = target(self.own.xml[name], question.row, columns.answer)
        offered = self.own.offered(name, cell)
        if offered is None:
            return self._write(name, question, columns, cell, reply.text)
        entry = _entry(offered, reply)
        done = bool(entry) and self._write(name, question, columns, cell, entry, alone=True)
        if columns.words:
            beside = target(self.own.xml[name], question.row, columns.words)
            if self.own.offered(name, beside) is None:
                done = self._write(name, question, columns, beside, reply.text) or done
        return done

    def _held(self, name: str, cell: tuple[int, int], columns: Columns) -> str:
        row, column = cell
        found = self.own.xml[name].cells.get(cell)
        if column in (columns.question, columns.number) or row <= columns.head:
            return HOLDS
        if found and found.formula:
            return FORMULA
        return HOLDS if found and found.text.strip() and not self.overwrite else ""

    def _write(
        self, name: str, question: Question, columns: Columns, cell: tuple[int, int], said: str, alone: bool = False
    ) -> bool:
        """Several questions of one cell are answered one below the other, each with its number."""
        if self._held(name, cell, columns):
            return False
        cells = self.writes[name]
        if cell in cells and not alone:
            cells[cell] += f"\n{question.number}: {said}" if question.number else f"\n{said}"
        elif cell not in cells:
            cells[cell] = said
        return True


def _entry(offered: Sequence[str], reply: Reply) -> str:
    """The entry of a list that was chosen, or that our answer begins with, as in "Yes, we do."; "" for none."""
    if reply.value is not None:
        return next((entry for entry in offered if entry == reply.value), "")
    first = reply.text.split(maxsplit=1)[0].rstrip(",.:;!–-").casefold() if reply.text.split() else ""
    return next((entry for entry in offered if entry.casefold() == first), "")
