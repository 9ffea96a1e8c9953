"""The one-page statement a firm can put on its website or send along, made of the same sentences as its answers."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from answers.speaker import Speaker
from domain.buyer import BuyerAnswer, StatementPart
from domain.profile import AiRole, Profile
from domain.results.report import Report
from scoring.need.verdict import may_claim

MOST_LINES: Final = 3
MOST_ACTIONS: Final = 4
OURS: Final = "This is our own statement. No outside body has audited it."
CERTIFIED: Final = (
    "We hold an ISO/IEC 42001 certificate; ask us for it and for its scope. This statement is our own: whoever issued "
    "the certificate did not write or check it."
)
NOTHING_SAID: Final = "[Your answers say nothing about this yet: say it here, or take this part out.]"
CANNOT_SAY: Final = "What we cannot say yet"
SOME_OPEN: Final = "Some questions that customers ask are still open with us. Ask us, and we will say which."
TITLE: Final = "AI governance statement"
NO_AI: Final = "We use no AI in our work, and nothing we offer to customers has AI in it."
USES: Final[tuple[tuple[AiRole, str], ...]] = (
    ("user", "We use AI that others made, in our own work."),
    ("provider", "We offer customers something with AI in it."),
    ("developer", "We build AI, or adapt AI that others made."),
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
    lines[first] = [*uses(profile), *lines.get(first, ())]
    parts = [block(title, found or [NOTHING_SAID]) for title, found in lines.items()]
    working = list(_working_on(speaker, answers))
    still = [block("What is still to do", working)] if working else []
    open_ = [block(CANNOT_SAY, [SOME_OPEN])] if any(a.strength == "not_known" for a in answers) else []
    closing = CERTIFIED if may_claim(profile) else OURS
    return "\n\n".join([head(TITLE, speaker.report), *parts, *still, *open_, closing, CONTACT])


def no_ai_statement(report: Report) -> str:
    """All that a firm without AI needs to say."""
    return "\n\n".join([head(TITLE, report), NO_AI, OURS, CONTACT])


def says_little(speaker: Speaker, share: float) -> bool:
    """True when at least this share of the statement's subjects would say "not yet", or nothing at all."""
    subjects = [name for part in speaker.kit.statement for name in speaker.concerned(part.asks)]
    claims = speaker.claims(subjects)
    there = sum(claim.strength != "nothing" for claim in claims)
    return bool(subjects) and len(subjects) - there >= share * len(subjects)


def head(title: str, report: Report) -> str:
    """The first block of a text to send: its title, whose it is and the day."""
    firm = " ".join((report.organisation or "").split()) or "[Name of the firm]"
    return f"{title}\n{firm}, {written_day(report.as_of)}"


def _lines(speaker: Speaker, part: StatementPart) -> list[str]:
    return [claim.sentence for claim in speaker.claims(speaker.concerned(part.asks))][:MOST_LINES]


def uses(profile: Profile) -> tuple[str, ...]:
    """What the firm does with AI, by its own facts, and room to say what for."""
    return (*(sentence for role, sentence in USES if role in (profile.roles or ())), SAY_WHAT_FOR)


def _working_on(speaker: Speaker, answers: Sequence[BuyerAnswer]) -> Iterator[str]:
    """The next planned actions that close a gap in these answers: what nothing on the page says is there already.

    No dates: a plan of ours promises nothing to anybody.
    """
    wanted = {name for answer in answers for name in answer.actions} - speaker.begun
    for name in sorted(wanted, key=lambda name: (speaker.planned[name], name))[:MOST_ACTIONS]:
        yield f"{speaker.as_we_do(_as_ours(speaker.called(name))).rstrip('.')}."


def _as_ours(title: str) -> str:
    """What our plan tells the firm to do, as the firm says it of itself."""
    return re.sub(r"\byou\b", "we", re.sub(r"\byour\b", "our", title))


def block(title: str, lines: Sequence[str]) -> str:
    """A heading and a list."""
    return "\n".join([title, *(f"- {line}" for line in lines)])


def written_day(when: date) -> str:
    """1 February 2027."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
