"""What is noted about the clients in one tab, whichever of them is open: a name, where the work stands, a day."""

from collections.abc import Callable

from storage import CARD, ClientFacts, ClientRow, Held
from ui.session.cell import Cell
from ui.session.keeper import Keeper


class Cards(Cell[ClientFacts]):
    """By id of a client. A card is held from when it is opened until it is shut, so that no window writes unseen."""

    def __init__(self, keeper: Keeper, changed: Callable[[], None]) -> None:
        super().__init__(keeper, CARD, ClientFacts(name=""), changed)

    def open(self, row: ClientRow) -> None:
        """The card as the person sees it from now on."""
        if row.id not in self.revisions:
            self.typed_over(row.id, Held(row.facts, row.facts.revision))

    def shut(self, client_id: str) -> None:
        """A card that is opened again shows what is saved by then."""
        if client_id not in self.unsaved | self.conflicts:
            self.saved.pop(client_id, None)
            self.revisions.pop(client_id, None)

    def _place(self, key: str) -> str:
        return key
