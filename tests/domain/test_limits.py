"""Whatever can grow in a type of ours has an upper limit, so that no file makes more of it than a computer holds."""

import importlib
import pkgutil
from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel, Field, ValidationError

import domain
from domain.base import Few, Frozen, Lines, Table

LIMITS = ("max_length",)


def models() -> list[type[BaseModel]]:
    """Every pydantic type in domain/."""
    modules = [importlib.import_module(f"domain.{found.name}") for found in pkgutil.iter_modules(domain.__path__)]
    named = {value for module in modules for value in vars(module).values() if isinstance(value, type)}
    own = [kind for kind in named if issubclass(kind, BaseModel) and kind.__module__.startswith("domain.")]
    return sorted(own, key=lambda kind: (kind.__module__, kind.__name__))


def endless(kind: Any, limited: bool = False) -> Iterator[Any]:
    """The parts of an annotation that nothing stops from growing."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from endless(inside[0], limited or any(_limits(extra) for extra in inside[1:]))
        return
    grows = kind in (Any, bytes) or _is_collection(origin or kind)
    fixed = origin is tuple and inside[-1:] != (...,)
    if grows and not limited and not fixed:
        yield kind
    yield from (found for part in inside if isinstance(part, type) or get_origin(part) for found in endless(part))


def _limits(extra: Any) -> bool:
    return any(hasattr(extra, name) for name in LIMITS) or any(map(_limits, getattr(extra, "metadata", ())))


def _is_collection(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Collection) and kind is not str


@pytest.mark.parametrize("model", models(), ids=lambda model: f"{model.__module__}.{model.__name__}")
def test_every_list_table_and_text_of_a_type_has_an_upper_limit(model: type[BaseModel]) -> None:
    hints = get_type_hints(model, include_extras=True)
    assert {name: kind for name in model.model_fields for kind in endless(hints[name])} == {}
    assert model.model_config.get("str_max_length"), "texts: inherit from domain.base.Frozen"


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (tuple[str, ...], 1),
        (Few[tuple[str, ...]] | None, 1),
        (Mapping[str, list[int]], 2),
        (frozenset[str], 1),
        (Any, 1),
        (Few[str], 0),
        (Lines[Table[str, Few[int]]] | None, 0),
        (tuple[float, float], 0),
        (Annotated[bytes, Field(max_length=9)], 0),
    ],
)
def test_a_part_without_a_limit_is_seen_however_deep_it_stands(kind: Any, count: int) -> None:
    assert len(list(endless(kind))) == count


def test_a_collection_or_a_text_beyond_its_limit_is_refused() -> None:
    class Firm(Frozen):
        names: Few[str] = ()
        found: Table[str, int] = {}

    assert len(Firm(names=("x",) * 1_000).names) == 1_000
    for more in (
        {"names": ("x",) * 1_001},
        {"names": ("x" * 100_001,)},
        {"found": dict.fromkeys(map(str, range(10_001)), 1)},
    ):
        with pytest.raises(ValidationError):
            Firm.model_validate(more)
