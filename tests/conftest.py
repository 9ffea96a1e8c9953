"""For all tests: a slow or busy machine is no fault. What hypothesis says of time would fail a test by luck.

CI tries the same random firms each time, so that it judges the change and not the luck of the day. Everywhere else each
run looks at other ones.
"""

import os
from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("busy", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("busy"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "busy")

LONGEST: Final = (
    "tests/journeys/test_where_a_page_opens.py",
    "tests/exports/workbook/test_live.py",
    "tests/journeys/test_small_things.py",
    "tests/journeys/test_every_screen.py",
    "tests/journeys/test_on_paper.py",
    "tests/journeys/test_what_a_person_typed.py",
    "tests/test_recipes.py",
    "tests/exports/workbook/test_inputs.py",
)
"""Files that take a minute or more, begun first: one of them begun last would leave every other core idle."""


def in_turn(files: Sequence[str]) -> list[int]:
    """The places of tests, each told by its file, in the order in which they run: the longest files, then as found."""
    turn = {name: place for place, name in enumerate(LONGEST)}
    return sorted(range(len(files)), key=lambda place: turn.get(files[place], len(turn)))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first, each file in its own order."""
    items[:] = [items[place] for place in in_turn([item.nodeid.split("::")[0] for item in items])]
