"""What customers ask about AI, how this firm can answer, and what it must not claim."""

from datetime import date
from typing import Literal

from domain.base import Few, Frozen, Table

Strength = Literal["not_known", "nothing", "said", "written", "record"]
"""What stands behind an answer: nothing known, not in place, our word, a document, a record."""

Sentences = Table[str, Table[str, str]]
"""What a firm can say to a customer: by question id and choice id, one sentence in the first person plural."""


class BuyerQuestion(Frozen):
    """A topic customers ask about, in our own words. `asks`: bank questions that answer it, most telling first.

    `other_words`: how customers write it. `not_known` ends "We do not know yet ...". `add`: what only the firm can fill
    in, since no question asks it. `from_profile`: what the firm said about itself answers first.
    """

    id: str
    group: str
    text: str
    not_known: str
    other_words: Few[str] = ()
    asks: Few[str]
    requirements: Few[str]
    common: bool = False
    add: str | None = None
    from_profile: Literal["certificates"] | None = None


class StatementPart(Frozen):
    """A part of the one-page statement, made of the sentences that answer these bank questions."""

    title: str
    asks: Few[str]


class BuyerKit(Frozen):
    """Everything answers to customers are made from: the topics, a sentence an answer, the parts of the statement."""

    topics: Few[BuyerQuestion] = ()
    says: Sentences = {}
    statement: Few[StatementPart] = ()


class BuyerAnswer(Frozen):
    """An answer made from this firm's own answers: never more than they say.

    `gap` is for the firm's own eyes. `actions`: open actions that close it; `ready_by`: when the last of them is
    planned to be done, None where some of the gap has no action planned. `add`: what only the firm can fill in.
    """

    id: str
    group: str
    question: str
    answer: str
    strength: Strength
    gap: str | None = None
    actions: Few[str] = ()
    ready_by: date | None = None
    from_questions: Few[str] = ()
    to_answer: Few[str] = ()
    common: bool = False
    add: str | None = None


class ClaimFinding(Frozen):
    """A phrase an unaudited firm can't use: start and end in the text, why, and what to say instead."""

    start: int
    end: int
    phrase: str
    kind: str
    reason: str
    instead: str


class PackFinding(Frozen):
    """A claim finding and the text of the pack it stands in: "The statement", or a topic's question."""

    where: str
    finding: ClaimFinding


class BuyerPack(Frozen):
    """The answers of one firm on one day, ready to edit and send.

    `statement` is plain text: blocks with an empty line between them; the first line of a longer block is its heading,
    and a line that starts with "- " is an item of a list. No answers for a firm without AI: the statement says it all.
    `action_titles`: what each action that an answer names is called.
    """

    firm: str
    as_of: date
    certified: bool
    statement: str
    answers: Few[BuyerAnswer]
    action_titles: Table[str, str] = {}
    findings: Few[PackFinding] = ()

    @property
    def unsupported(self) -> tuple[PackFinding, ...]:
        """What must not be sent as it stands: every finding but mere advice to a certified firm."""
        return tuple(found for found in self.findings if found.finding.kind != "advice")


class Match(Frozen):
    """A customer's question and the topic most like it; `topic` None means "not known". `confidence` is 0-100."""

    asked: str
    topic: str | None
    confidence: float
