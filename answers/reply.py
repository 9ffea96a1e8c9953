"""The reply to a customer who asked for the AI policy: what goes along, what is there, and what is not."""

from collections.abc import Iterator, Sequence
from typing import Final

from answers.speaker import Claim, Speaker
from answers.statement import CANNOT_SAY, CERTIFIED, NO_AI, OURS, SAY_WHAT_FOR, block, head, uses, written_day
from domain.asked.condition import Condition
from domain.buyer import RoadFile, ShortRoad
from scoring.need.verdict import may_claim

DEAR: Final = "Dear [name of the person who asked],"
KIND_REGARDS: Final = "Kind regards\n[Your name, e-mail address and telephone number]"
ENCLOSED: Final = "With this letter"
TODAY: Final = "What we can say today"
NOT_YET: Final = "What is not there yet"
NO_GUESS: Final = "Some points are still open with us. We do not guess at them; ask us again."


def reply(speaker: Speaker) -> str:
    """A letter as plain text, in the shape that BuyerPack describes; "" for a bank without a short road."""
    road, report = speaker.kit.road, speaker.report
    if road is None:
        return ""
    closing = CERTIFIED if may_claim(speaker.case.profile) else OURS
    said = [[NO_AI]] if report.need.verdict == "no_need" else _said(speaker, road)
    texts = ("\n".join(part) if len(part) == 1 else block(part[0], part[1:]) for part in said)
    return "\n\n".join([head(road.subject, report), DEAR, road.opening, *texts, closing, KIND_REGARDS])


def _said(speaker: Speaker, road: ShortRoad) -> Iterator[Sequence[str]]:
    """What goes along, what is there, and what is not: each a heading with its lines."""
    names = speaker.concerned(road.asks)
    claims = speaker.claims(names)
    there = [claim.sentence for claim in claims if claim.strength != "nothing"]
    missing = [claim.sentence for claim in claims if claim.strength == "nothing"]
    yield [ENCLOSED, *_files(speaker, road, claims)]
    yield [TODAY, *(line for line in uses(speaker.case.profile) if line != SAY_WHAT_FOR), SAY_WHAT_FOR, *there]
    unsaid = [NO_GUESS] if len(claims) < len(names) else []
    if missing:
        yield [NOT_YET, *missing, *([] if unsaid else _promise(speaker, road))]
    if unsaid:
        yield [CANNOT_SAY, *unsaid, *_promise(speaker, road)]


def _files(speaker: Speaker, road: ShortRoad, claims: Sequence[Claim]) -> Iterator[str]:
    given = {claim.question.id: claim.choice.id for claim in claims}
    for file in road.files:
        if file.goes_along and (said := _along(file, file.goes_along, given.get(file.goes_along.question or ""))):
            yield said


def _along(file: RoadFile, condition: Condition, choice: str | None) -> str | None:
    """Whether a file is enclosed or follows, by the answer given; no answer is no news, and the firm's to fill in."""
    if choice is None:
        return file.not_said
    return f"{file.title}, enclosed." if choice in condition.any else file.follows.get(choice)


def _promise(speaker: Speaker, road: ShortRoad) -> Iterator[str]:
    day = speaker.promised(road.topic)
    if day is not None:
        yield f"We plan to have what is open by {written_day(day)}."
