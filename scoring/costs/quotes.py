"""Real quotes: the newest one that names a figure takes the place of our range, from its day on."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from domain.expression import Given, Node
from domain.profile import Profile
from domain.quote import Quote, QuoteItem
from domain.results.report import Notice
from scoring.costs.market import exchange, own_currency
from scoring.numbers.expression import leaf
from scoring.numbers.rates import Rates
from scoring.numbers.spread import rounded

OLD: Final = timedelta(days=365)
LABEL: Final[dict[QuoteItem, str]] = {
    "audit_days": "Audit days, first audit, quoted",
    "day_rate": "What the certifier charges for one audit day, quoted",
    "travel": "Auditor travel, quoted",
    "consultant": "Consultant, quoted",
}
KEPT: Final = "The quote {by}is kept and not used: {why}."


def quote_for(profile: Profile, item: QuoteItem, rates: Rates) -> Quote | None:
    """The newest usable quote of this figure; of two of one day the later entry. None: nobody has quoted it."""
    quotes = [q for q in profile.quotes or () if getattr(q, item) is not None and not _unused(q, profile, rates)]
    return max(reversed(quotes), key=_day, default=None)


def quoted_days(profile: Profile, rates: Rates) -> Node | None:
    """Audit days as quoted."""
    quote = quote_for(profile, "audit_days", rates)
    return None if quote is None else _leaf("audit_days", "days", quote.audit_days or 0, quote, "audit_days")


def quoted_money(profile: Profile, item: QuoteItem, unit: str, rates: Rates) -> Node | None:
    """An amount as quoted, in whole units of the report's currency; to the last digit where it was quoted in it."""
    quote = quote_for(profile, item, rates)
    if quote is None:
        return None
    given, amount = quote.currency or own_currency(profile), float(getattr(quote, item))
    factor = exchange(rates, given, unit)
    assert factor is not None, "a quote without a rate is not used"
    value = amount if given == unit else rounded(amount * factor)
    return _leaf(item, f"{unit}/day" if item == "day_rate" else unit, value, quote, f"quoted.{item}")


def quote_notices(profile: Profile, rates: Rates) -> Iterator[Notice]:
    """Quotes that are not used, and those that are over a year old."""
    for quote in profile.quotes or ():
        by = f"by {quote.by} " if quote.by else ""
        if why := _unused(quote, profile, rates):
            yield Notice(id="quote_unused", severity="warning", message=KEPT.format(by=by, why=why))
        elif quote.dated and quote.dated + OLD < rates.day:
            said = f"The quote {by}of {quote.dated} is over a year old: ask whether it still holds."
            yield Notice(id="quote_old", severity="warning", message=said)


def _unused(quote: Quote, profile: Profile, rates: Rates) -> str:
    """Why a quote cannot be used; "" where it can."""
    given = quote.currency or own_currency(profile)
    if quote.dated and quote.dated > rates.day:
        return f"it is dated {quote.dated}, after this report"
    priced = any(amount is not None for amount in (quote.day_rate, quote.travel, quote.consultant))
    return f"we hold no rate for {given}" if priced and exchange(rates, given, "USD") is None else ""


def _day(quote: Quote) -> int:
    """A quote without a day counts as the oldest."""
    return quote.dated.toordinal() if quote.dated else 0


def _leaf(item: QuoteItem, unit: str, value: float, quote: Quote, id: str) -> Node:
    source = " ".join(
        ("Quoted", *([f"by {quote.by}"] if quote.by else []), *([f"on {quote.dated}"] if quote.dated else []))
    )
    return leaf(LABEL[item], unit, value, rule="as quoted", sources=(source,), id=id, given=Given(None, source))
