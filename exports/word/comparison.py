"""Two moments compared in Word: readiness then and now, the three parts of the change, and each answer behind it."""

from typing import Final

from domain.results.comparison import AnswerChange, Comparison, Split
from domain.vocabulary import DISCLAIMER, PARTS_OF_A_CHANGE, RANGE_NOTE
from exports.figures import day
from exports.said_and_seen import BY_WHAT_COUNTS
from exports.word.document import Paper

TITLE: Final = "What changed, and why"
HEADS: Final = ("Readiness in points of 100", "Low", "Likely", "High")
WIDTHS: Final = (9.5, 2.5, 2.5, 2.5)
NO_ANSWER: Final = "no answer"


def write(found: Comparison) -> bytes:
    """The document. It holds the change as it was worked out and computes nothing."""
    paper = Paper(found, TITLE)
    paper.title(
        TITLE, f"{found.firm} · {found.earlier} ({day(found.earlier_on)}) to {found.later} ({day(found.later_on)})"
    )
    paper.text(
        f"Likely readiness went from {found.likely.before:.0f} % to {found.likely.after:.0f} %, "
        f"{points(found.likely.change)} points.",
        bold=True,
    )
    ends = (found.low, found.likely, found.high)
    paper.table(HEADS, rows(found, ends), WIDTHS)
    paper.text(meaning(), muted=True)
    paper.text(f"{RANGE_NOTE} {versions(found)}", muted=True)
    for cause, label, _ in PARTS_OF_A_CHANGE[:2]:
        _answers(paper, label, [change for change in found.answers if change.cause == cause])
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def rows(found: Comparison, ends: tuple[Split, ...]) -> list[tuple[str, ...]]:
    """The table from before to after: each row a name and one figure for each end."""
    parts = [(label, *(points(getattr(end, part)) for end in ends)) for part, label, _ in PARTS_OF_A_CHANGE]
    before = (found.earlier, *(f"{end.before:.2f}" for end in ends))
    return [before, *parts, (found.later, *(f"{end.after:.2f}" for end in ends))]


def points(value: float) -> str:
    """`+3.20`, `−1.05`, `0.00`: with the sign a reader expects."""
    return f"{value:+.2f}".replace("-", "−") if value else "0.00"


def meaning() -> str:
    """What each part is, in one line."""
    return "; ".join(f"{label}: {says}" for _, label, says in PARTS_OF_A_CHANGE) + ". The parts add up."


def versions(found: Comparison) -> str:
    """Whose answers it goes by, and which question bank and numbers stand behind each side."""
    (bank, numbers), (bank_now, numbers_now) = found.earlier_versions, found.later_versions
    if (bank, numbers) == (bank_now, numbers_now):
        return f"{BY_WHAT_COUNTS} Question bank {bank}, numbers {numbers}, at both moments."
    return f"{BY_WHAT_COUNTS} Question bank {bank} and numbers {numbers} then, {bank_now} and {numbers_now} later."


def _answers(paper: Paper, label: str, changes: list[AnswerChange]) -> None:
    if not changes:
        return
    paper.heading(f"{label}: {len(changes)} {'answer' if len(changes) == 1 else 'answers'}")
    told = [(c.text, c.before or NO_ANSWER, c.after or NO_ANSWER, c.because) for c in changes]
    paper.table(("Question", "Before", "After", "Why here"), told, (5, 4.2, 4.2, 3.6))
