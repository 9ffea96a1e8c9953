"""What if: a changed fact, and everything that moves with it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from domain.asked.bank import Bank
from domain.base import Frozen
from domain.case import Case
from domain.parameters import Parameters
from domain.profile import Certificate, Count, PositiveCount, Profile, Support
from domain.results.report import Report
from scoring.evaluate import report, with_both_layers
from scoring.numbers.ledger import Ledger
from scoring.numbers.rates import rates
from scoring.readiness.counted import weighed
from scoring.worked.answered import Answered

HELD: dict[str, Certificate] = {"iso27001": "iso27001", "iso9001": "iso9001"}


class WhatIf(Frozen):
    """Facts to change. A fact that is not named stays; one named as None is tried as "not known yet".

    `iso27001` and `iso9001` True or False: as if the certificate were held, or not; None leaves it.
    """

    ai_systems: Count | None = None
    sensitive_systems: Count | None = None
    ai_headcount: Count | None = None
    sites: PositiveCount | None = None
    consultant_support: Support | None = None
    hours_per_week: Annotated[float, Field(gt=0, le=1_000)] | None = None
    iso27001: bool | None = None
    iso9001: bool | None = None

    def applied(self, profile: Profile) -> Profile:
        """The profile with these facts changed. A changed scope never holds more sensitive systems than systems."""
        update: dict[str, Any] = {name: getattr(self, name) for name in self.model_fields_set - HELD.keys()}
        if self.model_fields_set & {"ai_systems", "sensitive_systems"}:
            update["sensitive_systems"] = _within_scope(profile.model_copy(update=update))
        for field, certificate in HELD.items():
            held = getattr(self, field)
            if held is not None and held != profile.holds(certificate):
                others = tuple(c for c in update.get("certificates", profile.certificates) or () if c != certificate)
                update["certificates"] = (*others, certificate) if held else others
        return profile.model_copy(update=update)


def _within_scope(profile: Profile) -> int | None:
    if profile.ai_systems is None or profile.sensitive_systems is None:
        return profile.sensitive_systems
    return min(profile.sensitive_systems, profile.ai_systems)


def what_if(bank: Bank, parameters: Parameters, case: Case, as_of: date, change: WhatIf) -> Report:
    """The report as it would be, without reasons."""
    return sweep(bank, parameters, case, as_of, (change,))[0]


def sweep(bank: Bank, parameters: Parameters, case: Case, as_of: date, changes: Iterable[WhatIf]) -> tuple[Report, ...]:
    """One report for each change, in their order. What follows from the answers alone is worked out once."""
    today, found, known = rates(parameters, as_of), [], None
    for change in changes:
        changed = case.model_copy(update={"profile": change.applied(case.profile)})
        counts, against = weighed(bank, changed)  # a changed fact may settle a contradiction, or make one
        if known is None or known.case.answers != counts.answers or not known.holds_for(counts.profile):
            known = Answered(bank, today, counts, Ledger(enabled=False))
        made = report(known, parameters, counts, as_of, next_questions=False, roads=False, workings=False)
        found.append(with_both_layers(made, known, changed, counts, against))
    return tuple(found)
