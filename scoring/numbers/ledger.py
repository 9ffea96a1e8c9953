"""Reasons: turns expressions and levels into a tree a person can read, shared parts once. Off when not asked for."""

from collections.abc import Sequence

from domain.expression import UNTOLD, Node, Untold
from domain.results.report import Reason
from scoring.numbers.level import Level
from scoring.numbers.said import said
from scoring.numbers.spread import Move, Spread


class Ledger:
    """Collects reasons by id. With `enabled` False every call returns "" and costs next to nothing."""

    def __init__(self, enabled: bool = True) -> None:
        self.enabled = enabled
        self.reasons: dict[str, Reason] = {}
        self._seen: dict[int, str] = {}
        self._kept: list[object] = []

    def spread(self, found: Spread, unit: str) -> str:
        """The reason of a range: its expression and the swing of each driver."""
        if not self.enabled:
            return ""
        inputs = [self.node(found.node), *[self._move(m, unit) for m in found.moves]]
        rule = "Likely, less and plus the square root of the summed squares of each driver's swing"
        if found.others:
            rule += "; low and high cover whatever the facts that nobody has told may be"
            inputs += [self._other(end, other, unit) for end, other in found.others]
        return self._new(
            Reason(label=found.node.label, value=_shown(found), unit=unit, rule=rule, inputs=tuple(inputs))
        )

    def _other(self, end: Untold, found: Spread, unit: str) -> str:
        """The same range with the facts that nobody has told elsewhere."""
        label = f"{found.node.label}, with what nobody has told {UNTOLD[end]}"
        inputs = (self.node(found.node), *(self._move(move, unit) for move in found.moves))
        rule = "the same way"
        return self._new(Reason(label=label, value=_shown(found), unit=unit, rule=rule, inputs=inputs))

    def node(self, node: Node) -> str:
        """The reason of one figure, down to its leaves."""
        if not self.enabled:
            return ""
        if known := self._seen.get(id(node)):
            return known
        inputs = tuple(self.node(n) for n in node.inputs)
        rule = said(node)
        if not inputs:
            for low, high in node.ends.values():
                rule = (f"{rule}; " if rule else "") + f"from {low:g} to {high:g}"
        made = Reason(
            label=node.label,
            value=round(node.likely, 4),
            unit=node.unit,
            rule=rule,
            inputs=inputs,
            sources=node.sources,
        )
        return self._remember(node, made)

    def level(self, level: Level) -> str:
        """The reason of an attainment range, down to the answers."""
        if not self.enabled:
            return ""
        if known := self._seen.get(id(level)):
            return known
        inputs = tuple(self.level(part) for part in level.inputs)
        made = Reason(label=level.label, value=level.shown(), unit="%", rule=level.rule, inputs=inputs)
        return self._remember(level, made)

    def group(self, label: str, value: float | str | None, unit: str, rule: str, inputs: Sequence[str]) -> str:
        """A reason made of other reasons."""
        if not self.enabled:
            return ""
        return self._new(Reason(label=label, value=value, unit=unit, rule=rule, inputs=tuple(inputs)))

    def _move(self, move: Move, unit: str) -> str:
        value = f"down {move.fall:g}, up {move.rise:g}"
        return self._new(Reason(label=f"Driver: {move.driver.label}", value=value, unit=unit, rule="varied alone"))

    def _remember(self, thing: object, reason: Reason) -> str:
        self._seen[id(thing)] = made = self._new(reason)
        self._kept.append(thing)  # an id is only unique while its object lives
        return made

    def _new(self, reason: Reason) -> str:
        made = f"r{len(self.reasons) + 1}"
        self.reasons[made] = reason
        return made


def _shown(found: Spread) -> str:
    return f"{found.low:g} - {found.likely:g} - {found.high:g}"
