"""A firm's answers as the words of its verdict see them: how far each practice is that a sentence names."""

from collections.abc import Mapping
from functools import cache

from domain.asked.bank import Choice
from domain.results.ranges import Range
from scoring.costs.effort import OpenAction
from scoring.need.grounds import Ground, State
from scoring.need.says import sentences
from scoring.worked.figures import Figures


def grounded(f: Figures, months: Range | None, light: tuple[OpenAction, ...]) -> Ground:
    """What the words of this firm's verdict may rest on. `months`: to a certificate, if one is ahead."""
    choices = f.met.choices
    return Ground(
        profile=f.case.profile,
        decision=f.decision,
        scales=f.scales,
        months=months,
        states=_states(choices),
        light_open=bool(light),
        quick_open=any(q.quick and f.met.states[q.id] == "asked" and choices[q.id] is None for q in f.bank.questions),
    )


def _states(choices: Mapping[str, Choice | None]) -> dict[str, State]:
    return {name: _state(choices.get(name)) for name in _named()}


def _state(choice: Choice | None) -> State:
    if choice is None or choice.attainment is None:
        return "unsaid"
    if choice.attainment == 0:
        return "none"
    return "done" if choice.attainment == 1 else "partly"


@cache
def _named() -> frozenset[str]:
    """The questions that a step asks about."""
    return frozenset(question for sentence in sentences("steps") for question in sentence.answers)
