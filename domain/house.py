"""A consultancy's own look on screens and files. What Ready42 has to say of itself always stays."""

import base64
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.base import Frozen
from domain.colour import is_colour
from domain.profile import Text


def _colour(text: str) -> str:
    if not is_colour(text):
        raise ValueError("expected a colour such as #1f5fa8")
    return text


Colour = Annotated[str, AfterValidator(_colour)]
Line = Annotated[str, Field(max_length=120)]
Sentences = Annotated[str, Field(max_length=600)]


class Logo(Frozen):
    """A PNG as base64 text, with its size in pixels."""

    png: str
    width: int
    height: int

    @property
    def data(self) -> bytes:
        """The picture."""
        return base64.b64decode(self.png)


class House(Frozen):
    """Name, two colours, a line for the foot of a page, words of the consultancy's own beside ours, and a logo."""

    name: Text
    colour: Colour = "#17365d"
    accent: Colour = "#1f5fa8"
    footer: Line = ""
    disclaimer: Sentences = ""
    logo: Logo | None = None
