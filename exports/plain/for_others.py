"""Questions for one person as plain text, to paste into a message."""

from collections.abc import Iterator

from domain.asked.bank import Question
from domain.for_others import ForOne
from exports.text import clean

OPENING = "could you help with {count} about how we use AI at {firm}? Mark the line that fits best."
BOX = "[ ]"
SHOWN = "What shows it, and where is it kept?"
CLOSING = "If you don't know, say so: that helps too. Thank you!"


def opening(sheet: ForOne) -> str:
    """The sentence that asks for help."""
    count = len(sheet.questions)
    return OPENING.format(count=f"{count} question{'' if count == 1 else 's'}", firm=sheet.firm)


def letter(sheet: ForOne) -> str:
    """The whole message; lines end with a line feed."""
    lines = [f"Hello {clean(sheet.who)},", "", clean(opening(sheet))]
    for place, question in enumerate(sheet.questions, 1):
        lines += ["", *_asked(place, question)]
    return "\n".join([*lines, "", CLOSING]) + "\n"


def _asked(place: int, question: Question) -> Iterator[str]:
    yield f"{place}. {question.text}"
    yield f"   {question.help}"
    yield from (f"   {BOX} {choice.text}" for choice in question.choices)
    yield f"   {SHOWN}"
