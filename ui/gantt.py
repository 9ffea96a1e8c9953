"""The action plan on a calendar: one bar per action, the critical path in a darker colour with a mark."""

from collections.abc import Sequence
from datetime import date

from babel import Locale

from domain.report import PlannedAction
from ui.charts import blank, palette, show, wrap
from ui.format import day


def draw(
    actions: Sequence[PlannedAction], locale: Locale, key: str, milestones: Sequence[tuple[str, date]] = ()
) -> None:
    """Draw the bars in order of start, and the milestones as dotted lines."""
    if not actions:
        return
    import plotly.graph_objects as go

    colours = palette()
    figure = blank(len(actions) + 1, row_height=34)
    names = [wrap(("◆ " if action.critical else "") + action.title, 34, 1) for action in actions]
    figure.add_trace(
        go.Bar(
            y=list(range(len(actions))),
            base=[action.start.isoformat() for action in actions],
            x=[max((action.finish - action.start).days, 1) * 86_400_000 for action in actions],
            orientation="h",
            marker={"color": [colours["strong"] if action.critical else colours["range"] for action in actions]},
            hovertext=[
                f"{action.title}<br>{day(action.start, locale)} to {day(action.finish, locale)}" for action in actions
            ],
            hoverinfo="text",
        )
    )
    figure.update_xaxes(type="date", side="top", tickformat="%b %Y", nticks=5)
    figure.update_yaxes(
        tickmode="array", tickvals=list(range(len(actions))), ticktext=names, range=[len(actions) - 0.4, -0.6]
    )
    for label, when in milestones:
        figure.add_vline(x=when.isoformat(), line={"color": colours["ink"], "dash": "dot"})
        figure.add_annotation(
            x=when.isoformat(), y=len(actions) - 0.45, text=label, showarrow=False, xanchor="right", yanchor="top"
        )
    show(figure, key, _words(actions, locale))


def _words(actions: Sequence[PlannedAction], locale: Locale) -> str:
    rows = (f"{a.title}: {day(a.start, locale)} to {day(a.finish, locale)}" for a in actions)
    return "Plan on a calendar. " + "; ".join(rows) + "."
