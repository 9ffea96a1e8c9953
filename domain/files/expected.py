"""Says in plain words what a field expects, read from its type, so that messages and types cannot drift apart."""

import types
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo

_PLAIN = {
    bool: "true or false",
    str: "text",
    date: "a date such as 2026-11-23",
    datetime: "a date and time such as 2026-11-23T09:30:00Z",
    AwareDatetime: "a date and time with its zone such as 2026-11-23T09:30:00Z",
    tuple: "a list in square brackets",
}


def expected(model: type[BaseModel], path: tuple[str | int, ...], *, too_big: bool = False) -> str:
    """What belongs at `path` below `model`: "a whole number of 1 or more". `too_big` asks for the upper limit."""
    kind, limits = bare(_at(model, path))
    if get_origin(kind) is Literal:
        values = [str(value) for value in get_args(kind)]
        return values[0] if len(values) == 1 else f"one of {', '.join(values)}"
    if kind in (int, float):
        return ("a whole number" if kind is int else "a number") + _bounds(limits, too_big)
    if kind is str and "max_length" in limits:
        return f"text of at most {limits['max_length']:,} characters"
    return _PLAIN.get(get_origin(kind) or kind, "an object in curly brackets")


def field_names(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The fields that the object at `path` knows, as a file spells them."""
    kind, _ = bare(_at(model, path))
    return list(types_inside(kind))


def _at(model: type[BaseModel], path: tuple[str | int, ...]) -> Any:
    """The annotation at `path`, with its limits."""
    kind: Any = model
    for part in path:
        inner, _ = bare(kind)
        if get_origin(inner) in (tuple, Mapping):
            kind = get_args(inner)[0 if get_origin(inner) is tuple else 1]
        else:
            kind = types_inside(inner)[str(part)]
    return kind


@cache
def types_inside(model: type[BaseModel]) -> dict[str, Any]:
    """The annotation of each field, with its limits, by the name a file gives it."""
    hints = get_type_hints(model, include_extras=True)
    return {info.alias or name: hints[name] for name, info in model.model_fields.items()}


def bare(kind: Any) -> tuple[Any, dict[str, Any]]:
    """The type without None and Annotated, and the limits found on the way."""
    limits: dict[str, Any] = {}
    while get_origin(kind) in (Annotated, Union, types.UnionType):
        if get_origin(kind) is Annotated:
            for info in kind.__metadata__:
                for limit in info.metadata if isinstance(info, FieldInfo) else ():
                    limits |= {n: getattr(limit, n) for n in ("ge", "gt", "le", "max_length") if hasattr(limit, n)}
            kind = kind.__origin__
        else:
            kind = next(option for option in get_args(kind) if option is not type(None))
    return kind, limits


def _bounds(limits: dict[str, Any], too_big: bool) -> str:
    low, above, high = limits.get("ge"), limits.get("gt"), limits.get("le")
    if low is not None and high is not None and (low < 0 or high <= 1):
        return f" from {low:,} to {high:,}"
    if too_big:
        return f" of at most {high:,.0f}"
    return f" above {above:,}" if above is not None else f" of {low:,} or more"
