"""What leaves the app as a file: a report and a plan, written from one Report and never computed again."""

from exports.formats import FORMATS, UnknownEnding, write_answers, write_plan, write_report
from exports.word.starter import file_name, write_document, write_documents

__all__ = [
    "FORMATS",
    "UnknownEnding",
    "file_name",
    "write_answers",
    "write_document",
    "write_documents",
    "write_plan",
    "write_report",
]
