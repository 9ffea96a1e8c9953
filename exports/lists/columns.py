"""Which column of a grid holds the questions, and which the numbers, the guidance and the answers."""

from collections.abc import Sequence
from typing import Final

from exports.lists import words
from exports.lists.found import Columns
from exports.lists.grid import Grid, Row

TOP: Final = 60
"""The heading row is among so many rows with text."""
MOST_NUMBERED: Final = 0.6

Heads = dict[int, str]


def find(grid: Grid, question: int | None = None) -> Columns | None:
    """The columns of a grid; None where nothing asks. `question`: the column a person chose for the questions."""
    head = _head(grid)
    heads = _heads(head) if head else {}
    below = [row for row in grid.rows if not row.hidden and (head is None or row.number > head.number)]
    column = question or _question(grid, head, heads, below)
    if column is None:
        return None
    answer, own_words = _first(heads, "answer", column), _first(heads, "words", column)
    return Columns(
        question=column,
        number=_number(heads, below, column),
        sub=_first(heads, "sub", column),
        beside=tuple(c for c, kind in heads.items() if kind == "beside" and c != column),
        answer=answer or own_words,
        words=own_words if answer else None,
        head=head.number if head else 0,
    )


def is_head(row: Row) -> bool:
    """Whether two or more cells of a row name columns: such rows come again at each section."""
    kinds = list(_heads(row).values())
    return len(kinds) >= 2 and any(kind != "other" for kind in kinds) and len(kinds) * 2 >= len(row.cells)


def _heads(row: Row) -> Heads:
    return {column: kind for column, cell in row.cells.items() if (kind := words.head(cell))}


def _head(grid: Grid) -> Row | None:
    """The row that names most columns; a single cell only where the rest has a single column too."""
    best, most = None, 0
    for place, row in enumerate(grid.rows[:TOP]):
        kinds = {c: k for c, k in _heads(row).items() if c not in grid.hidden_columns}
        telling = len(kinds) + 3 * any(k.startswith("question") for k in kinds.values())
        if row.hidden or telling <= most or not _believable(grid, place, kinds):
            continue
        best, most = row, telling
    return best


def _believable(grid: Grid, place: int, kinds: Heads) -> bool:
    """Whether these headings have what they name beneath them."""
    below = grid.rows[place + 1 :]
    if len(kinds) >= 2:
        asked = [c for c, kind in kinds.items() if kind.startswith("question")]
        return bool(asked or {"answer", "words"} & set(kinds.values())) and any(len(row.cells) for row in below)
    if not any(kind == "question_1" for kind in kinds.values()):
        return False
    (column,) = kinds
    texts = [row.cells[column] for row in below if column in row.cells]
    alone = all(set(row.cells) <= {column} for row in below)
    return alone and sum(map(_really_asks, texts)) * 2 >= len(texts) > 0


def _really_asks(text: str) -> bool:
    return words.asks(text) and not words.is_instruction(text)


def _question(grid: Grid, head: Row | None, heads: Heads, below: Sequence[Row]) -> int | None:
    """The column under the surest heading, of equals the one that repeats itself least; else the one that asks most."""
    shown = {c: kind for c, kind in heads.items() if c not in grid.hidden_columns}
    for kind in ("question_1", "question_2", "question_3"):
        found = {column: _different(below, column) for column, named in shown.items() if named == kind}
        if any(found.values()):
            return max(found, key=lambda c: (_asking(below, c) * 2 >= found[c], found[c]))
    other = {c for c, kind in shown.items() if kind in ("answer", "words", "number", "beside", "sub")}
    columns = {c for row in below for c in row.cells} - other - grid.hidden_columns
    asking = {column: _asking(below, column) for column in sorted(columns)}
    best = max(asking, key=lambda c: asking[c], default=None)
    if best is None or not asking[best] or (head is None and grid.titled and words.explains(grid.name)):
        return None
    return best


def _different(rows: Sequence[Row], column: int) -> int:
    return len({cell for row in rows if any(map(str.isalpha, cell := row.cells.get(column, "")))})


def _asking(rows: Sequence[Row], column: int) -> int:
    """How many different texts of a column ask something."""
    return len({cell for row in rows if _really_asks(cell := row.cells.get(column, ""))})


def _number(heads: Heads, below: Sequence[Row], question: int) -> int | None:
    """The column headed as numbers, else the one that holds nearly only numbers, different ones, beside the text."""
    asked = [row for row in below if question in row.cells]
    headed = [c for c, kind in heads.items() if kind == "number" and c != question]
    for column in [*headed, *sorted({c for row in asked for c in row.cells if c < question}, reverse=True)]:
        found = [row.cells[column] for row in asked if column in row.cells]
        codes = [cell for cell in found if words.is_number(cell)]
        nearly_all = codes and len(codes) >= MOST_NUMBERED * len(found) and len(set(codes)) * 2 > len(codes)
        if nearly_all and (column in headed or len(codes) >= MOST_NUMBERED * len(asked) / 2):
            return column
    return None


def _first(heads: Heads, kind: str, question: int) -> int | None:
    """The first column of a kind behind the question, else before it."""
    found = [column for column, named in heads.items() if named == kind and column != question]
    return min(found, key=lambda column: (column < question, column), default=None)
