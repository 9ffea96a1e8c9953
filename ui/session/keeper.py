"""Where one browser tab saves, who acts there, and everything of it that is not in the database yet."""

from typing import Any, Protocol

from domain.acting import Who
from storage import Store


class Waits(Protocol):
    """What a keeper asks of each kind of saved thing."""

    unsaved: dict[str, Any]
    conflicts: dict[str, Any]

    def retry(self) -> None:
        """Try again to save what waits."""


class Keeper:
    """One database, the open assessment in it, and the last trouble with either."""

    def __init__(self, store: Store, token: str, actor: Who) -> None:
        self.store, self.token, self.actor = store, token, actor
        self.client_id = ""
        self.trouble: str | None = None
        self.kinds: list[Waits] = []

    @property
    def waiting(self) -> int:
        """How many changes are shown but not yet in the database."""
        return sum(len(kind.unsaved) for kind in self.kinds)

    @property
    def undecided(self) -> bool:
        """True while two windows disagree about something."""
        return any(kind.conflicts for kind in self.kinds)

    def retry(self) -> None:
        """Try again to save whatever the database refused before."""
        for kind in self.kinds:
            kind.retry()
