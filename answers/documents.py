"""A starter document for one firm: what its answers bear out, and a list of what is still to decide."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, Literal

from babel import Locale

from domain.asked.bank import Bank
from domain.asked.condition import Condition
from domain.asked.document import FILLERS, Block, Grid, Part, StarterDocument, Template
from domain.case import Case
from domain.profile import Profile
from domain.results.need import Verdict
from questions.visibility import out_of_scope, values, visible
from scoring.readiness.counted import counting

MOST_ROWS: Final = 20
_FILLER: Final = re.compile(r"\{(\w+)\}")
_ENGLISH: Final = Locale("en")

State = Literal["true", "open", "beside_the_point"]
"""true: every condition holds. open: an answer is missing or says otherwise. beside_the_point: the firm is not one of
those it is about, a person left all of it out with a reason, or the answer is as good but another block says it."""


LIGHT: Final[tuple[Verdict, ...]] = ("no_need", "watch")
"""Verdicts of firms that are not advised to get the certificate: papers for it lie apart from theirs."""


def documents(bank: Bank, case: Case, as_of: date, verdict: Verdict | None = None) -> tuple[StarterDocument, ...]:
    """Every starter document of the bank, in its order; `verdict`: what the firm was advised, None: nothing."""
    return tuple(document(template, bank, case, as_of, verdict) for template in bank.documents)


def document(
    template: Template, bank: Bank, case: Case, as_of: date, verdict: Verdict | None = None
) -> StarterDocument:
    """One template filled for this firm. Never raises for a sound bank and a case that reads."""
    note = case.action_notes.get(template.action)
    case = counting(bank, case)
    facts = _Facts(bank, case)
    found = [(block, facts.state(block)) for block in template.blocks]
    parts = [part for block, state in found for part in _parts(block, state, case.profile)]
    left = [block.otherwise for block, state in found if state == "open" and block.otherwise]
    return StarterDocument(
        id=template.id,
        title=template.title,
        purpose=_filled(template.purpose, case.profile),
        firm=_known(case.profile, "organisation"),
        as_of=as_of,
        helps_with=tuple(bank.requirement[ref].number for ref in template.helps_with),
        no_ai=case.profile.has_no_ai,
        role=bank.action[template.action].owner_role,
        owner=note.owner if note else None,
        apart=template.road == "certificate" and verdict in LIGHT,
        auditor_asks=template.auditor_asks,
        parts=tuple(_without_lone_headings(parts)),
        to_decide=tuple(_filled(text, case.profile) for text in dict.fromkeys(left)),
    )


class _Facts:
    """What a firm is and has answered, as conditions ask for it."""

    def __init__(self, bank: Bank, case: Case) -> None:
        self._bank, self._case = bank, case
        self._asked = visible(bank, case.profile, case.answers)
        self._outside = out_of_scope(bank, case.profile)

    def state(self, block: Block) -> State:
        """Whether a block may be printed."""
        found = {self._one(condition) for condition in block.when}
        if "beside_the_point" in found:
            return "beside_the_point"
        return "open" if "open" in found else "true"

    def _one(self, condition: Condition) -> State:
        if condition.question:
            return self._answered(condition.question, condition.any)
        has = values(self._case.profile, condition.profile or "")
        if has is None:
            return "open"
        return "beside_the_point" if set(has).isdisjoint(condition.any) else "true"

    def _answered(self, question: str, wanted: Sequence[str]) -> State:
        if question in self._outside or self._left_out(question):
            return "beside_the_point"
        answer = self._case.answers.get(question)
        if answer is None or self._asked[question] != "asked":
            return "open"
        if answer.choice in wanted:
            return "true"
        choice = self._bank.question[question].by_choice.get(answer.choice)
        return "beside_the_point" if choice is not None and choice.attainment == 1 else "open"

    def _left_out(self, question: str) -> bool:
        judged = [self._case.judgements.get(ref) for ref in self._bank.question[question].requirements]
        return all(judgement is not None and judgement.applicable is False for judgement in judged)


def _parts(block: Block, state: State, profile: Profile) -> Iterator[Part]:
    kind = block.kinds[0]
    if state == "true" and block.table:
        yield Part(kind=kind, table=_grid(block.table, profile))
    elif state == "true":
        yield Part(kind=kind, text=_filled(getattr(block, kind), profile))
    elif state == "open" and block.instead:
        yield Part(kind="bullet" if block.bullet else "text", text=_filled(block.instead, profile))


def _grid(grid: Grid, profile: Profile) -> Grid:
    count = getattr(profile, grid.rows_for) if grid.rows_for else None
    rows = tuple(tuple(_filled(cell, profile) for cell in row) for row in grid.rows)
    blank = (("",) * len(grid.heads),) * max(grid.empty, min(count or 0, MOST_ROWS))
    return Grid(heads=grid.heads, widths=grid.widths, rows=rows + blank)


def _without_lone_headings(parts: Sequence[Part]) -> Iterator[Part]:
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        if part.kind != "heading" or (after is not None and after.kind != "heading"):
            yield part


def _filled(text: str, profile: Profile) -> str:
    """One pass: what a person typed into the profile is never read as a filler itself."""
    return _FILLER.sub(lambda found: _known(profile, found[1]), text)


def _known(profile: Profile, field: str) -> str:
    value = getattr(profile, field)
    if field == "country" and value:
        return str(_ENGLISH.territories.get(value, value))
    text = ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value).strip()
    return text or FILLERS[field]
