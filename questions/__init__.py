"""What we ask: the bank as data, and the code that refuses a bad one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from domain.asked.bank import Bank
from domain.buyer import BuyerKit, BuyerQuestion
from domain.case import Answer, Case
from questions.buyer import review_buyer
from questions.checks import STRUCTURE
from questions.draft import Draft
from questions.faults import BankFaults, Fault, Place
from questions.migrations import migrated, moved_on
from questions.review import review
from questions.shapes import Retired, Term, Words

HERE: Final = Path(__file__).parent

__all__ = [
    "BankFaults",
    "Fault",
    "Place",
    "Retired",
    "Term",
    "Words",
    "load_bank",
    "load_buyer_kit",
    "load_buyer_topics",
    "load_words",
    "migrate",
    "migrate_case",
]


def load_bank(folder: Path | None = None) -> Bank:
    """The checked bank in `folder`, or our own (read once). Raises BankFaults with every structural fault."""
    return _draft(folder).bank


def load_words(folder: Path | None = None) -> Words:
    """How we speak: reading limits, banned words and the glossary. Raises BankFaults as `load_bank` does."""
    return _draft(folder).words


def load_buyer_topics(bank: Bank, folder: Path | None = None) -> tuple[BuyerQuestion, ...]:
    """What customers ask, in reading order, answered by questions of `bank`. Raises BankFaults with every fault."""
    return load_buyer_kit(bank, folder).topics


def load_buyer_kit(bank: Bank, folder: Path | None = None) -> BuyerKit:
    """Everything answers to customers are made from. Raises BankFaults as `load_buyer_topics` does."""
    return _own_kit() if folder is None and bank is load_bank() else _sound_kit(folder or HERE, bank)


def migrate(
    answers: Mapping[str, Answer], bank: Bank, retired: Sequence[Retired] | None = None
) -> tuple[dict[str, Answer], list[str]]:
    """Answers under today's ids and a sentence for each that moved; by our own list of retired ids unless given."""
    return migrated(answers, bank, _draft(None).retired if retired is None else retired)


def migrate_case(case: Case, bank: Bank, retired: Sequence[Retired] | None = None) -> Case:
    """The case with its answers, and with who is asked what, under today's ids; `carried` names what moved."""
    found = _draft(None).retired if retired is None else retired
    answers = migrated(case.answers, bank, found)[0]
    moved = tuple(name for name, answer in answers.items() if case.answers.get(name) != answer)
    now = {"answers": answers, "passed_on": moved_on(case.passed_on, found)}
    return case.model_copy(update=now | {"carried": tuple(dict.fromkeys((*case.carried, *moved)))})


@cache
def _own_kit() -> BuyerKit:
    return _sound_kit(HERE, load_bank())


def _sound_kit(folder: Path, bank: Bank) -> BuyerKit:
    found, faults = review_buyer(folder, bank)
    if faults:
        raise BankFaults(faults)
    return found.kit if found else BuyerKit()


def _draft(folder: Path | None) -> Draft:
    return _own() if folder is None else _sound(folder)


@cache
def _own() -> Draft:
    return _sound(HERE)


def _sound(folder: Path) -> Draft:
    found, faults = review(folder, STRUCTURE)
    if found is None or faults:
        raise BankFaults(faults)
    kit, _ = review_buyer(folder, found.bank)  # its faults are told to whoever asks for it
    return replace(found, bank=found.bank.model_copy(update={"says": kit.kit.says if kit else {}}))
