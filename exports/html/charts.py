"""Charts as drawings inside the page: bands for ranges, a mark for what is likely, and the words beside each of them.

Each row is a drawing of its own whose places are percentages, so that it is as wide as the paper or the phone, and its
words stay as large as all others. The words say all that the drawing shows, so it is no loss where it is not seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from exports.html.elements import el

HIGH: Final = 22
"""Points of one row."""
WHOLE: Final = 100.0
LEAST: Final = 0.6
"""Of a hundred, the least a band is wide."""


@dataclass(frozen=True)
class Bar:
    """One row: name, what stands beside it, where the band begins and ends and where the mark is (None for none).

    Places are shares of the scale from 0 to 1. `state` names its colour.
    """

    label: str
    says: str
    low: float
    high: float
    likely: float | None = None
    state: str = "brand"


def chart(caption: str, bars: Sequence[Bar], ends: tuple[str, str] | None = None) -> Element:
    """The figure, its caption above; `ends`: what the left and the right end of the scale are called."""
    rows = [_row(bar) for bar in bars]
    scale = el("div", el("span"), el("span", ends[0]), el("span", ends[1]), cls="ends") if ends else None
    return el("figure", el("figcaption", caption), *rows, scale, cls="chart")


def _row(bar: Bar) -> Element:
    says = bar.says.replace(" %", "\N{NO-BREAK SPACE}%")
    return el("div", el("span", bar.label, cls="name"), _drawing(bar), el("span", says, cls="says"), cls="row")


def _drawing(bar: Bar) -> Element:
    line = el("rect", x="0", y="10", width="100%", height="2", cls="line")
    band = _band(_place(bar.low), _place(bar.high), bar.state) if bar.high > 0 else None
    mark = None if bar.likely is None else _mark(bar.likely)
    return el("svg", line, band, mark, width="100%", height=f"{HIGH}", aria_hidden="true", focusable="false")


def _band(low: float, high: float, state: str) -> Element:
    """From low to high, and wide enough to be seen where they are one."""
    wide = max(high - low, LEAST)
    at = min(low, WHOLE - wide)
    return el("rect", x=f"{at:.2f}%", y="4", width=f"{wide:.2f}%", height="14", rx="3", cls=f"f-{state}")


def _mark(likely: float) -> Element:
    """A stroke across the band, which never leaves the paper."""
    return el("rect", x=f"{min(_place(likely), WHOLE - 0.5):.2f}%", y="0", width="4", height="22", rx="2", cls="likely")


def _place(share: float) -> float:
    return WHOLE * min(max(share, 0.0), 1.0)
