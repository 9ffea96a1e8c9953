"""The base of every type: frozen, closed to unknown fields, and with an upper limit on whatever can grow."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MOST_TEXT: Final = 100_000
"""Characters of a text whose type sets no limit of its own."""

Key = TypeVar("Key")
Item = TypeVar("Item")
Few = Annotated[tuple[Item, ...], Field(max_length=1_000)]
"""A list that a person could read to its end."""
Lines = Annotated[tuple[Item, ...], Field(max_length=100_000, fail_fast=True)]
"""A history or a list of clients, written by this program: of its faults the first is told."""
Table = Annotated[Mapping[Key, Item], Field(max_length=10_000)]
"""What is looked up by an id or a day."""
MOST_WHOLE: Final = 5_000_000
Whole = Annotated[str, Field(max_length=MOST_WHOLE)]
"""A document kept whole, as the text it was."""


class Frozen(BaseModel):
    """A value that cannot change once made and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, str_max_length=MOST_TEXT)


SCHEMA: Final = 2
"""Of the case file, the client file and the report as they are written. 2 added fields and renamed none."""


def _risen(found: Any) -> Any:
    """What was written by an earlier schema is read as one of today's: nothing in it means something else now."""
    return SCHEMA if type(found) is int and 0 < found < SCHEMA else found


Schema = Annotated[Literal[2], BeforeValidator(_risen), Field(alias="schema")]
