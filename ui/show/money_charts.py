"""What makes up the likely fee, and what moves a total."""

from collections.abc import Sequence

import streamlit as st

from domain.results.report import Part, Swing
from ui.show.charts import blank, palette, show, wrap
from ui.show.format import amount


def waterfall(parts: Sequence[Part], currency: str, key: str) -> None:
    """The parts of the likely fee, each starting where the last one ended, and the total."""
    import plotly.graph_objects as go

    colours = palette()
    shown = [part for part in parts if part.amount]
    total = sum(part.amount for part in shown)
    values = [*(part.amount for part in shown), total]
    labels = [*(wrap(part.label) for part in shown), "Likely total"]
    names = [f"{label}<br><b>{amount(value, currency)}</b>" for label, value in zip(labels, values, strict=True)]
    figure = blank(len(names), row_height=58)
    figure.add_trace(
        go.Waterfall(
            orientation="h",
            y=names,
            x=values,
            measure=["relative"] * len(shown) + ["total"],
            increasing={"marker": {"color": colours["range"], "line": {"color": colours["mark"], "width": 1}}},
            totals={"marker": {"color": colours["mark"]}},
            connector={"line": {"color": colours["grid"]}},
            hoverinfo="skip",
        )
    )
    figure.update_yaxes(autorange="reversed")
    figure.update_xaxes(range=[0, total * 1.02], showticklabels=False, showgrid=False)
    words = "; ".join(f"{part.label} {amount(part.amount, currency)}" for part in shown)
    show(figure, key, f"What makes up the likely fee: {words}; total {amount(total, currency)}.")
    with st.expander("The same as a table"):
        st.table(
            {
                "Part": [*(part.label for part in shown), "Likely total"],
                "Likely": [amount(value, currency) for value in values],
            }
        )


def tornado(swings: Sequence[Swing], unit: str, key: str, most: int = 5) -> None:
    """How far each driver alone moves the total, largest first, with a table of the same figures."""
    import plotly.graph_objects as go

    ranked = sorted(swings, key=lambda swing: swing.fall + swing.rise, reverse=True)
    shown = [swing for swing in ranked if swing.fall or swing.rise][:most]
    if not shown:
        return
    colours = palette()
    names = [wrap(swing.label, most=3) for swing in shown]
    figure = blank(len(shown), row_height=54)
    for name, values, colour, pattern in (
        ("less", [-s.fall for s in shown], colours["range"], ""),
        ("more", [s.rise for s in shown], colours["strong"], "/"),
    ):
        figure.add_trace(
            go.Bar(
                name=name,
                y=names,
                x=values,
                orientation="h",
                marker={"color": colour, "pattern": {"shape": pattern}},
                hovertext=[f"{s.label}: {_swing_words(s, unit)}" for s in shown],
                hoverinfo="text",
            )
        )
    figure.update_layout(barmode="relative")
    figure.update_yaxes(autorange="reversed")
    figure.update_xaxes(zeroline=True, zerolinecolor=colours["ink"], zerolinewidth=2, tickformat=",~s")
    show(figure, key, "What moves the total. " + " ".join(f"{s.label}: {_swing_words(s, unit)}." for s in shown))
    st.caption("Plain bars to the left: that much less. Striped bars to the right: that much more.")
    with st.expander("The same as a table"):
        st.table(
            {
                "What could differ": [s.label for s in shown],
                "Less by up to": [amount(s.fall, unit) for s in shown],
                "More by up to": [amount(s.rise, unit) for s in shown],
            }
        )


def _swing_words(swing: Swing, unit: str) -> str:
    return f"{amount(swing.fall, unit)} less to {amount(swing.rise, unit)} more"
