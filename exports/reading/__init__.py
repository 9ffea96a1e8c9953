"""Files that people give us: looked over before they are read."""

from exports.reading.faults import CannotRead

__all__ = ["CannotRead"]
