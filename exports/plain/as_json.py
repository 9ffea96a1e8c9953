"""The report as JSON, exactly as `python -m scoring` prints it."""

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import Report


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """UTF-8 with a line feed at the end; without `reasons` where the report was made without them."""
    exclude = None if report.reasons else {"reasons"}
    return (report.model_dump_json(by_alias=True, indent=1, exclude=exclude) + "\n").encode()
