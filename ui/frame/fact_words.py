"""A fact about the firm in a few words, so that two versions of it can stand side by side."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from domain.base import Frozen
from domain.baseline import Baseline
from ui.fields.profile_fields import GROUPS
from ui.fields.profile_options import ASK_KIND, ASK_STRENGTH
from ui.session.opened import locale
from ui.show.format import day
from ui.show.typed import escape

LABEL: Final = {field.name: field.label for _, fields in GROUPS for field in fields} | {
    "customer_asks": "What customers asked for",
    "dont_know": "Said to be not known",
    "quotes": "Real quotes",
    "promises": "Days promised to customers",
    "baseline": "The frozen plan",
}
_SHARES: Final = {field.name for _, fields in GROUPS for field in fields if field.kind == "percent"}
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    **{field.name: dict(field.options) for _, fields in GROUPS for field in fields},
    "dont_know": LABEL,
    "strength": ASK_STRENGTH,
    "kind": ASK_KIND,
}
"""By fact: what a value that is a code is called on its page."""


def in_words(name: str, value: object) -> str:
    """`value` of the fact `name`, ready to be shown; "not known" for None."""
    if isinstance(value, tuple):
        return "; ".join(in_words(name, one) for one in value) or "none"
    if isinstance(value, Baseline):
        return f"The plan of {day(value.taken, locale())}"
    if isinstance(value, Frozen):
        return ", ".join(_parts(value))
    return _plainly(name, value)


def _parts(value: Frozen) -> Iterator[str]:
    """What was said of a customer, a quote or a promise."""
    return (in_words(name, said) for name, said in value if said is not None)


def _plainly(name: str, value: object) -> str:
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return day(value, locale())
    if isinstance(value, int | float):
        return f"{value * 100:g} %" if name in _SHARES else f"{value:,}".removesuffix(".0")
    return escape(_WORDS.get(name, {}).get(str(value), str(value)))
