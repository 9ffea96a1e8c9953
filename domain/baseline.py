"""The plan as it stood on one day, kept to see later what slipped. No figure hangs on it."""

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.base import Few, Frozen

Id = Annotated[str, Field(min_length=1, max_length=200)]


class PlannedEnd(Frozen):
    """The last day of one action, as it was planned then, under the title it had."""

    action: Id
    title: Annotated[str, Field(max_length=500)]
    day: date


class Baseline(Frozen):
    """The days of a plan as they stood when a person froze it, on the day `taken`. None: no such day lay ahead."""

    taken: date
    stage_1: date | None = None
    stage_2: date | None = None
    certificate: date | None = None
    actions: Few[PlannedEnd] = ()
