"""What screens and files call things: one plain phrase for every value of the domain, in one place."""

from collections.abc import Iterable, Mapping
from typing import Final

from domain.asked.bank import OwnerRole, Phase
from domain.buyer import Strength
from domain.case import ActionStatus, Proof
from domain.client import ClientStatus
from domain.profile import Support
from domain.results.report import Confidence, Finding, GapBand, Notice, Severity, Status, Trouble, Verdict
from domain.version import VERSION

TOOL: Final = "Ready42"
MADE_WITH: Final = f"{TOOL} {VERSION}"
"""What a file says of the program that wrote it; bank and figures carry versions of their own."""
SELF_ASSESSMENT: Final = "A self-assessment and general information, not legal advice: for your own case ask a lawyer."
DISCLAIMER: Final = f"{SELF_ASSESSMENT} It finds potential nonconformities; only an accredited body certifies."
OWN_ESTIMATE: Final = f"{TOOL} planning estimate"
RANGE_NOTE: Final = "About one time in ten the truth falls below the range, and one time in ten above it."
CLIENT_STATUS: Final[Mapping[ClientStatus, str]] = {
    "new": "New",
    "working": "In hand",
    "waiting": "Waiting for them",
    "finished": "Finished",
}
VERDICT: Final[Mapping[Verdict, str]] = {
    "no_need": "You don't need it",
    "watch": "Not now: keep an eye on it",
    "prepare": "Prepare, and put off the audit",
    "certify_now": "Go for the certificate",
    "maintain": "Keep the certificate you have",
}
TROUBLE: Final[Mapping[Trouble, str]] = {
    "suspended": "While your certificate is suspended",
    "withdrawn": "Now that your certificate was withdrawn",
    "expired": "Now that your certificate has run out",
}
CONFIDENCE: Final[Mapping[Confidence, str]] = {
    "low": "Not sure yet: some facts are missing",
    "medium": "Fairly sure",
    "high": "Sure, on the facts you gave",
}
STATUS: Final[Mapping[Status, str]] = {
    "not_ready": "Not ready for an audit",
    "nearly": "Nearly ready",
    "ready_for_stage_1": "Looks ready for a stage 1 audit",
}
HELD_STATUS: Final[Mapping[Status, str]] = {
    "not_ready": "Points to mend before the next audit",
    "nearly": "A few points to mend before the next audit",
    "ready_for_stage_1": "Looks ready for the next audit",
}
"""An auditor has passed a firm that holds the certificate: it is never told that it is not ready for an audit."""
GAP_BAND: Final[Mapping[GapBand, str]] = {
    "none": "No gap left",
    "small": "A small gap",
    "medium": "A medium gap",
    "large": "A large gap",
    "not_applicable": "No gap to measure",
}
FINDING: Final[Mapping[Finding, str]] = {
    "conforming": "In place",
    "partial": "Partly there",
    "not_conforming": "Missing",
    "not_applicable": "Left out",
    "not_assessed": "Not known yet",
}
SEVERITY: Final[Mapping[Severity, str]] = {
    "potential_major": "Could stop a certificate",
    "potential_minor": "Needs fixing",
    "improvement": "Could be better",
}
FIND_OUT: Final = "Not said yet, and worth finding out"
NO_GAP: Final = "–"
PROOF: Final[Mapping[Proof, str]] = {
    "said": "We say so",
    "written": "It is written down",
    "record": "Something shows it happened",
}
SHOWN: Final[Mapping[Proof, str]] = {
    "said": "Nothing was shown",
    "written": "A document was shown",
    "record": "A record was shown that it happened",
}
"""The same for a consultant who checked: nobody verifies that somebody says so."""
STRENGTH: Final[Mapping[Strength, str]] = {
    "not_known": "Not known yet",
    "nothing": "Not all in place",
    "said": "Our word",
    "written": "A document",
    "record": "A record that it happened",
}
BEHIND: Final[Mapping[Strength, str]] = {
    "not_known": "not known yet",
    "nothing": "not in place yet, or not all of it",
    "said": "our word",
    "written": "a written document",
    "record": "a record that it happened",
}
SUPPORT: Final[Mapping[Support | None, str]] = {
    "none": "None",
    "coach": "Coach",
    "guided": "Guided",
    "done_for_you": "Done for you",
    None: "Not decided",
}
ROLE: Final[Mapping[OwnerRole, str]] = {
    "owner": "Owner or director",
    "ai_lead": "AI lead",
    "it": "Whoever looks after computers",
    "people": "Whoever looks after staff",
    "legal": "Whoever looks after contracts",
    "product": "Whoever picks or makes your AI",
    "independent": "Someone independent",
}
PHASE: Final[Mapping[Phase, str]] = {
    "foundations": "Lay the foundations",
    "risk": "Look at the risks",
    "operate": "Run it day to day",
    "check": "Check that it works",
}
NUMBERED_PHASE: Final[Mapping[Phase, str]] = {one: f"{number} {PHASE[one]}" for number, one in enumerate(PHASE, 1)}
NOT_STARTED, IN_PROGRESS, WAITING, DONE, DEFERRED = "Not started", "In progress", "Waiting", "Done", "Put off"
PARTS_OF_A_CHANGE: Final = (
    ("work", "Work done", "better answers with stronger proof, or with an action marked done"),
    ("reconsidered", "Answers reconsidered", "the same firm, answered or described differently"),
    ("versions", "Questions or numbers changed", "what our own new version has moved"),
)
"""Field of a Split, what a reader calls it, and what it means."""
ACTION_STATUS: Final[Mapping[ActionStatus, str]] = {
    "open": NOT_STARTED,
    "started": IN_PROGRESS,
    "waiting": WAITING,
    "done": DONE,
    "dropped": DEFERRED,
}
NOT_ASKED: Final = "Not asked of a firm like yours; kept, not scored"
NOT_ANSWERED: Final = "Not answered yet"


def status_words(verdict: Verdict) -> Mapping[Status, str]:
    """How the status reads for a firm with this verdict."""
    return HELD_STATUS if verdict == "maintain" else STATUS


def sourced(source: str) -> str:
    """Where a figure comes from, in words that fit a file of any sender."""
    return source.replace(OWN_ESTIMATE, "Planning estimate")


def readiness_word(likely: float, known: bool = True) -> str:
    """A word for a percentage (0-100), so that no figure depends on its colour."""
    if not known:
        return "Not known yet"
    return next((word for least, word in READING_STEPS if likely >= least), "Not started")


READING_STEPS: Final = ((95, "In place"), (70, "Mostly there"), (40, "Half way"), (1, "Started"))
READINESS_WORDS: Final = (*(word for _, word in READING_STEPS), "Not started", "Not known yet")


CONTRADICTION: Final = "contradiction"
"""The id of a notice that "Before you rely on this" says too."""


def good_to_know(notices: Iterable[Notice], without: str = "") -> list[Notice]:
    """Notices for a reader, but those `without`: the many answers that are not asked for now become one, at the end."""
    every = [notice for notice in notices if notice.id != without]
    found = [notice for notice in every if notice.id != "hidden_answer"]
    unasked = len(every) - len(found)
    if unasked:
        answers = "1 answer" if unasked == 1 else f"{unasked} answers"
        message = f"{answers} to questions that you are not asked now: kept, not counted."
        found.append(Notice(id="hidden_answers", severity="info", message=message))
    return found
