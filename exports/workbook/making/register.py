"""The rules for the hours of any action, as formulas of one row of the register."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.expression import UNTOLD, Formula, Node, Untold
from domain.results.workings import Workings
from exports.workbook.making import tree
from exports.workbook.making.formulas import EVERYTHING, Term, in_hundreds, named, written
from exports.workbook.making.kinds import OK

ENDS: Final = ("low", "high")
GROWN: Final = 2
"""The place of what an action grows with among the inputs of its hours."""
LEFT: Final = "left"
COLUMNS_OF: Final = {
    "estimate": ("Low estimate", "Estimate", "High estimate"),
    LEFT: ("Left at best", "Left", "Left at most"),
    "attending": ("Low attending", "Attending", "High attending"),
}
"""Inputs that each action has for itself: at their low, likely and high."""


@dataclass(frozen=True)
class Register:
    """The formulas of the register: hours of any action from its own columns, with one driver at an end or none.

    `known`: where the facts lie that nobody has told; None: as they are taken.
    """

    found: Workings
    known: Untold | None = None

    def hours(self, driver: str = "", end: int = 0) -> str:
        """The rules for the hours of an action, with the columns of its row and the factors above put in."""
        once, again, lesson = (
            self._written(part, driver, end) if part else "" for part in (self._once, self.again, self.lesson)
        )
        work = f"IF({{Due again}}=1,{again},{once})" if again else once
        work = f"{work}+{lesson}" if lesson else work
        return f'IF({{Check}}="{OK}",IF({{Marked done}}=1,0,{work}),NA())'

    @property
    def factors(self) -> Mapping[str, Node]:
        """What the hours of an action grow with, each action with one or none, by id."""
        shared = (part.inputs[GROWN] for part in self._parts if not is_lesson(part) and len(part.inputs) > GROWN)
        return {node.id: node for node in shared}

    @property
    def _parts(self) -> list[Node]:
        return [part for action in self.found.actions for part in tree.works(action, self.known)]

    @property
    def _once(self) -> Node:
        """Work that is done once: of an ordinary action."""
        return next(part for part in self._parts if len(part.inputs) == GROWN + 1 and not is_lesson(part))

    @property
    def again(self) -> Node | None:
        """Work that never falls below a part."""
        return next((part for part in self._parts if len(part.inputs) > GROWN + 1), None)

    @property
    def lesson(self) -> Node | None:
        """Time in which people are trained."""
        return next((part for part in self._parts if is_lesson(part)), None)

    def _written(self, part: Node, driver: str, end: int) -> str:
        rule = part.how
        assert isinstance(rule, Formula)
        return written(rule, [self._term(part, place, driver, end) for place in range(len(part.inputs))]).plain

    def _term(self, part: Node, place: int, driver: str, end: int) -> Term:
        node = part.inputs[place]
        if node.id in COLUMNS_OF:
            return Term(self._own(node.id, driver, end))
        if is_lesson(part):
            return self._cell(node, driver, end)
        return Term(self._by_factor(place, driver, end), 1 if place == GROWN else 0)

    def _own(self, id_: str, driver: str, end: int) -> str:
        """The column of an input of its own: at an end in those rows that this driver moves."""
        titles = COLUMNS_OF[id_]
        likely, moved = f"{{{with_known(titles[1], self.known if id_ == LEFT else None)}}}", f"{{{titles[2 * end]}}}"
        movers = {node.driver for part in self._parts for node in part.inputs if node.id == id_}
        if driver == EVERYTHING:
            return moved
        label = next((one.label for one in movers if one and one.id == driver), "")
        if not label:
            return likely
        return moved if len(movers) == 1 else f'IF({{Moved by}}="{label}",{moved},{likely})'

    def _by_factor(self, place: int, driver: str, end: int) -> str:
        """An input that hangs on what an action grows with, in per cent: growth itself, or the part that never falls."""
        found = {part.inputs[GROWN].label: part.inputs[place] for part in self._parts
                 if not is_lesson(part) and len(part.inputs) > place}  # fmt: skip
        text = "100"
        for label, node in found.items():
            cell = self._cell(node, driver, end)
            text = f"IF({{{label}}}=1,{cell.percent if place == GROWN else cell.plain},{text})"
        return text

    def _cell(self, node: Node, driver: str, end: int) -> Term:
        """The cell of a factor or of an input of ours; of neither, the number itself."""
        if not node.id:
            return Term(f"{node.likely:.10g}")
        moved = tree.is_step(node) and (driver == EVERYTHING or any(one.id == driver for one in tree.drivers_of(node)))
        name = factor_name(node, driver, ENDS[end]) if moved else named(node.id)
        return Term(name, in_hundreds(node.unit))


def with_known(title: str, known: Untold | None) -> str:
    """The title of a column with the facts that nobody has told at an end."""
    return f"{title} ({UNTOLD[known]})" if known else title


def is_lesson(part: Node) -> bool:
    """True for the time in which people are trained, beside the work of those who train them."""
    return any(node.id == "attending" for node in part.inputs)


def factor_name(node: Node, driver: str, end: str) -> str:
    """The name of a factor's cell with a driver at an end."""
    return f"{named(node.id)}_{driver.replace('.', '_')}_{end}"
