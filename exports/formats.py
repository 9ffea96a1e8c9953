"""The formats a report, a plan and answers for customers can be written in: one module and one line each."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final, Literal, TypeVar

from domain.bank import Bank
from domain.buyer import BuyerPack
from domain.case import Case
from domain.comparison import Comparison
from domain.portfolio import Portfolio
from domain.report import Report
from domain.scope import Scope
from exports import as_json, plan_csv, plan_ics
from exports.word.answer_notes import write as write_word_answer_notes
from exports.word.answers import write as write_word_answers
from exports.word.applicability import write as write_word_applicability
from exports.word.comparison import write as write_word_comparison
from exports.word.letter import write as write_word_reply
from exports.word.plan import write as write_word_plan
from exports.word.report import write as write_word_report
from exports.word.scope import write as write_word_scope
from exports.workbook import answer_pack
from exports.workbook import comparison as workbook_comparison
from exports.workbook import portfolio as workbook_portfolio
from exports.workbook import report as workbook
from exports.workbook import scope as workbook_scope

Kind = Literal["report", "plan", "certification", "applicability"]
Writer = Callable[[Report, Case, Bank], bytes]
AnswersWriter = Callable[[BuyerPack], bytes]
ComparisonWriter = Callable[[Comparison], bytes]
ScopeWriter = Callable[[Scope], bytes]
Made = TypeVar("Made")
FORMATS: Final[Mapping[Kind, Mapping[str, Writer]]] = {
    "report": {
        ".xlsx": workbook.write_report,
        ".docx": write_word_report,
        ".json": as_json.write,
    },
    "plan": {
        ".xlsx": workbook.write_plan,
        ".docx": write_word_plan,
        ".ics": plan_ics.write,
        ".csv": plan_csv.write,
        ".semicolons.csv": plan_csv.with_semicolons,
        ".commas.csv": plan_csv.with_commas,
    },
    "certification": {".ics": plan_ics.write_certification, ".csv": plan_csv.write_certification},
    "applicability": {".docx": write_word_applicability},
}
"""A calendar and a CSV file hold one plan: the one advised, or the certification plan by name."""

ANSWERS: Final[Mapping[str, AnswersWriter]] = {".docx": write_word_answers, ".xlsx": answer_pack.write}
"""Answers are made before and handed in: a writer sees the pack alone."""
ANSWER_NOTES: Final[Mapping[str, AnswersWriter]] = {".docx": write_word_answer_notes}
"""What is for the firm's own eyes is a file of its own, so that nobody has to take a page out before sending."""
REPLIES: Final[Mapping[str, AnswersWriter]] = {".docx": write_word_reply}

COMPARISONS: Final[Mapping[str, ComparisonWriter]] = {
    ".docx": write_word_comparison,
    ".xlsx": workbook_comparison.write,
}


SCOPES: Final[Mapping[str, ScopeWriter]] = {".docx": write_word_scope, ".xlsx": workbook_scope.write}


CALLED: Final[Mapping[Kind, str]] = {
    "report": "a report", "plan": "a plan", "certification": "a certification plan",
    "applicability": "a Statement of Applicability",
}  # fmt: skip


class UnknownEnding(ValueError):  # noqa: N818 - the user's word is unknown, the program is well
    """No format has this ending; the message lists those that exist."""


def write_report(report: Report, case: Case, bank: Bank, ending: str) -> bytes:
    """The whole report in the format of `ending` (".xlsx", ".docx", ".json"). Raises UnknownEnding."""
    return writer("report", ending)(report, case, bank)


def write_plan(report: Report, case: Case, bank: Bank, ending: str) -> bytes:
    """The action plan alone (".xlsx", ".docx", ".ics", ".csv", …). Raises UnknownEnding."""
    return writer("plan", ending)(report, case, bank)


def write_certification(report: Report, case: Case, bank: Bank, ending: str) -> bytes:
    """The certification plan, also where the verdict asks for another (".ics", ".csv"). Raises UnknownEnding."""
    return writer("certification", ending)(report, case, bank)


def ending_of(kind: Kind, file_name: str) -> str:
    """The longest ending known for this kind that the name has; its last suffix where none is known."""
    known = [ending for ending in FORMATS[kind] if file_name.lower().endswith(ending)]
    return max(known, key=len, default=PurePath(file_name).suffix)


def write_answers(pack: BuyerPack, ending: str) -> bytes:
    """Answers for customers (".docx", ".xlsx"). Raises UnknownEnding."""
    return answers_writer(ending)(pack)


def write_answer_notes(pack: BuyerPack, ending: str) -> bytes:
    """What is missing in the answers for customers, for the firm alone (".docx"). Raises UnknownEnding."""
    return answer_notes_writer(ending)(pack)


def write_reply(pack: BuyerPack, ending: str) -> bytes:
    """The reply to a customer who asked for the AI policy (".docx"). Raises UnknownEnding."""
    return reply_writer(ending)(pack)


def write_comparison(comparison: Comparison, ending: str) -> bytes:
    """Two moments compared (".docx", ".xlsx"). Raises UnknownEnding."""
    return comparison_writer(ending)(comparison)


def write_portfolio(found: Portfolio) -> bytes:
    """All clients side by side in Excel."""
    return workbook_portfolio.write(found)


def write_scope(found: Scope, ending: str) -> bytes:
    """A draft scope of work (".docx", ".xlsx"). Raises UnknownEnding."""
    return _known(SCOPES, "a scope of work", ending)(found)


def writer(kind: Kind, ending: str) -> Writer:
    """What writes this kind in the format of `ending`, upper or lower case. Raises UnknownEnding."""
    return _known(FORMATS[kind], CALLED[kind], ending)


def answers_writer(ending: str) -> AnswersWriter:
    """What writes answers for customers in the format of `ending`. Raises UnknownEnding."""
    return _known(ANSWERS, "answers for customers", ending)


def answer_notes_writer(ending: str) -> AnswersWriter:
    """What writes the notes on answers for customers. Raises UnknownEnding."""
    return _known(ANSWER_NOTES, "notes on answers", ending)


def reply_writer(ending: str) -> AnswersWriter:
    """What writes the reply to a customer. Raises UnknownEnding."""
    return _known(REPLIES, "a reply to a customer", ending)


def comparison_writer(ending: str) -> ComparisonWriter:
    """What writes two moments compared in the format of `ending`. Raises UnknownEnding."""
    return _known(COMPARISONS, "a comparison", ending)


def _known(formats: Mapping[str, Made], what: str, ending: str) -> Made:
    found = formats.get(ending.lower())
    if found is None:
        raise UnknownEnding(f'{what} cannot be written as "{ending}"; expected one of {", ".join(formats)}')
    return found
