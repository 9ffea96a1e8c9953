"""The result of every framework, side by side. None is named, and none changes a figure of another."""

from collections.abc import Collection, Mapping

from domain.asked.bank import Framework
from domain.results.report import OutcomeResult, Result, Scored, view_fields
from scoring.numbers.ledger import Ledger
from scoring.readiness.outcomes import known_share
from scoring.readiness.readiness import area_coverage
from scoring.worked.answered import Answered

Filled = tuple[OutcomeResult, ...] | tuple[Scored, ...] | str
"""What a framework may fill a field of the report with: its outcomes, its areas or its version."""


def side_by_side(answered: Answered, still_open: Collection[str]) -> dict[str, Result]:
    """By id, first the one that the report is about. `still_open`: ids of actions with work left."""
    bank = answered.bank
    found = {bank.about: _required(bank.framework, answered)}
    for framework in bank.beside:
        found[framework.id] = (
            _reached(framework, answered, still_open)
            if framework.kind == "outcomes"
            else _with_reasons(_required(framework, answered.other(framework)), answered.other(framework).ledger)
        )
    return found


def without_ai(answered: Answered) -> dict[str, Result]:
    """Every framework with nothing to say of it: there is no AI to look after."""
    bank = answered.bank
    return {framework.id: _empty(framework) for framework in (bank.framework, *bank.beside)}


def views(answered: Answered, found: Mapping[str, Result]) -> dict[str, Filled]:
    """The fields of the report that frameworks fill besides their place among the results."""
    made: dict[str, Filled] = {}
    for framework in answered.bank.beside:
        result = found[framework.id]
        if framework.view:
            outcomes, areas, version = view_fields(framework.view)
            made |= {outcomes: result.outcomes, areas: result.areas, version: result.version}
    return made


def _empty(framework: Framework) -> Result:
    return Result(id=framework.id, title=framework.title, version=framework.version, kind=framework.kind)


def _required(framework: Framework, answered: Answered) -> Result:
    """A framework of requirements. A status where somebody certifies against it."""
    ready = answered.readiness
    whole = Scored(
        id=framework.id,
        title=framework.title,
        low=ready.low,
        likely=ready.likely,
        high=ready.high,
        because=ready.because,
        known=not ready.likely_is_guess,
    )
    return _empty(framework).model_copy(
        update={
            "whole": whole,
            "status": ready.status if framework.certified else None,
            "areas": ready.areas,
            "coverage": area_coverage(answered.bank, answered.met, answered.covered),
            "requirements": answered.requirements,
        }
    )


def _reached(framework: Framework, answered: Answered, still_open: Collection[str]) -> Result:
    """A guide. Its reasons stand with the others of the report where it fills fields of it, else in the result."""
    ledger = answered.ledger if framework.view else Ledger(answered.ledger.enabled)
    levels = answered.outcome_levels(framework)
    found = _empty(framework).model_copy(
        update={
            "outcomes": answered.outcomes(framework, frozenset(still_open), ledger),
            "areas": answered.outcome_summary(framework, ledger),
            "coverage": known_share(framework, levels),
        }
    )
    return found if framework.view else _with_reasons(found, ledger)


def _with_reasons(found: Result, ledger: Ledger) -> Result:
    return found.model_copy(update={"reasons": ledger.reasons})
