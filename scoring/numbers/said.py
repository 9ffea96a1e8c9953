"""Figures in words: how one follows from its inputs, as a reason and the method page say it."""

from collections.abc import Sequence
from typing import Final

from domain.expression import Choice, Every, Formula, Input, Kind, Ladder, Node, Number, Operation, Sum

SIGN: Final[dict[Kind, str]] = {"sum": " + ", "product": " x ", "difference": " - ", "quotient": " / "}


def said(node: Node) -> str:
    """How a figure follows from its inputs: its own rule, else the words of its formula; "" for a leaf."""
    if node.rule:
        return node.rule
    match node.how:
        case Formula() as formula:
            return _words(formula)
        case Ladder(evenly=evenly):
            size = node.inputs[0].label
            between = ", evenly between two rows" if evenly else ""
            return f"row for the {size[0].lower()}{size[1:]}{between}"
        case Sum():
            return "sum"
        case Choice(chosen=chosen, options=options):
            return said(options[chosen])
    return ""


def _words(formula: Formula, inside: bool = False) -> str:
    match formula:
        case Input(name=name):
            return name
        case Number(value=value):
            return f"{value:g}"
        case Operation(kind="sum" | "product" as kind, parts=(Every(),)):
            return kind
        case Operation(kind="quotient", parts=(one, Number(value=100))):
            return f"{_words(one, inside=True)} %"
        case Operation(kind="product", parts=(Number(value=times), one)):
            return f"{times:g} {_words(one, inside=True)}"
        case Operation(kind="largest", parts=(Number(value=least), one)):
            return f"{_words(one)}, not below {least:g}"
        case Operation(kind="nearest", parts=(one, Number(value=step))):
            return f"{_words(one)}, to the nearest {step:g}"
        case Operation(kind="smallest" | "largest" as kind, parts=parts):
            return f"the {kind} of {_listed([_words(part) for part in parts])}"
        case Operation(kind=kind, parts=parts):
            words = SIGN[kind].join(_words(part, inside=True) for part in parts)
            return f"({words})" if inside and kind in ("sum", "difference") else words
    raise TypeError(f"{formula} stands for nothing by itself")


def _listed(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1]))
