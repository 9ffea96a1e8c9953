"""The action plan on a calendar: one bar per action, the critical path in a darker colour with a mark."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale

from domain.results.report import PlannedAction, Wait
from ui.show.charts import blank, palette, show, wrap
from ui.show.format import day

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

ROW = 46
DAY = 86_400_000
"""Milliseconds: what plotly counts dates in."""


def draw(
    actions: Sequence[PlannedAction],
    locale: Locale,
    key: str,
    milestones: Sequence[tuple[str, date]] = (),
    waits: Sequence[Wait] = (),
) -> None:
    """Draw the actions in order of start, the waits striped below them, and the milestones as dotted lines."""
    if not actions:
        return
    import plotly.graph_objects as go

    colours = palette()
    rows: list[PlannedAction | Wait] = [*actions, *waits]
    figure = blank(len(rows) + 1, row_height=ROW)
    figure.add_trace(
        go.Bar(
            y=list(range(len(rows))),
            base=[row.start.isoformat() for row in rows],
            x=[max((row.finish - row.start).days, 1) * DAY for row in rows],
            width=0.4,
            orientation="h",
            marker={
                "color": [colours["strong"] if _holds(row) else colours["range"] for row in rows],
                "pattern": {"shape": ["/" if isinstance(row, Wait) else "" for row in rows]},
            },
            hovertext=[f"{row.title}<br>{day(row.start, locale)} to {day(row.finish, locale)}" for row in rows],
            hoverinfo="text",
        )
    )
    figure.update_xaxes(type="date", side="top", tickformat="%b %y", nticks=5)
    figure.update_yaxes(showticklabels=False, range=[len(rows) - 0.2, -0.9])
    for place, row in enumerate(rows):
        _name(figure, place, ("◆ " if _holds(row) else "") + row.title)
    for label, when in milestones:
        figure.add_vline(x=when.isoformat(), line={"color": colours["ink"], "dash": "dot"})
        figure.add_annotation(
            x=when.isoformat(), y=len(rows) - 0.45, text=label, showarrow=False, xanchor="right", yanchor="top"
        )
    show(figure, key, _words(rows, locale))


def _name(figure: "Figure", row: int, title: str) -> None:
    """The action's name above its bar, from the left edge: a phone has no room for names beside the bars."""
    text = wrap(title, 48, 1)
    figure.add_annotation(xref="paper", x=0, y=row - 0.42, text=text, showarrow=False, xanchor="left", yanchor="middle")


def _holds(row: PlannedAction | Wait) -> bool:
    """Whether everything is late when this one is."""
    return row.holds if isinstance(row, Wait) else row.critical


def _words(rows: Sequence[PlannedAction | Wait], locale: Locale) -> str:
    lines = (f"{row.title}: {day(row.start, locale)} to {day(row.finish, locale)}" for row in rows)
    return "Plan on a calendar. " + "; ".join(lines) + "."
