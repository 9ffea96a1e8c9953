"""From an expression to a range: each driver varied once, its swings combined as independent."""

import math
from dataclasses import dataclass

from domain.report import Range, Swing
from scoring.expression import HIGH, LOW, Driver, Node


@dataclass(frozen=True, slots=True)
class Spread:
    """A range with the swings that made it. low <= likely <= high, never below 0."""

    low: float
    likely: float
    high: float
    swings: tuple[Swing, ...]
    node: Node

    def range(self, unit: str, because: str = "") -> Range:
        """The public range; `because` is the id of its reason."""
        return Range(low=self.low, likely=self.likely, high=self.high, unit=unit, because=because)


def spread(node: Node, quantum: float = 1) -> Spread:
    """The range of `node`, in steps of `quantum` (1 for money and hours, 0.5 for days, 0.1 for months).

    Total low = likely - sqrt(sum of falls squared), high = likely + sqrt(sum of rises squared); swings are rounded to
    whole steps before squaring and the result once. A driver that moves a total the same way at both ends counts once
    for each side it reaches.
    """
    swings = tuple(s for s in (_swing(node, d, quantum) for d in sorted(node.drivers, key=_by_id)) if s.fall or s.rise)
    likely = rounded(node.likely, quantum)
    fall = math.sqrt(sum(s.fall * s.fall for s in swings))
    rise = math.sqrt(sum(s.rise * s.rise for s in swings))
    low, high = max(0.0, rounded(likely - fall, quantum)), rounded(likely + rise, quantum)
    return Spread(min(low, likely), likely, max(high, likely), swings, node)


def rounded(value: float, quantum: float = 1) -> float:
    """`value` to the nearest multiple of `quantum`, halves away from zero, the way a spreadsheet rounds."""
    steps = math.floor(abs(value) / quantum + 0.5 + 1e-9)
    return math.copysign(round(steps * quantum, 6), value) if steps else 0.0


def _by_id(driver: Driver) -> str:
    return driver.id


def _swing(node: Node, driver: Driver, quantum: float) -> Swing:
    ends = (node.at(driver, LOW) - node.likely, node.at(driver, HIGH) - node.likely)
    fall, rise = max(0.0, -min(ends)), max(0.0, max(ends))
    return Swing(id=driver.id, label=driver.label, fall=rounded(fall, quantum), rise=rounded(rise, quantum))
