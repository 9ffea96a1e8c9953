"""Readiness over the frozen moments and now, as a line inside its range, with the same as a table."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from domain.results.report import Readiness
from storage import SnapshotRow
from ui.session.opened import locale
from ui.show import charts
from ui.show.format import amount, day, span
from ui.show.typed import escape

Point = tuple[str, datetime, float, float, float]
NOW = "Now"


def draw(rows: Sequence[SnapshotRow], now: Readiness | None) -> None:
    """The line from the first frozen moment to now; nothing while there is only one point."""
    points = [_point(row) for row in rows if row.likely is not None]
    if now is not None and points:
        points.append((NOW, datetime.now(points[-1][1].tzinfo), now.low, now.likely, now.high))
    if len(points) < 2:
        return
    st.header("How it went", anchor=False)
    charts.show(_figure(points), "trend", f"Readiness: {'; '.join(_says(point) for point in points)}")
    with st.expander("As a table"):
        st.table(
            {
                "Moment": [escape(label) for label, *_ in points],
                "Day": [day(when.date(), locale()) for _, when, *_ in points],
                "Likely": [amount(likely, "%") for *_, likely, _ in points],
                "Range": [span(low, high, "%") for _, _, low, _, high in points],
            }
        )


def _point(row: SnapshotRow) -> Point:
    return (row.label, row.taken, row.low or 0, row.likely or 0, row.high or 0)


def _says(point: Point) -> str:
    label, when, low, likely, high = point
    return f"{label}, {day(when.date(), locale())}: likely {likely:.0f} %, {low:.0f} to {high:.0f} %"


def _figure(points: Sequence[Point]) -> object:
    import plotly.graph_objects as go

    colours, figure = charts.palette(), charts.blank(6)
    days = [when for _, when, *_ in points]
    band = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    figure.add_trace(go.Scatter(x=days, y=[point[2] for point in points], **band))
    figure.add_trace(
        go.Scatter(x=days, y=[point[4] for point in points], fill="tonexty", fillcolor=colours["grid"], **band)
    )
    figure.add_trace(
        go.Scatter(
            x=days,
            y=[point[3] for point in points],
            mode="lines+markers",
            line={"color": colours["mark"], "width": 3},
            marker={"size": 9},
            hovertext=[charts.wrap(_says(point), 60) for point in points],
            hoverinfo="text",
        )
    )
    figure.update_yaxes(range=[0, 100], ticksuffix=" %", showgrid=True, gridcolor=colours["grid"])
    return figure
