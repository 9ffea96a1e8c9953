"""How each figure is put together, in words: read off the expressions of a firm that has said nothing yet."""

from collections.abc import Iterator
from datetime import date

from domain.expression import Given, Node, Sum
from domain.parameters import Parameters
from domain.profile import Profile
from scoring.costs.audit import audit_days
from scoring.costs.certified import this_year
from scoring.costs.cost import coaching, costs, readiness_leaf
from scoring.costs.firm import firm
from scoring.costs.growth import growth, light_size, trained
from scoring.costs.market import market
from scoring.numbers.rates import rates
from scoring.numbers.said import said


def put_together(parameters: Parameters) -> tuple[str, ...]:
    """One line a figure, whatever it is made of after it: `Fees up to …: sum (Certifier, first audit; Consultant)`."""
    lines = {node.label: f"{node.label}: {said(node)} ({'; '.join(one.label for one in _parts(node))})"
             for figure in figures(parameters) for node in downwards(figure)}  # fmt: skip
    return tuple(lines.values())


def figures(parameters: Parameters) -> tuple[Node, ...]:
    """The figures of a firm that has said nothing yet, as the expressions they are."""
    known, nobody = rates(parameters, date.max), Profile()
    size, place = firm(nobody, known), market(nobody, known)
    days = audit_days(nobody, size, known)
    ready = readiness_leaf(0, known.likely("readiness.prior"), 100)
    found = costs(nobody, size, days, ready, False, place, known)
    held = this_year(nobody, found, known)
    spend = coaching(nobody, size, ready, place.currency, known, "recommended_spend_now")
    grown = [node for node in growth(size, days, known).values() if node is not None]
    return found.three_year, found.recertification, spend, held, *grown, trained(size, known), light_size(size, known)


def _parts(node: Node) -> tuple[Node, ...]:
    return (*node.inputs, *node.how.spare) if isinstance(node.how, Sum) else node.inputs


def downwards(node: Node) -> Iterator[Node]:
    """A figure and then what it is made of, down to inputs, which say nothing of their own."""
    if node.inputs and not isinstance(node.how, Given):
        yield node
        for part in _parts(node):
            yield from downwards(part)
