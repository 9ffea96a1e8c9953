"""Odd input and figures that need a word: kept, computed, and said (rules 8, right-hand column)."""

from collections.abc import Iterable, Iterator, Sequence

from domain.asked.bank import Bank, Question
from domain.case import Case
from domain.parameters import Parameter
from domain.profile import OURS, Profile
from domain.results.report import Contradiction, Gap, Notice, Range, Readiness
from scoring.costs.cost import Costs
from scoring.costs.market import Market, country_name, exchange, market, own_currency
from scoring.law.law import written
from scoring.need.verdict import certificate_valid, may_claim
from scoring.numbers.exchange_lists import RATE
from scoring.numbers.rates import Rates
from scoring.numbers.spread import Spread
from scoring.readiness.attainment import Attainment
from scoring.worked.workdays import holidays_known

LARGEST_ROW = 425
CONTRADICTION = "contradiction"
BOTH_WAITS = (
    "The low figure for months is the likely one: the certifier's waiting time and the months of records an auditor "
    "wants to see end at the same time, so making only one of them shorter changes nothing."
)
NO_PRICES = (
    "We have no certifier prices for {country}: those of {whose} are used. Ask a certifier near you for its own."
)
OLD_FIGURES = (
    "{which} to be looked at again by {first}: check before you rely on the figures here. "
    "How we calculate lists every figure with its day."
)
OLD_RATES = "Exchange rates are over twelve months old ({days}): what was converted at them is rough."
NO_COUNTRY = (
    "The country is not known: certifier prices of the United States are used, and the plan leaves out weekends, but "
    "no public holidays."
)
IN_DOLLARS = "An amount without a currency is read as US dollars."
IN_THE_EU = (
    "You said that you neither work in the EU nor for anyone there, and your country is in it: its law holds where you "
    "are, so the notes count you in."
)
SELF_CLAIM = (
    'The words are "aligned with"; "certified" needs a certificate, and "compliant" says more than anyone has looked '
    "at. Somebody will ask who checked: have the proof ready, and say that it was you."
)


def profile_notices(profile: Profile, rates: Rates, place: Market) -> Iterator[Notice]:
    """Facts that don't fit together, and what was made of them."""
    yield from _counts(profile)
    yield from _asks(profile, rates)
    if place.wanted:
        yield _warn("currency", f"We hold no exchange rate for {place.wanted}, so figures are in US dollars.")
    if place.borrowed and profile.country:
        yield _warn("market", NO_PRICES.format(country=country_name(profile.country), whose=place.borrowed))
    if profile.country is None:
        yield _info("country", NO_COUNTRY if profile.currency else f"{NO_COUNTRY} {IN_DOLLARS}")
    if profile.in_eu_market and profile.eu_market is False:
        yield _warn("in_the_eu", IN_THE_EU)
    if profile.wants_to_claim_alignment and not may_claim(profile):
        yield _warn("self_claim", SELF_CLAIM)


def _counts(profile: Profile) -> Iterator[Notice]:
    p = profile
    if p.ai_headcount is not None and p.headcount is not None and p.ai_headcount > p.headcount:
        yield _warn("ai_headcount", f"{p.ai_headcount} people work with AI, but only {p.headcount} work there at all.")
    if p.ai_roles == () and p.ai_systems:
        yield _warn("ai_roles", "No AI role was chosen, but there are AI systems: treated as use of AI.")
    if p.ai_headcount == 0 and p.ai_systems:
        yield _warn("ai_people", "Nobody works with AI, but there are AI systems: counted as one person.")
    if p.ai_headcount is not None and p.ai_headcount > LARGEST_ROW:
        yield _warn("audit_table", f"Above {LARGEST_ROW} people the last row of our audit-day table is used.")
    yield from _certificate(p)


def _certificate(p: Profile) -> Iterator[Notice]:
    """What was made of the facts about the firm's own ISO/IEC 42001 certificate."""
    age, held = p.iso42001_certified_months_ago, certificate_valid(p)
    if p.lost_iso42001:
        word = "was withdrawn" if p.iso42001_state == "withdrawn" else "has run out"
        yield _warn(
            "lost_certificate", f"The ISO 42001 certificate {word}: it counts as none, and its mark may not be used."
        )
    elif p.holds(OURS) and not held:
        yield _warn("lapsed", "The ISO 42001 certificate is over three years old: treated as lapsed.")
    elif age is not None and not held:
        yield _warn("certificate", "Months since certification are given, but no ISO 42001 certificate.")
    if held and p.iso42001_state == "suspended":
        yield _warn(
            "suspended", "The ISO 42001 certificate is suspended: nobody may be told of it until it is restored."
        )
    if held and age is None:
        yield _warn("certificate_age", "The age of the certificate is not known: this year's cost covers both audits.")


def _asks(profile: Profile, rates: Rates) -> Iterator[Notice]:
    own, shown = own_currency(profile), market(profile, rates).currency
    for ask in profile.customer_asks or ():
        name, given = ask.customer or "A customer", ask.currency or own
        if ask.deadline_months is not None and ask.deadline_months < 0:
            yield _warn("deadline", f"{name}: the date given lies in the past.")
        if ask.revenue and given != shown:
            known = exchange(rates, given, shown) is not None
            done = f"converted to {shown}" if known else f"kept apart: we hold no rate for {given}"
            yield _warn("ask_currency", f"{name}: the sales are in {given}; {done}.")


