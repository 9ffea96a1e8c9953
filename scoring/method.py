"""The method as data for a page and as the text of docs/method.md: rules in plain words, data, sources.

Whoever has it and the data of the bank can work out every figure without reading code.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from domain.base import Frozen
from domain.memoised import memoised
from domain.parameters import Parameter, Parameters, Triple
from questions import load_bank
from scoring.put_together import put_together
from scoring.what_moves import what_moves
from scoring.work_told import actions_told, blocks_told

FILE = Path(__file__).with_name("rules.yaml")
SOURCES = (
    "Expert judgement means that the figure is ours, also where pages of others stand beside it. "
    "A source shows its own date, or that it has none and when we read it. "
    "What was looked for and found is told in `docs/evidence.md`."
)
HEAD = ("Id", "Figure", "Value", "Unit", "Basis", "Confidence", "Sources", "Review by")
NAME = re.compile(r"\{([a-z_]+\.[a-z0-9_]+)\}")


class Rules(Frozen):
    """One part of the method: a title and its rules in plain words."""

    title: str
    rules: tuple[str, ...]


@memoised
def rules(parameters: Parameters) -> tuple[Rules, ...]:
    """Every part of the method, with the newest likely values filled in, and what follows from expressions and bank."""
    told = (
        Rules(title=part["title"], rules=tuple(_filled(rule, parameters) for rule in part["rules"]))
        for part in _parts()
    )
    bank = load_bank()
    made = (
        ("How each figure is put together", put_together(parameters)),
        ("What moves each figure", what_moves(bank, parameters)),
        ("Every action", actions_told(bank)),
        ("The order of work", blocks_told(bank)),
    )
    return *told, *(Rules(title=title, rules=lines) for title, lines in made)


def values(parameter: Parameter) -> Iterator[tuple[str, Triple]]:
    """The newest values: one row for a number, one a size for a table."""
    if parameter.values:
        yield "", parameter.values[max(parameter.values)]
        return
    for step in parameter.table[max(parameter.table)]:
        size = "at" if parameter.evenly else "up to"
        yield (f"{size} {step.up_to:g}" if step.up_to is not None else "above"), step.value


def shown(value: Triple) -> str:
    """One number, or low - likely - high."""
    if value.low == value.likely == value.high:
        return f"{value.likely:g}"
    return f"{value.low:g} - {value.likely:g} - {value.high:g}"


def method_text(parameters: Parameters) -> str:
    """docs/method.md: written from the data, never by hand."""
    lines = [
        "# How we calculate",
        "",
        "Written by `python -m scoring --method` from the data the app computes with; do not edit by hand.",
        "A self-assessment and general information, not legal advice. Only an accredited body certifies.",
        "",
    ]
    for part in rules(parameters):
        lines += [f"## {part.title}", "", *[f"- {rule}" for rule in part.rules], ""]
    lines += [
        "## Every figure",
        "",
        f"Version {parameters.version}. Values are low - likely - high where they vary.",
        SOURCES,
        "",
    ]
    lines += [f"| {' | '.join(HEAD)} |", f"|{'---|' * len(HEAD)}"]
    return "\n".join([*lines, *[_row(p) for p in sorted(parameters.by_id.values(), key=lambda p: p.id)]]) + "\n"


def _row(p: Parameter) -> str:
    value = "; ".join(f"{size}: {shown(v)}" if size else shown(v) for size, v in values(p))
    sources = "; ".join(s.named() for s in p.sources)
    label = f"{p.label} ({p.note})" if p.note else p.label
    cells = (f"`{p.id}`", label, value, p.unit, p.basis.replace("_", " "), p.confidence, sources, str(p.review_by))
    return f"| {' | '.join(cells)} |"


def _filled(rule: str, parameters: Parameters) -> str:
    def likely(found: re.Match[str]) -> str:
        parameter = parameters.by_id[found[1]]
        return f"{next(values(parameter))[1].likely:g}"

    return NAME.sub(likely, rule)


@cache
def _parts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found
