"""Text that people typed, made safe for a file: nothing a cell runs, nothing XML refuses."""

import re
from typing import Final

CELL_LIMIT: Final = 32_767  # UTF-16 units, the most Excel keeps in a cell
STARTERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_BEHIND_A_SEPARATOR: Final = re.compile(r"([,;|\t\n]\s*)(?=[=+\-@])")
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: str) -> str:
    """`text` without control characters, direction overrides and lone surrogates; every line end a line feed."""
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore") if _SURROGATE.search(text) else text
    return _NOT_XML.sub("", joined.replace("\r\n", "\n").replace("\r", "\n"))


def for_cell(text: str) -> str:
    """`text` as a spreadsheet cell may hold it: clean, at most 32,767 units, `_x000D_` kept as these seven signs."""
    if text.isprintable() and len(text) <= CELL_LIMIT // 2 and "_x" not in text:
        return text  # nearly all: no sign in it needs a second look
    whole = _ESCAPE.sub("_x005F_", clean(text))
    units = whole.encode("utf-16-le")
    return whole if len(units) <= CELL_LIMIT * 2 else units[: CELL_LIMIT * 2].decode("utf-16-le", "ignore")


def from_cell(text: str) -> str:
    """What a spreadsheet cell says, clean: the other way of `for_cell`."""
    return clean(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def for_csv(text: str) -> str:
    """`text` that no spreadsheet runs when it opens a CSV file: a leading sign gets an apostrophe in front.

    So does one behind a comma, semicolon, tab or line end: a spreadsheet of another country starts a cell there.
    """
    found = _BEHIND_A_SEPARATOR.sub(r"\1'", clean(text))
    return f"'{found}" if found.startswith(STARTERS) or found.lstrip().startswith(STARTERS) else found


def for_header(text: str, limit: int = 60) -> str:
    """`text` for a page header or footer, where a single "&" starts a code."""
    return clean(text).replace("\n", " ")[:limit].replace("&", "&&")


def short_name(name: str, limit: int = 60) -> str:
    """A firm's name for a heading: a very long one ends in "…", after a whole word where that leaves most of it."""
    found = " ".join(clean(name).split())
    if len(found) <= limit:
        return found
    cut = found[: limit - 1]
    whole = cut.rpartition(" ")[0]
    return (whole if len(whole) > limit // 2 else cut) + "…"
