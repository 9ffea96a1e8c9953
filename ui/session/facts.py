"""The facts about the firm in one tab. Two windows may change different facts; only the same one is in dispute."""

from collections import Counter
from collections.abc import Callable

from domain.profile import Profile
from storage import FACTS
from ui.session.cell import Cell
from ui.session.keeper import Keeper

ALL = ""
"""The one key: the facts are saved as a whole."""


class Facts(Cell[Profile]):
    """`turns` counts by fact how often its input has to forget what it showed and take the stored value."""

    def __init__(self, keeper: Keeper, changed: Callable[[], None]) -> None:
        super().__init__(keeper, FACTS, Profile(), changed)
        self.turns: Counter[str] = Counter()

    @property
    def on_form(self) -> Profile:
        """What the form shows: in a dispute theirs, with ours beside it."""
        return self.unsaved.get(ALL, self.stored(ALL))

    @property
    def disputed(self) -> dict[str, object]:
        """Facts of ours that another window has changed."""
        return _over(self.stored(ALL), self.conflicts.get(ALL, self.stored(ALL)))

    def shown(self, key: str) -> Profile:
        """The facts as the person left them, whether they wait or are in dispute."""
        return self.stored(key).model_copy(update=self.disputed | _over(self.stored(key), self.on_form))

    def keep(self, key: str, value: Profile) -> bool:
        """Commit the facts. Other facts in dispute stay so."""
        base, pending = self.stored(key), self.disputed
        done = super().keep(key, value)
        left = {name: fact for name, fact in pending.items() if name not in _over(base, value)}
        if done and left:
            self._dispute(left)
        return done

    def settle(self, key: str, *, ours: bool) -> None:
        """End the dispute with the version the person picked."""
        self.turns.update(self.disputed.keys())
        mine = self.shown(key)
        super().settle(key, ours=False)
        if ours:
            self.keep(key, mine)

    def _differ(self, key: str, ours: Profile, base: Profile) -> None:
        """Show what the other window saved; keep our own facts beside it until the person decides."""
        facts = _over(base, self.conflicts.get(key, base)) | _over(base, ours)
        self.unsaved.pop(key, None)
        self.conflicts.pop(key, None)
        self._dispute(facts)
        self.turns.update(Profile.model_fields.keys())

    def _dispute(self, facts: dict[str, object]) -> None:
        ours = self.stored(ALL).model_copy(update=facts)
        if ours != self.stored(ALL):
            self.conflicts[ALL] = ours


def _over(base: Profile, ours: Profile) -> dict[str, object]:
    return {name: value for name, value in ours if value != getattr(base, name)}
