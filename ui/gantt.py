"""The action plan on a calendar: one bar per action, the critical path in a darker colour with a mark."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale

from domain.report import PlannedAction
from ui.charts import blank, palette, show, wrap
from ui.format import day

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

ROW = 46
DAY = 86_400_000
"""Milliseconds: what plotly counts dates in."""


def draw(
    actions: Sequence[PlannedAction], locale: Locale, key: str, milestones: Sequence[tuple[str, date]] = ()
) -> None:
    """Draw the bars in order of start, and the milestones as dotted lines."""
    if not actions:
        return
    import plotly.graph_objects as go

    colours = palette()
    figure = blank(len(actions) + 1, row_height=ROW)
    rows = list(range(len(actions)))
    figure.add_trace(
        go.Bar(
            y=rows,
            base=[action.start.isoformat() for action in actions],
            x=[max((action.finish - action.start).days, 1) * DAY for action in actions],
            width=0.4,
            orientation="h",
            marker={"color": [colours["strong"] if action.critical else colours["range"] for action in actions]},
            hovertext=[
                f"{action.title}<br>{day(action.start, locale)} to {day(action.finish, locale)}" for action in actions
            ],
            hoverinfo="text",
        )
    )
    figure.update_xaxes(type="date", side="top", tickformat="%b %y", nticks=5)
    figure.update_yaxes(showticklabels=False, range=[len(actions) - 0.2, -0.9])
    for row, action in zip(rows, actions, strict=True):
        _name(figure, row, ("◆ " if action.critical else "") + action.title)
    for label, when in milestones:
        figure.add_vline(x=when.isoformat(), line={"color": colours["ink"], "dash": "dot"})
        figure.add_annotation(
            x=when.isoformat(), y=len(actions) - 0.45, text=label, showarrow=False, xanchor="right", yanchor="top"
        )
    show(figure, key, _words(actions, locale))


def _name(figure: "Figure", row: int, title: str) -> None:
    """The action's name above its bar, from the left edge: a phone has no room for names beside the bars."""
    text = wrap(title, 48, 1)
    figure.add_annotation(xref="paper", x=0, y=row - 0.42, text=text, showarrow=False, xanchor="left", yanchor="middle")


def _words(actions: Sequence[PlannedAction], locale: Locale) -> str:
    rows = (f"{a.title}: {day(a.start, locale)} to {day(a.finish, locale)}" for a in actions)
    return "Plan on a calendar. " + "; ".join(rows) + "."
