"""Opens a workbook that somebody gave us: looked over first, read only, and any failure becomes one sentence.

The library for Excel comes with the first workbook: the page that offers to read one must not wait for it.
"""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from domain.files.told_as import told_as
from exports.reading.faults import CannotRead
from exports.reading.guard import DAMAGED, Limits, check

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

Made = TypeVar("Made")


def read(data: bytes, limits: Limits, use: Callable[["Workbook"], Made], *, values: bool = False) -> Made:
    """What `use` makes of the workbook. `values`: stored values in place of formulas.

    Raises CannotRead with a sentence on what is wrong.
    """
    from openpyxl import load_workbook

    check(data, limits)
    with told_as(CannotRead, DAMAGED):
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
        try:
            return use(book)
        finally:
            book.close()
