"""What leaves the app as a file: report, plan, starter documents and letters, written from what scoring found."""

from exports.for_others import letter
from exports.formats import FORMATS, UnknownEnding, write_answers, write_plan, write_report
from exports.word.for_others import write as write_for_others
from exports.word.starter import file_name, write_document, write_documents

__all__ = [
    "FORMATS",
    "UnknownEnding",
    "file_name",
    "letter",
    "write_answers",
    "write_document",
    "write_documents",
    "write_for_others",
    "write_plan",
    "write_report",
]
