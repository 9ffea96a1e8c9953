"""What all charts share: ink and grid for light and dark, one accent, and how a figure reaches the page."""

import html
from typing import TYPE_CHECKING

import streamlit as st

from domain import tokens
from ui.show.look.sheet import is_dark

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


FONT = "system-ui, -apple-system, Segoe UI, Roboto, sans-serif"


JOBS = {"ink": "text", "grid": "line", "range": "mostly", "mark": "text", "strong": "notyet"}
"""Which colour of the look does what in a chart."""


def palette() -> dict[str, str]:
    """Colours by their job. Every chart also says in words and marks what it shows in colour."""
    dark = is_dark()
    return {job: tokens.colour(name, dark=dark) for job, name in JOBS.items()}


def blank(rows: int, unit: str = "", row_height: int = 40) -> "Figure":
    """An empty horizontal chart tall enough for `rows`, with nothing cut off at the edges."""
    import plotly.graph_objects as go

    colours = palette()
    figure = go.Figure()
    figure.update_layout(
        height=rows * row_height + 56,
        margin={"l": 8, "r": 16, "t": 8, "b": 8},
        showlegend=False,
        font={"color": colours["ink"], "size": 13, "family": FONT},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        bargap=0.45,
        hoverlabel={"align": "left"},
    )
    figure.update_xaxes(
        gridcolor=colours["grid"],
        zeroline=False,
        automargin=True,
        fixedrange=True,
        ticksuffix=unit,
        nticks=5,
        tickangle=0,
    )
    figure.update_yaxes(automargin=True, fixedrange=True, showgrid=False)
    return figure


def show(figure: "Figure", key: str, alt: str) -> None:
    """Draw a figure without its tool bar. `alt` says the same in words."""
    st.plotly_chart(figure, key=key, theme=None, config={"displayModeBar": False}, alt=alt)


def wrap(text: str, width: int = 26, most: int = 2) -> str:
    """A label, as typed, broken into at most `most` lines, so that a phone keeps room for the bars."""
    import textwrap

    lines = textwrap.wrap(text, width)
    if len(lines) > most:
        lines = [*lines[: most - 1], textwrap.shorten(" ".join(lines[most - 1 :]), width, placeholder=" …")]
    return "<br>".join(html.escape(line, quote=False) for line in lines).replace("$", "&#36;")
