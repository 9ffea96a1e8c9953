"""Figures as formulas of a spreadsheet: the third reader of an expression, beside its value and its words.

Percents are multiplied first and divided once, so that every tie of a rounding stays exact.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from domain.expression import Choice, Every, Formula, Given, Input, Kind, Ladder, Node, Number, Operation, Sum
from domain.profile import Support
from domain.vocabulary import SUPPORT

MODE: Final = "as_mode"
MODES: Final = "list_support"
EVERYTHING: Final = "everything"
"""Stands for all drivers at once."""


@dataclass(frozen=True)
class Term:
    """Part of a formula, still to be divided by 100 so many times. `loose`: needs brackets inside a product."""

    text: str
    hundreds: int = 0
    loose: bool = False

    @property
    def plain(self) -> str:
        """As part of a sum, or by itself."""
        return f"{self.tight}/{100**self.hundreds}" if self.hundreds else self.text

    @property
    def tight(self) -> str:
        """As part of a product, not divided yet."""
        return f"({self.text})" if self.loose else self.text

    @property
    def percent(self) -> str:
        """A share or factor in per cent."""
        return Term(self.text, self.hundreds - 1, self.loose).plain if self.hundreds else f"100*{self.tight}"


class Place(Protocol):
    """Where figures stand in a workbook, in one scenario."""

    def cell(self, node: Node) -> Term | None:
        """The cell of a figure; None where it has none and is part of the formula that needs it."""

    def rows(self, total: Node) -> Term:
        """All rows of the register of actions together, as this figure needs them."""


def named(id_: str, end: str = "likely") -> str:
    """The name of what figures read of an input, an error where its cell has to be checked.

    `as_cost_travel_low`, `as_cost_travel`, `as_cost_travel_high`.
    """
    name = f"as_{id_.replace('.', '_')}"
    return name if end == "likely" else f"{name}_{end}"


def typed(name: str) -> str:
    """The name of the yellow cell behind such a name: `typed_as_cost_travel`."""
    return f"typed_{name}"


@dataclass(frozen=True)
class Inputs:
    """Inputs with one driver, or all, at its low (0) or high (1), None: everything likely; of nothing else a cell."""

    driver: str | None
    end: int

    def cell(self, node: Node) -> Term | None:
        """The cell of an input."""
        if not (node.id and isinstance(node.how, Given)):
            return None
        moved = node.how.driver is not None and self.driver in (EVERYTHING, node.how.driver.id)
        return Term(named(node.id, ("low", "high")[self.end] if moved else "likely"), in_hundreds(node.unit))

    def rows(self, total: Node) -> Term:
        """Nothing made of inputs alone adds up a register."""
        raise TypeError("a register adds up on the Drivers sheet")


def in_hundreds(unit: str) -> int:
    """1 for a share or factor: a person reads and changes it in per cent."""
    return 1 if unit in ("share", "factor") else 0


def term(node: Node, place: Place) -> Term:
    """A figure inside a formula: its cell, else what it is made of."""
    return place.cell(node) or made(node, place)


def made(node: Node, place: Place) -> Term:
    """What a figure is made of, from other cells."""
    match node.how:
        case Formula() as formula:
            return written(formula, [term(one, place) for one in node.inputs])
        case Sum(rows=rows, spare=spare):
            others = [term(one, place) for one in (*node.inputs, *spare) if one not in (rows or ())]
            return _sum(*others) if rows is None else _sum(place.rows(node), *others)
        case Ladder() as ladder:
            return Term(by_size(ladder, term(node.inputs[0], place).plain), in_hundreds(ladder.unit))
        case Choice() as choice:
            return Term(_chosen(choice.options, place))
        case Given():
            return place.cell(node) or Term(f"{node.likely:.10g}")
    return Term(f"{node.likely:.10g}")


def by_size(ladder: Ladder, size: str, end: str = "likely") -> str:
    """A formula for the value of a ladder for this size."""
    name = f"list_{ladder.id.replace('.', '_')}"
    if ladder.evenly:
        return _between(f"{name}_{end}", f"{name}_to", size)
    return f"INDEX({name}_{end},1+SUMPRODUCT(--({name}_to<{size})))"


def _between(values: str, sizes: str, size: str) -> str:
    """Between two rows evenly; outside all of them the first or the last."""
    inside = f"MEDIAN({size},MIN({sizes}),MAX({sizes}))"
    row = f"MIN(MATCH({inside},{sizes},1),ROWS({sizes})-1)"
    below, above = (f"INDEX({{}},{row}{more})" for more in ("", "+1"))
    part = f"({inside}-{below.format(sizes)})/({above.format(sizes)}-{below.format(sizes)})"
    return f"({below.format(values)}+({above.format(values)}-{below.format(values)})*{part})"


def _chosen(options: Mapping[Support | None, Node], place: Place) -> str:
    """What the chosen kind of help leads to; a plain IF where all but one lead to the same."""
    for mode, node in options.items():
        others = [other for key, other in options.items() if key != mode]
        if all(other is others[0] for other in others):
            return f'IF({MODE}="{SUPPORT[mode]}",{term(node, place).plain},{term(others[0], place).plain})'
    return f"CHOOSE(MATCH({MODE},{MODES},0),{','.join(term(options[mode], place).plain for mode in SUPPORT)})"


def written(formula: Formula, inputs: Sequence[Term]) -> Term:
    """A formula with its inputs put in."""
    match formula:
        case Input(place=place):
            return inputs[place]
        case Number(value=value):
            return Term(f"{value:.10g}")
        case Operation(kind=kind, parts=parts):
            return WRITTEN[kind](*[one for part in parts for one in _parts(part, inputs)])
    raise TypeError(f"{formula} stands for nothing by itself")


def _parts(formula: Formula, inputs: Sequence[Term]) -> Sequence[Term]:
    return inputs[: formula.many] if isinstance(formula, Every) else (written(formula, inputs),)


def _sum(*terms: Term) -> Term:
    return terms[0] if len(terms) == 1 else Term("+".join(one.plain for one in terms) or "0", loose=True)


def _product(*terms: Term) -> Term:
    return Term("*".join(one.tight for one in terms), sum(one.hundreds for one in terms))


def _difference(one: Term, less: Term) -> Term:
    return Term(f"{one.plain}-{less.tight if less.loose and not less.hundreds else less.plain}", loose=True)


def _quotient(one: Term, by: Term) -> Term:
    if by.text == "100":
        return Term(one.text, one.hundreds + 1, one.loose)
    return Term(f"{one.tight}/({by.plain})", one.hundreds)


def _nearest(value: Term, quantum: Term) -> Term:
    """An exact half may be stored a hair too small: six places bring it back."""
    steps = round(1 / float(quantum.text))
    exact = f"ROUND({value.plain},6)"
    return Term(f"ROUND({exact},0)" if steps == 1 else f"ROUND({steps}*{exact},0)/{steps}")


def _call(name: str) -> Callable[..., Term]:
    return lambda *terms: Term(f"{name}({','.join(one.plain for one in terms)})")


WRITTEN: Final[Mapping[Kind, Callable[..., Term]]] = {
    "sum": _sum,
    "product": _product,
    "difference": _difference,
    "quotient": _quotient,
    "smallest": _call("MIN"),
    "largest": _call("MAX"),
    "nearest": _nearest,
}
