"""A formula as a function of its inputs: written out once as the arithmetic it is, and compiled.

A report works out some hundred formulas, each again and again as its drivers move, so walking through one costs most.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from math import prod
from typing import Final

from domain.expression import Every, Formula, Input, Kind, Number, Operation
from domain.memoised import memoised
from scoring.numbers.spread import rounded

Values = Sequence[float]
Work = Callable[[Values], float]
"""A formula as a function of the values of its inputs."""

SIGN: Final[Mapping[Kind, str]] = {"sum": " + ", "product": " * ", "difference": " - ", "quotient": " / "}
CALLED: Final[Mapping[Kind, str]] = {"smallest": "min", "largest": "max", "nearest": "rounded"}


@memoised
def work(formula: Formula) -> Work:
    """The formula as a function. Raises TypeError for one that stands for nothing by itself."""
    return _compiled(arithmetic(formula))


def arithmetic(formula: Formula) -> str:
    """The formula in Python, of the values `v` of its inputs. It holds numbers and places alone, and no text."""
    match formula:
        case Input(place=place):
            return f"v[{place:d}]"
        case Number(value=value):
            return f"({value!r})" if value < 0 else repr(value)
        case Operation(kind=("sum" | "product") as kind, parts=(Every(many=many),)):
            return f"{'sum' if kind == 'sum' else 'prod'}(v{'' if many is None else f'[:{many:d}]'})"
        case Operation(kind=kind, parts=parts) if kind in SIGN:
            return f"({SIGN[kind].join(map(arithmetic, parts))})"
        case Operation(kind=kind, parts=parts):
            return f"{CALLED[kind]}({', '.join(map(arithmetic, parts))})"
    raise TypeError(f"{formula} stands for nothing by itself")


@lru_cache(maxsize=4096)
def _compiled(written: str) -> Work:
    """Formulas that are made anew for each firm say the same, so that each is compiled once."""
    made: Work = eval(f"lambda v: {written}", {"prod": prod, "rounded": rounded})
    return made
