"""From an expression to a range: each driver varied once, its swings combined as independent."""

from __future__ import annotations

from math import floor, sqrt
from typing import NamedTuple

from domain.expression import Driver, Node, Untold
from domain.results.report import Range, Swing

HALF = 0.5 + 1e-9
HUNDREDTH = 0.01  # percentages are shown to two places, halves up, as a spreadsheet does
EXACT = (1, 0.5, 0.25)
"""Steps whose multiples a computer holds exactly; those of others are cut to six places."""


class Move(NamedTuple):
    """How far one driver alone moves a figure: down to `fall` below likely, up to `rise` above it."""

    driver: Driver
    fall: float
    rise: float


class Spread(NamedTuple):
    """A range with the swings that made it. low <= likely <= high, never below 0.

    `others`: the ranges, with the facts that nobody has told elsewhere, that it covers too.
    """

    low: float
    likely: float
    high: float
    moves: tuple[Move, ...]
    node: Node
    others: tuple[tuple[Untold, Spread], ...] = ()

    @property
    def swings(self) -> tuple[Swing, ...]:
        """The public swings, by the id of their driver."""
        return tuple(Swing(id=m.driver.id, label=m.driver.label, fall=m.fall, rise=m.rise) for m in self.moves)

    def range(self, unit: str, because: str = "") -> Range:
        """The public range; `because` is the id of its reason."""
        return Range(low=self.low, likely=self.likely, high=self.high, unit=unit, because=because)


def spread(node: Node, quantum: float = 1) -> Spread:
    """The range of `node`, in steps of `quantum` (1 for money and hours, 0.5 for days, 0.1 for months).

    Total low = likely - sqrt(sum of falls squared), high = likely + sqrt(sum of rises squared), neither beyond what all
    drivers at once make of it; swings are rounded to whole steps before squaring and the result once. A driver that
    moves a total the same way at both ends counts once for each side it reaches. Facts that nobody has told are no
    chance: the ends cover the range for whatever they may be.
    """
    found = _by_chance(node, quantum)
    others = tuple((end, _by_chance(other, quantum)) for end, other in node.untold.items() if _differ(node, other))
    if not others:
        return found
    every = (found, *(one for _, one in others))
    return found._replace(low=min(one.low for one in every), high=max(one.high for one in every), others=others)


def _differ(one: Node, other: Node) -> bool:
    """False where a fact is told after all, such as the help chosen, that a workbook may leave open again."""
    return (one.likely, one.ends, one.together) != (other.likely, other.ends, other.together)


def _by_chance(node: Node, quantum: float) -> Spread:
    """The range with every fact as it is told or taken."""
    moves = _moves(node, quantum)
    likely = rounded(node.likely, quantum)
    fall = sqrt(sum([m.fall * m.fall for m in moves]))
    rise = sqrt(sum([m.rise * m.rise for m in moves]))
    least, most = _furthest(node)
    low = max(0.0, rounded(likely - fall, quantum), rounded(least, quantum))
    high = min(rounded(likely + rise, quantum), rounded(most, quantum))
    return Spread(min(low, likely), likely, max(high, likely), moves, node)


def _furthest(node: Node) -> tuple[float, float]:
    """The least and the most that one driver or all of them at once make of it."""
    found = [node.likely, *node.extremes]
    for ends in node.ends.values():
        found += ends
    return min(found), max(found)


def rounded(value: float, quantum: float = 1) -> float:
    """`value` to the nearest multiple of `quantum`, halves away from zero, the way a spreadsheet rounds."""
    if value < 0:
        return 0.0 - rounded(-value, quantum)  # never -0.0
    steps = floor(value / quantum + HALF)
    if not steps:
        return 0.0
    return float(steps * quantum) if quantum in EXACT else round(steps * quantum, 6)


def _moves(node: Node, quantum: float) -> tuple[Move, ...]:
    """One for each driver that moves the figure by at least half a step, by the id of the driver."""
    found, likely = [], node.likely
    for driver, (low, high) in node.ends.items():
        if low > high:
            low, high = high, low
        fall = rounded(likely - low, quantum) if low < likely else 0.0
        rise = rounded(high - likely, quantum) if high > likely else 0.0
        if fall or rise:
            found.append(Move(driver, fall, rise))
    return tuple(sorted(found, key=_by_id))


def _by_id(move: Move) -> str:
    return move.driver.id
