"""The statement of a buyer pack, block by block, and the words that warn of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.buyer import BuyerPack, PackFinding
from exports.text import clean

BULLET = "- "
WARNING = "Before you send this: these words claim more than you can back"


@dataclass(frozen=True)
class Block:
    """A heading ("" where there is none) and its lines; `item` lines belong to a list."""

    heading: str
    lines: tuple[str, ...]


def blocks(statement: str) -> tuple[Block, ...]:
    """The blocks of a statement in the shape that BuyerPack describes, however a person edited it."""
    parts = [part.strip("\n") for part in clean(statement).split("\n\n")]
    return tuple(_block([line.rstrip() for line in part.split("\n")]) for part in parts if part.strip())


def _block(lines: list[str]) -> Block:
    if len(lines) == 1 or lines[0].startswith(BULLET):
        return Block("", tuple(lines))
    return Block(lines[0], tuple(lines[1:]))


def warnings(pack: BuyerPack) -> tuple[str, ...]:
    """One sentence for every phrase of the pack that no answer backs."""
    return tuple(_warning(found) for found in pack.unsupported)


def _warning(found: PackFinding) -> str:
    said = " ".join(found.finding.phrase.split())
    return f'{found.where}: "{said}". {found.finding.reason} Say instead, if it is true: {found.finding.instead}'


def runs(lines: tuple[str, ...]) -> Iterator[tuple[bool, tuple[str, ...]]]:
    """Lines that belong together: True for items of a list, without their dashes."""
    kept: list[str] = []
    was = False
    for line in lines:
        item = line.startswith(BULLET)
        if kept and item != was:
            yield was, tuple(kept)
            kept = []
        was = item
        kept.append(line.removeprefix(BULLET))
    if kept:
        yield was, tuple(kept)
