"""One kind of saved thing in one browser tab, with the same promise for all of them.

What a person typed stays in hand and on screen until the database has it. While the database is away it waits and is
tried again with every click. Where another window was faster both versions are kept until the person decides.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from storage import Held, Kind, NotFound, Stale, StorageUnavailable
from ui.session.keeper import Keeper

V = TypeVar("V")


class Cell(Generic[V]):
    """Values by key. `nothing`: what stands where nothing is saved; `changed` is told when what is saved changes."""

    def __init__(self, keeper: Keeper, kind: Kind[Any], nothing: V, changed: Callable[[], None] = lambda: None) -> None:
        self.keeper, self.kind, self.nothing, self._changed = keeper, kind, nothing, changed
        self.saved: dict[str, V] = {}
        self.revisions: dict[str, int] = {}
        self.unsaved: dict[str, V] = {}
        self.conflicts: dict[str, V] = {}
        """Ours, where another window was faster; theirs is what is saved."""
        self.redraw: set[str] = set()
        """Keys whose widgets have to take the stored value, whatever they showed before."""
        keeper.kinds.append(self)

    @property
    def token(self) -> str:
        """Marks the widgets of this kind."""
        return self.keeper.token

    # What to show ------------------------------------------------------------------------------------------------

    def stored(self, key: str) -> V:
        """The value as the database holds it."""
        return self.saved.get(key, self.nothing)

    def shown(self, key: str) -> V:
        """The value as the person left it: in dispute, waiting to be saved, or stored."""
        for kept in (self.conflicts, self.unsaved):
            if key in kept:
                return kept[key]
        return self.stored(key)

    def all_shown(self) -> dict[str, V]:
        """Every value as the person left it."""
        return self.saved | self.unsaved | self.conflicts

    # Saving --------------------------------------------------------------------------------------------------------

    def keep(self, key: str, value: V) -> bool:
        """Commit a value. True once the database holds it; otherwise it stays on screen and waits."""
        try:
            revision = self._save(key, value, self.revisions.get(key, 0))
        except Stale as stale:
            base = self.stored(key)
            self._take_theirs(key, stale.current)
            self._differ(key, value, base)
        except (NotFound, StorageUnavailable) as problem:
            self.unsaved[key], self.keeper.trouble = value, str(problem)
        else:
            self._hold(key, value, revision)
            self.conflicts.pop(key, None)
        return not (key in self.unsaved or key in self.conflicts)

    def retry(self) -> None:
        """Try again what waits, until the database refuses again."""
        for key, value in list(self.unsaved.items()):
            if not self.keep(key, value) and key in self.unsaved:
                return

    def settle(self, key: str, *, ours: bool) -> None:
        """End a dispute with the version the person picked."""
        mine = self.conflicts.pop(key)
        self.redraw.add(key)
        if ours:
            self.keep(key, mine)

    def change_mind(self, key: str, value: V) -> None:
        """While a dispute waits, the person picked something else on screen."""
        self.conflicts[key] = value

    def typed_over(self, key: str, seen: Held[V]) -> None:
        """What stood there when the person began to type: what is saved next is over that, not over what came since."""
        self.saved[key], self.revisions[key] = seen.value, seen.revision

    def held(self, key: str) -> Held[V]:
        """What is stored, with the revision to save over."""
        return Held(self.stored(key), self.revisions.get(key, 0))

    # What the database says ----------------------------------------------------------------------------------------

    def take(self, held: Mapping[str, Held[Any]]) -> None:
        """What the database holds now. What waits goes on waiting; it is in dispute if its ground has changed."""
        before = self.before()
        self.saved = {key: self._read(one.value) for key, one in held.items()}
        self.revisions = {key: one.revision for key, one in held.items()}
        self.look_again(before)

    def before(self) -> dict[str, V]:
        """What was stored where something waits or is in dispute."""
        return {key: self.stored(key) for key in self.unsaved | self.conflicts}

    def look_again(self, before: Mapping[str, V]) -> None:
        """After everything was read anew: whatever waits over something that has changed is in dispute."""
        for key, base in before.items():
            if self.stored(key) != base or self.shown(key) == base:
                self._differ(key, self.shown(key), base)

    def _save(self, key: str, value: V, expected: int) -> int:
        store, actor = self.keeper.store, self.keeper.actor
        return store.save(self.kind, self._place(key), key, value, expected_revision=expected, actor=actor)

    def _place(self, key: str) -> str:
        return self.keeper.token

    def _read(self, value: Any) -> V:
        """A value as the database hands it out, as it is kept here."""
        kept: V = value
        return kept

    def _hold(self, key: str, value: V, revision: int) -> None:
        """The database holds this now."""
        self.saved[key], self.revisions[key] = value, revision
        self.unsaved.pop(key, None)
        self.keeper.trouble = None
        self._changed()

    def _take_theirs(self, key: str, held: Held[Any] | None) -> None:
        self._hold(key, self._read(held.value) if held else self.nothing, held.revision if held else 0)

    def _differ(self, key: str, ours: V, base: V) -> None:
        """Ours was made over `base`, and something else is stored by now: the person has to decide."""
        self.unsaved.pop(key, None)
        self.conflicts.pop(key, None)
        if ours != self.stored(key):
            self.conflicts[key] = ours
