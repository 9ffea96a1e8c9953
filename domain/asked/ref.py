"""A ref names one thing a framework asks for, with the framework it belongs to: `iso42001:6.1.2`.

Everywhere in code and data refs are whole; only here are they taken apart, for people to read.
"""

from collections.abc import Iterable

_BETWEEN = ":"


def full(framework: str, numbers: Iterable[str]) -> tuple[str, ...]:
    """The refs of bare numbers of one framework."""
    return tuple(f"{framework}{_BETWEEN}{number}" for number in numbers)


def framework_of(ref: str) -> str:
    """The id of the framework; "" for a text that names none."""
    framework, between, _ = ref.partition(_BETWEEN)
    return framework if between else ""


def bare(ref: str) -> str:
    """What people read of a ref: `6.1.2`."""
    return ref.partition(_BETWEEN)[2] or ref


def numbers(refs: Iterable[str]) -> str:
    """`5.2, A.2.2`: what people read of several refs."""
    return ", ".join(map(bare, refs))


def of(framework: str, refs: Iterable[str]) -> tuple[str, ...]:
    """Those of one framework, in their order."""
    return tuple(ref for ref in refs if framework_of(ref) == framework)
