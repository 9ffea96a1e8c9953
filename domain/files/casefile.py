"""The case file: what a user saves to their computer and opens again. Reads strictly, names every fault at once."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from domain.base import SCHEMA
from domain.case import Case
from domain.codes import COUNTRIES, CURRENCIES
from domain.files.counted import Path
from domain.files.strict_json import CaseFaults as CaseFaults
from domain.files.strict_json import Fault, Size, document, shown, validated
from domain.files.told_as import told_as

MOST: Final = Size(bytes=5_000_000, entries=50_000)
_YEARS: Final = range(2000, 2200)  # a plan reaches years ahead of as_of and must stay inside the calendar
_CLAUSE: Final = re.compile(r"iso\d+:([4-9]|10)(\.|$)")
"""Every management system standard of ISO has its clauses 4 to 10, and none of them can be left out."""


@told_as(CaseFaults, ["The file: expected a case file saved by Ready42, and it is damaged."])
def read_case(text: str | bytes) -> Case:
    """The case in a file's text, UTF-8 JSON. Raises CaseFaults with every fault found."""
    found, faults = document(text, MOST, SCHEMA)
    return validated(Case, found, chain(faults, case_faults(found, ())))


def write_case(case: Case) -> str:
    """Indented JSON that `read_case` reads back as an equal case. The same case always gives the same text."""
    whole = case.model_dump(mode="json", by_alias=True, exclude_none=True)
    for name in ("answers", "judgements", "passed_on", "action_notes"):
        whole[name] = dict(sorted(whole[name].items()))
    for name in ("passed_on", "action_notes"):
        if not whole[name]:
            del whole[name]  # so that a file without any opens in older versions too
    return json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def case_faults(found: dict[str, Any], at: Path) -> Iterator[Fault]:
    """What the types allow and a case does not; `at` is where the case stands in its file."""
    yield from profile_faults(_inner(found, "profile"), (*at, "profile"))
    for ref, judgement in _inner(found, "judgements").items():
        if isinstance(judgement, dict):
            yield from judgement_faults(ref, judgement, (*at, "judgements", ref))
    yield from year_faults(found.get("as_of"), (*at, "as_of"))
    for action, note in _inner(found, "action_notes").items():
        due = note.get("due") if isinstance(note, dict) else None
        yield from year_faults(due, (*at, "action_notes", action, "due"))


def profile_faults(profile: dict[str, Any], at: Path) -> Iterator[Fault]:
    """Countries and currencies that do not exist."""
    country = profile.get("country")
    if isinstance(country, str) and country not in COUNTRIES:
        yield (*at, "country"), f"expected a two-letter ISO 3166 country code such as US or GB, got {shown(country)}"
    yield from _currency_faults(profile, at)
    promises = profile.get("promises")
    for index, promise in enumerate(promises if isinstance(promises, list) else ()):
        day = promise.get("by") if isinstance(promise, dict) else None
        yield from year_faults(day, (*at, "promises", index, "by"))
    yield from _baseline_faults(_inner(profile, "baseline"), (*at, "baseline"))
    for name in ("customer_asks", "quotes"):
        several = profile.get(name)
        for index, one in enumerate(several if isinstance(several, list) else ()):
            yield from _currency_faults(one if isinstance(one, dict) else {}, (*at, name, index))
            yield from year_faults(one.get("dated") if isinstance(one, dict) else None, (*at, name, index, "dated"))


def _baseline_faults(baseline: dict[str, Any], at: Path) -> Iterator[Fault]:
    for name in ("taken", "stage_1", "stage_2", "certificate"):
        yield from year_faults(baseline.get(name), (*at, name))
    actions = baseline.get("actions")
    for index, one in enumerate(actions if isinstance(actions, list) else ()):
        yield from year_faults(one.get("day") if isinstance(one, dict) else None, (*at, "actions", index, "day"))


def year_faults(day: Any, path: Path) -> Iterator[Fault]:
    """A date too far away to plan with."""
    if isinstance(day, str) and re.match(r"\d{4}-\d\d-\d\d$", day) and int(day[:4]) not in _YEARS:
        yield path, f"expected a date from {_YEARS[0]} to {_YEARS[-1]}, got {shown(day)}"


def _inner(found: dict[str, Any], name: str) -> dict[str, Any]:
    value = found.get(name)
    return value if isinstance(value, dict) else {}


def _currency_faults(holder: dict[str, Any], at: Path) -> Iterator[Fault]:
    currency = holder.get("currency")
    if isinstance(currency, str) and currency not in CURRENCIES:
        yield (*at, "currency"), f"expected a three-letter ISO 4217 currency code such as USD, got {shown(currency)}"


def judgement_faults(ref: str, judgement: dict[str, Any], path: Path) -> Iterator[Fault]:
    """A clause left out, no reason, or nothing said."""
    if judgement.get("applicable") is not None and _CLAUSE.match(ref):
        yield (*path, "applicable"), "expected nothing here, because clauses 4 to 10 always apply"
    reason = judgement.get("justification", "")
    if isinstance(reason, str) and not reason.strip():
        yield (*path, "justification"), "expected a reason in words, and it is missing"
    if judgement.get("applicable") is None and judgement.get("attainment") is None:
        yield path, "expected applicable, attainment, or both, got neither"
