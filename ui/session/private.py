"""A consultant's private notes in one tab. Of two versions both texts are kept, one under the other."""

from storage import PRIVATE_NOTE, NotFound, StorageUnavailable
from ui.session.cell import Cell
from ui.session.keeper import Keeper


class Private(Cell[str]):
    """The notes of one assessment, read when first needed: only a guided session shows them."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper, PRIVATE_NOTE, "")
        self.read = False

    def load(self) -> None:
        """Read the notes, if that was not done yet. Raises StorageUnavailable or NotFound."""
        if not self.read:
            self.take(self.keeper.store.private_notes(self.keeper.token, actor=self.keeper.actor))
            self.read = True

    def keep(self, key: str, value: str) -> bool:
        """Commit a note that is not what is stored already."""
        try:
            self.load()
        except (NotFound, StorageUnavailable) as problem:
            self.unsaved[key], self.keeper.trouble = value, str(problem)
            return False
        if value == self.stored(key):
            self.unsaved.pop(key, None)
            return True
        return super().keep(key, value)

    def _differ(self, key: str, ours: str, base: str) -> None:
        self.unsaved.pop(key, None)
        if ours != self.stored(key):
            self.redraw.add(key)
            self.keep(key, "\n\n".join(filter(None, (self.stored(key), ours))))
