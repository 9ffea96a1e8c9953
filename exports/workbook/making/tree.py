"""What the expressions of a report hold: steps on the way to its figures, inputs a person may change, and drivers."""

from collections.abc import Iterator, Mapping

from domain.expression import UNTOLD, Choice, Driver, Given, Ladder, Node, Operation, Sum, Untold
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
    for name, end, figure in variants(found):
        for node in _upwards(figure):
            if is_step(node):
                made.setdefault(node.id, node)
        made.setdefault(step_of(name, end), figure)
    return made


def variants(found: Workings) -> Iterator[tuple[str, Untold | None, Node]]:
    """Each figure as it is taken, and what it may be with facts that nobody has told."""
    for name, figure in found.figures.items():
        yield name, None, figure
        for end, node in figure.untold.items():
            yield name, end, node


def step_of(name: str, end: Untold | None) -> str:
    """The step of a figure, and of what it may be."""
    return f"{name}.{end}" if end else name


def told_as(step: str) -> tuple[str, Untold | None]:
    """A step without what nobody has told, and that."""
    name, _, last = step.rpartition(".")
    return next(((name, end) for end in UNTOLD if end == last), (step, None))


def in_register(found: Workings, end: Untold | None = None) -> Untold | None:
    """Which hours of the actions go with what nobody has told; None: those as it is taken."""
    held = ends_of_actions(found)
    return end if end in held else ("least" if end == "middle" and "least" in held else None)


def of_certificates(found: Workings) -> tuple[Untold, ...]:
    """At which ends other certificates give work that is done, while nobody has told which are held."""
    return ("least", "middle") if any(one.if_held for one in found.requirements) else ()


@memoised
def ends_of_actions(found: Workings) -> tuple[Untold, ...]:
    """At which ends of what nobody has told some action takes other hours."""
    return tuple(end for end in UNTOLD if any(end in action.hours.untold for action in found.actions))


@memoised
def inputs(found: Workings) -> Mapping[str, tuple[Node, tuple[str, ...]]]:
    """Each leaf that a person may change, by id, with the steps it helps to make first, the nearest one first."""
    made: dict[str, tuple[Node, tuple[str, ...]]] = {}
    hours = [(node, "internal_hours") for node in factors(found).values()]
    for figure, name in (*((node, name) for name, _, node in variants(found)), *hours):
        for node, above in _with_steps(figure, (name,)):
            if isinstance(node.how, Given) and node.id:
                made.setdefault(node.id, (node, above))
    return made


def works(action: ActionWorking, end: Untold | None = None) -> tuple[Node, ...]:
    """The hours of an action: of those who do it, and where people are trained, of those who attend."""
    hours = action.hours.if_known(end)
    how = hours.how
    return hours.inputs if isinstance(how, Operation) and how.kind == "sum" else (hours,)


@memoised
def factors(found: Workings) -> Mapping[str, Node]:
    """What the hours of actions are multiplied by and share, by id."""
    parts = (part for end in (None, *ends_of_actions(found)) for action in found.actions for part in works(action, end))
    return {node.id: node for part in parts for node in part.inputs if is_step(node)}


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
    for node in (found.figures[name], *found.figures[name].untold.values()):
        yield from drivers_of(node)
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
    inside = (told_as(node.id)[0], *above) if is_step(node) else above
    for part in parts(node):
        yield from _with_steps(part, inside)
    yield node, above
