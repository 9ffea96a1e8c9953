"""What leaves the app as a file: report, plan and starter documents, written from what scoring found."""

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
