"""How long to wait for a lock: a page saves several things in one go, and is told of a lock once, not once for each."""

import time
from typing import Final

from sqlalchemy import Engine

OPTION: Final = "patience"
_JUST_NOW: Final = 5.0
_BRIEFLY: Final = 0.2


class Patience:
    """Seconds to wait, few of them for a while after somebody was told of a lock."""

    def __init__(self, wait: float) -> None:
        self.wait = wait
        self._told = -_JUST_NOW

    def told(self) -> None:
        """Somebody was just told that the database is locked."""
        self._told = time.monotonic()

    @property
    def is_short(self) -> bool:
        """Whether somebody was told just now."""
        return time.monotonic() - self._told < _JUST_NOW

    @property
    def milliseconds(self) -> int:
        """How long to wait from now."""
        return int(1000 * (min(self.wait, _BRIEFLY) if self.is_short else self.wait))


def patience(engine: Engine) -> Patience:
    """The patience of this engine."""
    found: Patience = engine.get_execution_options()[OPTION]
    return found
