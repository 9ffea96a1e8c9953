"""A house file turned into a look: its logo is looked at as closely as one that somebody uploads."""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Final

from domain.files.housefile import MOST, HouseFile, parse_house
from domain.files.strict_json import CaseFaults
from domain.files.told_as import told_as
from domain.house import House, Logo
from exports.house.logo import MOST_BYTES, BadLogo, read_logo, too_large

ALONE: Final = (
    "expected the picture inside the file, as Ready42 writes it, because only this one file was given; "
    "take the line away and add the logo afterwards"
)
Beside = Callable[[str], bytes]
"""The content of the picture with this name. Raises BadLogo."""


def open_house(path: Path) -> House:
    """The look in a house file, its logo beside or inside it. Raises CaseFaults; each sentence names the file."""
    try:
        with path.open("rb") as file:
            return read_house(file.read(MOST.bytes + 1), lambda name: _picture(path.parent, name))
    except OSError as error:
        raise CaseFaults([f"{path}: this file cannot be read ({error.strerror}); expected a house file"]) from error
    except CaseFaults as error:
        raise CaseFaults([f"{path}: {fault}" for fault in error.faults]) from error


@told_as(CaseFaults, ["The file: expected a house file saved by Ready42, and it is damaged."])
def read_house(data: bytes, beside: Beside | None = None) -> House:
    """The look in the content of a house file. Raises CaseFaults; each sentence names the field."""
    found = parse_house(data)
    look = found.model_dump(include=set(House.model_fields) - {"logo"})
    return House(**look | {"name": found.name.strip()}, logo=_logo(found, beside))


def _logo(found: HouseFile, beside: Beside | None) -> Logo | None:
    try:
        if found.logo is not None:
            if beside is None:
                raise BadLogo(ALONE)
            return read_logo(beside(found.logo))
        return None if found.logo_data is None else read_logo(base64.b64decode(found.logo_data, validate=True))
    except BadLogo as problem:
        field = "logo_data" if found.logo is None else "logo"
        raise CaseFaults([f"{field}: {str(problem).removeprefix('The logo: ').rstrip('.')}."]) from problem
    except ValueError:
        raise CaseFaults(["logo_data: expected a picture as base64 text, got something else."]) from None


def _picture(folder: Path, name: str) -> bytes:
    if Path(name).name != name:
        raise BadLogo(f'expected the name of a picture beside the house file, got "{name}"')
    path = folder / name
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadLogo(too_large(path.stat().st_size))
        return path.read_bytes()
    except OSError as error:
        raise BadLogo(f'expected a picture beside the house file; "{name}" cannot be read ({error.strerror})') from None
