"""One cell for whatever is saved: a value and its revision. Who saves names the revision last seen, 0 for none.

Saved it gets the next revision; where another window was faster nothing is written and the newer one is handed back.
The same value from a window that is behind counts as saved.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic

from sqlalchemy import Connection, Table, insert, select, update

from domain.acting import Who
from storage.errors import Stale
from storage.history import latest, now
from storage.saved import Held, V


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[V]):
    """One kind of saved thing, by key, in an assessment or a client.

    `changed`: what a person reads where another window was faster. `read` gives None where a row holds nothing any
    more: it was cleared, withdrawn or taken back. `row` is what a row says of a value, None for nothing. `owner` finds
    the row that the place names, so that other writers to it wait. Kept as a `history`, each save adds a row. `signed`
    are columns that say who stated a value and when: by these alone no two values differ.
    """

    changed: str
    table: Table
    key: str
    read: Callable[[Any], V | None]
    row: Callable[[V | None, Who], dict[str, Any]]
    owner: Callable[[Connection, str, Who], Any]
    within: str = "assessment_id"
    history: bool = False
    fixed: Mapping[str, Any] = field(default_factory=dict)
    signed: tuple[str, ...] = ()
    key_of: Callable[[str], Any] = str

    def save(self, connection: Connection, place: str, key: str, value: V | None, *, expected: int, actor: Who) -> int:
        """The new revision. Raises Stale, and Gone where the place is deleted."""
        at = {self.key: self.key_of(key), self.within: self.owner(connection, place, actor), **self.fixed}
        row = self.newest(connection, at)
        held = self.held(row) if row else None
        revision = self.revision(row) if row else 0
        if expected != revision and not (expected == 0 and held is None):
            if row and self._says(row, value, actor):
                return revision
            raise Stale(self.changed, held)
        return self.put(connection, at, row, self.row(value, actor), revision, actor)

    def all(self, connection: Connection, owner: Any) -> dict[str, Held[V]]:
        """What is held now, by key; without what was cleared."""
        mine = {self.within: owner, **self.fixed}
        query = latest(self.table, self.table.c[self.key], among=mine) if self.history else self._where(mine)
        rows = connection.execute(query.order_by(self.table.c.id)).mappings()
        found = ((str(row[self.key]), self.held(row)) for row in rows)
        return {key: held for key, held in found if held is not None}

    def held(self, row: Any) -> Held[V] | None:
        """What a row holds; None where it holds nothing any more."""
        value = self.read(row)
        return None if value is None else Held(value, self.revision(row))

    def newest(self, connection: Connection, at: Mapping[str, Any]) -> Any:
        """The row that counts now."""
        query = self._where(at).order_by(self.table.c.revision.desc()).limit(1)
        return connection.execute(query).mappings().first()

    def revision(self, row: Any) -> int:
        """The revision of a row."""
        return int(row["revision"])

    def put(
        self,
        connection: Connection,
        at: Mapping[str, Any],
        row: Any,
        stated: dict[str, Any],
        revision: int,
        actor: Who,
    ) -> int:
        """Writes what is stated over or after `row`. The new revision."""
        values = stated | {"revision": revision + 1, "actor": actor, "saved": now()}
        if row and not self.history:
            connection.execute(update(self.table).where(self.table.c.id == row["id"]).values(**values))
        else:
            connection.execute(insert(self.table).values(**{n: v for n, v in at.items() if n != "id"}, **values))
        return revision + 1

    def _says(self, row: Any, value: V | None, actor: Who) -> bool:
        stated = self.row(value, actor)
        return all(row[name] == said for name, said in stated.items() if name not in self.signed)

    def _where(self, at: Mapping[str, Any]) -> Any:
        return select(self.table).where(*(self.table.c[name] == value for name, value in at.items()))
