"""Where the EU AI Act asks for related work: pointers to requirements, dated, never a check of the law."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from domain.held import LawPointers
from domain.profile import Profile

FILE = Path(__file__).with_name("eu_ai_act.yaml")


def eu_law(profile: Profile) -> LawPointers | None:
    """The pointers; None for a firm that does not sell in the EU. Where that is not known, `applies` is None."""
    if profile.eu_market is False or profile.has_no_ai:
        return None
    return _law().model_copy(update={"applies": profile.eu_market})


@cache
def _law() -> LawPointers:
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    framework = data.pop("framework")
    for line in data["pointers"]:
        line["refs"] = [f"{framework}:{number}" for number in line["refs"]]
    return LawPointers.model_validate({**data, "applies": None})
