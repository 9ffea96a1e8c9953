"""What the words of a verdict may rest on: facts by name, each with the fields it reads. A fact nobody said is None.

A headline, reason or step names the facts it needs (scoring/words/) and is said only where all of them are known, so a
sentence can't outlive what it rests on.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from domain.measure import estimated, readable
from domain.profile import CustomerAsk, Profile
from domain.results.ranges import Range
from scoring.need.verdict import Decision
from scoring.need.worth import Scales

State = Literal["unsaid", "none", "partly", "done"]
"""How far the practice behind a question is, by the answer that counts."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A firm as the words see it. `months`: to a certificate; None where none is ahead."""

    profile: Profile
    decision: Decision
    scales: Scales
    months: Range | None = None
    states: Mapping[str, State] | None = None
    light_open: bool = True
    quick_open: bool = True

    @property
    def asks(self) -> tuple[CustomerAsk, ...]:
        """What customers said; nothing where nobody told us."""
        return self.profile.customer_asks or ()

    @property
    def mandatory(self) -> tuple[CustomerAsk, ...]:
        """Customers who make it a condition."""
        return tuple(ask for ask in self.asks if ask.strength == "mandatory")

    @property
    def hard(self) -> tuple[CustomerAsk, ...]:
        """Of these, whoever is not known to take something else, the nearest date first."""
        return by_date(ask for ask in self.mandatory if not ask.alternative_accepted)

    @property
    def unasked(self) -> tuple[CustomerAsk, ...]:
        """Of these, whoever has not been asked what else would do."""
        return tuple(ask for ask in self.hard if ask.alternative_accepted is None)

    def state(self, question: str) -> State:
        """How far the practice behind a question is."""
        return (self.states or {}).get(question, "unsaid")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to rest a sentence on. `reads`: the profile fields it comes from; `value`: what it is, if anything."""

    reads: tuple[str, ...]
    value: Callable[[Ground], object]

    def says(self, ground: Ground) -> str | None:
        """The words for it, "" where it is true without words of its own; None where it is not so or not known."""
        found = self.value(ground)
        return "" if found is True else str(found) if found else None


def named(asks: Iterable[CustomerAsk]) -> str:
    """`Elm, Oak and 2 more`; a customer without a name is one all the same. "" for nobody."""
    found = list(asks)
    names = list(dict.fromkeys(ask.customer for ask in found if ask.customer))[:3]
    more = len(found) - len([ask for ask in found if ask.customer in names])
    if not names:
        return "" if not more else "A customer" if more == 1 else f"{more} customers"
    last = [] if not more else ["1 more" if more == 1 else f"{more} more"]
    parts = [*names, *last]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def inside(asks: Iterable[CustomerAsk]) -> str:
    """The same within a sentence: `the customer` where there is no name."""
    found = named(asks)
    return "the customer" if found == "A customer" else found


def by_date(asks: Iterable[CustomerAsk]) -> tuple[CustomerAsk, ...]:
    """The nearest date that is still to come first, then what has no date, then what has passed."""

    def place(ask: CustomerAsk) -> tuple[int, float]:
        if ask.deadline_months is None:
            return (1, 0)
        return (0, ask.deadline_months) if ask.deadline_months >= 0 else (2, -ask.deadline_months)

    return tuple(sorted(asks, key=place))


def ahead(asks: Iterable[CustomerAsk]) -> CustomerAsk | None:
    """Whoever has the first date still to come."""
    first = next(iter(by_date(asks)), None)
    return first if first and first.deadline_months is not None and first.deadline_months >= 0 else None


def months(value: float) -> str:
    """`1 month`, `1.5 months`."""
    return f"{value:g} month{'' if value == 1 else 's'}"


def about(value: float, currency: str) -> str:
    """`USD 12,000`: a cost with the digits an estimate deserves."""
    return money(estimated(value, currency), currency)


def money(value: float, currency: str) -> str:
    """`USD 12,400`: sales, and what they earn, in three figures."""
    return f"{currency} {readable(value):,.0f}"
