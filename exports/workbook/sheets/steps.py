"""The steps from assumptions to a figure, as formulas: one scenario a row, with at most one driver at its low or high."""

from dataclasses import dataclass
from typing import Final

from openpyxl.utils import get_column_letter

from domain.expression import Node
from domain.results.workings import Workings
from exports.workbook.making import tree
from exports.workbook.making.formulas import EVERYTHING, Inputs, Term
from exports.workbook.sheets import hours

NAME: Final = "Drivers"
TOP: Final = 5
FIRST: Final = 3  # the column of the first step


@dataclass(frozen=True)
class Grid:
    """Where each step stands: by step its column, by driver its two rows."""

    steps: tuple[str, ...]
    drivers: tuple[str, ...]

    def cell(self, step: str, driver: str | None = None, end: int = 0) -> str:
        """`'Drivers'!$J$6`: a step with everything likely, or with one driver at its low (0) or high (1)."""
        return f"'{NAME}'!{self.at(step, driver, end)}"

    def at(self, step: str, driver: str | None = None, end: int = 0) -> str:
        """The same inside the sheet."""
        return f"${get_column_letter(FIRST + self.steps.index(step))}${self.row(driver, end)}"

    def scenarios(self, step: str) -> str:
        """All scenarios of a step, inside the sheet."""
        return f"{self.at(step)}:{self.at(step, EVERYTHING, 1)}"

    def row(self, driver: str | None, end: int) -> int:
        """The row of a scenario."""
        return TOP + 1 if driver is None else TOP + 2 + 2 * (*self.drivers, EVERYTHING).index(driver) + end


def grid(found: Workings) -> Grid:
    """The steps to this firm's figures, and all drivers."""
    return Grid(tuple(tree.steps(found)), tuple(tree.drivers(found)))


@dataclass(frozen=True)
class Scenario(Inputs):
    """Inputs, and the steps of the same row."""

    made: Grid
    found: Workings

    def cell(self, node: Node) -> Term | None:
        """The cell of an input or of an earlier step in this scenario."""
        if not tree.is_step(node):
            return super().cell(node)
        return Term(self.made.at(node.id, self.driver, self.end).replace("$", ""))

    def rows(self, total: Node) -> Term:
        """The hours of all actions in this scenario."""
        return Term(f"SUM({hours.total_at(self.found, self.driver, self.end, tree.told_as(total.id)[1])})")


@dataclass(frozen=True)
class Likely(Scenario):
    """Everything likely, as another sheet sees it."""

    def cell(self, node: Node) -> Term | None:
        """The cell of an input or step, with its sheet."""
        return Term(self.made.cell(node.id)) if tree.is_step(node) else super().cell(node)
