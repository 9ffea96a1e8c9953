"""Who acts, and which firms they may see. Every call of the store carries it."""

from typing import Annotated

from pydantic import Field

from domain.base import Frozen
from domain.profile import Text


class Acting(Frozen):
    """A person. `firms`: ids of the clients they may see, None for all of them, as for the one person of a computer."""

    name: Text
    firms: Annotated[frozenset[str], Field(max_length=100_000)] | None = None

    def __str__(self) -> str:
        """The name, as it is written beside what the person saved."""
        return self.name


Who = Acting | str
"""A name alone is this computer's own person, who sees all. Where people sign in, `Acting` alone takes its place."""
