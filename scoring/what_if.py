"""What if: a changed fact, and everything that moves with it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.bank import Bank
from domain.base import Frozen
from domain.case import Case
from domain.parameters import Parameters
from domain.profile import Count, PositiveCount, Profile, Support
from domain.report import Report
from scoring.evaluate import evaluate


class WhatIf(Frozen):
    """Facts to change; None leaves a fact as it is. `iso27001` True or False: as if it were held, or not."""

    ai_systems: Count | None = None
    ai_headcount: Count | None = None
    sites: PositiveCount | None = None
    consultant_support: Support | None = None
    hours_per_week: float | None = None
    iso27001: bool | None = None

    def applied(self, profile: Profile) -> Profile:
        """The profile with these facts changed. Sensitive systems never exceed the systems in scope."""
        update: dict[str, Any] = {k: v for k, v in self if v is not None and k != "iso27001"}
        if self.ai_systems is not None and profile.sensitive_systems is not None:
            update["sensitive_systems"] = min(profile.sensitive_systems, self.ai_systems)
        if self.iso27001 is not None:
            others = tuple(c for c in profile.certificates or () if c != "iso27001")
            update["certificates"] = (*others, "iso27001") if self.iso27001 else others
        return profile.model_copy(update=update)


def what_if(bank: Bank, parameters: Parameters, case: Case, as_of: date, change: WhatIf) -> Report:
    """The report as it would be, without reasons."""
    changed = case.model_copy(update={"profile": change.applied(case.profile)})
    return evaluate(bank, parameters, changed, as_of, reasons=False, next_questions=False)


def sweep(bank: Bank, parameters: Parameters, case: Case, as_of: date, changes: Iterable[WhatIf]) -> tuple[Report, ...]:
    """One report for each change, in their order."""
    return tuple(what_if(bank, parameters, case, as_of, change) for change in changes)


def in_time(report: Report, target: date) -> bool | None:
    """Whether the likely plan ends by `target`; None where no certificate lies at its end."""
    ends = report.plan.earliest_certificate
    return None if ends is None else ends <= target
