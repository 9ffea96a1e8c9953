"""Working days: no weekend and no public holiday of the country, counted from the first day of a plan.

Moments are days from that day: 0.5 is its noon. Work is counted in working days: 2.0 is when two of them are over.
"""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from math import ceil, floor
from typing import Final
from warnings import catch_warnings

YEARS_AHEAD: Final = 12
"""Beyond them nobody plans to the day: weekends only."""
SATURDAY_SUNDAY: Final = frozenset({5, 6})
HAIR: Final = 1e-9
"""What arithmetic may be off at the edge of a day."""


@dataclass(frozen=True, eq=False)
class WorkingDays:
    """The working days from `first` on: `offsets` from it, up to `YEARS_AHEAD`; `weekend` as Monday 0 to Sunday 6."""

    first: date
    weekend: frozenset[int]
    offsets: tuple[int, ...]

    @property
    def per_week(self) -> int:
        """Working days in a week without a holiday."""
        return 7 - len(self.weekend)

    def holidays(self, last: date) -> tuple[date, ...]:
        """The public holidays that are no weekend, from the first day to a year after another."""
        until = (last - self.first).days + 366
        return tuple(day for n, day in self._holidays if n < until)

    @cached_property
    def _holidays(self) -> tuple[tuple[int, date], ...]:
        """The public holidays that are no weekend, each with its place, before the last working day we know."""
        working = frozenset(self.offsets)
        days = ((n, self.first + timedelta(days=n)) for n in range(self.offsets[-1]) if n not in working)
        return tuple((n, day) for n, day in days if day.weekday() not in self.weekend)

    def starting(self, work: float) -> float:
        """The moment from which there is time for more than so much work."""
        return self._moment(floor(work + HAIR), work)

    def ending(self, work: float) -> float:
        """The moment at which so much work is done."""
        return self._moment(ceil(work - HAIR) - 1, work) if work > HAIR else 0.0

    def until(self, moment: float) -> float:
        """How much work fits in before a moment."""
        day = floor(moment)
        place = bisect_left(self.offsets, day)
        if place == len(self.offsets):
            return place + max(0.0, moment - self.offsets[-1] - 1) * self.per_week / 7
        return place + (moment - day if self.offsets[place] == day else 0.0)

    def day(self, moment: float) -> date:
        """The first working day that begins at or after a moment."""
        day = ceil(moment - HAIR)
        place = bisect_left(self.offsets, day)
        return self._day(self.offsets[place] if place < len(self.offsets) else day)

    def span(self, start: float, finish: float) -> tuple[date, date]:
        """The first and the last day on which somebody works, of work from one count of working days to another."""
        first, last = floor(self.starting(start) + HAIR), ceil(self.ending(finish) - HAIR) - 1
        return self.day(first), self.day(max(first, last))

    def between(self, earlier: date, later: date) -> int:
        """The working days after one day and before another."""
        after, before = ((day - self.first).days for day in (earlier, later))
        return max(0, round(self.until(before) - self.until(after + 1)))

    def _moment(self, place: int, work: float) -> float:
        if place < len(self.offsets):
            return self.offsets[place] + (work - place)
        return self.offsets[-1] + 1 + (work - len(self.offsets)) * 7 / self.per_week

    def _day(self, offset: int) -> date:
        found = self.first + timedelta(days=min(offset, (date.max - self.first).days - 7))
        while found.weekday() in self.weekend:
            found += timedelta(days=1)
        return found


@lru_cache(maxsize=64)
def working_days(country: str | None, first: date) -> WorkingDays:
    """The working days of a country (ISO 3166 alpha-2) from a day on; of an unknown one all but weekends."""
    weekend, off = SATURDAY_SUNDAY, frozenset[date]()
    for year in range(first.year, min(first.year + YEARS_AHEAD, date.max.year)):
        weekend, closed = _closed(country, year)
        off |= closed
    days = ((first + timedelta(days=n)) for n in range(min(YEARS_AHEAD * 365, (date.max - first).days)))
    return WorkingDays(
        first, weekend, tuple((d - first).days for d in days if d.weekday() not in weekend and d not in off) or (0,)
    )


def holidays_known(country: str | None) -> bool:
    """Whether we know the public holidays of a country."""
    from holidays import list_supported_countries  # loaded only where a plan has to leave them out

    return country in list_supported_countries(include_aliases=False)


@lru_cache(maxsize=1024)
def _closed(country: str | None, year: int) -> tuple[frozenset[int], frozenset[date]]:
    """The weekend of a country, and its public holidays in a year, national ones only."""
    if country is None or not holidays_known(country):
        return SATURDAY_SUNDAY, frozenset()
    from holidays import country_holidays

    with catch_warnings(action="ignore"):  # a year of which it does not know every holiday
        found = country_holidays(country, years=year, expand=False)
    return frozenset(found.weekend), frozenset(found)
