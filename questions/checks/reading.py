"""How hard the questions are to read: Flesch-Kincaid grades, where the tool that measures them is installed."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from statistics import median
from warnings import catch_warnings, simplefilter

from domain.asked.bank import Bank
from questions.draft import Draft
from questions.faults import Fault


def grades(bank: Bank) -> Mapping[str, float]:
    """The school grade each question reads at, by id; empty without textstat, which only developers install."""
    grade = measure()
    return {q.id: grade(q.text) for q in bank.questions} if grade else {}


@cache
def measure() -> Callable[[str], float] | None:
    """From a text to its grade; None without textstat. Remembers texts, since a bank is read many times over."""
    try:
        with catch_warnings():
            simplefilter("ignore")  # it warns about a packaging module of its own
            import textstat
    except ImportError:
        return None
    return cache(lambda text: float(textstat.flesch_kincaid_grade(text)))


def grades_kept(draft: Draft) -> Iterator[Fault]:
    """No question is hard to read without a reason (`reading_note`), and half of them are easy."""
    limits, found = draft.words.limits, grades(draft.bank)
    for q in draft.bank.questions:
        if found.get(q.id, 0) > limits.grade and not q.reading_note:
            says = f"the text reads at grade {found[q.id]:g}; expected at most {limits.grade:g}, or a reading_note"
            yield draft.fault("question", q.id, "text", says=says)
    if found and median(found.values()) > limits.median_grade:
        says = f"the median question reads at grade {median(found.values()):g}; expected {limits.median_grade:g}"
        yield draft.whole(says=says)
