"""What of each requirement the light road leaves in place, found from which actions close it."""

from collections.abc import Collection

from domain.asked.bank import Bank
from domain.results.report import RequirementResult
from domain.results.roads import Carried, Carry
from scoring.costs.effort import OpenAction

NOW = "In place already, going by your answers."
OUT = "Left out, with a reason a person accepted: that holds on both roads."
PROPOSED = "Proposed to be left out: decide once, and it holds on both roads."


def carries(
    bank: Bank,
    results: Collection[RequirementResult],
    proposed: Collection[str],
    actions: tuple[OpenAction, ...],
    light: tuple[OpenAction, ...],
) -> tuple[Carry, ...]:
    """One line a requirement, in the order of the standard."""
    still_open = {a.action.id for a in actions}
    steps = {a.action.id for a in light}
    return tuple(_carry(bank, r, r.ref in proposed, still_open, steps) for r in results)


def _carry(
    bank: Bank,
    result: RequirementResult,
    proposed: bool,
    still_open: set[str],
    steps: set[str],
) -> Carry:
    closers = [a for a in bank.closed_by[result.ref] if a.id in still_open]
    light = tuple(a.id for a in closers if a.id in steps)
    whole = {a.id for a in closers if a.id in steps and a.light is None}
    left = tuple(a.id for a in closers if a.id not in whole)
    what, says = _found(bank, result, proposed, light, left)
    return Carry(ref=result.ref, title=result.title, carries=what, light=light, left=left, says=says)


def _found(
    bank: Bank, result: RequirementResult, proposed: bool, light: tuple[str, ...], left: tuple[str, ...]
) -> tuple[Carried, str]:
    if result.finding == "not_applicable" or proposed:
        return "left_out", PROPOSED if proposed else OUT
    if result.finding == "conforming":
        return "carried", NOW
    if light and not left:
        return "carried", f"The light road does it: {_named(bank, light)}."
    rest = f" A certificate also takes: {_named(bank, left)}." if left else ""
    if light:
        return "partly", f"The light road begins it: {_begun(bank, light)}.{rest}"
    if result.finding == "partial":
        return "partly", f"Part of it is in place already.{rest}"
    return "not", f"The light road leaves it open.{rest}"


def _named(bank: Bank, actions: tuple[str, ...]) -> str:
    return "; ".join(bank.action[a].deliverable for a in actions)


def _begun(bank: Bank, actions: tuple[str, ...]) -> str:
    return "; ".join(bank.action[a].in_light_form.deliverable for a in actions)
