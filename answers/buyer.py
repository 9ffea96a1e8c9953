"""The buyer answer pack: what customers ask most, answered from the firm's own answers and never beyond them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from answers.certificates_held import certificates_held
from answers.claims import check
from answers.reply import reply
from answers.seen_otherwise import seen_otherwise, still_said
from answers.speaker import Claim, Speaker
from answers.statement import no_ai_statement, says_little, statement
from domain.asked.bank import Bank
from domain.buyer import BuyerAnswer, BuyerKit, BuyerPack, BuyerQuestion, ClaimFinding, PackFinding, Strength
from domain.case import Case
from domain.results.report import Report
from scoring.need.verdict import may_claim
from scoring.readiness.counted import counting

STRENGTHS: Final[tuple[Strength, ...]] = ("not_known", "nothing", "said", "written", "record")
"""Weakest first: the order in which an answer is called as weak as its weakest part."""
MOST_SENTENCES: Final = 3
NOT_OURS: Final = "We use AI that others made, and neither build nor offer AI, so only its makers can answer this."
THE_STATEMENT: Final = "The statement"
THE_REPLY: Final = "The reply"


def buyer_pack(bank: Bank, kit: BuyerKit, report: Report, case: Case) -> BuyerPack:
    """Statement and answers of this firm on the day of the report, with every phrase that no answer backs."""
    return checked(unchecked(bank, kit, report, case))


def unchecked(bank: Bank, kit: BuyerKit, report: Report, case: Case) -> BuyerPack:
    """The pack before the claim check has read it."""
    speaker = Speaker(bank, kit, report, counting(bank, case))
    no_ai = report.need.verdict == "no_need"
    answers = () if no_ai else tuple(_answer(speaker, topic) for topic in kit.topics)
    return BuyerPack(
        firm=" ".join((report.organisation or "").split()) or "Your firm",
        as_of=report.as_of,
        certified=may_claim(case.profile),
        statement=no_ai_statement(report) if no_ai else statement(speaker, answers),
        reply=reply(speaker),
        send_first=kit.road.files if kit.road and not no_ai and says_little(speaker, kit.road.not_yet_share) else (),
        answers=answers,
        before_you_rely=report.before_you_rely,
        seen_otherwise=tuple(seen_otherwise(speaker, case)),
        action_titles={name: speaker.called(name) for a in answers for name in a.actions},
    )


def checked(pack: BuyerPack, statement: str | None = None) -> BuyerPack:
    """The pack, with `statement` in place of its own when given, and what a claim check finds in all of its text."""
    text = pack.statement if statement is None else statement
    texts = ((THE_STATEMENT, text), (THE_REPLY, pack.reply), *((a.question, a.answer) for a in pack.answers))
    found = tuple(PackFinding(where=w, finding=f) for w, said in texts for f in _found(said, pack))
    return pack.model_copy(update={"statement": text, "findings": found})


def _found(text: str, pack: BuyerPack) -> Iterator[ClaimFinding]:
    """What claims too much, and what was seen otherwise since."""
    yield from _findings(text, pack.certified)
    yield from (found for other in pack.seen_otherwise if (found := still_said(text, other)))


@lru_cache(maxsize=1_024)
def _findings(text: str, certified: bool) -> tuple[ClaimFinding, ...]:
    """Kept, since a page asks again for the same answers after every click."""
    return check(text, certified)


def weakest(strengths: Iterable[Strength]) -> Strength:
    """The weakest of these; not_known where there is none."""
    return min(strengths, key=STRENGTHS.index, default="not_known")


def _answer(speaker: Speaker, topic: BuyerQuestion) -> BuyerAnswer:
    """A topic is not known while the most telling question that concerns the firm is open, whatever else is known."""
    names = speaker.concerned(topic.asks)
    claims = speaker.claims(names)
    used = claims[:MOST_SENTENCES]
    held = certificates_held(speaker.case.profile) if topic.from_profile == "certificates" else None
    known = bool(held) or bool(names and claims and claims[0].question.id == names[0])
    if held is None and speaker.not_ours(topic.asks):
        return _made(topic, NOT_OURS, "said")
    sentences = [*(held.sentences if held else ()), *(claim.sentence for claim in used)]
    strengths = [*([held.strength] if held else []), *(claim.strength for claim in used)]
    gap = " ".join([*([held.gap] if held and held.gap else []), *_gaps(speaker, claims)]) or None
    to_answer = tuple(name for name in names if speaker.claim(name) is None)
    return _made(
        topic,
        " ".join(sentences) if known else _not_known(topic, sentences),
        weakest(strengths) if known else "not_known",
        gap=gap,
        actions=speaker.closing(claims),
        ready_by=speaker.promised(topic.id) if gap or to_answer else None,
        from_questions=tuple(claim.question.id for claim in used),
        to_answer=to_answer,
    )


def _made(topic: BuyerQuestion, answer: str, strength: Strength, **more: object) -> BuyerAnswer:
    same = topic.model_dump(include={"id", "group", "common", "add"})
    return BuyerAnswer.model_validate(same | {"question": topic.text, "answer": answer, "strength": strength} | more)


def _not_known(topic: BuyerQuestion, sentences: Sequence[str]) -> str:
    start = f"We do not know yet {topic.not_known}."
    return f"{start} What we can say: {' '.join(sentences)}" if sentences else start


def _gaps(speaker: Speaker, claims: Sequence[Claim]) -> tuple[str, ...]:
    """What is missing in everything that was answered, said or not: the firm should know before it sends the rest."""
    return tuple(dict.fromkeys(c.choice.gap for c in claims if c.choice.gap and speaker.falls_short(c)))
