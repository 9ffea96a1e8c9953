"""Figures as data: one tree says what a figure is made of and how, for whoever computes, explains or writes it down.

A `Node` is a figure with its value; a `Formula` says how it follows from its inputs. Scoring works the value out, the
reasons and the method say it in words, and a workbook writes it as a formula of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from domain.profile import Support

Kind = Literal["sum", "product", "difference", "quotient", "smallest", "largest", "nearest"]
"""`nearest`: to the nearest multiple of the second, halves away from zero."""


Untold = Literal["least", "middle", "most"]
"""Where the facts that nobody has told may lie."""
UNTOLD: Final[Mapping[Untold, str]] = {"least": "at the least", "middle": "between", "most": "at the most"}
"""The same in words."""


class Formula:
    """How a figure follows from its inputs. Written like arithmetic: `DAYS * RATE`; compared by identity."""

    __slots__ = ("__weakref__",)

    def __add__(self, other: Formula | float) -> Formula:
        return Operation("sum", (*_inside(self, "sum"), part(other)))

    def __mul__(self, other: Formula | float) -> Formula:
        return Operation("product", (*_inside(self, "product"), part(other)))

    def __sub__(self, other: Formula | float) -> Formula:
        return Operation("difference", (self, part(other)))

    def __truediv__(self, other: Formula | float) -> Formula:
        return Operation("quotient", (self, part(other)))

    def __radd__(self, other: float) -> Formula:
        return part(other) + self

    def __rmul__(self, other: float) -> Formula:
        return part(other) * self

    def __rsub__(self, other: float) -> Formula:
        return part(other) - self


@dataclass(frozen=True, slots=True, eq=False)
class Input(Formula):
    """An input by its place; `name` is what the words of the formula call it."""

    place: int
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Every(Formula):
    """All inputs, or the first `many` of them: the parts of a sum or product."""

    many: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Number(Formula):
    """A number of the rule itself, such as the 100 of per cent."""

    value: float


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Formula):
    """Something done with the values of its parts."""

    kind: Kind
    parts: tuple[Formula, ...]


def part(value: Formula | float) -> Formula:
    """A number as part of a formula."""
    return value if isinstance(value, Formula) else Number(value)


def _inside(formula: Formula, kind: Kind) -> tuple[Formula, ...]:
    """The parts of a sum inside a sum, so that a + b + c is one sum of three."""
    return formula.parts if isinstance(formula, Operation) and formula.kind == kind else (formula,)


@dataclass(frozen=True, slots=True, eq=False)
class Driver:
    """One independent thing we are unsure of, varied once, everywhere it is used. Two drivers are never equal."""

    id: str
    label: str


Ends = tuple[float, float]
"""A figure's value with one driver at its low and with it at its high, every other driver at its likely value."""


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """A value (low, likely, high) by size: each rung holds up to and including its size, the last one above all.

    `evenly`: a rung holds at its size, and between two of them the value grows evenly.
    """

    id: str
    label: str
    unit: str
    rungs: tuple[tuple[float | None, tuple[float, float, float]], ...]
    evenly: bool = False

    def at(self, size: float) -> tuple[float, float, float]:
        """The value for a size; above the last rung, that of the last one."""
        at = next((n for n, (up_to, _) in enumerate(self.rungs) if up_to is None or size <= up_to), len(self.rungs) - 1)
        if not self.evenly or at == 0:
            return self.rungs[at][1]
        (start, before), (end, after) = self.rungs[at - 1 : at + 1]
        assert start is not None
        assert end is not None
        part = (min(size, end) - start) / (end - start)
        low, likely, high = (one + (other - one) * part for one, other in zip(before, after, strict=True))
        return low, likely, high


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """How a leaf comes about that a person may change: an answer of the firm, a figure of ours, or a score.

    `driver`: what moves it, even where it does not today. `origin`: where its value comes from. `ladder`: its value
    follows from the likely `size`.
    """

    driver: Driver | None = None
    origin: str = ""
    kind: Literal["answer", "figure", "score"] = "figure"
    ladder: Ladder | None = None
    size: Node | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One of some figures, by the kind of consultant help; None: not decided."""

    chosen: Support | None
    options: Mapping[Support | None, Node]


@dataclass(frozen=True, slots=True, eq=False)
class Sum:
    """The sum of all inputs.

    `rows` are those of them that stand in the register of actions, where more may join them; None: it has none there.
    `spare`: what is nothing for this firm today, and would be added.
    """

    rows: tuple[Node, ...] | None = None
    spare: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A figure: `likely` is its value with every driver at its likely value, `ends` what each driver makes of it.

    `together`: what all drivers at once make of it, where there are several. `how` it comes about; a `Ladder` goes by
    its one input, and None is a fixed number, or what a schedule gives. `id`: of what a person may look up or change;
    a figure without one is only a part of the next. `least`, `most`: the same figure with each fact that nobody has
    told at the value that makes figures least, and most; `middle`: at a value between, which may reach further still,
    since what is uncertain shrinks too. None: no other figure than this one, and in the middle, than the least.
    """

    label: str
    unit: str
    rule: str
    likely: float
    ends: Mapping[Driver, Ends]
    inputs: tuple[Node, ...] = ()
    sources: tuple[str, ...] = ()
    how: Formula | Ladder | Given | Choice | Sum | None = None
    id: str = ""
    together: Ends | None = None
    least: Node | None = None
    middle: Node | None = None
    most: Node | None = None

    @property
    def driver(self) -> Driver | None:
        """What moves a leaf."""
        return self.how.driver if isinstance(self.how, Given) else None

    @property
    def extremes(self) -> Ends:
        """The value with every driver at the end that makes figures small, and at the other."""
        return self.together or next(iter(self.ends.values()), (self.likely, self.likely))

    @property
    def untold(self) -> Mapping[Untold, Node]:
        """What it is at other values of the facts that nobody has told."""
        found: Mapping[Untold, Node | None] = {"least": self.least, "middle": self.middle, "most": self.most}
        return {end: node for end, node in found.items() if node is not None}

    def if_known(self, end: Untold | None) -> Node:
        """What it is there; where that makes no difference, as it is."""
        if end is None:
            return self
        return self.untold.get(end) or (self.least if end == "middle" else None) or self

    @property
    def values(self) -> tuple[float, float, float]:
        """A leaf's low, likely and high: low is the end that makes figures small."""
        low, high = next(iter(self.ends.values()), (self.likely, self.likely))
        return low, self.likely, high

    @property
    def addends(self) -> Iterator[Node]:
        """What a sum is made of, sums in it taken apart."""
        for one in self.inputs:
            if one.how is self.how:
                yield from one.addends
            else:
                yield one
