"""A consultancy's own look on screens and files. What Ready42 has to say of itself always stays."""

import base64
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from domain.base import Frozen, Whole
from domain.colour import is_colour
from domain.files.strict_json import shown
from domain.profile import Text


def _colour(text: str) -> str:
    if not is_colour(text.lower()):
        raise ValueError(f"expected a colour such as #1f5fa8, got {shown(text)}")
    return text.lower()


Colour = Annotated[str, AfterValidator(_colour)]
Line = Annotated[str, Field(max_length=120)]
Sentences = Annotated[str, Field(max_length=600)]


FileKind = Literal[
    "report", "plan", "comparison", "scope", "session", "portfolio", "open_points", "form", "answer_notes",
    "answers", "documents", "for_others", "data",
]  # fmt: skip
LETTERHEAD: Final[frozenset[FileKind]] = frozenset(
    {"report", "plan", "comparison", "scope", "session", "portfolio", "open_points", "form", "answer_notes"}
)
"""A consultancy's own work. The others are a client's own papers, which carry no name but the client's, or data."""


class Logo(Frozen):
    """A PNG as base64 text, with its size in pixels."""

    png: Whole
    width: int
    height: int

    @property
    def data(self) -> bytes:
        """The picture."""
        return base64.b64decode(self.png)


class Look(Frozen):
    """Name, two colours, a line for the foot of a page, and words of the consultancy's own beside ours."""

    name: Text
    colour: Colour = "#17365d"
    accent: Colour = "#1f5fa8"
    footer: Line = ""
    disclaimer: Sentences = ""


class House(Look):
    """The look with its logo."""

    logo: Logo | None = None
