"""The fill-in form: the questions as an Excel file to answer offline, and the way back."""

from exports.form.compare import Compared, compare
from exports.form.filled import Filled, Issue
from exports.form.read import read_form
from exports.form.sheets import LIMITS
from exports.form.write import write_form

__all__ = ["LIMITS", "Compared", "Filled", "Issue", "compare", "read_form", "write_form"]
