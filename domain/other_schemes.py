"""What another scheme or law has to do with the same requirements: pointers, never equivalence."""

from datetime import date

from domain.base import Few, Frozen


class Overlap(Frozen):
    """A part of another scheme and the requirements it has something for, in our own words."""

    part: str
    refs: Few[str]


class Scheme(Frozen):
    """A certificate or report the firm may hold. `leaves`: requirements it gives nothing for."""

    id: str
    title: str
    held: bool
    says: str
    gives: Few[Overlap]
    leaves: Few[str]


class Pointer(Frozen):
    """An article of a law and the requirements with related work in them. Doing them is not compliance."""

    article: str
    about: str
    refs: Few[str]
    note: str = ""


class LawPointers(Frozen):
    """A law as pointers, as it stood on `as_of`. `applies` None: the firm does not know if it sells there.

    `dates`: when its parts start, as lines that know today. `stale`: it was to be looked at again before today.
    """

    title: str
    applies: bool | None
    as_of: date
    stale: bool = False
    says: Few[str]
    dates: Few[str]
    pointers: Few[Pointer]
    not_covered: str
