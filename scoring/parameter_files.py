"""Reads every parameter file. One without source, date or unit does not load; every fault is named at once."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from domain.parameters import Parameter, Parameters
from questions.faults import BankFaults, Fault, Place
from questions.source import Source, read
from scoring.numbers.exchange_lists import FILE, exchange_rates

FOLDER = Path(__file__).with_name("parameters")
VERSION = "_version.yaml"


class ParameterFaults(BankFaults):
    """Parameter files that cannot be used; `faults` holds every reason with file and line."""


def load_parameters(folder: Path | None = None) -> Parameters:
    """All parameters of `folder` (ours when left out, kept after the first call). Raises ParameterFaults."""
    return _load(folder) if folder else _ours()


@cache
def _ours() -> Parameters:
    return _load(FOLDER)


def _load(folder: Path) -> Parameters:
    faults: list[Fault] = []
    found: dict[str, Parameter] = {}
    for path in sorted(folder.rglob("*.yaml")):
        if path.name == VERSION:
            continue
        name = str(path.relative_to(folder))
        source, broken = read(path, name)
        faults += broken
        if not broken:
            (_take_rates if name == FILE else _take)(source, name, found, faults)
    version = read(folder / VERSION, VERSION)
    faults += version[1]
    if faults:
        raise ParameterFaults(faults)
    return Parameters(version=str(version[0].data["version"]), by_id=found)


def _take(source: Source, name: str, found: dict[str, Parameter], faults: list[Fault]) -> None:
    try:
        parameter = Parameter.model_validate(_sorted(source.data))
    except ValidationError as error:
        faults += _told(source, error)
        return
    wanted = name.removesuffix(".yaml").replace("\\", "/").replace("/", ".")
    if parameter.id != wanted:
        faults.append(Fault(Place(name, 1), f"id is {parameter.id!r}; expected {wanted!r}, like the file"))
    found[parameter.id] = parameter


def _take_rates(source: Source, name: str, found: dict[str, Parameter], faults: list[Fault]) -> None:
    try:
        found.update({one.id: one for one in exchange_rates(source.data)})
    except ValidationError as error:
        faults += _told(source, error)


def _told(source: Source, error: ValidationError) -> Iterator[Fault]:
    for e in error.errors():
        field = ".".join(str(step) for step in e["loc"]) or "this file"
        yield Fault(source.at(*e["loc"]), f"{field}: {e['msg'].lower()}")


def _sorted(data: Any) -> Any:
    """Dates in order, so that the latest value is the last one."""
    if not isinstance(data, Mapping):
        return {}
    return {
        k: dict(sorted(v.items())) if k in ("values", "table") and isinstance(v, Mapping) else v
        for k, v in data.items()
    }
