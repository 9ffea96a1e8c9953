"""What each chart of the page shows: figures of the report on one scale, each with its words beside it."""

from collections.abc import Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from domain.results.report import Need, Range, Report, Scored
from domain.vocabulary import SEVERITY, readiness_word
from exports.figures import amount, span, with_likely
from exports.gaps import counts
from exports.html.charts import Bar, chart
from exports.money import Figure, effort, money

STATE: Final[Mapping[str, str]] = {
    "In place": "inplace", "Mostly there": "mostly", "Half way": "half", "Started": "notyet", "Not started": "notyet",
    "Not known yet": "unknown",
}  # fmt: skip
SEVERITY_STATE: Final = {"potential_major": "notyet", "potential_minor": "half", "improvement": "mostly"}


def areas(report: Report) -> Element:
    """Readiness by clause heading and group of controls."""
    return chart(
        "The band goes from what proof would back to where everything unknown turns out well; the stroke is likely.",
        [_area(area) for area in report.areas],
        ("0 %", "100 %"),
    )


def _area(area: Scored) -> Bar:
    word = readiness_word(area.likely, area.known)
    between = f"{area.low:.0f} to {area.high:.0f} %"
    return Bar(
        label=f"{area.id} {area.title}",
        says=f"{word}: {area.likely:.0f} % ({between})" if area.known else f"{word} ({between})",
        low=area.low / 100,
        high=area.high / 100,
        likely=area.likely / 100 if area.known else None,
        state=STATE[word],
    )


def severities(report: Report) -> Element:
    """How many gaps there are of each seriousness."""
    found = counts(report)
    most = max(found.values()) or 1
    whole = len(report.gaps)
    bars = [
        Bar(SEVERITY[one], f"{count} of {whole}" if count else "none", 0, count / most, state=SEVERITY_STATE[one])
        for one, count in found.items()
    ]
    return chart(f"Gaps by how serious they are: {whole} in all", bars)


def costs(report: Report) -> Element | None:
    """Money to others, on one scale."""
    return _ranges("Money paid to others: the band goes from low to high, the stroke is likely", money(report))


def times(report: Report) -> Element | None:
    """Months together on one scale; hours and days each on their own."""
    light = report.plan.light_hours if report.need.verdict != "watch" else None
    found = [(figure, figure.found) for figure in effort(report) if figure.found and figure.found != light]
    months = sorted((one for one in found if one[1].unit == "months"), key=lambda one: one[1].likely)
    others = [figure for figure, time in found if time.unit != "months"]
    waits = _ranges("Months from today, at the hours a week the firm can give", [figure for figure, _ in months])
    return _together([waits, *(_ranges(figure.means, [figure]) for figure in others)])


def _together(made: Sequence[Element | None]) -> Element | None:
    found = [one for one in made if one is not None]
    if not found:
        return None
    whole = Element("div", {"class": "chart"})
    whole.extend(found)
    return whole


def _ranges(caption: str, figures: Sequence[Figure]) -> Element | None:
    found = [(figure.label, figure.found) for figure in figures if figure.found is not None]
    if not found:
        return None
    most = max(one.high for _, one in found) or 1
    return chart(caption, [_range(label, one, most) for label, one in found], _scale(found[0][1].unit, most))


def _scale(unit: str, most: float) -> tuple[str, str]:
    return ("0", amount(most, unit, most))


def _range(label: str, found: Range, most: float) -> Bar:
    said = with_likely(found) if found.low != found.high else span(found)
    return Bar(label, said, found.low / most, found.high / most, found.likely / most)


def worth(need: Need) -> Element | None:
    """What the sales that hang on the certificate earn beside what it costs, over three years; nothing without them."""
    found = need.worth
    if found is None:
        return None
    most = max(found.earned, found.cost_high) or 1
    cost = Range(low=found.cost_low, likely=found.cost_likely, high=found.cost_high, unit=found.currency)
    earned = Bar("These sales earn", amount(found.earned, found.currency), 0, found.earned / most, state="inplace")
    return chart("Over three years", [earned, _range("The certificate costs", cost, most)])
