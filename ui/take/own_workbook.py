"""Our answers in the customer's own workbook: which cells get one, which stay as they are and why, and the file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from domain.buyer import BuyerAnswer
from ui.frame.file_offer import offer
from ui.session.opened import keep, kept, recall
from ui.show.typed import escape
from ui.show.words import plural

if TYPE_CHECKING:
    from exports.lists.fill import OwnWorkbook, Planned

REPLACE = "asked_replace"
LEAVE = ""
SHOWN = 60


def pick(key: str, offered: Sequence[str]) -> None:
    """Which entry of the drop-down in their answer cell says what we say; left open where nobody chose."""
    box = f"{key}_entry"
    recall(box, LEAVE)
    chosen = st.selectbox(
        "In their drop-down", [LEAVE, *dict.fromkeys(offered)], key=box,
        format_func=lambda entry: entry or "leave it open",
    )  # fmt: skip
    keep(box, chosen)


def own_workbook(book: "OwnWorkbook", answers: Sequence[BuyerAnswer | None], keys: Sequence[str]) -> None:
    """The customer's own file with our answers; `keys`: of each question's card."""
    from exports.lists.fill import Reply

    st.markdown("**Their own workbook, with our answers in it**")
    st.caption("Only the answer cells change; everything else in the file stays as they made it, drop-downs too.")
    replacing = st.checkbox("Also replace what already stands in an answer cell", key=REPLACE)
    replies = [
        Reply(answer.answer, str(kept(f"{key}_entry", LEAVE)) or None) if answer else None
        for answer, key in zip(answers, keys, strict=True)
    ]
    plan = book.planned(replies, replacing)
    st.markdown(f"{plan.count} of {plural(len(replies), 'question')} get our words in their file.")
    _stays(plan)
    if plan.count:
        offer(
            "Their workbook, filled in", "filled-in.xlsx", plan.data, key="asked_own", kind="answers", width="stretch"
        )
        st.caption(
            "Scores that their file makes of the answers are worked out again once it is opened and saved in Excel."
        )


def _stays(plan: "Planned") -> None:
    """The questions whose answer cell stays as it was, and why."""
    if not plan.left:
        return
    with st.expander(f"{plural(len(plan.left), 'answer cell')} left as they were"):
        lines = [
            f"- {escape(f'{x.question.number} {x.question.text[:120]}'.strip())}: {escape(x.why)}" for x in plan.left
        ]
        more = [f"- and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
        st.markdown("\n".join(lines[:SHOWN] + more))
