"""A second framework from the same answers: outcomes as ranges, related, never equivalent. No framework is named."""

from collections.abc import Collection

from domain.bank import Bank
from domain.report import OutcomeResult, Scored
from scoring.attainment import Attainment
from scoring.ledger import Ledger
from scoring.level import Level, weighted_mean
from scoring.rates import Rates
from scoring.readiness import likely_or_prior, scored
from scoring.spread import HUNDREDTH, rounded

RELATED = "mean of the answers related to it: related, not equivalent"


def outcome_levels(bank: Bank, met: Attainment) -> dict[str, Level]:
    """The level of each outcome from the questions that name it."""
    found = {}
    for o in bank.outcomes:
        parts = [(1.0, level) for q in bank.questions_naming[o.id] if (level := met.questions[q.id]) is not None]
        found[o.id] = weighted_mean(parts, o.title, RELATED)
    return found


def outcomes(
    bank: Bank, rates: Rates, levels: dict[str, Level], still_open: Collection[str], ledger: Ledger
) -> tuple[OutcomeResult, ...]:
    """One result for each outcome. `still_open`: ids of actions with work left."""
    return tuple(
        OutcomeResult(
            id=o.id,
            function=o.function,
            title=o.title,
            low=rounded(level.low, HUNDREDTH),
            likely=rounded(min(likely_or_prior(level, rates), level.high), HUNDREDTH),
            high=rounded(level.high, HUNDREDTH),
            known=level.known,
            actions=_closing(bank, o.id, still_open) if _is_gap(level, rates) else (),
            because=ledger.level(level),
        )
        for o in bank.outcomes
        for level in (levels[o.id],)
    )


def _is_gap(level: Level, rates: Rates) -> bool:
    return level.likely is None or level.likely < rates.likely("readiness.conforming")


def _closing(bank: Bank, outcome: str, still_open: Collection[str]) -> tuple[str, ...]:
    """The open actions its questions lead to, each once."""
    return tuple(dict.fromkeys(a for q in bank.questions_naming[outcome] for a in q.actions if a in still_open))


def summary(bank: Bank, rates: Rates, levels: dict[str, Level], ledger: Ledger) -> tuple[Scored, ...]:
    """One range for each function of the framework, in its own order."""
    functions = list(dict.fromkeys(o.function for o in bank.outcomes))
    found = []
    for function in functions:
        parts = [(1.0, levels[o.id]) for o in bank.outcomes if o.function == function]
        level = weighted_mean(parts, function.title(), "mean of its outcomes")
        found.append(scored(function, function.title(), level, rates, ledger))
    return tuple(found)
