"""The figures a reader looks for first, each large and with what it is."""

from typing import Final
from xml.etree.ElementTree import Element

from exports.figures import likely, span
from exports.html.elements import el
from exports.money import Figure, effort, money
from exports.view import View

FIRST: Final = ("this_year", "recommended_spend_now", "internal_hours", "months")
"""The fields shown large, in this order. Where one has no meaning it is left out."""


def tiles(view: View) -> Element | None:
    """Up to four figures side by side; nothing where there is none."""
    found = {figure.field: figure for figure in (*effort(view.report), *money(view.report)) if figure.found}
    light = next((figure for figure in effort(view.report) if figure.found == view.report.plan.light_hours), None)
    chosen = [found.get("recommended_spend_now"), light] if view.is_light else [found.get(field) for field in FIRST]
    made = [_tile(figure) for figure in chosen if figure and figure.found]
    return el("div", *made, cls="tiles") if made else None


def _tile(figure: Figure) -> Element:
    assert figure.found is not None
    return el(
        "div",
        el("span", figure.label),
        el("b", likely(figure.found)),
        el("span", f"{span(figure.found)}. {figure.means}", cls="note"),
        cls="card tile",
    )
