"""A calendar in the look of a house: it names the house as the one who made it."""

from domain.house import House
from exports.plain.plan_ics import MAKER, escaped, folded, maker


def dressed(data: bytes, house: House) -> bytes:
    """The calendar; its events stay as they are."""
    return data.replace(folded(MAKER).encode(), folded(maker(escaped(house.name))).encode(), 1)
