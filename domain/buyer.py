"""What customers ask about AI, how this firm can answer, and what it must not claim."""

from datetime import date
from typing import Literal

from domain.asked.condition import Condition
from domain.base import Few, Frozen, Table
from domain.results.rely import Point

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


class RoadFile(Frozen):
    """A file that the short road ends in: a starter document by its id, or the reply where none is named.

    `goes_along`: the reply says that it is enclosed only where these answers were given. `follows`: what it says after
    each other answer, by choice id; `not_said`: what the firm has to fill in where nobody answered, or nobody knows.
    """

    title: str
    why: str
    document: str | None = None
    goes_along: Condition | None = None
    follows: Table[str, str] = {}
    not_said: str | None = None


class ShortRoad(Frozen):
    """What to do when a customer asked for the AI policy: a few questions in their order, then these files.

    `topic`: what such a customer asks. `subject` and `opening`: how the reply begins. `not_yet_share`: from which share
    of the statement's subjects that would say "not yet" a firm is advised to send these files first, and no statement.
    """

    title: str
    topic: str
    subject: str
    opening: str
    asks: Few[str]
    files: Few[RoadFile]
    not_yet_share: float


class BuyerKit(Frozen):
    """Everything answers to customers are made from: the topics, a sentence an answer, the parts of the statement."""

    topics: Few[BuyerQuestion] = ()
    says: Sentences = {}
    statement: Few[StatementPart] = ()
    road: ShortRoad | None = None


class BuyerAnswer(Frozen):
    """An answer made from this firm's own answers: never more than they say.

    `gap` is for the firm's own eyes. `actions`: open actions that close it; `ready_by`: the day a person promised for
    what is open, None where nobody did, nothing is open or the day has passed. `add`: what only the firm can fill in.
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


class SeenOtherwise(Frozen):
    """A question of which more was said than seen: `said` counts no longer, `instead` does, "" where nothing does.

    `topics`: the questions of customers that it answers. `by` and `on`: who saw it, and when.
    """

    question: str
    topics: Few[str]
    said: str
    instead: str
    by: str
    on: date | None


class PackFinding(Frozen):
    """A claim finding and the text of the pack it stands in: "The statement", "The reply", or a topic's question."""

    where: str
    finding: ClaimFinding


class BuyerPack(Frozen):
    """The answers of one firm on one day, ready to edit and send.

    `statement` is plain text: blocks with an empty line between them; the first line of a longer block is its heading,
    and a line that starts with "- " is an item of a list. No answers for a firm without AI: the statement says it all.
    `action_titles`: what each action that an answer names is called. `reply`: a letter to a customer who asked for the
    AI policy, in the same shape. `send_first`: what to send while the statement would say little but "not yet".
    `before_you_rely`: what to settle before any of it is sent.
    """

    firm: str
    as_of: date
    certified: bool
    statement: str
    answers: Few[BuyerAnswer]
    reply: str = ""
    send_first: Few[RoadFile] = ()
    action_titles: Table[str, str] = {}
    findings: Few[PackFinding] = ()
    before_you_rely: Few[Point] = ()
    seen_otherwise: Few[SeenOtherwise] = ()

    @property
    def unsupported(self) -> tuple[PackFinding, ...]:
        """What must not be sent as it stands: every finding but mere advice to a certified firm."""
        return tuple(found for found in self.findings if found.finding.kind != "advice")


class Match(Frozen):
    """A customer's question and the topic most like it; `topic` None means "not known". `confidence` is 0-100."""

    asked: str
    topic: str | None
    confidence: float
