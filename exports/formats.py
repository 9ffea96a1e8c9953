"""Everything that can be written, in one table: a line for each format, with what writes it and what the page calls it.

A writer is named, not imported: it brings a library for Excel or Word, which takes longer to load than a page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from pkgutil import resolve_name
from typing import Final, Literal

from domain.house import FileKind

Kind = Literal[
    "report", "plan", "certification", "applicability", "answers", "notes", "reply", "comparison", "scope", "portfolio",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `writer` as "module:function", what a button calls it, and what the page says it holds."""

    writer: str
    name: str
    holds: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of file: what a message calls it, whose letterhead it may wear, and its formats by ending."""

    called: str
    wears: FileKind
    formats: Mapping[str, Format]


EXPORTS: Final[Mapping[Kind, Export]] = {
    "report": Export("a report", "report", {
        ".xlsx": Format("exports.workbook.report:write_report", "Excel report",
                        "Summary, scorecard, gaps, plan, cost and answers, with formulas you can follow."),
        ".docx": Format("exports.word.report:write", "Word report",
                        "To read out and to edit: the verdict and why, how far you are, what it costs and what to do "
                        "first, then all gaps in order, with charts."),
        ".html": Format("exports.html.report:write", "Report as one page",
                        "To send to whoever decides: opens in any browser, also offline and on a phone, with charts. "
                        "For a PDF, print it from there."),
        ".json": Format("exports.plain.as_json:write", "Everything as data", "The whole result for other programs."),
    }),
    "plan": Export("a plan", "plan", {
        ".xlsx": Format("exports.workbook.report:write_plan", "Excel"),
        ".docx": Format("exports.word.plan:write", "Word"),
        ".ics": Format("exports.plain.plan_ics:write", "calendar"),
        ".csv": Format("exports.plain.plan_csv:write", "CSV"),
        ".semicolons.csv": Format("exports.plain.plan_csv:with_semicolons", "CSV with semicolons"),
        ".commas.csv": Format("exports.plain.plan_csv:with_commas", "CSV with commas"),
    }),
    "certification": Export("a certification plan", "plan", {
        ".ics": Format("exports.plain.plan_ics:write_certification", "calendar"),
        ".csv": Format("exports.plain.plan_csv:write_certification", "CSV"),
    }),
    "applicability": Export("a Statement of Applicability", "documents", {
        ".docx": Format("exports.word.applicability:write", "Word"),
    }),
    "answers": Export("answers for customers", "answers", {
        ".docx": Format("exports.word.answers:write", "Word"),
        ".xlsx": Format("exports.workbook.answer_pack:write", "Excel"),
    }),
    "notes": Export("notes on answers", "answer_notes", {".docx": Format("exports.word.answer_notes:write", "Word")}),
    "reply": Export("a reply to a customer", "answers", {".docx": Format("exports.word.letter:write", "Word")}),
    "comparison": Export("a comparison", "comparison", {
        ".docx": Format("exports.word.comparison:write", "Word"),
        ".xlsx": Format("exports.workbook.comparison:write", "Excel"),
    }),
    "scope": Export("a scope of work", "scope", {
        ".docx": Format("exports.word.scope:write", "Word"),
        ".xlsx": Format("exports.workbook.scope:write", "Excel"),
    }),
    "portfolio": Export("a portfolio", "portfolio", {".xlsx": Format("exports.workbook.portfolio:write", "Excel")}),
}  # fmt: skip
"""A calendar and a CSV file hold one plan: the one advised, or the certification plan by name. What is for the firm's
own eyes (notes on answers) is a file of its own, so that nobody has to take a page out before sending."""
OF_REPORT: Final[tuple[Kind, ...]] = ("report", "plan", "certification", "applicability")
"""The kinds made from a report, its case and the bank. The others are made from the one thing they are called after:
a buyer pack (answers, notes, reply), a comparison, a scope or a portfolio."""


class UnknownEnding(ValueError):  # noqa: N818 - the user's word is unknown, the program is well
    """No format has this ending; the message lists those that exist."""


def ending_of(kind: Kind, file_name: str) -> str:
    """The longest ending known for this kind that the name has; its last suffix where none is known."""
    known = [ending for ending in EXPORTS[kind].formats if file_name.lower().endswith(ending)]
    return max(known, key=len, default=PurePath(file_name).suffix)


def writer(kind: Kind, ending: str) -> Callable[..., bytes]:
    """What writes this kind in the format of `ending` (".xlsx"), upper or lower case. Raises UnknownEnding."""
    found = EXPORTS[kind].formats.get(ending.lower())
    if found is None:
        expected = ", ".join(EXPORTS[kind].formats)
        raise UnknownEnding(f'{EXPORTS[kind].called} cannot be written as "{ending}"; expected one of {expected}')
    write: Callable[..., bytes] = resolve_name(found.writer)
    return write


def write(kind: Kind, ending: str, *made_from: object) -> bytes:
    """The file of this kind in the format of `ending`. Raises UnknownEnding."""
    return writer(kind, ending)(*made_from)
