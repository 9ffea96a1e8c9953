"""How far one question is met, by what is answered and what there is to show for it (rules 2 and 10)."""

from collections.abc import Mapping

from domain.asked.bank import Choice, Question
from domain.case import Proof
from domain.memoised import memoised
from questions.visibility import State
from scoring.numbers.level import Level, unanswered

HIDDEN_NOT_MET = "not asked, because an earlier answer rules it out: counts as not met"
HIDDEN_UNSURE = 'not asked, because an earlier answer was "I don\'t know": 0, likely 0, up to 100'
NOT_YET = "it could not happen so far: neither credit nor gap, 0 to 100"
NOT_OURS = '"doesn\'t apply to us" is a proposal: unknown until a person accepts or refuses it'
WITHOUT = "what this answer needs is not there, as another answer says: counts as not met"


def question_level(
    question: Question,
    state: State,
    choice: Choice | None,
    proof: Proof,
    caps: Mapping[Proof, float],
    baseless: bool = False,
) -> Level | None:
    """The level of one question with `choice`, None if unanswered; None when it is left out of every sum.

    `baseless`: another answer says that what the choice needs is not there.
    """
    found, same = _levels(question), (state, choice and choice.id, caps.get(proof), proof, baseless)
    if same not in found:
        found[same] = _question_level(question, state, choice, proof, caps, baseless)
    return found[same]


@memoised
def _levels(question: Question) -> dict[tuple[object, ...], Level | None]:
    """The levels of a question found so far: there are few, and every firm that answers alike has the same."""
    return {}


def _question_level(
    question: Question,
    state: State,
    choice: Choice | None,
    proof: Proof,
    caps: Mapping[Proof, float],
    baseless: bool,
) -> Level | None:
    label = question.text
    if state in ("hidden", "not_known"):
        if question.when_hidden == "not_applicable":
            return None
        return Level(0, 0, 0, label, HIDDEN_NOT_MET) if state == "hidden" else Level(0, 0, 100, label, HIDDEN_UNSURE)
    if choice is None:
        return unanswered(label)
    if baseless:
        return Level(0, 0, 0, label, WITHOUT)
    if choice.kind == "not_yet":
        return unanswered(label, NOT_YET)
    if choice.kind == "not_applicable":
        return unanswered(label, NOT_OURS)
    if choice.attainment is None:
        return Level(0, 0, 100, label, f'answered "{choice.text}": 0, likely 0, up to 100')
    full = choice.attainment * 100
    rule = f'answered "{choice.text}" = {full:g} %; proof "{proof}" counts {caps[proof]:.0%} of it at the low end'
    return Level(full * caps[proof], full, full, label, rule)
