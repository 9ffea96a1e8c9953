"""How a figure came about: its reason and everything below it, down to answers and sourced numbers."""

from collections.abc import Iterator, Mapping

import streamlit as st

from domain.results.report import Reason, Report
from ui.show.format import amount
from ui.show.typed import escape

DEEPEST = 12
MOST_LINES = 160


def why(report: Report, because: str, key: str, label: str = "Why this figure?") -> None:
    """A folded explanation of one figure; nothing is drawn until it is opened."""
    if because not in report.reasons:
        return
    fold = st.expander(label, key=f"why_{key}", on_change="rerun")
    if fold.open:
        with fold:
            st.markdown("\n".join(_cut(lines(report.reasons, because))))


def _cut(found: Iterator[str]) -> Iterator[str]:
    for count, line in enumerate(found):
        if count == MOST_LINES:
            yield "\n*… and more. The file on the Downloads page holds every line.*"
            return
        yield line


def lines(reasons: Mapping[str, Reason], root: str) -> Iterator[str]:
    """The tree as a nested markdown list; a part already shown is named, not repeated."""
    seen: set[str] = set()

    def walk(reason_id: str, depth: int) -> Iterator[str]:
        reason = reasons.get(reason_id)
        if reason is None:
            return
        repeated = reason_id in seen and bool(reason.inputs)
        seen.add(reason_id)
        yield "    " * depth + f"- {_one(reason)}" + (" *(explained above)*" if repeated else "")
        if not repeated and depth < DEEPEST:
            for part in reason.inputs:
                yield from walk(part, depth + 1)

    return walk(root, 0)


def _one(reason: Reason) -> str:
    text = f"{escape(reason.label)}: **{escape(_value(reason))}**"
    if reason.rule:
        text += f" – {escape(reason.rule)}"
    if reason.sources:
        text += f" *(source: {escape('; '.join(reason.sources))})*"
    return text


def _value(reason: Reason) -> str:
    if isinstance(reason.value, int | float):
        return amount(reason.value, reason.unit)
    return "not known" if reason.value is None else reason.value
