"""What came back in a filled form."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.case import Answer


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that was not taken over, or not as it stands. `row` counts from 1 as in Excel."""

    row: int
    message: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The answers by question id, and the issues by row. `given`: a mark of each answer the form was made with.

    `firm` and `made` (a date as text) are what the form says of itself; `places`: it asks where things are, as one of
    an earlier version does not.
    """

    firm: str
    made: str
    answers: Mapping[str, Answer]
    issues: tuple[Issue, ...]
    given: Mapping[str, str]
    places: bool = True
