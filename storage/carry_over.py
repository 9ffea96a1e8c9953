"""The file of an open database is gone, or another stands at its place: what is open goes into the file there now."""

from domain.acting import Who
from storage.client_rows import tokens
from storage.errors import NotFound
from storage.opening.database import read, settle
from storage.opening.opened_file import opened_file
from storage.store import Store


def carry_over(old: Store, token: str, *, actor: Who) -> tuple[Store, str]:
    """A store on the file that is at the place of `old`'s now, and the token there of the open assessment.

    Its client comes along with all its history, as far as it can still be read, and stands beside whatever is there.
    Where all of it is there already, nothing is written. Raises StorageUnavailable; then nothing has changed.
    """
    client = old.load(token, actor=actor).client_id
    whole = old.desk.whole(client, private=True, actor=actor)
    line = read(old._engine, lambda c: tokens(c, client))
    new = _at_the_place(old)
    if _holds(new, token, actor) == whole:
        return new, token
    made = new.desk.take_in(whole, actor=actor)
    return new, read(new._engine, lambda c: tokens(c, made))[line.index(token)]


def _at_the_place(old: Store) -> Store:
    file = opened_file(old._engine)
    settle(old._engine)
    if file is None or not file.is_elsewhere():
        old._engine.dispose()  # SQLite makes anew what it lost beside the file
        return old
    file.clear_the_place()
    return Store.open(old._engine.url.render_as_string(hide_password=False))


def _holds(store: Store, token: str, actor: Who) -> object:
    """The client of this assessment as the store holds it, None where it does not."""
    try:
        return store.desk.whole(store.load(token, actor=actor).client_id, private=True, actor=actor)
    except NotFound:
        return None
