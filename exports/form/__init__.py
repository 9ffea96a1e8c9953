"""The fill-in form: the questions as an Excel file to answer offline, and the way back."""

from exports.form.filled import Filled, Issue
from exports.form.read import read_form
from exports.form.sheets import LIMITS
from exports.form.write import write_form

__all__ = ["LIMITS", "Filled", "Issue", "read_form", "write_form"]
