"""A customer's list as a CSV file: any usual separator and lettering."""

import csv
import io
from collections import Counter
from typing import Final

from exports.lists.grid import Grid, Row, letters
from exports.reading.faults import CannotRead
from exports.text import clean

SIZE, ROWS, COLUMNS = 5_000_000, 5_000, 60
SEPARATORS: Final = (",", ";", "\t", "|")
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(data: bytes) -> str:
    """A text file as text: by its mark, else UTF-8, else as Windows writes it. Raises CannotRead with a sentence."""
    if not data.strip():
        raise CannotRead("This file is empty; expected a list with one question on each line.")
    if len(data) > SIZE:
        raise CannotRead(f"This file is too big: at most {SIZE // 1_000_000} MB can be read.")
    lettering = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if lettering is None and b"\0" in data[:1_000]:
        raise CannotRead("This is not a text file; expected a list saved as .xlsx, .docx, .csv or .txt.")
    for name in (lettering,) if lettering else ("utf-8", "cp1252", "latin-1"):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    raise CannotRead("This text is damaged; open it, save it again as UTF-8 and try that.")


def read_delimited(name: str, data: bytes) -> Grid:
    """The rows of a CSV file that hold text."""
    text = clean(decoded(data))
    separator, text = _said(text)
    rows = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=separator or _separator(text)), 1):
            if number > ROWS:
                break
            told = {c: cell.strip() for c, cell in enumerate(cells[:COLUMNS], 1) if cell.strip()}
            if told:
                rows.append(Row(number, told))
    except csv.Error as error:
        raise CannotRead("This CSV file is damaged; open it, save it again as .csv and try that.") from error
    return Grid(name, tuple(rows), lambda row, column: f"{letters(column)}{row}")


def _said(text: str) -> tuple[str, str]:
    """The separator that a first line "sep=;" names, and the text without that line."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[-1], rest
    return "", text


def _separator(text: str) -> str:
    """The one that cuts most rows into the same number of cells, more than one. Before a blank it is text."""

    def agreeing(separator: str) -> tuple[int, int]:
        counts: Counter[int] = Counter()
        try:
            for place, cells in enumerate(csv.reader(io.StringIO(text), delimiter=separator)):
                if place >= 100:
                    break
                in_a_sentence = any(cell.startswith(" ") for cell in cells[1:])
                counts[len(cells)] += len(cells) > 1 and not in_a_sentence
        except csv.Error:
            return 0, 0
        width, rows = max(counts.items(), key=lambda found: found[1], default=(0, 0))
        return rows, width

    best = max(SEPARATORS, key=agreeing)
    return best if agreeing(best)[0] else "\t"
