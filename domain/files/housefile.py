"""The house file: a consultancy's look as JSON, to keep, to take to another computer, and for commands."""

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from domain.base import Frozen, Whole
from domain.files.strict_json import CaseFaults, Fault, Size, document, validated
from domain.files.told_as import told_as
from domain.house import House, Look
from domain.profile import Text

SCHEMA: Final = 1
MOST: Final = Size(bytes=2_000_000, entries=1_000, text=2_000_000)
"""A logo of the largest size as base64 text, and all the rest."""


class HouseFile(Look):
    """The look as a file holds it. The logo is a PNG or JPEG beside the file, or inside it as base64 text."""

    schema_: Annotated[Literal[1], Field(alias="schema")] = SCHEMA
    logo: Text | None = None
    logo_data: Whole | None = None

    model_config = Frozen.model_config | {"populate_by_name": True}


@told_as(CaseFaults, ["The file: expected a house file saved by Ready42, and it is damaged."])
def parse_house(data: bytes) -> HouseFile:
    """What is written in a house file; its logo is not looked at yet. Raises CaseFaults with every fault found."""
    found, faults = document(data, MOST, SCHEMA)
    return validated(HouseFile, found, (*faults, *_rule_faults(found)))


def write_house(house: House) -> bytes:
    """The file, its logo inside. The same look always gives the same bytes."""
    look = house.model_dump(exclude={"logo"})
    made = HouseFile(**look, logo_data=house.logo.png if house.logo else None)
    return (made.model_dump_json(by_alias=True, indent=2, exclude_none=True) + "\n").encode()


def _rule_faults(found: dict[str, Any]) -> Iterator[Fault]:
    name = found.get("name")
    if isinstance(name, str) and not name.strip():
        yield ("name",), "expected at least one letter, and it is empty"
    if found.get("logo") is not None and found.get("logo_data") is not None:
        yield ("logo_data",), "expected nothing here, because logo names a picture beside the file"
