"""Which plan a calendar or CSV file holds: the one that the verdict asks for, or the certification plan apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from domain.results.report import PlannedAction, Verdict
from exports.noted import Noted, noted
from exports.view import View

Which = Literal["light", "certification"]
LIGHT_PLAN: Final = "30/90-day plan"
FULL_PLAN: Final[Mapping[Verdict, str]] = {"no_need": "AI action plan", "maintain": "Action plan for this year"}
CERTIFICATION_PLAN: Final = "Certification plan"


@dataclass(frozen=True)
class HeldPlan:
    """The open actions of one of the two plans, numbered as the Excel file numbers them."""

    view: View
    which: Which

    @property
    def name(self) -> str:
        """What a reader calls this plan."""
        return LIGHT_PLAN if self.which == "light" else FULL_PLAN.get(self.view.report.need.verdict, CERTIFICATION_PLAN)

    @property
    def actions(self) -> tuple[PlannedAction, ...]:
        """The open actions, in order of start."""
        return self.view.light if self.which == "light" else self.view.report.plan.actions

    @cached_property
    def number(self) -> Mapping[str, str]:
        """`L-01` or `A-01` for each action id."""
        if self.which == "certification":
            return self.view.number
        return {action.id: f"L-{place:02}" for place, action in enumerate(self.actions, 1)}

    def after(self, action: PlannedAction) -> str:
        """`L-01, L-07`: the actions of this plan that come first."""
        return ", ".join(self.number[name] for name in action.depends_on if name in self.number)

    def said(self, action: PlannedAction) -> Noted:
        """Who does it and by when: the same in both plans."""
        return noted(self.view.case, action)


def advised(view: View) -> HeldPlan:
    """The plan that the verdict asks for."""
    return HeldPlan(view, "light" if view.is_light else "certification")


def certification(view: View) -> HeldPlan:
    """Every open action, whatever the verdict."""
    return HeldPlan(view, "certification")
