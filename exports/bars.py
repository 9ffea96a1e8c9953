"""What a chart of bars shows, the same in Excel and in Word: each end of a range on top of the one before."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from domain.results.report import Range, Scored
from domain.vocabulary import SEVERITY
from exports.figures import with_likely
from exports.gaps import Counts

AREA_HEADS: Final = ("Area", "At least", "From there to likely", "From there to at most", "Not known yet")
RANGE_HEADS: Final = ("Figure", "At least", "From there to likely", "From there to at most")
KEY: Final = "Navy: at least. Blue: up to likely. Pale: up to at most. Grey: not known yet."
Row = tuple[str | float, ...]


def area(part: Scored) -> Row:
    """Readiness of one area: at least, the step to likely, the step to at most; all of it unknown where nothing is."""
    label = part.title if part.id.islower() else f"{part.id} {part.title}"
    if not part.known:
        return (label, part.low, 0, 0, _less(part.high, part.low))
    return (label, part.low, _less(part.likely, part.low), _less(part.high, part.likely), 0)


def within(label: str, found: Range) -> Row:
    """One range of money or time."""
    return (label, found.low, _less(found.likely, found.low), _less(found.high, found.likely))


def in_words(title: str, parts: Sequence[Scored]) -> str:
    """The same for whoever cannot see the chart."""
    words = "; ".join(
        f"{p.title} {p.low:.0f} to {p.high:.0f}" + (f", likely {p.likely:.0f}" if p.known else ", not known yet")
        for p in parts
    )
    return f"{title}, percent. {words}."


def ranges_in_words(title: str, found: Sequence[tuple[str, Range]]) -> str:
    """Ranges for whoever cannot see the chart."""
    return f"{title}. {'; '.join(f'{label} {with_likely(one)}' for label, one in found)}."


def counts_in_words(title: str, found: Counts) -> str:
    """Gaps of each seriousness for whoever cannot see the chart."""
    return f"{title}: {', '.join(f'{SEVERITY[one]} {count}' for one, count in found.items())}."


def _less(more: float, less: float) -> float:
    """The step between two figures as they are shown, with two places at most."""
    step = Decimal(repr(more)) - Decimal(repr(less))
    return float(step.quantize(Decimal("0.01"), ROUND_HALF_UP))
