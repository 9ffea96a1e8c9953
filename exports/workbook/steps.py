"""The steps from assumptions to a figure, as formulas: one scenario a row, with at most one driver at its low or high."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import get_column_letter

from domain.report import Report
from domain.workings import Money
from exports.words import SUPPORT
from exports.workbook import hours
from exports.workbook.assumptions import COACH, MODE, PRICE, READINESS, by_people, named

NAME: Final = "Drivers"
TOP: Final = 5
FIRST: Final = 3  # the column of the first step
STEPS: Final[Mapping[str, str]] = {
    "base_days": "Base days", "extra_days": "Extra days", "audit_days": "Audit days", "audit": "Audit",
    "travel": "Travel", "certifier": "Certifier", "consultant": "Consultant", "fees": "Fees",
    "other_costs": "Other purchases", "surveillance_per_year": "Surveillance", "recertification": "Recertification",
    "three_year": "Three years", "recommended_spend_now": "Worth spending now", "this_year": "This year's audit",
    "internal_hours": "Hours",
}  # fmt: skip
FIRST_TIME: Final = ("consultant", "fees", "other_costs", "three_year")


@dataclass(frozen=True)
class Grid:
    """Where each step stands: by step its column, by driver its two rows."""

    steps: tuple[str, ...]
    drivers: tuple[str, ...]

    def cell(self, step: str, driver: str | None = None, end: int = 0) -> str:
        """`'Drivers'!$J$6`: a step with everything likely, or with one driver at its low (0) or high (1)."""
        return f"'{NAME}'!{self.at(step, driver, end)}"

    def at(self, step: str, driver: str | None = None, end: int = 0) -> str:
        """The same inside the sheet."""
        return f"${get_column_letter(FIRST + self.steps.index(step))}${self.row(driver, end)}"

    def row(self, driver: str | None, end: int) -> int:
        """The row of a scenario."""
        return TOP + 1 if driver is None else TOP + 2 + 2 * self.drivers.index(driver) + end


def grid(money: Money, report: Report) -> Grid:
    """The steps this firm's figures need, and all drivers."""
    left_out = FIRST_TIME if report.fees is None else ()
    return Grid(tuple(s for s in STEPS if s in money.figures and s not in left_out), tuple(money.drivers))


@dataclass(frozen=True)
class Scenario:
    """Everything likely but for one driver at its low (0) or high (1); None: everything likely. `of`: driver by input."""

    made: Grid
    of: Mapping[str, str]
    driver: str | None
    end: int

    def input(self, id_: str) -> str:
        """The cell of an input in this scenario."""
        moved = self.driver is not None and self.of.get(id_) == self.driver
        return named(id_, ("low", "high")[self.end]) if moved else named(id_)

    def step(self, name: str) -> str:
        """The cell of an earlier step in this scenario."""
        return self.made.at(name, self.driver, self.end).replace("$", "")

    def extra(self, count: str) -> str:
        """Extra days for what the base time does not include."""
        return f"{self.input(f'extra_{count}')}*MAX(0,{self.input(count)}-{named(f'included_{count}')})"

    def help(self, price: str) -> str:
        """A consultant's price x size x what is still open, not below the floor."""
        size = by_people("support_size", self.input("people"))
        return f"{self.input(price)}*{size}*MAX({named('support_floor')},100-{self.input(READINESS)})/10000"


def step_formula(step: str, x: Scenario, money: Money, report: Report) -> str:
    """The step from inputs and earlier steps, in whole percents, divided once and rounded to six places."""
    match step:
        case "base_days":
            return by_people("base_days", x.input("people"))
        case "extra_days":
            counted = [x.extra(count) for count in ("systems", "legal", "suppliers", "sites")]
            return f"ROUND({'+'.join(counted)}+{x.input('extra_sensitive')}*{x.input('sensitive')},6)"
        case "audit_days":
            return f"MAX({named('minimum_days')},ROUND(2*ROUND({_days(x)},6),0)/2)"
        case "audit":
            return f"{x.step('audit_days')}*{x.input('day_rate')}"
        case "travel":
            return f"ROUND({x.step('audit')}*{x.input('travel')}/100,6)"
        case "certifier":
            return f"ROUND({x.step('audit')}+{x.step('travel')}+{x.input('administration')},6)"
        case "surveillance_per_year" | "recertification":
            return f"ROUND({x.step('certifier')}*{x.input(step.removesuffix('_per_year'))}/100,6)"
        case "this_year":
            return f"ROUND({_due(x, money)}+{x.input('new_system')}*{x.input('day_rate')},6)"
        case "internal_hours":
            minors = f"+{x.input('minor')}*{named('minors')}" if "minor" in x.of else ""
            return f"SUM({hours.total_at(x.driver or '', x.end)}){minors}"
        case _:
            return _purchase(step, x, report)


def _days(x: Scenario) -> str:
    base, extra, cap = x.step("base_days"), x.step("extra_days"), named("extras_cap")
    return f"({base}*{x.input('role')}/100+MIN({extra},{base}*{cap}/100))*(100-{x.input('saving')})/100"


def _due(x: Scenario, money: Money) -> str:
    if money.due == "audit_due":
        return f"{x.step('certifier')}*{x.input('audit_due')}/100"
    return x.step(money.due or "recertification")


def _purchase(step: str, x: Scenario, report: Report) -> str:
    """What only a firm on its way to the first certificate buys."""
    match step:
        case "consultant":
            return f"ROUND({x.help(PRICE)},6)"
        case "fees":
            return f"ROUND({x.step('certifier')}+{x.step('consultant')},6)"
        case "other_costs":
            return f"ROUND({x.input('internal_audit')}+{x.input('training')}+{x.input('tools')},6)"
        case "three_year":
            more = f"2*{x.step('surveillance_per_year')}+2*{x.input('tools')}"
            return f"ROUND({x.step('fees')}+{x.step('other_costs')}+{more},6)"
        case _:
            return _spend_now(x, report)


def _spend_now(x: Scenario, report: Report) -> str:
    """What the verdict justifies: a light programme, training with a coach unless none is wanted, or all of it."""
    if report.need.only_light:
        return x.input("light")
    if report.need.verdict == "prepare":
        coach = f'IF({MODE}="{SUPPORT["none"]}",0,{x.help(COACH)})'
        return f"ROUND({coach}+{x.input('training')},6)"
    return f"ROUND({x.step('fees')}+{x.step('other_costs')},6)"
