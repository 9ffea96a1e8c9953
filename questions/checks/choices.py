"""The choices of a question: distinct facts on one scale, with an honest "I don't know"."""

from collections import Counter
from collections.abc import Iterator

from domain.asked.bank import Choice, Question
from questions.checks.conditions import faults_of
from questions.draft import Draft
from questions.faults import Fault


def distinct(draft: Draft) -> Iterator[Fault]:
    """No two choices of a question share an id or a text."""
    for q in draft.bank.questions:
        for key in ("id", "text"):
            first: dict[str, int] = {}
            for position, choice in enumerate(q.choices):
                value = " ".join(getattr(choice, key).lower().split())
                if value in first:
                    says = f"choices {first[value] + 1} and {position + 1} have the same {key} '{getattr(choice, key)}'"
                    yield draft.fault("question", q.id, "choices", position, key, says=says)
                first.setdefault(value, position)


def scale(draft: Draft) -> Iterator[Fault]:
    """A fact has an attainment, and the choices reach from 0 to 1."""
    for q in draft.bank.questions:
        for position, choice in _of(q, "answer", "elsewhere"):
            if choice.attainment is None:
                says = f"choice '{choice.id}' has no attainment; expected a number from 0 to 1"
                yield draft.fault("question", q.id, "choices", position, "attainment", says=says)
        found = {choice.attainment for choice in q.choices}
        for wanted in (0, 1):
            if wanted not in found:
                says = f"no choice has attainment {wanted}; expected at least one"
                yield draft.fault("question", q.id, "choices", says=says)


def unknown(draft: Draft) -> Iterator[Fault]:
    """Exactly one choice, the last, is "I don't know", and it claims nothing."""
    for q in draft.bank.questions:
        kinds = Counter(choice.kind for choice in q.choices)
        if kinds["unknown"] != 1:
            says = f'expected exactly one choice "I don\'t know" (kind: unknown), found {kinds["unknown"]}'
            yield draft.fault("question", q.id, "choices", says=says)
        for position, choice in _of(q, "unknown"):
            if choice.attainment is not None:
                says = (
                    f"choice '{choice.id}' is \"I don't know\"; expected attainment null, found {choice.attainment:g}"
                )
                yield draft.fault("question", q.id, "choices", position, "attainment", says=says)
            if position + 1 < len(q.choices):
                says = f"choice '{choice.id}' is \"I don't know\"; expected it last"
                yield draft.fault("question", q.id, "choices", position, says=says)


def elsewhere(draft: Draft) -> Iterator[Fault]:
    """Work done by a supplier or parent is worth little until something shows it, and the choice asks what."""
    most = draft.limits.elsewhere_at_most
    for q in draft.bank.questions:
        for position, choice in _of(q, "elsewhere"):
            if not choice.asks:
                says = f"choice '{choice.id}' says someone else does it; expected 'asks': what shows that they do"
                yield draft.fault("question", q.id, "choices", position, says=says)
            if choice.attainment is not None and choice.attainment > most:
                says = f"choice '{choice.id}': expected at most {most:g} for others' work, found {choice.attainment:g}"
                yield draft.fault("question", q.id, "choices", position, "attainment", says=says)


def left_out(draft: Draft) -> Iterator[Fault]:
    """Only controls can be "not applicable", with a drafted reason and no attainment."""
    kinds = {requirement.ref: requirement.kind for requirement in draft.bank.requirements}
    for q in draft.bank.questions:
        clauses = [ref for ref in q.requirements if kinds.get(ref) == "clause"]
        for position, choice in _of(q, "not_applicable"):
            if clauses:
                says = f"choice '{choice.id}' says it doesn't apply, but {clauses[0]} is a clause, which always applies"
                yield draft.fault("question", q.id, "choices", position, says=says)
            if not choice.reason:
                says = f"choice '{choice.id}' says it doesn't apply; expected 'reason': a sentence a person may accept"
                yield draft.fault("question", q.id, "choices", position, says=says)
            if choice.attainment is not None:
                says = (
                    f"choice '{choice.id}' says it doesn't apply; expected attainment null, found {choice.attainment:g}"
                )
                yield draft.fault("question", q.id, "choices", position, "attainment", says=says)


def breaking(draft: Draft) -> Iterator[Fault]:
    """A choice that breaks what an auditor must see is worth nothing."""
    for q in draft.bank.questions:
        for position, choice in enumerate(q.choices):
            if choice.breaks and choice.attainment != 0:
                says = f"choice '{choice.id}' breaks what an auditor must see; expected attainment 0"
                yield draft.fault("question", q.id, "choices", position, "attainment", says=says)


def not_yet(draft: Draft) -> Iterator[Fault]:
    """What could not happen yet is neither credit nor gap, and what a choice needs are answers that there are."""
    for q in draft.bank.questions:
        for position, choice in enumerate(q.choices):
            for says in _not_yet_faults(draft, choice):
                yield draft.fault("question", q.id, "choices", position, says=f"choice '{choice.id}': {says}")


def _not_yet_faults(draft: Draft, choice: Choice) -> Iterator[str]:
    if choice.kind == "not_yet":
        if choice.attainment is not None:
            yield "could not happen yet; expected attainment null"
        if not choice.needs:
            yield "could not happen yet; expected 'needs': the answers that say what is there already"
    elif choice.needs and choice.kind != "answer":
        yield "'needs' goes with an answer or with kind: not_yet"
    for condition in choice.needs:
        yield from faults_of(draft, condition)


def rests(draft: Draft) -> Iterator[Fault]:
    """A question rests on questions that there are, and never on itself."""
    for q in draft.bank.questions:
        for name in q.rests_on:
            if name not in draft.bank.question or name == q.id:
                yield draft.fault("question", q.id, "rests_on", says=f"rests on '{name}', which is no other question")


def gaps(draft: Draft) -> Iterator[Fault]:
    """Every choice short of 1 says what is missing."""
    for q in draft.bank.questions:
        for position, choice in enumerate(q.choices):
            if choice.attainment != 1 and not choice.gap:
                says = f"choice '{choice.id}' is not fully met; expected 'gap': what is missing"
                yield draft.fault("question", q.id, "choices", position, says=says)


def _of(question: Question, *kinds: str) -> Iterator[tuple[int, Choice]]:
    return ((position, choice) for position, choice in enumerate(question.choices) if choice.kind in kinds)
