"""Who does which action, by when and how far it is: what the database holds, and what two windows disagree about."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.case import ActionNote
from storage import SavedActionNote, StaleActionNote, StorageUnavailable, Store


@dataclass(frozen=True)
class Clash:
    """Two windows noted different things: `ours` is not saved, `theirs` is, at `revision`."""

    ours: ActionNote
    theirs: ActionNote
    revision: int


class Notes:
    """The notes of one assessment in one browser tab."""

    def __init__(self, store: Store, token: str, actor: str) -> None:
        self._store, self._token, self._actor = store, token, actor
        self.stored: dict[str, ActionNote] = {}
        self.revisions: dict[str, int] = {}
        self.unsaved: dict[str, ActionNote] = {}
        self.clashes: dict[str, Clash] = {}
        self.trouble: str | None = None

    def go_to(self, store: Store, token: str) -> None:
        """Save there from now on."""
        self._store, self._token, self.trouble = store, token, None

    def take(self, saved: Mapping[str, SavedActionNote]) -> None:
        """What the database holds now; what waits to be saved goes on waiting."""
        self.stored = {action: row.note for action, row in saved.items()}
        self.revisions = {action: row.revision for action, row in saved.items()}

    def of(self, action: str) -> ActionNote:
        """What to show for this action: what waits to be saved, else what is stored."""
        return self.unsaved.get(action) or self.stored.get(action) or ActionNote()

    def keep(self, action: str, note: ActionNote) -> bool:
        """Commit a note. True once the database holds it; a newer one from another window is never overwritten."""
        seen = self.revisions.get(action, 0)
        try:
            revision = self._store.save_action_note(
                self._token, action, note, expected_revision=seen, actor=self._actor
            )
        except StaleActionNote as stale:
            self._clash(action, note, stale.current)
            return False
        except StorageUnavailable as problem:
            self.unsaved[action], self.trouble = note, problem.sentence
            return False
        self._hold(action, note, revision)
        return True

    def _hold(self, action: str, note: ActionNote, revision: int) -> None:
        self.stored[action], self.revisions[action] = note, revision
        self.unsaved.pop(action, None)
        self.trouble = None

    def _clash(self, action: str, ours: ActionNote, current: SavedActionNote | None) -> None:
        theirs, revision = (current.note, current.revision) if current else (ActionNote(), 0)
        self._hold(action, theirs, revision)
        if theirs != ours:
            self.clashes[action] = Clash(ours, theirs, revision)

    def settle(self, action: str, *, ours: bool) -> None:
        """End a disagreement with the version the person picked."""
        clash = self.clashes.pop(action)
        if ours:
            self.keep(action, clash.ours)

    def retry(self) -> None:
        """Try again to save what the database refused before."""
        for action, note in list(self.unsaved.items()):
            if not self.keep(action, note) and action in self.unsaved:
                return
