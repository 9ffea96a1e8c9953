"""The one-page statement a firm can put on its website or send along, made of the same sentences as its answers."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from domain.buyer import BuyerAnswer, StatementPart
from domain.profile import AiRole, Profile
from domain.report import Report
from scoring.speaker import Speaker
from scoring.verdict import certificate_valid

MOST_LINES: Final = 3
MOST_ACTIONS: Final = 4
OURS: Final = "This is our own statement. No outside body has audited it."
CERTIFIED: Final = (
    "We hold an ISO/IEC 42001 certificate; ask us for it and for its scope. This statement is our own: whoever issued "
    "the certificate did not write or check it."
)
NOT_YET: Final = "We are still working this part out."
NO_AI: Final = "We use no AI in our work, and nothing we offer to customers has AI in it."
USES: Final[tuple[tuple[AiRole, str], ...]] = (
    ("user", "We use AI that others made, in our own work."),
    ("provider", "We offer customers something with AI in it."),
    ("developer", "We build, train or fine-tune AI."),
)
SAY_WHAT_FOR: Final = "[Say in one or two sentences what you use AI for.]"
CONTACT: Final = "Contact\n[Name, e-mail address and telephone number]"
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def statement(speaker: Speaker, answers: Sequence[BuyerAnswer]) -> str:
    """The statement as plain text, in the shape that BuyerPack describes."""
    profile = speaker.case.profile
    lines = {part.title: _lines(speaker, part) for part in speaker.kit.statement}
    first = next(iter(lines), "The AI we use")
    lines[first] = [*_uses(profile), *lines.get(first, ())]
    parts = [_block(title, found or [NOT_YET]) for title, found in lines.items()]
    working = list(_working_on(speaker, answers))
    still = [_block("What we are still working on", working)] if working else []
    closing = CERTIFIED if certificate_valid(profile) else OURS
    return "\n\n".join([_head(speaker.report), *parts, *still, closing, CONTACT])


def no_ai_statement(report: Report) -> str:
    """All that a firm without AI needs to say."""
    return "\n\n".join([_head(report), NO_AI, OURS, CONTACT])


def _head(report: Report) -> str:
    firm = " ".join((report.organisation or "").split()) or "[Name of the firm]"
    return f"AI governance statement\n{firm}, {_day(report.as_of)}"


def _lines(speaker: Speaker, part: StatementPart) -> list[str]:
    return [claim.sentence for claim in speaker.claims(speaker.concerned(part.asks))][:MOST_LINES]


def _uses(profile: Profile) -> tuple[str, ...]:
    return (*(sentence for role, sentence in USES if role in (profile.roles or ())), SAY_WHAT_FOR)


def _working_on(speaker: Speaker, answers: Sequence[BuyerAnswer]) -> Iterator[str]:
    """The next planned actions that close a gap in these answers, and how many topics are still open."""
    titles = {a.id: a.title for a in speaker.report.plan.actions}
    wanted = {name for answer in answers for name in answer.actions}
    found = sorted(wanted, key=lambda name: (speaker.planned[name], name))
    for name in found[:MOST_ACTIONS]:
        yield f"{titles[name].rstrip('.')}: planned by {_day(speaker.planned[name])}."
    if len(found) > MOST_ACTIONS:
        yield f"{len(found) - MOST_ACTIONS} more pieces of work after these."
    unknown = sum(answer.strength == "not_known" for answer in answers)
    if unknown:
        yield f"Of the {len(answers)} questions that customers ask most, we have yet to work out {unknown}."


def _block(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"- {line}" for line in lines)])


def _day(when: date) -> str:
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
