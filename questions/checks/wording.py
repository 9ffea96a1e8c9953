"""Questions sound like a shop owner: short, one sentence, no auditor words."""

import re
from collections.abc import Iterator
from functools import cache

from domain.asked.bank import Question
from questions.draft import Draft
from questions.faults import Fault
from questions.shapes import Banned
from questions.source import Steps


def questions(draft: Draft) -> Iterator[Fault]:
    """A question is short and ends with a question mark."""
    most = draft.words.limits.words
    for q in draft.bank.questions:
        length = len(q.text.split())
        if length > most:
            yield draft.fault("question", q.id, "text", says=f"the text has {length} words; expected at most {most}")
        if not q.text.endswith("?"):
            yield draft.fault("question", q.id, "text", says="the text does not end with a question mark")


def complete(draft: Draft) -> Iterator[Fault]:
    """A question says what to show, gives an example and helps whoever leads the talk."""
    for q in draft.bank.questions:
        for key in ("help", "why", "evidence", "example", "facilitator"):
            if not getattr(q, key):
                yield draft.fault("question", q.id, key, says=f"'{key}' is missing or empty")


def banned(draft: Draft) -> Iterator[Fault]:
    """No auditor words where an owner reads."""
    for q in draft.bank.questions:
        for steps, text in _read_by_owners(q):
            for word in draft.words.banned:
                found = None if q.id in word.except_in else _pattern(word).search(text)
                if found:
                    says = f"'{found[0]}' is an auditor's word; say: {word.say}"
                    yield draft.fault("question", q.id, *steps, says=says)


def exceptions(draft: Draft) -> Iterator[Fault]:
    """Exceptions to banned words and glossary terms name questions that exist."""
    listed = [("banned", position, word.word, word.except_in) for position, word in enumerate(draft.words.banned)]
    listed += [("glossary", position, term.term, term.except_in) for position, term in enumerate(draft.words.glossary)]
    for part, position, word, ids in listed:
        for id in ids:
            if not draft.known("question", id):
                place = draft.words_source.at(part, position, "except_in")
                yield Fault(place, f"words, '{word}': the question '{id}' does not exist")


def _read_by_owners(question: Question) -> Iterator[tuple[Steps, str]]:
    for key in ("text", "help", "why"):
        yield (key,), getattr(question, key)
    for position, choice in enumerate(question.choices):
        for key in ("text", "gap", "asks"):
            yield ("choices", position, key), getattr(choice, key) or ""


@cache
def _pattern(word: Banned) -> re.Pattern[str]:
    ending = re.escape(word.word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return re.compile(rf"\b{ending}\b", 0 if word.exact else re.IGNORECASE)
