"""What the expressions of a report hold: steps on the way to its figures, inputs a person may change, and drivers."""

from collections.abc import Iterator, Mapping

from domain.expression import Choice, Driver, Given, Ladder, Node, Operation, Sum
from domain.memoised import memoised
from domain.results.workings import ActionWorking, Workings
from exports.workbook.making.formulas import EVERYTHING


def parts(node: Node) -> tuple[Node, ...]:
    """What a figure is made of here: whatever may be chosen or added, but no row of a register."""
    match node.how:
        case Choice(options=options):
            return tuple(dict.fromkeys(options.values()))
        case Sum(rows=rows, spare=spare):
            return tuple(one for one in (*node.inputs, *spare) if one not in (rows or ()))
        case Given(size=size):
            return () if size is None else (size,)
    return node.inputs


def chooses(found: Workings) -> bool:
    """True where a figure goes by the kind of consultant help."""
    return any(isinstance(node.how, Choice) for figure in found.figures.values() for node in _upwards(figure))


def is_step(node: Node) -> bool:
    """True for a figure with a cell of its own on the way to others."""
    return bool(node.id) and not isinstance(node.how, Given)


@memoised
def steps(found: Workings) -> Mapping[str, Node]:
    """All steps by id, each after what it is made of; then figures that are nothing but an input."""
    made: dict[str, Node] = {}
    for name, figure in found.figures.items():
        for node in _upwards(figure):
            if is_step(node):
                made.setdefault(node.id, node)
        made.setdefault(name, figure)
    return made


@memoised
def inputs(found: Workings) -> Mapping[str, tuple[Node, tuple[str, ...]]]:
    """Each leaf that a person may change, by id, with the steps it helps to make first, the nearest one first."""
    made: dict[str, tuple[Node, tuple[str, ...]]] = {}
    hours = [(node, "internal_hours") for node in factors(found).values()]
    for figure, name in (*((node, name) for name, node in found.figures.items()), *hours):
        for node, above in _with_steps(figure, (name,)):
            if isinstance(node.how, Given) and node.id:
                made.setdefault(node.id, (node, above))
    return made


def works(action: ActionWorking) -> tuple[Node, ...]:
    """The hours of an action: of those who do it, and where people are trained, of those who attend."""
    how = action.hours.how
    return action.hours.inputs if isinstance(how, Operation) and how.kind == "sum" else (action.hours,)


@memoised
def factors(found: Workings) -> Mapping[str, Node]:
    """What the hours of actions are multiplied by and share, by id."""
    shared = (node for action in found.actions for part in works(action) for node in part.inputs if is_step(node))
    return {node.id: node for node in shared}


def ladders(found: Workings) -> Mapping[str, Ladder | Given]:
    """The tables that figures go by: a ladder gives a likely value, one of a leaf its low and high too."""
    made: dict[str, Ladder | Given] = {}
    for figure in (*found.figures.values(), *factors(found).values()):
        for node in _upwards(figure):
            if isinstance(node.how, Ladder):
                made.setdefault(node.how.id, node.how)
            elif isinstance(node.how, Given) and node.how.ladder is not None:
                made.setdefault(node.how.ladder.id, node.how)
    return made


@memoised
def drivers(found: Workings) -> dict[str, str]:
    """Labels of everything that can move a figure, whether or not it does today."""
    made: dict[str, str] = {}
    for name in found.figures:
        made |= {driver.id: driver.label for driver in moving(found, name)}
    return made


def moving(found: Workings, name: str) -> Iterator[Driver]:
    """The drivers of one figure; of hours, those of every action, for one that is done may open again."""
    yield from drivers_of(found.figures[name])
    how = found.figures[name].how
    if isinstance(how, Sum) and how.rows is not None:
        for action in found.actions:
            yield from drivers_of(action.hours)


def at(node: Node, driver: str | None) -> tuple[float, float]:
    """A figure with a driver, or all, at its low and at its high; its likely value where that does not move it."""
    if driver == EVERYTHING:
        return node.extremes
    ends = {one.id: found for one, found in node.ends.items()}
    return ends.get(driver or "", (node.likely, node.likely))


def drivers_of(figure: Node) -> Iterator[Driver]:
    """What moves the leaves of a figure."""
    for node in _upwards(figure):
        if node.driver is not None:
            yield node.driver


def _upwards(node: Node, seen: set[int] | None = None) -> Iterator[Node]:
    """Everything below a figure once, parts before what is made of them, and the figure itself."""
    seen = set() if seen is None else seen
    if id(node) not in seen:
        seen.add(id(node))
        for part in parts(node):
            yield from _upwards(part, seen)
        yield node


def _with_steps(node: Node, above: tuple[str, ...]) -> Iterator[tuple[Node, tuple[str, ...]]]:
    """Everything below a figure, each with the steps above it, the nearest one first."""
    inside = (node.id, *above) if is_step(node) else above
    for part in parts(node):
        yield from _with_steps(part, inside)
    yield node, above
