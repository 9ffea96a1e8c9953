"""Range bars: low to high as a bar, likely as a dot. For readiness by part, and for money, hours and months."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from ui.show.charts import blank, palette, show, wrap

LEGEND = "The bar runs from low to high; the diamond is the likely value. No diamond: not known yet."


@dataclass(frozen=True)
class Bar:
    """One row. `likely` None draws no dot: nothing is known yet. `word` and `text` stand beside the bar."""

    label: str
    low: float
    likely: float | None
    high: float
    text: str
    word: str = ""


def draw(bars: Sequence[Bar], key: str, what: str, top: float | None = None, unit: str = "") -> None:
    """Draw the bars, first one on top, say how to read them, and fold a table with the same figures below."""
    if bars:
        bare(bars, key, what, top, unit)
        st.caption(LEGEND)
        table(bars, what)


def bare(bars: Sequence[Bar], key: str, what: str, top: float | None = None, unit: str = "") -> None:
    """The bars alone, for a page that says the same figures beside them."""
    import plotly.graph_objects as go

    colours = palette()
    figure = blank(len(bars), unit)
    labels = [wrap(bar.label) for bar in bars]
    rows = list(range(len(bars)))
    figure.add_trace(
        go.Bar(
            y=rows,
            x=[bar.high - bar.low for bar in bars],
            base=[bar.low for bar in bars],
            orientation="h",
            marker={"color": colours["range"], "line": {"color": colours["mark"], "width": 1}},
            hovertext=[f"{bar.label}: {bar.text}" for bar in bars],
            hoverinfo="text",
        )
    )
    known = [(row, bar) for row, bar in zip(rows, bars, strict=True) if bar.likely is not None]
    figure.add_trace(
        go.Scatter(
            y=[row for row, _ in known],
            x=[bar.likely for _, bar in known],
            mode="markers",
            marker={"color": colours["mark"], "size": 13, "symbol": "diamond"},
            hoverinfo="skip",
            cliponaxis=False,
        )
    )
    ticks = [f"{label}<br><i>{bar.word}</i>" if bar.word else label for label, bar in zip(labels, bars, strict=True)]
    figure.update_yaxes(tickmode="array", tickvals=rows, ticktext=ticks, range=[len(bars) - 0.5, -0.5])
    figure.update_layout(height=len(bars) * 54 + 48)
    figure.update_xaxes(range=[0, (top or max(bar.high for bar in bars) or 1) * 1.02])
    if unit == " %":
        figure.update_xaxes(tickmode="array", tickvals=[0, 25, 50, 75, 100])
    show(figure, key, f"{what}. " + " ".join(f"{bar.label}: {bar.text}.".removeprefix(": ") for bar in bars))


def table(bars: Sequence[Bar], what: str) -> None:
    """The figures of the bars in words, folded."""
    with st.expander("The same as a table"):
        rows = [{"": bar.label, what: bar.text} | ({"In words": bar.word} if bar.word else {}) for bar in bars]
        st.table({name: [row.get(name, "") for row in rows] for name in rows[0]})
