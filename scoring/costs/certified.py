"""What this year costs a firm that holds the certificate (rules 6)."""

from dataclasses import replace

from domain.asked.bank import Bank
from domain.expression import Driver, Given, Node, Sum
from domain.profile import Profile
from scoring.costs.cost import FOR_DAYS, RECERTIFICATION, SHARE_OF, SURVEILLANCE, Costs
from scoring.costs.done import Done
from scoring.costs.effort import OpenAction, Work, whole_hours
from scoring.costs.firm import ANSWERED, UNKNOWN
from scoring.costs.growth import hosting
from scoring.numbers.expression import all_of, branch, leaf, names, total, untold
from scoring.numbers.rates import Rates

WHICH = Driver("audit_due", "Which audit is due: surveillance or recertification")
NEW_SYSTEM = Driver("new_system", "Audit time for the new AI system")
MINORS = Driver("open_minors", "Work to close the open minor points")
LAST_SURVEILLANCE_MONTH = 24
AUDITED: Done = (100, 100, 100)
"""What an unanswered question counts as for hours here: an auditor has seen that practice, so it is no open work."""
MINOR = Given(None, ANSWERED, "answer")
_EACH, _COUNT = names("hours for each", "how many")
FOR_EACH = _EACH * _COUNT
_DAYS, _SHARE, _HOURS, _PEOPLE = names("days of the first audit", "share", "hours a day", "people")
HOST = _DAYS * _SHARE * _HOURS * _PEOPLE
YEARLY = ("run_internal_audit", "hold_management_review")


def this_year(profile: Profile, found: Costs, rates: Rates) -> Node:
    """The audit due this year, and days for a system the certificate does not cover yet."""
    months, unit = profile.iso42001_certified_months_ago, found.certifier.unit
    if months is None:
        label, rule = "The audit due: certificate age not known", "from a surveillance audit to recertification"
        due = branch(label, unit, SHARE_OF, found.certifier, _due(rates), rule=rule)
    else:
        due = found.surveillance if months <= LAST_SURVEILLANCE_MONTH else found.recertification
    label, days = "Audit cost this year", rates.leaf("audit.new_system_days", NEW_SYSTEM)
    if profile.new_ai_system_outside_scope:
        return total(label, unit, due, _for_new_system(days, found.day_rate, unit), id="this_year")
    no_days = replace(days, likely=0, ends={})
    if profile.new_ai_system_outside_scope is None:
        there = replace(days, id=f"{days.id}.if_any", label=f"{days.label}, if there is one")
        return total(
            label, unit, due, _for_new_system(untold(no_days, most=there), found.day_rate, unit), id="this_year"
        )
    none = _for_new_system(no_days, found.day_rate, unit)
    return replace(total(label, unit, due, id="this_year"), how=Sum(spare=(none,)))


def _for_new_system(days: Node, rate: Node, unit: str) -> Node:
    return branch("Audit days for the new AI system", unit, FOR_DAYS, days, rate)


def _due(rates: Rates) -> Node:
    """The audit due as a share of the first one, while the age of the certificate is not known."""
    least, most = "audit.surveillance_share", "audit.recertification_share"
    share = rates.likely(least), rates.likely(least), rates.likely(most)
    given, sources = Given(WHICH, rates.given(least).origin), (*rates.source(least), *rates.source(most))
    between = leaf("Share of the first audit", "share", share, sources=sources, id="audit_due", given=given)
    return untold(between, least=rates.leaf(least, SURVEILLANCE), most=rates.leaf(most, RECERTIFICATION))


def actions_this_year(bank: Bank, actions: tuple[OpenAction, ...], work: Work) -> tuple[OpenAction, ...]:
    """Open gaps, then the year's internal audit and management review, which come again however well they went."""
    others = tuple(a for a in actions if a.action.id not in YEARLY)
    again = tuple(OpenAction(bank.action[i], whole_hours(bank.action[i], work)) for i in YEARLY)
    return (*others, *again)


def hours_this_year(profile: Profile, actions: tuple[OpenAction, ...], days: Node, rates: Rates) -> Node:
    """This year's actions, closing each open minor with evidence, and hosting the audit that is due."""
    minors = branch(
        "Closing open minor points",
        "hours",
        FOR_EACH,
        rates.leaf("hours.open_minor", MINORS),
        _open_minors(profile, rates),
    )
    found = [a.hours for a in actions]
    hosting = _hosting(profile, days, rates)
    return all_of("Hours of your own people this year", "hours", found, minors, hosting, id="internal_hours")


def _open_minors(profile: Profile, rates: Rates) -> Node:
    """As told; while nobody has told, none, or as many as an audit of a small firm may well leave."""
    said, label = profile.open_minor_nonconformities, "Open minor points"
    count = leaf(label, "count", said or 0, id="open_minors", given=MINOR)
    if said is not None:
        return count
    id_, given = "unknown.open_minors", Given(None, UNKNOWN, "answer")
    many = leaf(f"{label}, if there are any", "count", rates[id_].high, sources=rates.source(id_), id=id_, given=given)
    return untold(count, most=many)


def _hosting(profile: Profile, days: Node, rates: Rates) -> Node:
    return branch(
        "Hosting this year's audit",
        "hours",
        HOST,
        days,
        share_due(profile, rates),
        *hosting(rates),
        rule="days of the first audit x share of the audit due x hours a day x people with the auditor",
    )


def share_due(profile: Profile, rates: Rates) -> Node:
    """The length of this year's audit as a share of the first one, by the age of the certificate."""
    months = profile.iso42001_certified_months_ago
    if months is None:
        return _due(rates)
    if months <= LAST_SURVEILLANCE_MONTH:
        return rates.leaf("audit.surveillance_share", SURVEILLANCE)
    return rates.leaf("audit.recertification_share", RECERTIFICATION)
