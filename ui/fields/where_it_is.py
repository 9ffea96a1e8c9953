"""Where the thing is that backs an answer up, and when it is from."""

from datetime import date

from domain.case import Evidence

LONGEST = 500
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)


def placed(kept: tuple[Evidence, ...], said: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """What is kept, with the place and the day that a form says."""
    first = _first(said)
    return _with(kept, first.where, first.dated)


def _first(kept: tuple[Evidence, ...]) -> Evidence:
    return kept[0] if kept else Evidence()


def _with(kept: tuple[Evidence, ...], where: str | None, dated: date | None) -> tuple[Evidence, ...]:
    first = _first(kept).model_copy(update={"where": where, "dated": dated})
    return (*([] if first == Evidence() else [first]), *kept[1:])
