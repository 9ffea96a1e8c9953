"""What can go wrong while saving, each with a sentence a person can act on."""

from domain.profile import Profile
from storage.saved import (
    ClientFacts,
    SavedActionNote,
    SavedAnswer,
    SavedJudgement,
    SavedOpenPoint,
    SavedPassedOn,
    SavedPrivateNote,
)


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


class StaleClient(RuntimeError):  # noqa: N818
    """Somebody changed the client first. Nothing was written; `current` is what is stored."""

    def __init__(self, current: ClientFacts) -> None:
        self.current = current
        super().__init__("This client was changed in another window.")


class Stale(RuntimeError):  # noqa: N818
    """Somebody saved something newer first. Nothing was written; both versions are still there to choose from."""


class StaleAnswer(Stale):
    """`current` is the newer answer, or None when it was cleared (then save again with expected_revision=0)."""

    def __init__(self, current: SavedAnswer | None) -> None:
        self.current = current
        super().__init__("This answer was changed in another window.")


class StaleJudgement(Stale):
    """`current` is the newer judgement, or None when it was withdrawn."""

    def __init__(self, current: SavedJudgement | None) -> None:
        self.current = current
        super().__init__("This judgement was changed in another window.")


class StalePassedOn(Stale):
    """`current` is who is asked by now, or None when nobody is."""

    def __init__(self, current: SavedPassedOn | None) -> None:
        self.current = current
        super().__init__("Who answers this question was changed in another window.")


class StaleActionNote(Stale):
    """`current` is the newer note on the action, or None when there is none."""

    def __init__(self, current: SavedActionNote | None) -> None:
        self.current = current
        super().__init__("The notes on this action were changed in another window.")


class StaleProfile(Stale):
    """`current` is the newer profile and `revision` its number."""

    def __init__(self, current: Profile, revision: int) -> None:
        self.current = current
        self.revision = revision
        super().__init__("The facts about the business were changed in another window.")


class StalePrivateNote(Stale):
    """`current` is the newer private note, or None when there is none."""

    def __init__(self, current: SavedPrivateNote | None) -> None:
        self.current = current
        super().__init__("This private note was changed in another window.")


class StaleOpenPoint(Stale):
    """`current` is the newer version of the open point."""

    def __init__(self, current: SavedOpenPoint) -> None:
        self.current = current
        super().__init__("This open point was changed in another window.")


OWN = (StorageUnavailable, NotFound, Stale, StaleClient)
"""All that a call of the store raises."""
