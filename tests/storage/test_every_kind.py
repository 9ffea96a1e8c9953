"""Whatever is saved is kept in one way: by revision, refused behind a newer one, told in words, there again later."""

from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

from domain.acting import Acting
from domain.case import ActionNote, Answer, Judgement, PassedOn, Verified
from domain.parking import OpenPoint
from domain.profile import Profile
from storage import (
    KINDS,
    ClientFacts,
    Desk,
    Displaced,
    Gone,
    Held,
    Kind,
    Parked,
    Snapshots,
    Stale,
    StorageUnavailable,
    Store,
    Summaries,
)
from storage.client_views import ClientViews
from storage.deleted import Deleted
from storage.parking import Parking
from storage.sessions import Sessions
from tests.storage.test_trouble import another_program_holds_a_lock

VALUES: dict[str, tuple[str, Any, Any]] = {
    "said": ("inventory.list", Answer(choice="kept", note="in the blue folder"), Answer(choice="none")),
    "verified": ("inventory.list", Verified(choice="kept", proof="record"), Verified(choice="none")),
    "facts": ("", Profile(headcount=7), Profile(headcount=8)),
    "judgement": (
        "iso42001:A.6.2.2",
        Judgement(applicable=False, justification="we train nothing"),
        Judgement(applicable=True, justification="we will"),
    ),
    "passed_on": ("inventory.list", PassedOn(who="Maria"), PassedOn(who="Sam")),
    "action_note": ("list_ai", ActionNote(owner="Ana"), ActionNote(owner="Ben")),
    "private_note": ("inventory.list", "The owner hesitated.", "Ask again."),
    "open_point": ("1", Parked(point=OpenPoint(text="Who signs?")), Parked(point=OpenPoint(text="Who reads?"))),
    "card": ("", ClientFacts(name="Elm", status="waiting"), ClientFacts(name="Elm", status="working")),
}
"""By kind: a key, and two values that a person could save under it."""


@dataclass(frozen=True)
class Saved:
    """One kind in one assessment or client: saves either value, and says what is stored."""

    store: Store
    kind: Kind[Any]
    place: str
    key: str
    first: Any
    second: Any

    def save(self, value: object, over: int, store: Store | None = None) -> int:
        return (store or self.store).save(self.kind, self.place, self.key, value, expected_revision=over, actor="ana")

    def stored(self, store: Store | None = None) -> Held[Any] | None:
        """What a save that nobody could have expected is refused with."""
        try:
            self.save("never" if self.kind is KINDS["private_note"] else self._unlike_any(), -1, store)
        except Stale as refused:
            return refused.current
        pytest.fail("a save over a revision that never was has to be refused")

    def _unlike_any(self) -> object:
        text = self.first.model_dump()
        for name, value in text.items():
            if name in ("choice", "owner", "who", "justification", "organisation", "name"):
                return self.first.model_copy(update={name: f"{value} never"})
        return self.first.model_copy(update={"point": OpenPoint(text="never")})

    @property
    def begun(self) -> int:
        """The revision before the first save: a client's card is there from the start."""
        found = self.stored() if self.kind is KINDS["card"] else None
        return found.revision if found else 0


@pytest.fixture(params=KINDS)
def saved(request: pytest.FixtureRequest, store: Store, token: str) -> Saved:
    key, first, second = VALUES[request.param]
    client = store.load(token, actor="ana").client_id
    place = client if request.param in ("open_point", "card") else token
    return Saved(store, KINDS[request.param], place, key, first, second)


def test_a_value_is_kept_by_revision_and_the_window_behind_is_refused_and_handed_the_newer_one(saved: Saved) -> None:
    begun = saved.begun
    first = saved.save(saved.first, begun)
    second = saved.save(saved.second, first)

    with pytest.raises(Stale, match="another window") as refused:
        saved.save(saved.first, first)

    assert len({begun, first, second}) == 3
    assert refused.value.current is not None
    assert _alike(refused.value.current.value, saved.second)
    assert refused.value.current.revision == second
    assert saved.save(saved.first, second) not in (begun, second)


def test_the_same_value_from_a_window_that_is_behind_counts_as_saved(saved: Saved) -> None:
    begun = saved.begun
    first = saved.save(saved.first, begun)

    assert saved.save(saved.first, first + 7) == first


def test_a_locked_database_says_so_and_nothing_is_half_written(saved: Saved, url: str) -> None:
    begun = saved.begun
    with another_program_holds_a_lock(url), pytest.raises(StorageUnavailable):
        saved.save(saved.first, begun)

    assert saved.begun == begun
    held = saved.save(saved.first, begun)
    assert saved.save(saved.second, held) != held


def test_a_program_that_starts_later_finds_it_and_saves_over_it(saved: Saved, url: str) -> None:
    first = saved.save(saved.first, saved.begun)
    later = Store.open(url)

    found = saved.stored(later)
    assert found is not None
    assert _alike(found.value, saved.first)
    assert found.revision == first
    assert saved.save(saved.second, found.revision, later) != first
    later.close()


def test_in_a_deleted_client_nothing_is_saved_and_a_person_reads_how_to_undo_that(saved: Saved, token: str) -> None:
    begun = saved.begun
    saved.store.desk.delete(saved.store.load(token, actor="ana").client_id, actor="ana")

    with pytest.raises(Gone, match="deleted in another window"):
        saved.save(saved.first, begun)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_that_went_away_is_noticed_before_anything_is_called_saved(saved: Saved, tmp_path: Path) -> None:
    begun = saved.begun
    for path in tmp_path.glob("ready42.sqlite3*"):
        path.unlink()

    with pytest.raises(Displaced, match="no longer at its place"):
        saved.save(saved.first, begun)


DOORS = (ClientViews, Deleted, Desk, Parking, Sessions, Snapshots, Store, Summaries)
NOBODY_YET = {Store: {"open", "close", "setting"}, ClientViews: {"seen"}}
"""Opening the file, a choice for all of it, and a client's own view, whose token is all that is known of them."""


@pytest.mark.parametrize("door", DOORS)
def test_every_call_of_the_store_says_who_acts(door: type) -> None:
    calls = {name: call for name, call in vars(door).items() if not name.startswith("_") and callable(call)}
    silent = {name for name, call in calls.items() if "actor" not in signature(call).parameters}

    assert calls
    assert silent <= NOBODY_YET.get(door, set())


def test_a_person_who_acts_is_written_down_by_name(store: Store, token: str) -> None:
    ana = Acting(name="Ana Apfel", firms=frozenset({store.load(token, actor="ana").client_id}))
    store.save_answer(token, "inventory.list", "kept", expected_revision=0, actor=ana)

    [line] = store.history(token, "inventory.list", actor=ana)
    assert (line.actor, line.who) == ("Ana Apfel", "Ana Apfel")


def _alike(held: Any, given: Any) -> bool:
    """The same in all that a person typed; who and when are added by whoever saves."""
    if isinstance(given, str):
        return bool(held == given)
    return all(getattr(held, name) == value for name, value in given if name not in ("by", "at", "who") or value)
