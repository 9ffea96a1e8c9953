"""Answers for customers in Excel: the statement, and a table to filter, edit and copy from."""

from typing import Final

from domain.buyer import BuyerAnswer, BuyerPack
from domain.vocabulary import STRENGTH
from exports.statement import BULLET, WARNING, blocks, warnings
from exports.workbook.making.book import Binder
from exports.workbook.making.page import Page
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    BLUE,
    BLUE_TEXT,
    DATE,
    GREEN,
    GREEN_TEXT,
    GREY,
    HEADING,
    INK,
    NAVY,
    NUMBER,
    PLAIN,
    RED,
    RED_PALE,
    TALL,
    TITLE,
    USE,
    WORD,
)
from exports.workbook.making.table import Column, write_table

STATEMENT: Final = "Statement"
ANSWERS: Final = "Answers"
TABLE: Final = "tbl_customers"
TOP: Final = 4
WIDTH: Final = 100
PAINT: Final = {
    STRENGTH["not_known"]: (GREY, INK),
    STRENGTH["nothing"]: (RED_PALE, RED),
    STRENGTH["said"]: (AMBER, INK),
    STRENGTH["written"]: (BLUE, BLUE_TEXT),
    STRENGTH["record"]: (GREEN, GREEN_TEXT),
}


def write(pack: BuyerPack) -> bytes:
    """The workbook: no table of answers for a firm without AI."""
    sheets = (STATEMENT, ANSWERS) if pack.answers else (STATEMENT,)
    book = Binder(pack, "AI answers for customers", sheets, pack.firm)
    _statement(book.page(STATEMENT, NAVY), pack)
    if pack.answers:
        _answers(book.page(ANSWERS, AMBER, landscape=True), pack)
    return book.save()


def _statement(page: Page, pack: BuyerPack) -> None:
    page.widths(WIDTH)
    page.sheet.page_setup.fitToHeight = 1
    row = 1
    if pack.unsupported:
        page.put(row, 1, WARNING, HEADING)
        for text in warnings(pack):
            row += 1
            page.put(row, 1, text, PLAIN.but(colour=RED, fill=RED_PALE))
            page.height(row, (text, WIDTH), size=10)
        row += 2
    for place, block in enumerate(blocks(pack.statement)):
        if block.heading:
            page.put(row, 1, block.heading, TITLE if place == 0 else HEADING)
            page.heights[row] = 28 if place == 0 else 20
            row += 1
        for line in block.lines:
            text = f"•  {line.removeprefix(BULLET)}" if line.startswith(BULLET) else line
            page.put(row, 1, text, USE if place == 0 else PLAIN)
            page.height(row, (text, WIDTH), size=10)
            row += 1
        row += 1


def _answers(page: Page, pack: BuyerPack) -> None:
    page.title(
        "What customers ask, and our answers",
        "Copy what you need. What is missing, for your own eyes, is a file of its own.",
    )
    promised = any(answer.ready_by for answer in pack.answers)
    write_table(page, TABLE, TOP, (*COLUMNS, PROMISED) if promised else COLUMNS, pack.answers)


COLUMNS: Final = (
    Column[BuyerAnswer]("Group", 15, lambda a: a.group, TALL),
    Column[BuyerAnswer]("Customers ask", 30, lambda a: a.question, TALL.but(bold=True)),
    Column[BuyerAnswer]("Our answer", 58, lambda a: a.answer, TALL),
    Column[BuyerAnswer]("What stands behind it", 16, lambda a: STRENGTH[a.strength], WORD.but(down="top"), paint=PAINT),
    Column[BuyerAnswer]("Asked by nearly all", 10, lambda a: "Yes" if a.common else "", WORD.but(down="top")),
)
PROMISED: Final = Column[BuyerAnswer](
    "What is open, promised by", 12, lambda a: a.ready_by or "", NUMBER.but(down="top", number=DATE)
)
"""Only where a person named a day."""
