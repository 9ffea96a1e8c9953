"""What a person did on a card and the browser holds until we say that it is saved."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, ValidationError

from domain.base import Frozen

Kind = Literal["said", "seen", "passed", "judged", "settle", "at"]
State = Literal["saved", "failed", "conflict", "long"]


class Entry(Frozen):
    """One thing done: `value` under `key` of a `kind`, over revision `over`. `was`: what was sent of it before.

    `seq` grows with everything done in one browser, so that nothing is done twice.
    """

    kind: Kind
    key: str = Field(max_length=200)
    token: str = Field(max_length=200)
    value: Any
    over: int = 0
    seq: int
    was: tuple[Any, ...] = ()

    @property
    def id(self) -> str:
        """As the browser calls it."""
        return f"{self.token}:{self.kind}:{self.key}"

    @property
    def cell(self) -> str:
        """The kind of saved thing that it is about."""
        return str(self.value.get("kind")) if self.kind == "settle" and isinstance(self.value, Mapping) else self.kind


class Reply(Frozen):
    """What became of an entry. `rev`: the revision that is stored now."""

    id: str
    seq: int
    state: State
    why: str = ""
    rev: int = 0


def read(typed: object) -> list[Entry]:
    """The entries as the browser sent them, oldest first. What is none is left out, and is never called saved."""
    listed = typed.get("entries") if isinstance(typed, Mapping) else None
    found = [_entry(one) for one in listed] if isinstance(listed, list) else []
    return sorted((one for one in found if one is not None), key=lambda one: one.seq)


def _entry(one: object) -> Entry | None:
    try:
        return Entry.model_validate(one)
    except ValidationError:
        return None
