"""What leaves the app as a file: a report and a plan, written from one Report and never computed again."""

from exports.formats import FORMATS, UnknownEnding, write_plan, write_report

__all__ = ["FORMATS", "UnknownEnding", "write_plan", "write_report"]
