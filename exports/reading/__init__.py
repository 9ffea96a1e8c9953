"""Files and texts that people give us, read into plain values."""

from exports.reading.asked import Asked, split
from exports.reading.asked_workbook import read_workbook
from exports.reading.faults import CannotRead

__all__ = ["Asked", "CannotRead", "read_workbook", "split"]
