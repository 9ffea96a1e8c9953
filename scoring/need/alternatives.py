"""What else can answer a customer, for this firm (domain research, sections F and L): which rows of the data fit it."""

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import yaml

from domain.base import Frozen
from domain.profile import InProgress, Profile, Sector
from domain.results.report import Alternative, Notice
from scoring.law.law import stale_notice
from scoring.need.verdict import certificate_valid

FILE = Path(__file__).with_name("alternatives.yaml")
OFFERS = ("provider", "developer")
PRESSING = ("scored", "mandatory")


class Fits(Frozen):
    """Which firms a route fits; what is left out fits everyone."""

    countries: tuple[str, ...] = ()
    sectors: tuple[Sector | None, ...] = ()
    offers: bool = False
    pressed: bool = False
    eu_market: bool = False
    not_held: tuple[InProgress, ...] = ()


class Row(Alternative):
    """A route, the firms it fits, and the day to look at it again."""

    review_by: date
    fits: Fits = Fits()

    @cached_property
    def shown(self) -> Alternative:
        """The route as a report has it."""
        return Alternative(**self.model_dump(exclude={"fits", "review_by"}))


def alternatives(profile: Profile) -> tuple[Alternative, ...]:
    """Routes that fit this firm, cheapest first. None where nobody asks, without AI, or while a certificate is held."""
    asked = any(a.strength in ("asked", *PRESSING) for a in profile.customer_asks or ())
    if not asked or profile.has_no_ai or certificate_valid(profile):
        return ()
    return tuple(row.shown for row in _rows() if _suits(row.fits, profile))


def route_notices(profile: Profile, day: date) -> Iterator[Notice]:
    """A warning for each route shown to this firm that was to be looked at again before `day`."""
    shown = {way.id for way in alternatives(profile)}
    yield from (stale_notice(row.route) for row in _rows() if row.id in shown and row.review_by < day)


def _suits(fits: Fits, profile: Profile) -> bool:
    held = {*(profile.certificates or ()), *(profile.other_assurance or ())}
    return (
        (not fits.countries or profile.country in fits.countries)
        and (not fits.sectors or profile.sector in fits.sectors)
        and (not fits.offers or any(role in OFFERS for role in profile.roles or ()))
        and (not fits.pressed or any(a.strength in PRESSING for a in profile.customer_asks or ()))
        and (not fits.eu_market or bool(profile.in_eu_market))
        and not held & set(fits.not_held)
    )


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(Row.model_validate(row) for row in yaml.safe_load(FILE.read_text(encoding="utf-8")))
