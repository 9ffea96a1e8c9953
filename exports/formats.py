"""The formats a report and a plan can be written in: one module and one line each."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from domain.bank import Bank
from domain.case import Case
from domain.report import Report
from exports import as_json, plan_csv, plan_ics
from exports.word.plan import write as write_word_plan
from exports.word.report import write as write_word_report
from exports.workbook import report as workbook

Kind = Literal["report", "plan"]
Writer = Callable[[Report, Case, Bank], bytes]
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
    },
}


class UnknownEnding(ValueError):  # noqa: N818 - the user's word is unknown, the program is well
    """No format has this ending; the message lists those that exist."""


def write_report(report: Report, case: Case, bank: Bank, ending: str) -> bytes:
    """The whole report in the format of `ending` (".xlsx", ".docx", ".json"). Raises UnknownEnding."""
    return writer("report", ending)(report, case, bank)


def write_plan(report: Report, case: Case, bank: Bank, ending: str) -> bytes:
    """The action plan alone (".xlsx", ".docx", ".ics", ".csv"). Raises UnknownEnding."""
    return writer("plan", ending)(report, case, bank)


def writer(kind: Kind, ending: str) -> Writer:
    """What writes this kind in the format of `ending`, upper or lower case. Raises UnknownEnding."""
    found = FORMATS[kind].get(ending.lower())
    if found is None:
        known = ", ".join(FORMATS[kind])
        raise UnknownEnding(f'a {kind} cannot be written as "{ending}"; expected one of {known}')
    return found
