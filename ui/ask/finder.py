"""Finding a question: by its words or numbers, and the next one that is open or unsure. Pure functions."""

from collections.abc import Collection, Iterable, Sequence

from domain.asked.bank import Bank, Question
from domain.asked.ref import bare

MOST = 8


def find(bank: Bank, asked: Collection[str], text: str) -> list[Question]:
    """Questions of this firm in which every word of `text` stands, those with the number itself first.

    A number is a requirement's (`9.2.1`, `A.5.2`, `9` for all below it) or the id of a question.
    """
    words = text.casefold().split()
    if not words:
        return []
    ranked = [(rank, q) for q in bank.questions if q.id in asked and (rank := _rank(q, words)) is not None]
    return [question for _, question in sorted(ranked, key=lambda found: found[0])]


def _rank(question: Question, words: Sequence[str]) -> int | None:
    """0 for a number or id, 1 for words of the question, 2 for words of its help and choices; None: not found."""
    if all(_names(question, word) for word in words):
        return 0
    text = question.text.casefold()
    if all(word in text for word in words):
        return 1
    whole = " ".join([text, *_around(question)]).casefold()
    return 2 if all(word in whole or _names(question, word) for word in words) else None


def _names(question: Question, word: str) -> bool:
    """True for the id of the question, and for a requirement behind it or the clause that it stands under."""
    numbers = [part for ref in question.requirements for part in (ref.casefold(), bare(ref).casefold())]
    return word in (question.id, question.section) or any(f"{number}.".startswith(f"{word}.") for number in numbers)


def _around(question: Question) -> Iterable[str]:
    return (question.help, question.why, question.example, *(choice.text for choice in question.choices))


def following(order: Sequence[str], here: str | None, wanted: Collection[str]) -> str | None:
    """The first of `wanted` after `here` in `order`, going round; None where there is none but `here`."""
    start = order.index(here) + 1 if here in order else 0
    return next((qid for qid in (*order[start:], *order[:start]) if qid in wanted and qid != here), None)
