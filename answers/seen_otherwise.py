"""What the firm says of itself better than a consultant saw it: never sent to a customer without the firm knowing."""

from collections.abc import Iterator

from answers.speaker import Claim, Speaker
from domain.buyer import BuyerKit, ClaimFinding, SeenOtherwise
from domain.case import Case
from scoring.readiness.attainment import STRENGTH
from scoring.readiness.layers import layered

KIND = "seen_otherwise"
SILENCE = "Leave it out: after what was seen, nothing can be said of it yet."


def seen_otherwise(speaker: Speaker, case: Case) -> Iterator[SeenOtherwise]:
    """Each question behind an answer for customers of which more was said than seen, in the order of the bank.

    `speaker` says what counts; `case` holds both layers.
    """
    said = Speaker(speaker.bank, speaker.kit, speaker.report, layered(case, "said"))
    for question in speaker.bank.questions:
        answer, topics = case.answers.get(question.id), _topics(speaker.kit, question.id)
        before = said.claim(question.id) if topics and answer and answer.verified else None
        if before is None or answer is None or answer.verified is None:
            continue
        counts, seen = speaker.claim(question.id), answer.verified
        if counts is None or _better(before, counts):
            yield SeenOtherwise(
                question=question.text, topics=topics, said=before.sentence, instead=counts.sentence if counts else "",
                by=seen.by or "", on=seen.at.date() if seen.at else None,
            )  # fmt: skip


def _topics(kit: BuyerKit, question: str) -> tuple[str, ...]:
    return tuple(topic.text for topic in kit.topics if question in topic.asks)


def _better(said: Claim, counts: Claim) -> bool:
    """True where what was said is worth more than what counts, or the same with stronger proof."""
    return _worth(said) > _worth(counts)


def _worth(claim: Claim) -> tuple[float, int]:
    return claim.choice.attainment or 0, STRENGTH.index(claim.proof)


def still_said(text: str, found: SeenOtherwise) -> ClaimFinding | None:
    """The sentence of before in a text that a person wrote or changed; None where it is not in it."""
    start = text.find(found.said) if found.said != found.instead else -1
    if start < 0:
        return None
    who = found.by or "a consultant"
    return ClaimFinding(
        start=start, end=start + len(found.said), phrase=found.said, kind=KIND,
        reason=f"{who[:1].upper()}{who[1:]} saw otherwise: “{found.question}”", instead=found.instead or SILENCE,
    )  # fmt: skip
