"""Which paper a country prints on."""

from functools import cache
from pathlib import Path
from typing import Final, Literal

import yaml

FILE: Final = Path(__file__).with_name("paper.yaml")
Paper = Literal["a4", "us_letter"]


def paper_of(country: str | None) -> Paper:
    """What is in the printers of this country (ISO 3166 alpha-2); A4 where it is not known."""
    return "us_letter" if country in _letter() else "a4"


@cache
def _letter() -> frozenset[str]:
    return frozenset(yaml.safe_load(FILE.read_text(encoding="utf-8"))["us_letter"])
