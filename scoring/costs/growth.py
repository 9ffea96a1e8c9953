"""What the hours of an action are multiplied by, for a firm of this size (rules 11)."""

from collections.abc import Hashable, Mapping

from domain.asked.bank import GrowsWith
from domain.expression import Driver, Formula, Input, Node, Operation
from scoring.costs.firm import Firm
from scoring.numbers.expression import branch, largest, names, smallest
from scoring.numbers.rates import Rates

HOSTING = Driver("hours.hosting", "How many people sit with the auditor")
Growth = Mapping[GrowsWith, Node | None]
"""The factor of each kind of action; None for what is the same for every firm."""
_BASE, _EACH, _PEOPLE, _MOST = names("fixed per cent", "per cent for each", "people", "most people")
WITH_PEOPLE = (_BASE + _EACH * smallest(_PEOPLE, _MOST)) / 100
_FIXED, _SYSTEM, _SYSTEMS, _MORE, _SENSITIVE, _COUNTED = names(
    "fixed per cent", "per cent for each system", "systems", "per cent for each sensitive one", "sensitive ones", "most"
)


def _up_to(count: Input) -> Operation:
    return smallest(count, _COUNTED)


WITH_SYSTEMS = (_FIXED + _SYSTEM * _up_to(_SYSTEMS) + _MORE * _up_to(_SENSITIVE)) / 100
_DAYS, _HOURS, _HOSTS, _SHARE = names("audit days", "hours a day", "people with the auditor", "stage 1")
FIRST_VISIT, SECOND_VISIT = _DAYS * _HOURS * _HOSTS * _SHARE / 100, _DAYS * _HOURS * _HOSTS * (100 - _SHARE) / 100
_ALL, _FULL, _PART = names("people", "counted in full", "per cent of the others")
TRAINED = smallest(_ALL, _FULL) + largest(0, _ALL - _FULL) * _PART / 100

_SIZE, _ALONE, _WHOLE = names("people", "per cent for one person", "people for the whole")
OF_FEW = (_ALONE + (100 - _ALONE) * (smallest(_SIZE, _WHOLE) - 1) / (_WHOLE - 1)) / 100


def growth(firm: Firm, days: Node, rates: Rates) -> Growth:
    """The factors by what an action grows with. `days`: those of the first audit, for who hosts it."""
    people = _with_people("people", "Grows with people", firm, rates)
    return {
        "nothing": _with_people("nothing", "Grows hardly", firm, rates),
        "people": people,
        "people_and_systems": people,
        "systems": _with_systems(firm, rates),
        "stage_1": _visit("Hours of the first audit visit", FIRST_VISIT, days, rates, "hours.stage_1"),
        "stage_2": _visit("Hours of the second audit visit", SECOND_VISIT, days, rates, "hours.stage_2"),
        "fixed": None,
    }


def trained(firm: Firm, rates: Rates) -> Node:
    """How many people attend a lesson: all, of a large firm a part of those above a number."""
    return branch(
        "People who attend",
        "people",
        TRAINED,
        firm.people,
        rates.leaf("hours.most_people"),
        rates.leaf("hours.beyond_most_people"),
        id="hours.trained",
        rule="all who work with AI, and a part of those beyond the most that count in full",
    )


def light_size(firm: Firm, rates: Rates) -> Node:
    """What is left of a light step in a very small firm: who decides alone has fewer to ask and nobody to brief."""
    return branch(
        "A light step in a very small firm",
        "factor",
        OF_FEW,
        firm.people,
        rates.leaf("hours.light_alone"),
        rates.leaf("hours.light_full"),
        id="hours.light",
        rule="a part for one person alone, growing evenly to the whole of it",
    )


def sizes(grown: Growth) -> Hashable:
    """The same for firms whose hours grow alike, whatever moves them."""
    found = (one for node in grown.values() if node is not None for one in (node, *node.untold.values()))
    return tuple((node.likely, *node.ends.items()) for node in found)


def _with_people(what: str, label: str, firm: Firm, rates: Rates) -> Node:
    return branch(
        label,
        "factor",
        WITH_PEOPLE,
        rates.leaf("hours.people_fixed"),
        rates.leaf(f"hours.{what}_per_person"),
        firm.people,
        rates.leaf("hours.most_people"),
        id=f"hours.{what}",
        rule="a fixed part and a share for each person, up to the most that count",
    )


def _with_systems(firm: Firm, rates: Rates) -> Node:
    return branch(
        "Grows with AI systems",
        "factor",
        WITH_SYSTEMS,
        rates.leaf("hours.systems_fixed"),
        rates.leaf("hours.each_system"),
        firm.systems,
        rates.leaf("hours.each_sensitive"),
        firm.sensitive,
        rates.leaf("hours.most_systems"),
        id="hours.systems",
        rule="a fixed part, a share for each system and one more for each sensitive one, up to the most that count",
    )


def _visit(label: str, formula: Formula, days: Node, rates: Rates, id_: str) -> Node:
    rule = "its share of the audit days x hours a day x people with the auditor"
    return branch(label, "hours", formula, days, *hosting(rates), rates.leaf("audit.stage_1_share"), id=id_, rule=rule)


def hosting(rates: Rates) -> tuple[Node, Node]:
    """Hours of an audit day, and how many people sit with the auditor."""
    return rates.leaf("hours.audit_day"), rates.leaf("hours.hosts", HOSTING)
