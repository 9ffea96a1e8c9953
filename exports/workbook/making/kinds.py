"""What may stand in a yellow cell, by kind: what refuses it while it is typed, what finds it once it is pasted, in words.

Typing over a cell asks its validation; pasting over it does not. So each kind also has a formula that is true where its
cell holds what it should, and figures read a cell through that formula: a wrong one gives no figure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from openpyxl.worksheet.datavalidation import DataValidation

from domain.measure import is_money

OK: Final = "OK"
WRONG: Final = "Check: "
"""Begins the sentence about a cell that does not hold what it should."""
WAITS: Final = "Check inputs"
"""Stands where a figure would be wrong, because a cell that it hangs on has to be checked first."""
FIRST_DAY, LAST_DAY = 36526, 73050  # 1 Jan 2000 to 31 Dec 2099, as a spreadsheet counts days
TITLE: Final = "What belongs here"


@dataclass(frozen=True)
class Kind:
    """What a cell may hold. `low` and `high`: of a number or day; `words`: the name of a list; `free`: other words too."""

    says: str
    type: Literal["decimal", "whole", "date", "list"]
    low: float = 0
    high: float = 0
    words: str = ""
    free: bool = False
    empty: bool = False

    def holds(self, cell: str) -> str:
        """A formula that is true where `cell` may stay as it is."""
        if self.free:
            return "TRUE"
        if self.type == "list":
            fits = f"SUMPRODUCT(--({self.words}={cell}))>0"
        else:
            whole = "" if self.type == "decimal" else f",{cell}=INT({cell})"
            fits = f"IF(ISNUMBER({cell}),AND({cell}>={self.low:.15g},{cell}<={self.high:.15g}{whole}),FALSE)"
        return f'IFERROR(IF({cell}="",{"TRUE" if self.empty else "FALSE"},{fits}),FALSE)'

    def validation(self) -> DataValidation:
        """What a spreadsheet says before and after something is typed."""
        found = DataValidation(type=self.type, allow_blank=self.empty or self.free, showErrorMessage=not self.free)
        if self.type == "list":
            found.formula1 = self.words
        else:
            found.operator, found.formula1, found.formula2 = "between", f"{self.low:.15g}", f"{self.high:.15g}"
        if not self.free:
            found.showInputMessage, found.promptTitle, found.prompt = (
                True,
                TITLE,
                f"{self.says[0].upper()}{self.says[1:]}.",
            )
            found.errorTitle, found.error = "This does not belong here", f"Please give {self.says}."
        return found


def number(low: float, high: float, unit: str = "") -> Kind:
    """A number within bounds."""
    return Kind(f"a number from {low:,.0f} to {high:,.0f}{f' ({unit})' if unit else ''}", "decimal", low, high)


def one_of(words: str, says: str = "a word from the list", empty: bool = False) -> Kind:
    """A word of a list."""
    return Kind(says, "list", words=words, empty=empty)


def suggested(words: str) -> Kind:
    """A word of a list, or one of your own."""
    return Kind("a word from the list, or one of your own", "list", words=words, free=True)


DAY: Final = Kind("a date, such as 2027-03-31", "date", FIRST_DAY, LAST_DAY)
DAY_IF_ANY: Final = replace(DAY, empty=True)
DAYS_FROM_START: Final = Kind("a whole number of days", "whole", -40_000, 3_000_000)
DAYS_LONG: Final = Kind("a whole number of days, 0 or more", "whole", 0, 3_000_000)
HOURS: Final = number(0, 1_000_000, "hours")
AT_MOST: Final[Mapping[str, float]] = {"days": 1_000, "hours": 1_000_000, "people": 1_000_000, "": 1_000_000}
MONEY_AT_MOST: Final = 1_000_000_000_000
WHOLE, MULTIPLE = 100, 500


def of_unit(unit: str, values: Sequence[float]) -> Kind:
    """The kind of an assumption as a person reads its unit, wide enough for the values that it has today.

    A share that can pass 100 % is known by having reached it.
    """
    if unit == "%":
        most: float = WHOLE if max(values) < WHOLE else MULTIPLE
    else:
        most = MONEY_AT_MOST if is_money(unit[:3]) else AT_MOST.get(unit, 1_000_000)
    return number(0, max(most, *values), unit)


def rising(cells: Sequence[str], falls: bool = False) -> str:
    """A formula that is true where low, likely and high stand in their order."""
    pairs = pairwise(cells)
    return f"AND({','.join(f'{b}<={a}' if falls else f'{a}<={b}' for a, b in pairs)})"


def first_wrong(found: Sequence[tuple[str, str]], fine: str) -> str:
    """A formula for the first of (what must hold, what is said where it does not), else `fine`, a formula itself."""
    for holds, says in reversed(found):
        fine = f'IF({holds},{fine},"{WRONG}{says}")'
    return fine


def must_be(title: str, kind: Kind) -> tuple[str, str]:
    """What must hold of a column of a register, and which it is: the cell itself says what belongs there."""
    return kind.holds(f"{{{title}}}"), title
