"""A starter document names real things, is laid out soundly, and can never say more than an answer does."""

import re
from collections.abc import Iterator
from typing import Final

from domain.asked.condition import Condition
from domain.asked.document import BLOCK_KINDS, FILLERS, GAP, WHO, Block, Grid, Template
from questions.checks.conditions import faults_of
from questions.checks.references import unknown
from questions.draft import Draft
from questions.faults import Fault
from questions.source import Steps

RULE: Final = ("From [date]", "From the day the owner signs this")
_FILLER: Final = re.compile(r"\{([^}]*)\}")
_PAGE_WIDTH: Final = 17.0


def references(draft: Draft) -> Iterator[Fault]:
    """A document helps with requirements that exist, one of which its action closes, and each action has one draft."""
    first: dict[str, str] = {}
    for document in draft.bank.documents:
        yield from unknown(draft, "document", document.id, "helps_with", document.helps_with, "requirement")
        action = draft.bank.action.get(document.action)
        if not draft.known("action", document.action):
            says = f"the action '{document.action}' does not exist"
            yield draft.fault("document", document.id, "action", says=says)
        elif action and not set(action.closes) & set(document.helps_with):
            says = f"it helps with none of what its action closes ({', '.join(action.closes)})"
            yield draft.fault("document", document.id, "helps_with", says=says)
        if document.action in first:
            says = f"the action '{document.action}' has a draft already: {first[document.action]}"
            yield draft.fault("document", document.id, "action", says=says)
        first.setdefault(document.action, document.id)


def blocks(draft: Draft) -> Iterator[Fault]:
    """A block holds one thing; a table's rows are as wide as its heads and fit the page."""
    for document, n, block in _blocks(draft):
        if len(block.kinds) != 1:
            says = f"block {n + 1}: expected exactly one of {', '.join(BLOCK_KINDS)}, found {len(block.kinds)}"
            yield draft.fault("document", document.id, "blocks", n, says=says)
        for says in _grid_faults(block.table) if block.table else ():
            yield draft.fault("document", document.id, "blocks", n, "table", says=f"block {n + 1}: {says}")


def _grid_faults(grid: Grid) -> Iterator[str]:
    wide = len(grid.heads)
    if len(grid.widths) != wide:
        yield f"the table has {wide} heads and {len(grid.widths)} widths; expected as many"
    if sum(grid.widths) > _PAGE_WIDTH:
        yield f"the table is {sum(grid.widths):g} cm wide; expected at most {_PAGE_WIDTH:g}"
    for position, row in enumerate(grid.rows, 1):
        if len(row) != wide:
            yield f"row {position} has {len(row)} cells; expected {wide}"


def conditions(draft: Draft) -> Iterator[Fault]:
    """A block waits for real answers, and only for such as say that something is done."""
    for document, n, block in _blocks(draft):
        for position, condition in enumerate(block.when):
            for says in (*faults_of(draft, condition), *_claims_too_much(draft, condition)):
                steps = ("blocks", n, "when", position)
                yield draft.fault("document", document.id, *steps, says=f"block {n + 1}: {says}")


def _claims_too_much(draft: Draft, condition: Condition) -> Iterator[str]:
    question = draft.bank.question.get(condition.question or "")
    for choice in (question.by_choice[i] for i in condition.any if i in question.by_choice) if question else ():
        if not choice.attainment:
            yield f"'{choice.id}' of '{condition.question}' says that nothing is done; no text may claim it"


def left_open(draft: Draft) -> Iterator[Fault]:
    """What an answer does not bear out is listed: each question a document rests on has an `otherwise`."""
    for document in draft.bank.documents:
        told = {c.question for block in document.blocks if block.otherwise for c in block.when}
        for n, block in enumerate(document.blocks):
            for says in _left_open_faults(block, told):
                yield draft.fault("document", document.id, "blocks", n, says=f"block {n + 1}: {says}")


def _left_open_faults(block: Block, told: set[str | None]) -> Iterator[str]:
    if not block.when and (block.otherwise or block.instead):
        yield "'otherwise' and 'instead' need a 'when'"
    for condition in block.when:
        if condition.question and condition.question not in told:
            yield f"no block says what is still to decide about '{condition.question}'; expected an 'otherwise'"
    if block.instead and not (block.otherwise and block.instead.startswith(RULE)):
        yield f"'instead' should start with {' or '.join(map(repr, RULE))} and stand beside an 'otherwise'"


def words(draft: Draft) -> Iterator[Fault]:
    """Fillers are known, and no document promises what only an accredited body or a court can say."""
    never = (
        re.compile(rf"\b({'|'.join(draft.words.never_claim)})\w*", re.IGNORECASE) if draft.words.never_claim else None
    )
    for document in draft.bank.documents:
        for steps, text in texts(document):
            for name in _FILLER.findall(text):
                if name not in FILLERS:
                    says = f"'{{{name}}}' is unknown; expected one of {', '.join(FILLERS)}"
                    yield draft.fault("document", document.id, *steps, says=says)
            found = never.search(text) if never else None
            if found:
                yield draft.fault("document", document.id, *steps, says=f"'{found[0]}' promises too much; leave it out")


def for_the_certificate(draft: Draft) -> Iterator[Fault]:
    """A paper for the certificate says what an auditor asks of it, and each gap asks somebody a question."""
    asks = re.compile(rf"\[({'|'.join(WHO)}): .+\?\]")
    for document in draft.bank.documents:
        if document.road != "certificate":
            continue
        if not document.auditor_asks:
            yield draft.fault("document", document.id, "auditor_asks", says="expected what an auditor asks of it")
        for steps, text in texts(document):
            for gap in GAP.findall(text):
                if not asks.fullmatch(gap):
                    says = f"'{gap}' should name who can answer and ask: [Owner: which sites are covered?]"
                    yield draft.fault("document", document.id, *steps, says=says)


def texts(document: Template) -> Iterator[tuple[Steps, str]]:
    """Every text of a template with the way to it."""
    yield ("title",), document.title
    yield ("purpose",), document.purpose
    yield from ((("auditor_asks", n), text) for n, text in enumerate(document.auditor_asks))
    for n, block in enumerate(document.blocks):
        for key in ("heading", "text", "bullet", "otherwise", "instead"):
            yield ("blocks", n, key), getattr(block, key) or ""
        if block.table:
            yield from ((("blocks", n, "table", "heads"), head) for head in block.table.heads)
            for position, row in enumerate(block.table.rows):
                yield from ((("blocks", n, "table", "rows", position), cell) for cell in row)


def _blocks(draft: Draft) -> Iterator[tuple[Template, int, Block]]:
    return ((document, n, block) for document in draft.bank.documents for n, block in enumerate(document.blocks))
