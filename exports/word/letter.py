"""A text to send, laid out in Word block by block; and the reply to a customer as a file of its own."""

from typing import Final

from domain.buyer import BuyerPack
from exports.statement import WARNING, blocks, runs, warnings
from exports.word.document import Paper

REPLY: Final = "Reply to a customer"


def write(pack: BuyerPack) -> bytes:
    """The reply to a customer who asked for the AI policy, to edit and send; what claims too much stands on top."""
    paper = Paper(pack, REPLY, pack.firm)
    warned = warnings(pack)
    if warned:
        paper.heading(WARNING)
        paper.lines(warned)
    lay_out(paper, pack.reply, REPLY)
    return paper.save()


def lay_out(paper: Paper, text: str, otherwise: str) -> None:
    """A text in the shape that BuyerPack describes; its title alone, `otherwise`, where the text is empty."""
    first, *rest = blocks(text) or blocks(otherwise)
    paper.title(first.heading or first.lines[0], " ".join(first.lines) if first.heading else "")
    for block in rest:
        if block.heading:
            paper.heading(block.heading, 2)
        for items, lines in runs(block.lines):
            if items:
                paper.lines(lines)
            else:
                paper.text("\n".join(lines))
