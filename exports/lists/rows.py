"""The rows of a grid told apart: what is asked, what belongs to it, and what is left out and why."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from exports.lists import words
from exports.lists.columns import find, is_head
from exports.lists.found import Columns, LeftOut, Part, Question, Why
from exports.lists.grid import Grid, Row, letters
from exports.lists.lines import short

_IN_CELL: Final = re.compile(r"\n+")


def read_grid(grid: Grid, question: int | None = None) -> Part:
    """A sheet or table. `question`: the column a person chose for the questions, None to find it."""
    columns = find(grid, question)
    if columns is None:
        return Part(grid.name, False, left_out=_all_left_out(grid), named=_named(grid, 0))
    reading = _Rows(grid, columns)
    for row in grid.rows:
        reading.take(row)
    return Part(
        grid.name, bool(reading.questions), tuple(reading.questions), tuple(reading.left_out), columns,
        _named(grid, columns.head),
    )  # fmt: skip


def _named(grid: Grid, head: int) -> dict[int, str]:
    """The columns that hold text, as a person would name them: the letter and the heading."""
    row = next((row.cells for row in grid.rows if row.number == head), {})
    used = sorted({column for row in grid.rows for column in row.cells} | set(row))
    return {c: f"{letters(c)}: {' '.join(row[c].split())[:60]}" if c in row else letters(c) for c in used}


def _all_left_out(grid: Grid) -> tuple[LeftOut, ...]:
    found = []
    for row in grid.rows:
        told = {c: " ".join(cell.split()) for c, cell in row.cells.items() if any(map(str.isalpha, cell))}
        column = next((c for c, text in told.items() if not words.is_number(text)), next(iter(told), 0))
        if column:
            text = told[column]
            why = words.why_not(text) or ("heading" if words.is_short(text) else "instruction")
            found.append(LeftOut(text, grid.where(row.number, column), "hidden row" if row.hidden else why))
    return tuple(found)


class _Rows:
    """One pass over the rows below the headings."""

    def __init__(self, grid: Grid, columns: Columns) -> None:
        self.grid, self.columns = grid, columns
        self.questions: list[Question] = []
        self.left_out: list[LeftOut] = []
        texts = [row for row in grid.rows if row.number > columns.head and columns.question in row.cells]
        asked = [row for row in texts if words.asks(row.cells[columns.question])] or texts
        self.shape = Counter(_shape(self._number(row)) for row in asked).most_common(1)[0][0] if asked else ""
        self.mostly_asks = sum("?" in row.cells[columns.question] for row in asked) * 2 > len(asked)
        self.numbers = [self._number(row) for row in grid.rows]
        self.main = ""

    def take(self, row: Row) -> None:
        text = row.cells.get(self.columns.question, "")
        if row.number <= self.columns.head or not any(map(str.isalpha, text)):
            self._without_question(row)
            return
        if row.hidden:
            self._leave(row, self.columns.question, "hidden row")
        elif (why := self._why_not(row, " ".join(text.split()))) is not None:
            self._leave(row, self.columns.question, why)
        else:
            self._ask(row, text)

    def _without_question(self, row: Row) -> None:
        """A line before the headings, a section's name in another column, or a sub-question of its own."""
        if row.number == self.columns.head or not row.cells:
            return
        sub = row.cells.get(self.columns.sub or 0, "")
        if row.number > self.columns.head and sub and self.main and not row.hidden:
            self._add(row, self._number(row), sub, self.main, self.columns.sub or 0)
            return
        column = next((c for c, cell in row.cells.items() if any(map(str.isalpha, cell))), None)
        if column is not None and (row.number < self.columns.head or len(row.cells) == 1 or is_head(row)):
            text = " ".join(row.cells[column].split())
            few = len(words.words(text)) <= words.HEADING_WORDS and not words.asks(text)
            titled = few or row.number > self.columns.head
            self._leave(row, column, "hidden row" if row.hidden else "heading" if titled else "instruction")

    def _why_not(self, row: Row, text: str) -> Why | None:
        if is_head(row):
            return "heading"
        if (why := words.why_not(text)) is not None:
            return why
        if "?" in text:
            return None
        return "heading" if self._heads(row, text) else self._instructs(row, text)

    def _heads(self, row: Row, text: str) -> bool:
        """A section's name: spread over the answer too, numbered in another way than what asks, or too short to ask."""
        number = self._number(row)
        if any(len(other) > len(number) and other.startswith(f"{number}.") for other in self.numbers if number):
            return True
        few = len(words.words(text)) <= words.HEADING_WORDS
        if few and self._spread(row):
            return True
        if _shape(number) == self.shape and number:
            return False
        if self.shape:
            return (few and not words.asks(text)) or (few and self.mostly_asks and _shape(number) != self.shape)
        return words.is_short(text)

    def _spread(self, row: Row) -> bool:
        """Whether the cell is merged over the answer, or over three columns, so that nothing can be answered there."""
        last = self.grid.wide.get((row.number, self.columns.question), 0)
        return last >= (self.columns.answer or self.columns.question + 2) > self.columns.question

    def _instructs(self, row: Row, text: str) -> Why | None:
        if self._number(row):
            return None
        if words.is_instruction(text) or words.is_polite(text):
            return "instruction"
        headless = not self.columns.head
        return "not a question" if (headless or (self.shape and self.mostly_asks)) and not words.asks(text) else None

    def _ask(self, row: Row, text: str) -> None:
        self.main = " ".join(text.split())
        number = self._number(row)
        for own, part in _split(text):
            joined = " ".join(filter(None, (number, own)))
            self._add(row, joined, part, self._beside(row), self.columns.question)

    def _add(self, row: Row, number: str, text: str, beside: str, column: int) -> None:
        own, bare = words.numbered(" ".join(text.split())) if not number else (number, " ".join(text.split()))
        where = self.grid.where(row.number, column)
        self.questions.append(Question(own, short(bare), where, beside, row.number))

    def _leave(self, row: Row, column: int, why: Why) -> None:
        text = " ".join(row.cells[column].split())
        self.left_out.append(LeftOut(short(text), self.grid.where(row.number, column), why))

    def _number(self, row: Row) -> str:
        return " ".join(row.cells.get(self.columns.number or 0, "").split()).strip("()[]:").rstrip(".")

    def _beside(self, row: Row) -> str:
        told = (row.cells.get(column or 0, "") for column in (self.columns.sub, *self.columns.beside))
        return " ".join(" ".join(told).split())


def _split(text: str) -> Iterator[tuple[str, str]]:
    """A cell with numbered lines at each of them, with their numbers; any other cell whole."""
    lines = [" ".join(line.split()) for line in _IN_CELL.split(text) if line.strip()]
    numbers = [words.numbered(line)[0] for line in lines]
    if sum(map(bool, numbers)) < 2 or not _several(lines):
        yield "", " ".join(lines)
        return
    parts: list[tuple[str, str]] = []
    for line, number in zip(lines, numbers, strict=True):
        text = words.numbered(line)[1]
        if number and parts and parts[-1][0]:
            parts.append((number, text))
        else:  # what stands before the first number, or goes on from the line above
            own, before = parts.pop() if parts else ("", "")
            parts.append((own or number, f"{before} {text}".strip()))
    yield from parts


def _several(lines: Sequence[str]) -> bool:
    """Whether the numbered lines ask, rather than list choices."""
    bare = [words.numbered(line) for line in lines]
    return sum(words.asks(text) for number, text in bare if number) >= 2


def _shape(number: str) -> str:
    """How a number is made: "AI-01" and "AI-12" are alike, "A" and "1" are not."""
    kind = re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "1", number))
    return re.sub(r"(?:([.-])1)+", r"\g<1>1", kind)
