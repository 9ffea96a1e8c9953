"""Money, days and hours laid out for a spreadsheet: the inputs a person may change, and what drivers make of them."""

from collections.abc import Iterator, Mapping
from typing import Final, get_args

from domain.expression import Driver, Node
from domain.parameters import Triple
from domain.profile import Profile, Support
from domain.workings import Assumption, Due, Ladder, Money, Moved, SupportPrice
from scoring import audit, certified, cost, light
from scoring.audit import extra_parameters
from scoring.effort import ESTIMATES, UNANSWERED, growth
from scoring.figures import Figures
from scoring.firm import PEOPLE
from scoring.market import priced_as

GIVEN, UNKNOWN = "Your answer", "Not known yet: a range until you know"
COUNTS: Final = {
    "people": "ai_headcount", "systems": "ai_systems", "sensitive": "sensitive_systems", "legal": "legal_frameworks",
    "suppliers": "ai_suppliers", "sites": "sites",
}  # fmt: skip
DRIVERS: Final = (
    audit.ROLE, audit.EXTRAS, audit.INTEGRATED, cost.DAY_RATE, cost.ADMINISTRATION, cost.TRAVEL, cost.SUPPORT,
    cost.ANSWERS, cost.INTERNAL_AUDIT, cost.TRAINING, cost.TOOLS, cost.SURVEILLANCE, cost.RECERTIFICATION,
)  # fmt: skip
HELD: Final = (certified.WHICH, certified.NEW_SYSTEM, certified.MINORS)
BY_PEOPLE: Final = {"base_days": "audit.base_days", "support_size": "cost.support_size", "hours_size": "hours.size"}
HOURS: Final = (ESTIMATES, UNANSWERED)


def money_working(f: Figures, found: cost.Costs, figures: Mapping[str, Node]) -> Money:
    """`figures`: the expressions of the report's own figures, by the name of their field."""
    held = f.decision.verdict == "maintain"
    return Money(
        assumptions=tuple(_assumptions(f, found, held)),
        ladders=tuple(_ladders(f)),
        support=tuple(_support(f)),
        mode=f.case.profile.consultant_support,
        tools_by_people=f.case.profile.headcount is None,
        due=_due(f.case.profile) if held else None,
        drivers=_drivers(f, held),
        figures={name: moved(node) for name, node in {**_steps(f, found), **figures}.items()},
    )


def moved(node: Node) -> Moved:
    """A figure with its ends by the id of their driver."""
    return Moved(likely=node.likely, ends={driver.id: ends for driver, ends in node.ends.items()})


def _drivers(f: Figures, held: bool) -> dict[str, str]:
    """Labels of everything that can move a figure, whether or not it does today."""
    counts = {field: getattr(f.firm, name).label for name, field in COUNTS.items()}
    last = (*HELD, *HOURS) if held else (light.MONEY, *HOURS)
    return counts | {PEOPLE.id: PEOPLE.label} | {driver.id: driver.label for driver in (*DRIVERS, *last)}


def _steps(f: Figures, found: cost.Costs) -> dict[str, Node]:
    """What is computed on the way to the report's figures."""
    size, systems = growth(f.firm, f.rates)["systems"]
    base, _, extras, _ = found.days.inputs[0].inputs
    return {
        "base_days": base, "extra_days": extras, "audit_days": found.days, "audit": found.audit, "travel": found.travel,
        "certifier": found.certifier, "consultant": found.consultant, "fees": found.fees, "other_costs": found.other,
        "surveillance_per_year": found.surveillance, "recertification": found.recertification,
        "three_year": found.three_year, "administration": found.administration,
        "hours_size": size, "hours_systems": systems,
    }  # fmt: skip


def _assumptions(f: Figures, found: cost.Costs, held: bool) -> Iterator[Assumption]:
    for name, field in COUNTS.items():
        yield _of_node(getattr(f.firm, name), name, field, GIVEN if field in _given(f.case.profile) else UNKNOWN)
    yield _of_parameter(f, audit.role_parameter(f.case.profile), "role", audit.ROLE, 100)
    for name, (parameter, included) in extra_parameters().items():
        yield _of_parameter(f, parameter, f"extra_{name}", audit.EXTRAS)
        if included:
            yield _of_parameter(f, included, f"included_{name}", None)
    yield _of_parameter(f, "audit.extras_cap", "extras_cap", None)
    yield _saving(f)
    yield _of_parameter(f, "audit.minimum_days", "minimum_days", None)
    yield _of_node(found.day_rate, "day_rate", cost.DAY_RATE.id, _source(f, f.place.day_rate))
    yield _of_node(found.administration, "administration", cost.ADMINISTRATION.id, _source(f, "cost.administration"))
    yield _of_parameter(f, "cost.travel", "travel", cost.TRAVEL)
    yield _of_parameter(f, "cost.support_floor", "support_floor", None)
    yield _of_node(found.internal_audit, "internal_audit", cost.INTERNAL_AUDIT.id, _source(f, "cost.internal_audit"))
    yield _of_node(found.training, "training", cost.TRAINING.id, _source(f, "cost.training"))
    yield _of_node(found.tools, "tools", cost.TOOLS.id, _source(f, "cost.tools"))
    yield _of_parameter(f, "audit.surveillance_share", "surveillance", cost.SURVEILLANCE, 100)
    yield _of_parameter(f, "audit.recertification_share", "recertification", cost.RECERTIFICATION, 100)
    yield _of_parameter(f, "hours.per_extra_system", "hours_per_system", None)
    yield _of_parameter(f, "hours.systems_cap", "hours_systems_cap", None)
    if held:
        yield from _this_year(f)
    else:
        yield _of_node(light.light_purchases(f), "light", light.MONEY.id, _source(f, "cost.light_programme"))