def answer_notices(bank: Bank, case: Case, met: Attainment) -> Iterator[Notice]:
    """Answers and judgements that are kept but not scored."""
    if carried := [bank.question[name] for name in case.carried if name in bank.question]:
        yield _info("carried", _carried(carried))
    for question_id, answer in sorted(case.answers.items()):
        question = bank.question.get(question_id)
        if question is None and bank.withdrawn.get(question_id) in case.answers:
            continue  # answered anew under the id that took its place
        if question is None:
            known = "was withdrawn from" if question_id in bank.withdrawn else "is not in"
            yield _warn("unknown_question", f"{question_id} {known} the question bank: the answer is kept, not scored.")
        elif answer.choice not in question.by_choice:
            yield _warn(
                "unknown_choice", f"{question_id}: {answer.choice!r} is not one of its choices: kept, not scored."
            )
        elif met.states[question_id] != "asked":
            yield _info("hidden_answer", f"{question_id} is not asked of this firm: the answer is kept, not scored.")
    for ref in sorted(case.judgements):
        if ref not in bank.refs:
            yield _warn("unknown_requirement", f"{ref} is not a known requirement: the judgement is kept, not used.")


def contradiction_notices(found: Iterable[Contradiction]) -> Iterator[Notice]:
    """Claims that cannot both be true, one notice each."""
    return (_warn(CONTRADICTION, each.message) for each in found)


def _carried(questions: Sequence[Question]) -> str:
    count = "1 answer was" if len(questions) == 1 else f"{len(questions)} answers were"
    texts = " ".join(f"“{q.text}”" for q in questions)
    return (
        f"{count} given to an older set of questions and carried over; where it could be read in two ways, the weaker "
        f"one counts until you answer again: {texts}"
    )


def rate_notices(rates: Rates) -> Iterator[Notice]:
    """Parameters outside their time."""
    if rates.early:
        yield _warn("early", f"{len(rates.early)} of our figures start after {rates.day}: their first values are used.")
    old = [rates.parameters[i].sources[0] for i in rates.stale if i.startswith(RATE)]
    if old:
        days = ", ".join(sorted({source.dated() for source in old}))
        yield _warn("stale", OLD_RATES.format(days=days))
    due = [rates.parameters[i] for i in rates.stale if not i.startswith(RATE)]
    if due:
        first = written(min(parameter.review_by for parameter in due))
        yield _warn("stale", OLD_FIGURES.format(which=_which(due), first=first))


def _which(due: Sequence[Parameter]) -> str:
    """A figure by its label; of several, how many: on most days of review nearly all are due at once."""
    return f"“{due[0].label}” was" if len(due) == 1 else f"{len(due)} of our prices, times and shares were"


def readiness_notices(
    ready: Readiness, met: Attainment, majors: tuple[str, ...], gaps: tuple[Gap, ...], held: bool
) -> Iterator[Notice]:
    """What to know about the score. `majors` hold the status at not ready; `held`: an auditor has seen the practice."""
    if ready.likely_is_guess and held:
        yield _info("prior", "Nothing is answered yet: until then your auditor's last report says more than this page.")
    elif ready.likely_is_guess:
        yield _info("prior", f"Nothing is answered yet: {ready.likely:g} % is our guess, not a finding.")
    if met.proposed:
        yield _info("exclusions", _left_out(len(met.proposed)))
    if majors and not ready.likely_is_guess:
        serious = sum(gap.severity == "potential_major" for gap in gaps)
        yield _info("majors", _holding(len(majors), serious, "back" if held else "at not ready"))


def _left_out(count: int) -> str:
    if count == 1:
        return "1 control is proposed to be left out; until you decide, it counts as unknown."
    return f"{count} controls are proposed to be left out; until you decide, they count as unknown."


def _holding(count: int, serious: int, where: str) -> str:
    """What holds the status, told apart as the lists of gaps do: `serious` is the number every list shows."""
    head = "1 point holds" if count == 1 else f"{count} points hold"
    parts = [f"{serious} an auditor may call major"] if serious else []
    if count > serious:
        parts.append(f"{count - serious} of which nothing is answered yet")
    return f"{head} the status {where}: {' and '.join(parts)}."


def fee_notices(fees: Spread, found: Costs, place: Market, rates: Rates) -> Iterator[Notice]:
    """Fees outside the usual band of a small firm (a practitioner's page: USD 20,000 to 150,000 and more)."""
    in_dollars = fees.likely * (exchange(rates, place.currency, "USD") or 1)
    lean, high = rates.likely("cost.lean_below"), rates.likely("cost.high_above")
    if in_dollars < lean:
        yield _info(
            "lean",
            f"Fees below USD {lean:,.0f} are lean and unusual, by a practitioner's page: compare real quotes.",
        )
    if in_dollars > high:
        widest = max(found.fees.addends, key=lambda part: part.likely)
        yield _info(
            "high", f"Fees above USD {high:,.0f} are rare for a small firm. What drives it most: {widest.label}."
        )


def time_notices(profile: Profile, months: Range) -> Iterator[Notice]:
    """What to know about months and planned days."""
    yield from month_notices(months)
    yield from holiday_notices(profile)


def month_notices(found: Range) -> Iterator[Notice]:
    """Why months can't fall below likely: two waits end together, and each driver is varied alone (rules 3)."""
    if found.low == found.likely:
        yield _info("months_floor", BOTH_WAITS)


def holiday_notices(profile: Profile) -> Iterator[Notice]:
    """A country whose public holidays the plan cannot leave out."""
    if profile.country is not None and not holidays_known(profile.country):
        yield _warn("holidays", f"We hold no public holidays of {profile.country}: the plan leaves out weekends only.")


def _warn(id_: str, message: str) -> Notice:
    return Notice(id=id_, severity="warning", message=message)


def _info(id_: str, message: str) -> Notice:
    return Notice(id=id_, severity="info", message=message)
