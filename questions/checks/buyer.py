"""Every topic of a customer leads to questions we ask, and every answer to a sentence that claims no more than it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from domain.asked.bank import Choice
from domain.asked.condition import Condition
from domain.buyer import RoadFile
from questions.buyer_draft import ROAD, BuyerDraft
from questions.draft import Kind
from questions.faults import Fault
from questions.visibility import parents

Check = Callable[[BuyerDraft], Iterator[Fault]]

PARAPHRASES: Final = (5, 8)
"""Fewest and most ways in which a topic says how customers write it."""
TOO_MUCH: Final = re.compile(
    r"\b(?:certif|complian|complie|comply|assur|guarant|ensur|fully\b|always\b)\w*", re.IGNORECASE
)
OURS: Final = re.compile(r"\b(?:we|our|us|ours)\b", re.IGNORECASE)


def asks(draft: BuyerDraft) -> Iterator[Fault]:
    """A topic, or a part of the statement, is answered by questions of the bank, each named once."""
    for kind, title, names in _answered(draft):
        if not names:
            yield draft.fault(kind, title, "asks", says="no question answers it; expected one or more")
        for position, name in enumerate(names):
            if name not in draft.bank.question:
                yield draft.fault(kind, title, "asks", position, says=f"the question '{name}' does not exist")
            elif name in names[:position]:
                yield draft.fault(kind, title, "asks", position, says=f"the question '{name}' is named twice")


def _answered(draft: BuyerDraft) -> Iterator[tuple[Kind, str, tuple[str, ...]]]:
    yield from (("topic", topic.id, topic.asks) for topic in draft.kit.topics)
    yield from (("part", part.title, part.asks) for part in draft.kit.statement)
    if draft.kit.road:
        yield "road", ROAD, draft.kit.road.asks


def requirements(draft: BuyerDraft) -> Iterator[Fault]:
    """A topic is about requirements that exist, and at least one of its questions asks about each."""
    known = draft.bank.question
    for topic in draft.kit.topics:
        asked = {ref for name in topic.asks if name in known for ref in known[name].requirements}
        for position, ref in enumerate(topic.requirements):
            if ref not in draft.bank.requirement:
                says = f"the requirement '{ref}' does not exist"
            elif ref not in asked:
                says = f"none of its questions asks about the requirement '{ref}'"
            else:
                continue
            yield draft.fault("topic", topic.id, "requirements", position, says=says)


def wording(draft: BuyerDraft) -> Iterator[Fault]:
    """A topic is a question, and no two topics are asked in the same words."""
    least, most = PARAPHRASES
    words = Counter(_plain(text) for topic in draft.kit.topics for text in (topic.text, *topic.other_words))
    for topic in draft.kit.topics:
        if not topic.text.endswith("?"):
            yield draft.fault("topic", topic.id, "text", says="the text does not end with a question mark")
        if topic.not_known != topic.not_known.strip(" .") or not topic.not_known[:1].islower():
            says = "expected words that end 'We do not know yet ...', in small letters and without a full stop"
            yield draft.fault("topic", topic.id, "not_known", says=says)
        if not least <= len(topic.other_words) <= most:
            says = f"it is said in {len(topic.other_words)} other words; expected {least} to {most}"
            yield draft.fault("topic", topic.id, "other_words", says=says)
        for position, text in enumerate(topic.other_words):
            if words[_plain(text)] > 1:
                yield draft.fault("topic", topic.id, "other_words", position, says="these words are used twice")


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def groups(draft: BuyerDraft) -> Iterator[Fault]:
    """The topics of a group stand together, what nearly every customer asks first."""
    seen: list[str] = []
    rare: set[str] = set()
    for topic in draft.kit.topics:
        if topic.group in seen[:-1]:
            yield draft.fault(
                "topic", topic.id, "group", says=f"the group '{topic.group}' was left before; keep it together"
            )
        elif topic.group not in seen:
            seen.append(topic.group)
        if topic.common and topic.group in rare:
            yield draft.fault("topic", topic.id, says="it is common; put it before those of its group that are not")
        if not topic.common:
            rare.add(topic.group)


def sentences(draft: BuyerDraft) -> Iterator[Fault]:
    """Each choice but "I don't know" of each question that a topic asks has a sentence, and there are no others."""
    named = dict.fromkeys(name for _, _, names in _answered(draft) for name in names)
    asked = [name for name in named if name in draft.bank.question]
    for name in asked:
        for choice in _sayable(draft, name):
            if choice not in draft.kit.says.get(name, {}):
                yield draft.said(name, says=f"the choice '{choice}' has no sentence to send to a customer")
    for name, given in draft.kit.says.items():
        if name not in asked:
            yield draft.said(name, says="neither a topic, the statement nor the short road asks this question")
            continue
        for choice in given.keys() - _sayable(draft, name).keys():
            yield draft.said(name, choice, says=f"'{choice}' is not a choice with something to say")


def claims(draft: BuyerDraft) -> Iterator[Fault]:
    """A sentence speaks for the firm, is one sentence, never claims too much, and says "yet" where nothing is there."""
    for name, given in draft.kit.says.items():
        choices = _sayable(draft, name) if name in draft.bank.question else {}
        for choice, text in given.items():
            for says in _claimed(text, choices.get(choice)):
                yield draft.said(name, choice, says=says)


def _claimed(text: str, choice: Choice | None) -> Iterator[str]:
    if not text.endswith(".") or ". " in text:
        yield "expected one sentence that ends with a full stop"
    if not OURS.search(text):
        yield "the sentence does not speak for the firm; say we or our"
    if found := TOO_MUCH.search(text):
        yield f"'{found[0]}' claims more than a self-assessment shows"
    if choice and (choice.attainment == 0 or choice.kind == "not_yet") and not re.search(r"\byet\b", text):
        yield "this answer is worth nothing so far; say plainly what is not there yet"


def road(draft: BuyerDraft) -> Iterator[Fault]:
    """The short road names a topic, drafts and answers that exist, and asks no question before the one it follows."""
    if (found := draft.kit.road) is None:
        return
    if found.topic not in {topic.id for topic in draft.kit.topics}:
        yield draft.fault("road", ROAD, "topic", says=f"the topic '{found.topic}' does not exist")
    if not 0 < found.not_yet_share <= 1:
        says = f"expected a share above 0 and up to 1, got {found.not_yet_share:g}"
        yield draft.fault("road", ROAD, "not_yet_share", says=says)
    for position, name in enumerate(found.asks):
        for parent in parents(draft.bank.question[name]) if name in draft.bank.question else ():
            if parent not in found.asks[:position]:
                says = f"'{name}' is asked only after '{parent}'; name that one before it"
                yield draft.fault("road", ROAD, "asks", position, says=says)
    for position, file in enumerate(found.files):
        for says in _file_faults(draft, file):
            yield draft.fault("road", ROAD, "files", position, says=says)


def _file_faults(draft: BuyerDraft, file: RoadFile) -> Iterator[str]:
    if file.document is not None and file.document not in {template.id for template in draft.bank.documents}:
        yield f"the document '{file.document}' does not exist"
    if len({file.goes_along is None, not file.follows, file.not_said is None}) > 1:
        yield "'goes_along', 'follows' and 'not_said' stand together or not at all"
    if file.goes_along:
        yield from _along_faults(draft, file, file.goes_along)


def _along_faults(draft: BuyerDraft, file: RoadFile, along: Condition) -> Iterator[str]:
    """Each answer but "don't know" says that the file is enclosed or when it follows."""
    question = draft.bank.question.get(along.question or "")
    for choice in along.any:
        if question is None or not (found := question.by_choice.get(choice)) or not found.attainment:
            yield f"'{choice}' of '{along.question}' is no answer that says it is there"
    others = _sayable(draft, question.id).keys() - set(along.any) if question else set()
    if question and (odd := sorted(others ^ file.follows.keys())):
        yield f"'follows' names every other answer of '{question.id}' and no more; see {', '.join(odd)}"


def _sayable(draft: BuyerDraft, question: str) -> dict[str, Choice]:
    return {c.id: c for c in draft.bank.question[question].choices if c.kind != "unknown"}


BUYER: Final[tuple[Check, ...]] = (asks, requirements, wording, groups, sentences, claims, road)
