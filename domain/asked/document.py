"""Starter documents: what a template holds, and the document that it becomes for one firm."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from domain.asked.condition import Condition
from domain.base import Few, Frozen

Road = Literal["every", "certificate"]
OwnerRole = Literal["owner", "ai_lead", "it", "people", "legal", "product", "independent"]
"""Whose a piece of work is, and with it its paper."""
BlockKind = Literal["heading", "text", "bullet", "table"]
BLOCK_KINDS: Final[tuple[BlockKind, ...]] = ("heading", "text", "bullet", "table")

FILLERS: Final[Mapping[str, str]] = {
    "organisation": "[name of your firm]",
    "country": "[country]",
    "headcount": "[number]",
    "ai_headcount": "[number]",
    "ai_systems": "[number]",
    "ai_suppliers": "[number]",
    "legal_frameworks": "[Owner: which laws and rules apply to you?]",
}
"""`{profile field}` in a template, and what stands there while the profile does not know it."""


WHO: Final = (
    "Owner", "AI lead", "Whoever looks after staff", "Whoever looks after computers", "Whoever checks",
)  # fmt: skip
"""Who can answer a question that a document for the certificate leaves open: "[Owner: which sites are covered?]"."""
GAP: Final = re.compile(r"\[[^\[\]]*\]")
"""What only a person can fill in."""


class Grid(Frozen):
    """A table: heads, widths in centimetres (17 fit the page), rows that are filled in, and `empty` rows to fill.

    `rows_for` names a count of the profile: there are at least as many empty rows as it says, up to 20.
    """

    heads: Few[str]
    widths: Few[float]
    rows: Few[Few[str]] = ()
    empty: int = 0
    rows_for: Literal["ai_systems", "ai_suppliers"] | None = None


class Block(Frozen):
    """One heading, paragraph, bullet or table, printed only where all conditions hold.

    Where an answer does not make it true, `otherwise` is listed as still to decide, and `instead` is printed in its
    place: a rule from a date on, never a claim.
    """

    heading: str | None = None
    text: str | None = None
    bullet: str | None = None
    table: Grid | None = None
    when: Few[Condition] = ()
    otherwise: str | None = None
    instead: str | None = None

    @property
    def kinds(self) -> tuple[BlockKind, ...]:
        """What the block holds: exactly one in a sound bank."""
        return tuple(kind for kind in BLOCK_KINDS if getattr(self, kind) is not None)


class Template(Frozen):
    """A starter document before a firm's answers. `action` is the piece of work it is the first draft of.

    `road`: whom it is for, everybody or only who goes for the certificate. `auditor_asks`: what an auditor asks of it.
    """

    id: str
    title: str
    purpose: str
    helps_with: Few[str]
    action: str
    road: Road = "every"
    auditor_asks: Few[str] = ()
    blocks: Few[Block]


class Part(Frozen):
    """One printed block: text, or a table with every row."""

    kind: BlockKind
    text: str = ""
    table: Grid | None = None


class StarterDocument(Frozen):
    """A template filled from one firm's answers: nothing is left to work out.

    `owner`: who does the work by the firm's own note, None for none; `role` then says whose it is. `apart`: it is for
    the certificate, and this firm was not advised to get one. `to_decide` and `auditor_asks` are for the firm's own
    eyes and stand on a cover note, never in the document.
    """

    id: str
    title: str
    purpose: str
    firm: str
    as_of: date
    helps_with: Few[str]
    no_ai: bool
    role: OwnerRole
    owner: str | None
    apart: bool
    auditor_asks: Few[str]
    parts: Few[Part]
    to_decide: Few[str]

    @property
    def blanks(self) -> tuple[str, ...]:
        """What a person has to fill in: gaps in brackets, and empty cells of a row that holds something.

        A wholly empty row is room for what comes, such as the next problem, and no blank.
        """
        rows = [row for part in self.parts if part.table for row in part.table.rows if any(row)]
        texts = [part.text for part in self.parts] + [cell for row in rows for cell in row]
        return (
            *(gap for text in texts for gap in GAP.findall(text)),
            *("" for row in rows for cell in row if not cell),
        )
