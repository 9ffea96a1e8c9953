"""Frameworks beside the one that the report is about, in words: what is asked of a firm, and what goes with what."""

from collections.abc import Iterator
from typing import Final

from domain.asked.bank import Bank, Framework, Pair
from domain.asked.framework import Told
from domain.asked.ref import numbers
from domain.results.report import OutcomeResult, Report, Result, Scored
from domain.vocabulary import STATUS

NOT_ASKED: Final = "Not asked of your kind of firm"


def beside(bank: Bank, report: Report) -> Iterator[tuple[Framework, Told, Result]]:
    """Each framework that has a page and a sheet, with what is told of it and its result."""
    for framework in bank.beside:
        result = report.results.get(framework.id)
        if framework.told and result:
            yield framework, framework.told, result


def asked_of(found: tuple[OutcomeResult, ...]) -> str:
    """How many outcomes this firm is asked about, and what that means for the figures."""
    asked = sum(outcome.asked for outcome in found)
    if asked == len(found):
        return f"You are asked about all {len(found)} outcomes."
    return (
        f"You are asked about {asked} of {len(found)} outcomes. The other {len(found) - asked} are about things that a "
        "firm of your kind does not do: they count as nothing, so a function that holds one is never whole."
    )


def as_a_whole(framework: Framework, result: Result) -> str:
    """How far a framework of requirements is met, and its status where somebody certifies against it."""
    whole = result.whole
    if whole is None:
        return asked_of(result.outcomes)
    likely = f", likely {whole.likely:.0f} %" if whole.known else ", not known yet"
    says = f"All {len(result.requirements)} requirements: {whole.low:.0f} to {whole.high:.0f} %{likely}."
    if framework.certified is None or result.status is None:
        return f"{says} Nobody certifies against it."
    return (
        f"{says} {STATUS[result.status]}. {framework.certified.by} certifies it, for {framework.certified.years} years."
    )


def in_words(part: Scored) -> str:
    """`Govern 35 to 53 %, likely 45 %`; no likely figure where nothing is known."""
    likely = f", likely {part.likely:.0f} %" if part.known else ", not known yet"
    return f"{part.title} {part.low:.0f} to {part.high:.0f} %{likely}"


def pairs(pair: Pair) -> str:
    """`4.1, 6.2; our own: 8.1`: the points that go with an outcome, published ones first."""
    published, ours = numbers(pair.related), numbers(pair.also)
    return "; ".join(part for part in (published, f"our own: {ours}" if ours else "") if part)
