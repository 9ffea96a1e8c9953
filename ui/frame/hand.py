"""Saves what was done on the cards, first thing in every run, and tells the browser what became of it.

The browser keeps everything done until we say that it is saved, on whatever page it is, and sends it again after any
fault. So each thing is compared with what is stored, as often as it comes: nothing hangs on a callback.
"""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from storage import Held, NotFound, StorageUnavailable
from ui.fields.wire import Kept, kept
from ui.server.component import mount
from ui.session.database import ACTOR, store
from ui.session.entry import Entry, Reply, State, read
from ui.session.work import Work

UNREAD = "This could not be read. Load the page again."
DELETED = "What it belongs to is not on this computer any more."


def take(current: Work | None) -> None:
    """Read what the browser holds, save what is not saved yet, and reply. Nothing is drawn that a person sees."""
    if current is not None:
        current.too_long = False
        current.retry()
    entries = read(mount("hand", "r42_hand", {}).get("typed"))
    replies = deliver(current, entries, _taken())
    mount("reply", "r42_reply", {"replies": [reply.model_dump(exclude_defaults=True) for reply in replies]})


def asked_at(current: Work, path: str) -> str | None:
    """The question that the person stepped to on the page at `path`, until a page with it was drawn to its end."""
    step = _step(current, path)
    return str(step.value) if step and _taken().get(("at", step.id), 0) < step.seq else None


def arrived(current: Work, path: str) -> None:
    """The cards are drawn: from now on the address says which question is on screen."""
    step = _step(current, path)
    if step:
        _taken()["at", step.id] = step.seq


def _step(current: Work, path: str) -> Entry | None:
    typed = st.session_state.get("r42_hand") or {}
    found = [e for e in read(typed.get("typed")) if e.kind == "at" and (e.token, e.key) == (current.token, path)]
    return found[-1] if found else None


def _taken() -> dict[Any, int]:
    """The last number of each thing done that was acted on in this session."""
    found: dict[Any, int] = st.session_state.setdefault("taken", {})
    return found


def deliver(current: Work | None, entries: Iterable[Entry], taken: dict[Any, int]) -> list[Reply]:
    """Save each entry that was not `taken` before, and say where each of them stands."""
    replies = []
    for entry in entries:
        try:
            replies.append(_one(current, entry, taken))
        except NotFound:
            replies.append(Reply(id=entry.id, seq=entry.seq, state="failed", why=DELETED))
        except StorageUnavailable as problem:
            replies.append(Reply(id=entry.id, seq=entry.seq, state="failed", why=problem.sentence))
    return replies


def _one(current: Work | None, entry: Entry, taken: dict[Any, int]) -> Reply:
    if entry.kind == "at":
        return Reply(id=entry.id, seq=entry.seq, state="saved")
    work = current if current is not None and entry.token in current.names else Work(store(), entry.token, ACTOR)
    thing = kept(work, entry)
    if thing is None:
        return Reply(id=entry.id, seq=entry.seq, state="failed", why=UNREAD)
    if taken.get(entry.id, 0) < entry.seq:
        _save(thing, entry)
        taken[entry.id] = entry.seq
    if thing.long:
        work.too_long = True
    return _reply(work, thing, entry)


def _save(thing: Kept, entry: Entry) -> None:
    """Compare with what is stored, and save the difference."""
    cell = thing.cell
    for key in thing.keys:
        if entry.kind == "settle":
            if key in cell.conflicts:
                cell.settle(key, ours=bool(entry.value.get("ours")))
        elif key in cell.conflicts:
            cell.change_mind(key, thing.value)
        elif not thing.same(cell.shown(key), thing.value):
            _over(thing, key, entry)
            cell.keep(key, thing.value)


def _over(thing: Kept, key: str, entry: Entry) -> None:
    """What another window saved since the person began is not written over: the database will see that it is newer."""
    cell = thing.cell
    ours = any(thing.same(cell.stored(key), value) for value in thing.was)
    if key == thing.keys[0] and cell.revisions.get(key, 0) > entry.over and not ours:
        cell.typed_over(key, Held(cell.stored(key), entry.over))


def _reply(work: Work, thing: Kept, entry: Entry) -> Reply:
    cell, keys = thing.cell, thing.keys
    state: State = "long" if thing.long else "saved"
    why = thing.long
    if any(key in cell.conflicts for key in keys):
        state, why = "conflict", ""
    elif any(key in cell.unsaved for key in keys):
        state, why = "failed", work.trouble or ""
    return Reply(id=entry.id, seq=entry.seq, state=state, why=why, rev=cell.revisions.get(keys[0], 0))
