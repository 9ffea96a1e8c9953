"""The parking lot of one client in one tab: points by id, new ones under a key of this tab until they are saved."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from domain.parking import OpenPoint
from storage import OPEN_POINT, Held, Parked
from ui.session.cell import Cell
from ui.session.keeper import Keeper


class Points(Cell[Parked]):
    """What was pressed away while another window changed the point is in dispute, as everything else is."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper, OPEN_POINT, Parked(point=OpenPoint(text="")))
        self._numbers = count(1)

    def park(self, point: OpenPoint) -> bool:
        """Commit a new point."""
        return self.keep(f"new{next(self._numbers)}", Parked(point=point))

    def take(self, held: Mapping[str, Held[Any]]) -> None:
        """As for every kind. In a file that was written anew a point has another id: it is known by what it says."""
        moved = {key: _like(self.stored(key), held) for key in (self.unsaved | self.conflicts) if key not in held}
        for kept in (self.unsaved, self.conflicts, self.saved):
            for old, new in moved.items():
                if new and old in kept:
                    kept[new] = kept.pop(old)
        super().take(held)

    def _place(self, key: str) -> str:
        return self.keeper.client_id


def _like(value: Parked, held: Mapping[str, Held[Any]]) -> str | None:
    return next((key for key, one in held.items() if one.value == value), None)
