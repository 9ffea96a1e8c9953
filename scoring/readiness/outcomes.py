"""A guide from the same answers: its outcomes as ranges, related, never equivalent. No framework is named."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from domain.asked.bank import Bank, Framework, Question
from domain.memoised import memoised
from domain.results.report import OutcomeResult, Scored
from scoring.numbers.ledger import Ledger
from scoring.numbers.level import Level, weighted_mean
from scoring.numbers.rates import Rates
from scoring.numbers.spread import HUNDREDTH, rounded
from scoring.readiness.attainment import Attainment
from scoring.readiness.readiness import likely_or_prior, scored

MEAN = "mean of its outcomes; those not asked of a firm of this kind count as nothing"
RELATED = "mean of the answers related to it: related, not equivalent"
NOT_ASKED = "not asked of a firm of this kind: counts as nothing, so that it never makes a function whole"
Levels = dict[str, Level]
"""By the ref of each outcome of a framework."""


def outcome_levels(bank: Bank, framework: Framework, met: Attainment) -> Levels:
    """The level of each outcome from the questions that name it; 0 to 0 where none of them is asked of this firm."""
    found: Levels = {}
    for o in framework.outcomes:
        parts = [(1.0, level) for q in _naming(bank, o.ref) if (level := met.questions[q.id]) is not None]
        found[o.ref] = weighted_mean(parts, o.title, RELATED) if parts else Level(0.0, None, 0.0, o.title, NOT_ASKED)
    return found


def _naming(bank: Bank, ref: str) -> tuple[Question, ...]:
    return bank.questions_naming.get(ref, ())


def _asked(level: Level) -> bool:
    return level.rule != NOT_ASKED


def outcomes(
    bank: Bank, framework: Framework, rates: Rates, levels: Levels, still_open: Collection[str], ledger: Ledger
) -> tuple[OutcomeResult, ...]:
    """One result for each outcome. `still_open`: ids of actions with work left."""
    leading = _leading(bank)
    return tuple(
        OutcomeResult(
            id=o.number,
            function=o.area,
            title=o.title,
            low=rounded(level.low, HUNDREDTH),
            likely=rounded(min(likely_or_prior(level, rates), level.high), HUNDREDTH),
            high=rounded(level.high, HUNDREDTH),
            known=level.known,
            asked=_asked(level),
            actions=_open(leading[o.ref], still_open) if _asked(level) and _is_gap(level, rates) else (),
            because=ledger.level(level),
        )
        for o in framework.outcomes
        for level in (levels[o.ref],)
    )


def _is_gap(level: Level, rates: Rates) -> bool:
    return level.likely is None or level.likely < rates.likely("readiness.conforming")


def _open(actions: Sequence[str], still_open: Collection[str]) -> tuple[str, ...]:
    return tuple([a for a in actions if a in still_open])


@memoised
def _leading(bank: Bank) -> Mapping[str, tuple[str, ...]]:
    """The actions to which the questions of each ref lead, each once."""
    refs = (o.ref for framework in bank.beside for o in framework.outcomes)
    return {ref: tuple(dict.fromkeys(a for q in _naming(bank, ref) for a in q.actions)) for ref in refs}


def summary(framework: Framework, rates: Rates, levels: Levels, ledger: Ledger) -> tuple[Scored, ...]:
    """One range for each area of the framework, in its own order."""
    found = []
    for area in framework.areas:
        parts = _counted([levels[o.ref] for o in framework.inside[area.id]])
        level = weighted_mean([(1.0, part) for part in parts], area.title, MEAN)
        found.append(scored(area.id, area.title, level, rates, ledger))
    return tuple(found)


def _counted(parts: Sequence[Level]) -> list[Level]:
    """What is not asked counts 0 in likely too, once anything of the function is known."""
    known = any(part.known for part in parts)
    return [part if _asked(part) or not known else replace(part, likely=0.0) for part in parts]


def known_share(framework: Framework, levels: Levels) -> dict[str, float]:
    """By area: the share (0-1) of its outcomes of which something is known."""
    return {
        area: round(sum(levels[o.ref].known for o in inside) / len(inside), 4) if inside else 0.0
        for area, inside in framework.inside.items()
    }
