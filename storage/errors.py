"""What can go wrong while saving, each with a sentence a person can act on."""

from typing import Any

from storage.saved import Held


class StorageUnavailable(RuntimeError):  # noqa: N818 - these names are read aloud by the pages
    """The database cannot be used just now. Nothing was half-written. `sentence` may be shown as it is."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


class NotFound(LookupError):  # noqa: N818
    """No such client or assessment here."""


class Gone(StorageUnavailable, NotFound):
    """The assessment to save in was deleted, alone or with its client. Nothing was written."""

    def __init__(self) -> None:
        super().__init__("This was deleted in another window. Undo that on the page Start or Clients, then try again.")


class Displaced(StorageUnavailable):
    """The database file is not at its place any more, or another one is. While it is open it can still be read."""


class Stale(RuntimeError):  # noqa: N818
    """Somebody saved something newer first. Nothing was written; both versions are still there to choose from.

    `current` is the newer one with its revision, or None when there is none any more: then save again with 0.
    """

    def __init__(self, sentence: str, current: Held[Any] | None) -> None:
        self.current = current
        super().__init__(sentence)


OWN = (StorageUnavailable, NotFound, Stale)
"""All that a call of the store raises."""
