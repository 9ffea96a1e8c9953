"""What customers ask and what a firm can say, as read from the buyer folder, before anyone has said it is sound."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.bank import Bank
from domain.buyer import BuyerQuestion, Sentences
from questions.draft import Origin
from questions.faults import Fault
from questions.register import Register
from questions.source import Source


@dataclass(frozen=True, slots=True)
class BuyerDraft:
    """Topics and sentences, the bank they speak of, and where everything was written."""

    bank: Bank
    topics: tuple[BuyerQuestion, ...]
    says: Sentences
    contents: Source
    register: Register
    said_at: Mapping[str, Origin]

    def fault(self, topic: str, *steps: str | int, says: str) -> Fault:
        """A fault at a value inside a topic; the sentence starts with its id."""
        return Fault(self.register.origins["topic", topic].at(*steps), f"topic {topic}: {says}")

    def said(self, question: str, *steps: str, says: str) -> Fault:
        """A fault at a question, or one of its sentences, in the answers; at the topics where nothing is written."""
        origin = self.said_at.get(question)
        return Fault(origin.at(*steps) if origin else self.contents.at(), f"answers to {question}: {says}")