def _this_year(f: Figures) -> Iterator[Assumption]:
    """What only a firm that holds the certificate needs."""
    profile, first, third = f.case.profile, f.rates["audit.surveillance_share"], f.rates["audit.recertification_share"]
    yield Assumption(
        id="audit_due", label="The audit due, while the age of the certificate is not known", unit="%",
        low=_percent(first.likely), likely=_percent(first.likely), high=_percent(third.likely),
        driver=certified.WHICH.id, source=_source(f, "audit.surveillance_share"),
    )  # fmt: skip
    system = _of_parameter(f, "audit.new_system_days", "new_system", certified.NEW_SYSTEM)
    none = {} if profile.new_ai_system_outside_scope else {"low": 0, "likely": 0, "high": 0}
    yield system.model_copy(update=none)
    yield _of_parameter(f, "hours.open_minor", "minor", certified.MINORS)
    count = profile.open_minor_nonconformities or 0
    yield Assumption(
        id="minors",
        label="Open minor points",
        unit="count",
        low=count,
        likely=count,
        high=count,
        driver="",
        source=GIVEN,
    )


def _due(profile: Profile) -> Due:
    months = profile.iso42001_certified_months_ago
    if months is None:
        return "audit_due"
    return "surveillance_per_year" if months <= certified.LAST_SURVEILLANCE_MONTH else "recertification"


def _saving(f: Figures) -> Assumption:
    """A joint audit is good news: its high end means fewer days. Nothing where no other certificate is held."""
    found = _of_parameter(f, "audit.integrated_discount", "saving", audit.INTEGRATED)
    if audit.joint(f.case.profile):
        return found.model_copy(update={"low": found.high, "high": found.low})
    return found.model_copy(update={"low": 0, "likely": 0, "high": 0})


def _of_parameter(f: Figures, parameter: str, id_: str, driver: Driver | None, times: float = 1) -> Assumption:
    value, found = f.rates[parameter], f.rates.parameters[parameter]
    low, likely, high = (round(v * times, 6) for v in (value.low, value.likely, value.high))
    return Assumption(
        id=id_, label=found.label, unit="%" if times == 100 else found.unit, low=low, likely=likely, high=high,
        driver=driver.id if driver else "", source=_source(f, parameter),
    )  # fmt: skip


def _of_node(node: Node, id_: str, driver: str, source: str) -> Assumption:
    low, high = next(iter(node.ends.values()), (node.likely, node.likely))
    return Assumption(
        id=id_, label=node.label, unit=node.unit, low=low, likely=node.likely, high=high, driver=driver, source=source
    )


def _source(f: Figures, parameter: str) -> str:
    return "; ".join(f.rates.source(parameter)[1:])


def _given(profile: Profile) -> set[str]:
    return {field for field in COUNTS.values() if getattr(profile, field) is not None}


def _ladders(f: Figures) -> Iterator[Ladder]:
    for name, parameter in {
        "base_days": "audit.base_days",
        "support_size": "cost.support_size",
        "hours_size": "hours.size",
    }.items():
        times = 100 if name.endswith("size") else 1
        rungs = tuple((step.up_to, _triple(step.value, times)) for step in f.rates.tables[parameter])
        found = f.rates.parameters[parameter]
        yield Ladder(id=name, label=found.label, unit="%" if times == 100 else found.unit, rungs=rungs)
    unit = f.place.currency
    tools = tuple(
        (step.up_to, _ends(priced_as(f.rates, "cost.tools", step.value, "USD", unit, cost.TOOLS)))
        for step in f.rates.tables["cost.tools"]
    )
    yield Ladder(id="tools", label=f.rates.parameters["cost.tools"].label, unit=unit, rungs=tools)


def _support(f: Figures) -> Iterator[SupportPrice]:
    modes: tuple[Support | None, ...] = (*get_args(Support), None)
    for mode in modes:
        yield SupportPrice(mode=mode, price=_ends(cost.support_price(mode, f.place.currency, f.rates)))


def _ends(node: Node) -> tuple[float, float, float]:
    low, high = next(iter(node.ends.values()), (node.likely, node.likely))
    return low, node.likely, high


def _triple(value: Triple, times: float) -> tuple[float, float, float]:
    return _percent(value.low, times), _percent(value.likely, times), _percent(value.high, times)


def _percent(value: float, times: float = 100) -> float:
    return round(value * times, 6)
