"""What we ask: the bank as data, and the code that refuses a bad one."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from domain.bank import Bank
from domain.case import Answer
from questions.checks import STRUCTURE
from questions.draft import Draft
from questions.faults import BankFaults, Fault, Place
from questions.migrations import migrated
from questions.review import review
from questions.shapes import Retired, Term, Words

HERE: Final = Path(__file__).parent

__all__ = ["BankFaults", "Fault", "Place", "Retired", "Term", "Words", "load_bank", "load_words", "migrate"]


def load_bank(folder: Path | None = None) -> Bank:
    """The checked bank in `folder`, or our own (read once). Raises BankFaults with every structural fault."""
    return _draft(folder).bank


def load_words(folder: Path | None = None) -> Words:
    """How we speak: reading limits, banned words and the glossary. Raises BankFaults as `load_bank` does."""
    return _draft(folder).words


def migrate(
    answers: Mapping[str, Answer], bank: Bank, retired: Sequence[Retired] | None = None
) -> tuple[dict[str, Answer], list[str]]:
    """Answers under today's ids and a sentence for each that moved; by our own list of retired ids unless given."""
    return migrated(answers, bank, _draft(None).retired if retired is None else retired)


def _draft(folder: Path | None) -> Draft:
    return _own() if folder is None else _sound(folder)


@cache
def _own() -> Draft:
    return _sound(HERE)


def _sound(folder: Path) -> Draft:
    found, faults = review(folder, STRUCTURE)
    if found is None or faults:
        raise BankFaults(faults)
    return found
