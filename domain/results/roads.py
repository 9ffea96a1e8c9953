"""Two roads from the same answers: the certificate, and a light programme of one's own."""

from typing import Literal

from domain.base import Few, Frozen
from domain.results.ranges import Range

RoadId = Literal["light", "certify"]
Carried = Literal["carried", "partly", "not", "left_out"]
"""Whether the light road leaves a requirement in place: wholly, in part, not at all; or out, with a reason."""
Becomes = Literal["kept", "extended", "redone"]
"""What a later certificate makes of a light deliverable."""


class Road(Frozen):
    """One road. `money` buys everything up to its end, `after` each year from then on (None: nothing to pay)."""

    id: RoadId
    money: Range
    after: Range | None
    hours: Range
    months: Range
    says: Few[str]
    never_says: Few[str]


class Shortcut(Frozen):
    """A road of its own to a certificate, low confidence: `money` in place of a first audit, and what to ask whom."""

    money: Range
    says: str
    asks: str


class Carry(Frozen):
    """One requirement after the light road: the light actions that work on it, and the open ones that stay open."""

    ref: str
    title: str
    carries: Carried
    light: Few[str]
    left: Few[str]
    says: str


class Switch(Frozen):
    """A light deliverable on the day the firm decides to certify: what happens to it, and the hours that adds."""

    action: str
    deliverable: str
    becomes: Becomes
    adds: str
    hours: Range


class LeftOpen(Frozen):
    """Work the light road does not do. `major`: an auditor would usually call its absence major."""

    action: str
    deliverable: str
    closes: Few[str]
    major: bool


class Roads(Frozen):
    """Both roads side by side. `first` is the one of them the verdict asks for.

    `group`, extending the certificate of a parent or sister firm, and `restore`, having a lost one restored, come
    before both where there are such. `outcomes` are the ids of the second framework that a light step works on.
    `later_hours`: what a certificate still takes after the light road; `lost_hours`: light work it would not use.
    """

    first: RoadId
    advice: str
    group: Shortcut | None = None
    restore: Shortcut | None = None
    light: Road
    certify: Road
    carries: Few[Carry]
    switch: Few[Switch]
    left_open: Few[LeftOpen]
    later_hours: Range
    lost_hours: Range
    outcomes: Few[str]
