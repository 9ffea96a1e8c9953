"""What customers ask: the topics in buyer/topics.yaml, read and checked against the bank that answers them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from domain.bank import Bank
from domain.buyer import BuyerQuestion
from questions.faults import Fault
from questions.register import Register

PARAPHRASES: Final = (5, 8)
"""Fewest and most ways in which a topic says how customers write it."""


@dataclass(frozen=True, slots=True)
class BuyerDraft:
    """The buyer folder as read, before anyone has said that it is sound."""

    bank: Bank
    topics: tuple[BuyerQuestion, ...]
    register: Register

    def fault(self, topic: str, *steps: str | int, says: str) -> Fault:
        """A fault at a value inside a topic; the sentence starts with its id."""
        return Fault(self.register.origins["topic", topic].at(*steps), f"topic {topic}: {says}")


def review_buyer(folder: Path, bank: Bank) -> tuple[BuyerDraft, list[Fault]]:
    """What customers ask in the `buyer` folder of a bank, and every fault. A bank without that folder has no topics."""
    register = Register(folder)
    sources = [register.read(path) for path in register.files("buyer")]
    topics = tuple(
        topic
        for source in sources
        if source.data is not None
        for topic in register.each("topic", BuyerQuestion, source, (), source.data)
    )
    draft = BuyerDraft(bank, topics, register)
    told = {fault.place for fault in register.faults}
    found = [fault for check in CHECKS for fault in check(draft) if fault.place not in told]
    return draft, sorted({*register.faults, *found})


def _asks(draft: BuyerDraft) -> Iterator[Fault]:
    """A topic is answered by questions of the bank, each named once."""
    for topic in draft.topics:
        if not topic.asks:
            yield draft.fault(topic.id, "asks", says="no question answers it; expected one or more")
        for position, name in enumerate(topic.asks):
            if name not in draft.bank.question:
                yield draft.fault(topic.id, "asks", position, says=f"the question '{name}' does not exist")
            elif name in topic.asks[:position]:
                yield draft.fault(topic.id, "asks", position, says=f"the question '{name}' is named twice")


def _requirements(draft: BuyerDraft) -> Iterator[Fault]:
    """A topic is about requirements that exist, and at least one of its questions asks about each."""
    for topic in draft.topics:
        asked = {ref for name in topic.asks if name in draft.bank.question for ref in _refs(draft.bank, name)}
        for position, ref in enumerate(topic.requirements):
            if ref not in draft.bank.requirement:
                says = f"the requirement '{ref}' does not exist"
            elif ref not in asked:
                says = f"none of its questions asks about the requirement '{ref}'"
            else:
                continue
            yield draft.fault(topic.id, "requirements", position, says=says)


def _refs(bank: Bank, question: str) -> tuple[str, ...]:
    return bank.question[question].requirements


def _wording(draft: BuyerDraft) -> Iterator[Fault]:
    """A topic is a question, and no two topics are asked in the same words."""
    least, most = PARAPHRASES
    words = Counter(_plain(text) for topic in draft.topics for text in (topic.text, *topic.other_words))
    for topic in draft.topics:
        if not topic.text.endswith("?"):
            yield draft.fault(topic.id, "text", says="the text does not end with a question mark")
        if not least <= len(topic.other_words) <= most:
            says = f"it is said in {len(topic.other_words)} other words; expected {least} to {most}"
            yield draft.fault(topic.id, "other_words", says=says)
        for position, text in enumerate(topic.other_words):
            if words[_plain(text)] > 1:
                yield draft.fault(topic.id, "other_words", position, says="these words are used twice")


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _groups(draft: BuyerDraft) -> Iterator[Fault]:
    """The topics of a group stand together, so that a reader meets its heading once."""
    seen: list[str] = []
    for topic in draft.topics:
        if topic.group in seen[:-1]:
            yield draft.fault(topic.id, "group", says=f"the group '{topic.group}' was left before; keep it together")
        elif topic.group not in seen:
            seen.append(topic.group)


CHECKS: Final[tuple[Callable[[BuyerDraft], Iterator[Fault]], ...]] = (_asks, _requirements, _wording, _groups)
