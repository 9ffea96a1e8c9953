"""Links as rows: what is behind each, and how much it is. Followed without a reload, as the menu is."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from ui.show.look.icon import icon


class Row(NamedTuple):
    """A link: its words, its address, small print below, something at its end, and a number in a circle before it.

    Without an address it is a line that leads nowhere.
    """

    words: str
    to: str
    note: str = ""
    aside: str = ""
    number: str = ""


def link_rows(rows: Iterable[Row], label: str) -> str:
    """A list of links; `label` says to a listener what they are."""
    return f'<ul class="r42-rows" aria-label="{escape(label)}">{"".join(map(_row, rows))}</ul>'


def _row(row: Row) -> str:
    number = f'<span class="r42-num">{escape(row.number)}</span>' if row.number else ""
    note = f"<small>{escape(row.note)}</small>" if row.note else ""
    aside = f'<span class="r42-aside">{escape(row.aside)}</span>' if row.aside else ""
    words = f'<span class="r42-words-of"><b>{escape(row.words)}</b>{note}</span>'
    if not row.to:
        return f'<li><div class="r42-still">{number}{words}{aside}</div></li>'
    return f'<li><a href="{escape(row.to)}">{number}{words}{aside}{icon("go")}</a></li>'
