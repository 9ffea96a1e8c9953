"""The Statement of Applicability, drafted: which controls apply, why, how each is done and kept, and who accepted it."""

from datetime import date
from typing import Final

from domain.asked.ref import bare
from domain.results.report import SoaLine
from domain.vocabulary import FINDING
from exports.controls import owner_of, signature, whose
from exports.workbook.making.book import A3, Book
from exports.workbook.making.kinds import DAY_IF_ANY, first_wrong, must_be, one_of, suggested
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    BLUE,
    BLUE_TEXT,
    BODY,
    DATE,
    GREEN,
    GREEN_TEXT,
    GREY,
    INK,
    RED,
    RED_PALE,
    WORD,
    YOURS,
)
from exports.workbook.making.table import Column, write_table
from exports.workbook.sheets import workings
from exports.workbook.sheets.lists import DECISION, NO, OWNER, UNDECIDED, WHO, YES

NAME: Final = "Statement of Applicability"
TABLE: Final = "tbl_soa"
TOP: Final = 4
DECIDE, REASON, ACCEPT, FINE = "Please decide", "Reason missing", "Please accept", "OK"
DECISIONS: Final = one_of(DECISION, "Yes, No or Not decided")
WHOSES: Final = one_of(WHO, empty=True)
_DAY: Final = f"OR(ISTEXT({{Accepted on}}),{DAY_IF_ANY.holds('{Accepted on}')})"
"""Words about a day that no longer holds ask for another one."""
CHECK: Final = first_wrong(
    (must_be("Applies", DECISIONS), must_be("Whose", WHOSES), (_DAY, "Accepted on")),
    f'IF({{Applies}}="{UNDECIDED}","{DECIDE}",IF(LEN(TRIM({{Reason}}))=0,"{REASON}",'
    f'IF(OR(LEN(TRIM({{Accepted by}}))=0,NOT(ISNUMBER({{Accepted on}}))),"{ACCEPT}","{FINE}")))',
)
_APPLIES: Final = {True: YES, False: NO, None: UNDECIDED}
IN_PLACE, PARTLY, MISSING, NOT_YET, OUT, PROPOSED = (
    "In place", "Partly in place", "Not in place", "Not assessed yet", "Left out", "Proposed to be left out",
)  # fmt: skip
_PAINT: Final = {
    IN_PLACE: (GREEN, GREEN_TEXT), PARTLY: (AMBER, INK), MISSING: (RED_PALE, RED), NOT_YET: (GREY, INK),
    OUT: (GREY, INK), PROPOSED: (GREY, INK),
}  # fmt: skip
_FOUND: Final = workings.lookup("Finding", "{Control}")
STATUS: Final = workings.if_there(
    f'IF({_FOUND}="{FINDING["conforming"]}","{IN_PLACE}",IF({_FOUND}="{FINDING["partial"]}","{PARTLY}",'
    f'IF({_FOUND}="{FINDING["not_conforming"]}","{MISSING}",IF({_FOUND}="{FINDING["not_applicable"]}","{OUT}",'
    f'IF({{Applies}}="{UNDECIDED}","{PROPOSED}","{NOT_YET}")))))',
    "{Control}",
)


def _check(line: SoaLine) -> str:
    if line.applicable is None:
        return DECIDE
    if not line.justification:
        return REASON
    return FINE if line.accepted else ACCEPT


def _day(line: SoaLine) -> date | str | None:
    """A day, or why it is none any more: then the check asks again."""
    if line.outdated:
        return signature(line)
    return line.accepted_at.date() if line.decided and line.accepted_at else None


COLUMNS: Final = (
    Column[SoaLine]("Control", 10, lambda x: bare(x.ref), BODY.but(bold=True)),
    Column[SoaLine]("Control in plain words", 34, lambda x: x.title),
    Column[SoaLine]("Applies", 12, lambda x: _APPLIES[x.applicable], YOURS.but(across="center"), kind=DECISIONS,
                    paint={NO: (GREY, INK), UNDECIDED: (AMBER, INK)}),
    Column[SoaLine]("Reason", 56, lambda x: x.justification, YOURS),
    Column[SoaLine]("How it is done", 48, lambda x: x.how, YOURS),
    Column[SoaLine]("Whose", 12, whose, YOURS.but(across="center"), kind=WHOSES),
    Column[SoaLine]("How far it is in place", 14, lambda x: x.status, WORD, formula=STATUS, paint=_PAINT),
    Column[SoaLine]("Where the evidence is", 28, lambda x: x.evidence, YOURS),
    Column[SoaLine]("Owner", 17, owner_of, YOURS, kind=suggested(OWNER)),
    Column[SoaLine]("Accepted by", 15, lambda x: (x.accepted_by or "") if x.decided and not x.outdated else "", YOURS),
    Column[SoaLine]("Accepted on", 12, _day, YOURS.but(number=DATE, across="right"), kind=DAY_IF_ANY),
    Column[SoaLine]("Check", 14, _check, WORD, formula=CHECK,
                    paint={DECIDE: (AMBER, INK), REASON: (RED_PALE, RED), ACCEPT: (AMBER, INK), FINE: (BLUE, BLUE_TEXT)}),
)  # fmt: skip


def write(book: Book) -> None:
    """All 38 controls, A3 landscape."""
    page = book.page(NAME, "0F766E", landscape=True, paper=A3)
    page.title(
        "Statement of Applicability (draft)",
        "All 38 controls of Annex A in our own words. Accept or change each line and sign it: a line is OK once a name and a date stand beside it.",
    )
    book.tables[TABLE] = table = write_table(page, TABLE, TOP, COLUMNS, book.view.report.soa)
    book.checked(NAME, table.column("Check"), table.column("Control"))
