"""The client file: one client with its history, to keep or to take to another computer. A zip that holds one JSON."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any, Final

from domain.base import MOST_WHOLE, SCHEMA
from domain.client import WholeClient
from domain.files.casefile import case_faults, judgement_faults, profile_faults, year_faults
from domain.files.counted import Path
from domain.files.strict_json import CaseFaults, Fault, Size, document, validated
from domain.files.told_as import told_as

INSIDE: Final = "client.json"
MOST: Final = Size(bytes=60_000_000, entries=300_000, text=MOST_WHOLE)
"""Of the JSON inside: about a hundred frozen moments."""
MOST_PACKED: Final = 20_000_000
"""Bytes of the file as it lies on a disk: as much as the server takes."""
_ONCE: Final = {
    "answers": ("question", "layer", "revision"),
    "judgements": ("ref", "revision"),
    "passed_on": ("question", "revision"),
    "action_notes": ("action",),
    "private_notes": ("question",),
}
"""What may stand only once in a list of an assessment."""
_INSTANTS: Final = {"created", "updated", "saved", "taken", "began", "ended"}


_DAMAGED: Final = "The file: expected a client file (.zip) saved by Ready42, and it is damaged."


def write_client(client: WholeClient) -> bytes:
    """The file. The same client always gives the same bytes."""
    whole = client.model_dump(mode="json", by_alias=True, exclude_none=True)
    entry = zipfile.ZipInfo(INSIDE)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(entry, json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False))
    return out.getvalue()


@told_as(CaseFaults, [_DAMAGED])
def read_client(data: bytes) -> WholeClient:
    """The client in a file. Raises CaseFaults with every fault found."""
    if len(data) > MOST_PACKED:
        raise CaseFaults([f"The file: expected at most {MOST_PACKED // 1_000_000} MB, got more."])
    found, faults = document(_inside(data), MOST, SCHEMA)
    return validated(WholeClient, found, chain(faults, _rule_faults(found)))


def is_client_file(data: bytes) -> bool:
    """True for what may be a client file, as against a case file, which is plain JSON."""
    return data[:2] == b"PK"


def _inside(data: bytes) -> bytes:
    """The JSON of at most MOST; a byte more than that of a longer one, never all of it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.namelist() != [INSIDE]:
            raise CaseFaults([f"The file: expected a client file, a zip that holds {INSIDE} and nothing else."])
        with archive.open(INSIDE) as file:
            return file.read(MOST.bytes + 1)


def _rule_faults(found: dict[str, Any]) -> Iterator[Fault]:
    yield from _instant_faults(found, ())
    yield from year_faults(found.get("next_date"), ("next_date",))
    for point, where in _objects(found, "open_points", ()):
        yield from year_faults(point.get("due"), (*where, "due"))
    for held, at in _objects(found, "assessments", ()):
        profile = held.get("profile")
        yield from profile_faults(profile, (*at, "profile")) if isinstance(profile, dict) else ()
        yield from year_faults(held.get("as_of"), (*at, "as_of"))
        for moment, where in _objects(held, "moments", at):
            case = moment.get("case")
            yield from case_faults(case, (*where, "case")) if isinstance(case, dict) else ()
        yield from _line_faults(held, at)
        for session, where in _objects(held, "sessions", at):
            yield from _once_faults(session, "agenda", ("section",), where)


def _instant_faults(value: Any, at: Path) -> Iterator[Fault]:
    """Instants of saving that no clock of ours showed: those at the ends of the calendar have no time in UTC."""
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _instant_faults(inner, (*at, index))
    for name, inner in value.items() if isinstance(value, dict) else ():
        if name in _INSTANTS and isinstance(inner, str):
            yield from year_faults(inner[:10], (*at, name))
        else:
            yield from _instant_faults(inner, (*at, name))


def _line_faults(held: dict[str, Any], at: Path) -> Iterator[Fault]:
    for name, key in _ONCE.items():
        yield from _once_faults(held, name, key, at)
    for line, where in _objects(held, "judgements", at):
        if line.get("justification") is not None and isinstance(line.get("ref"), str):
            yield from judgement_faults(line["ref"], line, where)
    for line, where in _objects(held, "action_notes", at):
        yield from year_faults(line.get("due"), (*where, "due"))
    for line, where in _objects(held, "answers", at):
        if isinstance(line.get("at"), str) and not _is_instant(line["at"]):
            yield (*where, "at"), f'expected a date and time such as 2026-11-23T09:30:00Z, got "{line["at"][:60]}"'


def _once_faults(holder: dict[str, Any], name: str, key: tuple[str, ...], at: Path) -> Iterator[Fault]:
    seen = set[tuple[str, ...]]()
    for line, where in _objects(holder, name, at):
        known = tuple(str(line.get(part)) for part in key)
        if known in seen:
            yield where, f"expected each {', '.join(key)} once, got {' '.join(known)} again"
        seen.add(known)


def _is_instant(text: str) -> bool:
    try:
        return bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def _objects(holder: dict[str, Any], name: str, at: Path) -> Iterator[tuple[dict[str, Any], Path]]:
    listed = holder.get(name)
    for index, value in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(value, dict):
            yield value, (*at, name, index)
