"""Why readiness moved between two moments: work done, answers reconsidered, or other versions of bank and numbers.

The rule is decision 17. Both moments are computed again by today's bank and parameters; what that alone moves, at
either end, is the part of the versions. Between those two lies a third state: the earlier moment with the later answers
of everything that counts as work. What leads to it is work; what leads on from it is reconsidered.
"""

from collections.abc import Iterator
from typing import Final

from domain.asked.bank import Bank, Choice, Question
from domain.case import Answer, Case, Proof
from domain.parameters import Parameters
from domain.results.comparison import AnswerChange, Cause, Comparison, Moment, Split
from domain.results.report import Readiness
from questions import migrate_case
from scoring.measured import readiness_alone
from scoring.readiness.layers import layered

PROOF: Final[dict[Proof, int]] = {"said": 0, "written": 1, "record": 2}
PROOF_WORDS: Final[dict[Proof, str]] = {"said": "we say so", "written": "written down", "record": "there is a record"}
DONE: Final = 'better than before, and "{}" was marked done in between'
PROVED: Final = "better than before, with stronger proof"
SHOWN: Final = "the same answer, with stronger proof"
NEW: Final = "answered for the first time"
TAKEN_BACK: Final = "answered before, not any more"
LESS: Final = "not as good as before"
NO_SIGN: Final = "better than before, but with no stronger proof and no action marked done"
WEAKER: Final = "the same answer, with weaker proof"
FOUND_OUT: Final = 'was "I don\'t know"; finding out is not doing'
OTHERWISE: Final = "another answer that is worth the same"


def compare(bank: Bank, parameters: Parameters, earlier: Moment, later: Moment) -> Comparison | None:
    """The change from `earlier` to `later` in three parts. None where readiness has no meaning at one of them."""
    old, new = _today(bank, earlier.case), _today(bank, later.case)
    changes = tuple(_changes(bank, old, new, later.done - earlier.done))
    worked = {change.question for change in changes if change.cause == "work"}
    between = old.model_copy(update={"answers": {**old.answers, **{q: new.answers[q] for q in worked}}})
    found = [
        earlier.readiness,
        *(_ready(bank, parameters, case, later) for case in (old, between, new)),
        later.readiness,
    ]
    steps = [readiness for readiness in found if readiness is not None]
    if len(steps) < len(found):
        return None
    return Comparison(
        organisation=later.case.profile.organisation,
        earlier=earlier.label,
        earlier_on=earlier.on,
        later=later.label,
        later_on=later.on,
        earlier_versions=(earlier.bank_version, earlier.parameters_version),
        later_versions=(later.bank_version, later.parameters_version),
        low=_split([step.low for step in steps]),
        likely=_split([step.likely for step in steps]),
        high=_split([step.high for step in steps]),
        answers=changes,
        facts=tuple(
            name
            for name, value in new.profile
            if name not in ("dont_know", "promises") and value != getattr(old.profile, name)
        ),
        judgements=tuple(
            ref
            for ref in sorted({*old.judgements, *new.judgements})
            if old.judgements.get(ref) != new.judgements.get(ref)
        ),
    )


def _today(bank: Bank, case: Case) -> Case:
    """The case under the question ids of today, with the answers that stand."""
    return layered(migrate_case(case, bank))


def _ready(bank: Bank, parameters: Parameters, case: Case, later: Moment) -> Readiness | None:
    """Readiness by today's bank and numbers; all on one day, so that no date moves it."""
    return readiness_alone(bank, parameters, case, later.on)


def _split(values: list[float]) -> Split:
    """Differences of neighbours in whole hundredths, which add up exactly."""
    then, old, between, new, now = (round(value * 100) for value in values)
    return Split(
        before=then / 100,
        after=now / 100,
        work=(between - old) / 100,
        reconsidered=(new - between) / 100,
        versions=((old - then) + (now - new)) / 100,
    )


def _changes(bank: Bank, old: Case, new: Case, done: frozenset[str]) -> Iterator[AnswerChange]:
    """Answers that differ in what counts, in the order of the bank."""
    for q in bank.questions:
        before, after = old.answers.get(q.id), new.answers.get(q.id)
        if _counts(before) == _counts(after):
            continue
        cause, because = _cause(bank, q, before, after, done)
        yield AnswerChange(
            question=q.id,
            text=q.text,
            section=q.section,
            before=_words(q, before),
            after=_words(q, after),
            cause=cause,
            because=because,
        )


def _counts(answer: Answer | None) -> tuple[str, Proof] | None:
    return (answer.choice, answer.proof) if answer else None


def _cause(
    bank: Bank, q: Question, before: Answer | None, after: Answer | None, done: frozenset[str]
) -> tuple[Cause, str]:
    """Work needs a better answer and a sign of it: stronger proof than before, or an action marked done since."""
    if after is None:
        return "reconsidered", TAKEN_BACK
    was, now = _met(q, before), _met(q, after)
    proved = before is not None and PROOF[after.proof] > PROOF[before.proof]
    if before is not None and (now is None or (was is not None and now < was)):
        return "reconsidered", LESS
    if before is not None and before.choice == after.choice:
        return ("work", SHOWN) if proved else ("reconsidered", WEAKER)
    if before is not None and was == now:
        return "reconsidered", OTHERWISE
    finished = next((bank.action[a].title for a in q.actions if a in done), None)
    if finished is not None and now:
        return "work", DONE.format(finished)
    if was is not None and proved:
        return "work", PROVED
    return "reconsidered", NEW if before is None else FOUND_OUT if was is None else NO_SIGN


def _met(q: Question, answer: Answer | None) -> float | None:
    """How far the chosen answer meets the question, 0-1; None while nothing is known."""
    choice = _choice(q, answer)
    return choice.attainment if choice else None


def _choice(q: Question, answer: Answer | None) -> Choice | None:
    return q.by_choice.get(answer.choice) if answer else None


def _words(q: Question, answer: Answer | None) -> str:
    choice = _choice(q, answer)
    if choice is None or answer is None:
        return ""
    return f"{choice.text} ({PROOF_WORDS[answer.proof]}{', verified' if answer.verified else ''})"
