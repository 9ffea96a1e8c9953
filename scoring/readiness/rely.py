"""Before you rely on this: what a careful reader would ask about before a figure or a claim leaves the house."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.asked.bank import Bank, Choice, Question
from domain.asked.contradiction import Contradiction
from domain.case import Answer, Case, Proof
from domain.results.rely import Point, PointKind
from questions.visibility import State
from scoring.numbers.rates import Rates
from scoring.readiness.attainment import chosen


@dataclass(frozen=True, slots=True)
class _Claimed:
    """An answer that says something is in place, with the proof that counts."""

    question: Question
    choice: Choice
    proof: Proof
    answer: Answer


def before_you_rely(
    bank: Bank,
    rates: Rates,
    case: Case,
    found: tuple[Contradiction, ...],
    as_of: date,
    states: Mapping[str, State],
) -> tuple[Point, ...]:
    """What to look at first, most serious first. `case` holds the answers that count, `found` what contradicts.

    `states`: which questions are asked of this firm.
    """
    claimed = tuple(_claimed(bank, case, states))
    points = (
        *(_contradiction(each) for each in found),
        _no_place(claimed),
        _word_alone(claimed),
        _exclusions(bank, case),
        _stale(claimed, rates, as_of),
        _overdue(bank, case, as_of),
    )
    return tuple(point for point in points if point is not None)


def _claimed(bank: Bank, case: Case, states: Mapping[str, State]) -> Iterator[_Claimed]:
    if case.profile.has_no_ai:
        return
    for question in bank.questions:
        choice, proof = chosen(question, case.answers.get(question.id))
        if choice is not None and choice.attainment and states[question.id] == "asked":
            yield _Claimed(question, choice, proof, case.answers[question.id])


def _contradiction(found: Contradiction) -> Point:
    return Point(kind="contradiction", message=found.message, questions=tuple(q.id for q in found.questions))


def _no_place(claimed: tuple[_Claimed, ...]) -> Point | None:
    lost = [c for c in claimed if c.proof != "said" and not _place(c.answer)]
    says = "on a document or a record, and nobody has noted where it is."
    return _about(lost, "no_place", f"{_answers(lost, 'rest')} {says}")


def _place(answer: Answer) -> bool:
    """Somebody who looked and noted what was seen has found the place."""
    seen = answer.verified is not None and bool(answer.verified.note)
    return seen or any(item.where for item in answer.evidence)


def _word_alone(claimed: tuple[_Claimed, ...]) -> Point | None:
    bare = [c for c in claimed if c.choice.attainment == 1 and c.proof == "said" and not _shown(c.answer)]
    says = "in full on word alone: nothing shows it, and nobody has looked."
    return _about(bare, "word_alone", f"{_answers(bare, 'count')} {says}")


def _shown(answer: Answer) -> bool:
    """Somebody looked, or it is noted where something shows it."""
    return answer.verified is not None or any(item.where for item in answer.evidence)


def _stale(claimed: tuple[_Claimed, ...], rates: Rates, as_of: date) -> Point | None:
    most = {proof: rates.likely(f"evidence.{proof}_months") for proof in ("written", "record")}
    old = [c for c in claimed if c.proof != "said" and _age(c.answer, as_of) > most[c.proof]]
    limits = f"over {most['record']:g} months for a record, over {most['written']:g} for a document"
    return _about(old, "stale_evidence", f"{_answers(old, 'rest')} on something old: {limits}.")


def _age(answer: Answer, as_of: date) -> int:
    """Whole months since the newest evidence; below 0 where no day is named."""
    days = [item.dated for item in answer.evidence if item.dated]
    return max(0, _months(max(days), as_of)) if days else -1


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def _about(claimed: list[_Claimed], kind: PointKind, message: str) -> Point | None:
    names = tuple(c.question.id for c in claimed)
    return Point(kind=kind, message=message, questions=names) if names else None


def _answers(claimed: list[_Claimed], verb: str) -> str:
    return f"1 answer {verb}s" if len(claimed) == 1 else f"{len(claimed)} answers {verb}"


def _exclusions(bank: Bank, case: Case) -> Point | None:
    left = [ref for ref, judged in case.judgements.items() if judged.applicable is False and ref in bank.requirement]
    bare = sorted(ref for ref in left if _plain(case.judgements[ref].justification) in _drafted(bank, ref))
    if not bare:
        return None
    numbers = ", ".join(bank.requirement[ref].number for ref in bare)
    noun = "1 control is" if len(bare) == 1 else f"{len(bare)} controls are"
    message = f"{noun} left out with a drafted reason, not with one of your own: {numbers}."
    return Point(kind="exclusion", message=message, requirements=tuple(bare))


def _drafted(bank: Bank, ref: str) -> frozenset[str]:
    """The reasons we draft for leaving a control out."""
    reasons = [choice.reason for q in bank.asked_by[ref] for choice in q.choices]
    return frozenset(_plain(reason) for reason in (bank.requirement[ref].exclusion_reason, *reasons) if reason)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")


def _overdue(bank: Bank, case: Case, as_of: date) -> Point | None:
    late = {
        name: note.due
        for name, note in case.action_notes.items()
        if note.due and note.due < as_of and note.status not in ("done", "dropped") and name in bank.action
    }
    if not late:
        return None
    names = sorted(late, key=lambda name: (late[name], name))
    noun = "1 action is" if len(names) == 1 else f"{len(names)} actions are"
    titles = "; ".join(bank.action[name].title for name in names)
    return Point(kind="overdue", message=f"{noun} overdue: {titles}.", actions=tuple(names))
