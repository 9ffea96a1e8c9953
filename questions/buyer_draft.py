"""What customers ask and what a firm can say, as read from the buyer folder, before anyone has said it is sound."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.asked.bank import Bank
from domain.buyer import BuyerKit
from questions.draft import Kind, Origin
from questions.faults import Fault
from questions.register import Register
from questions.source import Source

ROAD: Final = "short"
"""What the short road goes by in faults: there is one."""


@dataclass(frozen=True, slots=True)
class BuyerDraft:
    """Topics, sentences and statement, the bank they speak of, and where everything was written."""

    bank: Bank
    kit: BuyerKit
    contents: Source
    register: Register
    said_at: Mapping[str, Origin]

    def fault(self, kind: Kind, name: str, *steps: str | int, says: str) -> Fault:
        """A fault at a value inside a topic or a part; the sentence starts with its name."""
        return Fault(self.register.origins[kind, name].at(*steps), f"{kind} {name}: {says}")

    def said(self, question: str, *steps: str, says: str) -> Fault:
        """A fault at a question, or one of its sentences, in the answers; at the topics where nothing is written."""
        origin = self.said_at.get(question)
        return Fault(origin.at(*steps) if origin else self.contents.at(), f"answers to {question}: {says}")
