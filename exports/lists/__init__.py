"""A customer's list of questions, as a file of any usual kind or as text, read into what is asked and what is not."""

from exports.lists.choose import check_number
from exports.lists.delimited import SIZE
from exports.lists.found import Asked, Columns, LeftOut, Part, Question, as_json
from exports.lists.reader import ENDINGS, read_list, read_text
from exports.reading.faults import CannotRead

__all__ = [
    "ENDINGS", "SIZE", "Asked", "CannotRead", "Columns", "LeftOut", "Part", "Question", "as_json", "check_number",
    "read_list", "read_text",
]  # fmt: skip
