"""Reads the files about laws. A note without source, date or review day does not load; every fault is named at once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from domain.law import Law, LawEntry
from questions.faults import BankFaults, Fault
from questions.source import Source, read

FOLDER = Path(__file__).with_name("laws")


class LawFaults(BankFaults):
    """Files about laws that cannot be used; `faults` holds every reason with file and line."""


def load_laws(folder: Path | None = None) -> tuple[Law, ...]:
    """Every law of `folder` (ours when left out, kept after the first call), by file name. Raises LawFaults."""
    return _load(folder) if folder else _ours()


@cache
def _ours() -> tuple[Law, ...]:
    return _load(FOLDER)


def _load(folder: Path) -> tuple[Law, ...]:
    faults: list[Fault] = []
    found = []
    for path in sorted(folder.glob("*.yaml")):
        source, broken = read(path, path.name)
        faults += broken
        if not broken and (law := _law(source, faults)):
            found.append(law)
    if faults:
        raise LawFaults(faults)
    return tuple(found)


def _law(source: Source, faults: list[Fault]) -> Law | None:
    try:
        law = Law.model_validate(source.data)
    except ValidationError as error:
        for e in error.errors():
            field = ".".join(str(step) for step in e["loc"]) or "this file"
            faults.append(Fault(source.at(*e["loc"]), f"{field}: {e['msg'].lower()}"))
        return None
    faults += [
        Fault(source.at("notes", at), f"{note.id}: {says}")
        for at, note in enumerate(law.notes)
        for says in _wrong(law, note)
    ]
    return law


def _wrong(law: Law, note: LawEntry) -> Iterator[str]:
    """Names that the file does not hold, and a day that its text would not tell."""
    yield from (f"{name} is not one of the sources of this file" for name in note.sources if name not in law.sources)
    if note.starts is not None and note.starts not in law.dates:
        yield f"{note.starts} is not one of the dates of this file"
    if (note.starts is None) is ("{day}" in note.says):
        yield "a text names {day} when the note has a date in `starts`, and only then"
    if note.review_by <= note.as_of:
        yield "expected a day of review after the day it was looked at"
