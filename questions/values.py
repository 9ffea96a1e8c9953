"""From plain values to domain types: every fault as a sentence, and what is sound is kept."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from domain.base import Frozen
from questions.faults import Fault
from questions.source import Source, Steps

M = TypeVar("M", bound=Frozen)

_ROUNDS: Final = 5  # a wrong value goes, what it leaves missing is filled, and once more for what stands inside

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "mapping_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
}


def made(
    model: type[M], value: Any, source: Source, steps: Steps, where: str, given: Iterable[str] = ()
) -> tuple[M | None, list[Fault]]:
    """The value as a model with its faults. What is wrong or missing is replaced by nothing (0, "", an empty list),
    so that the rest can still be checked; None only where that cannot make a model.

    `where` names it in sentences; `given` are keys the file does not hold because we add them ourselves.
    """
    faults: list[Fault] = []
    value = json.loads(json.dumps(value))
    for _ in range(_ROUNDS):
        try:
            return model.model_validate_json(json.dumps(value), strict=True), faults
        except ValidationError as error:
            details = error.errors()
        faults = faults or [_fault(model, detail, source, steps, where, frozenset(given)) for detail in details]
        for detail in reversed(details):  # from the end, so that positions in lists stay true
            _mend(model, value, detail)
    return None, faults


def _mend(model: type[Frozen], value: Any, detail: ErrorDetails) -> None:
    *way, last = detail["loc"] or ("",)
    try:
        for step in way:
            value = value[step]
        if detail["type"] == "missing":
            value[last] = _nothing(_model_at(model, tuple(way)).model_fields[str(last)].annotation)
        else:
            del value[last]
    except (KeyError, IndexError, TypeError):
        return


def _nothing(annotation: Any) -> Any:
    arguments = get_args(annotation)
    if get_origin(annotation) is Literal:
        return arguments[0]
    if get_origin(annotation) in (tuple, Mapping) or type(None) in arguments:
        return None if type(None) in arguments else [] if get_origin(annotation) is tuple else {}
    return {} if issubclass(annotation, BaseModel) else annotation()


def _fault(
    model: type[Frozen], detail: ErrorDetails, source: Source, steps: Steps, where: str, given: frozenset[str]
) -> Fault:
    loc = detail["loc"]
    inside = ", ".join(f"{step + 1}" if isinstance(step, int) else step for step in loc[:-1]).replace(", ", " ")
    subject = f"{where}, {inside}" if inside else where
    return Fault(source.at(*steps, *loc), f"{subject}: {_sentence(model, detail, given)}")


def _sentence(model: type[Frozen], detail: ErrorDetails, given: frozenset[str]) -> str:
    kind, loc = detail["type"], detail["loc"]
    last = loc[-1] if loc else "it"
    if kind == "extra_forbidden":
        keys = [key for key in _model_at(model, loc[:-1]).model_fields if len(loc) > 1 or key not in given]
        return f"the key '{last}' is unknown; expected one of {', '.join(keys)}"
    if kind == "missing":
        return f"the key '{last}' is missing"
    named = f"item {last + 1}" if isinstance(last, int) else f"'{last}'"
    return f"{named} should be {_expected(detail)}, found {_found(detail['input'])}"


def _expected(detail: ErrorDetails) -> str:
    if detail["type"] == "literal_error":
        return f"one of {detail['ctx']['expected']}"
    if detail["type"] == "string_type" and not isinstance(detail["input"], list | dict | type(None)):
        return "text in quotes"
    if detail["type"] in ("greater_than_equal", "less_than_equal"):
        return f"a number {detail['msg'].removeprefix('Input should be ')}"
    message = detail["msg"].removeprefix("Input should be ").removeprefix("Value error, ")
    return _EXPECTED.get(detail["type"], message)


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "keys with values"
    return "a list" if isinstance(value, list) else json.dumps(value, ensure_ascii=False)


def _model_at(model: type[BaseModel], loc: Steps) -> type[BaseModel]:
    for step in loc:
        if isinstance(step, str) and step in model.model_fields:
            model = next(_models(model.model_fields[step].annotation), model)
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
