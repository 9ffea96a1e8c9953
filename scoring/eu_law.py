"""Where the EU AI Act asks for related work: pointers to requirements, dated, never a check of the law."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from domain.held import LawPointers, Pointer
from domain.profile import Profile

FILE = Path(__file__).with_name("eu_ai_act.yaml")
PREFIX = "iso42001:"


def eu_law(profile: Profile) -> LawPointers | None:
    """The pointers; None for a firm that does not sell in the EU. Where that is not known, `applies` is None."""
    if profile.eu_market is False or profile.has_no_ai:
        return None
    return LawPointers(**_data() | {"applies": profile.eu_market, "pointers": _pointers()})


def _pointers() -> tuple[Pointer, ...]:
    return tuple(
        Pointer.model_validate({**line, "refs": [PREFIX + number for number in line["refs"]]})
        for line in _data()["pointers"]
    )


@cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found
