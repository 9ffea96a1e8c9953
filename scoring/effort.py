"""Hours of the firm's own people, from the open actions (rules 7). Never money."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from domain.bank import Action, Bank, Question
from domain.case import Case
from domain.expression import Driver, Every, Given, Node, Operation
from domain.profile import Profile
from scoring.attainment import Attainment
from scoring.expression import all_of, branch, largest, leaf, names, nearest, smallest
from scoring.firm import Firm
from scoring.rates import Rates

ESTIMATES = Driver("hours.estimates", "How long each action really takes")
UNANSWERED = Driver("unanswered", "What is not answered yet")
ESTIMATED, LEFT, NEW = Given(ESTIMATES), Given(UNANSWERED), Given()
Done = tuple[float, float, float]
"""Share already done (0-100): if all unknowns turn out in place, likely, and if none does."""
NOT_BEFORE: Done = (100, 0, 0)
"""What could not happen so far is still to be done."""
HOURS = nearest(Operation("product", (Every(),)) / 100, 0.25)
"""Of the estimate, the per cent still to do and the factors."""
_SYSTEMS, _PERCENT, _CAP = names("systems", "per cent for each", "most per cent")
WITH_SYSTEMS = 1 + smallest(_CAP, _PERCENT * largest(0, _SYSTEMS - 2)) / 100
Growth = Mapping[str, tuple[Node, ...]]
"""What hours are multiplied by, by what an action grows with."""


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action with work left, the expression of its hours, and the share of it that is done."""

    action: Action
    hours: Node
    done: Done = (0, 0, 0)


def work_left(bank: Bank, case: Case, met: Attainment, unanswered: Done) -> tuple[tuple[Action, Done], ...]:
    """Actions that still have work in them, by phase, with the share that is done.

    `unanswered`: what a question without an answer counts as.
    """
    done = requirement_done(bank, case, met, unanswered)
    shares = ((a, [done[ref] for ref in a.closes if ref in done]) for a in bank.actions_by_phase)
    return tuple((a, share) for a, parts in shares if parts and (share := mean(parts))[2] < 100)


def open_actions(
    bank: Bank, left: tuple[tuple[Action, Done], ...], grown: Growth, profile: Profile, rates: Rates
) -> tuple[OpenAction, ...]:
    """The work that is left, with its hours for a firm of this size."""
    return tuple(OpenAction(a, hours_of(bank, a, share, grown, profile, rates), share) for a, share in left)


def requirement_done(bank: Bank, case: Case, met: Attainment, unanswered: Done) -> dict[str, Done]:
    """How much of each requirement in the plan is done. Left out: excluded ones, and ones proposed to be left out."""
    found: dict[str, Done] = {}
    by_question = {q.id: question_done(q, met, unanswered) for q in bank.questions}
    for r in bank.requirements:
        if met.weights[r.ref] == 0 or not planned(bank, r.ref, met):
            continue
        judgement = case.judgements.get(r.ref)
        if judgement is not None and judgement.attainment is not None:
            given = judgement.attainment * 100
            found[r.ref] = (given, given, given)
        else:
            parts = [(q, done) for q in about_work(bank, r.ref, met) if (done := by_question[q.id]) is not None]
            found[r.ref] = capped_mean(parts) or unanswered
    return found


def planned(bank: Bank, ref: str, met: Attainment) -> bool:
    """True when the plan works on it: not while it is proposed to leave it out and no other answer is about it."""
    return ref not in met.proposed or any(met.choices[q.id] is not None for q in about_work(bank, ref, met))


def about_work(bank: Bank, ref: str, met: Attainment) -> tuple[Question, ...]:
    """Its questions that say how much work is left: "doesn't apply" says nothing, so the others do."""
    kinds = ((q, met.choices[q.id]) for q in bank.asked_by[ref])
    return tuple(q for q, choice in kinds if choice is None or choice.kind != "not_applicable")


def hours(actions: tuple[OpenAction, ...]) -> Node:
    """All hours up to the certificate."""
    return all_of("Hours of your own people", "hours", [a.hours for a in actions], id="internal_hours")


def whole_hours(bank: Bank, action: Action, firm: Firm, profile: Profile, rates: Rates) -> Node:
    """An action's hours with nothing done yet: a yearly duty comes again, however well it went last time."""
    return hours_of(bank, action, (0, 0, 0), growth(firm, rates), profile, rates)


def light_actions(
    bank: Bank, actions: tuple[OpenAction, ...], firm: Firm, profile: Profile, rates: Rates
) -> tuple[OpenAction, ...]:
    """The open actions of the light programme, each in its light form, those of the first 30 days first."""
    grown = growth(firm, rates, "hours.light_size")
    found = [
        OpenAction(light, hours_of(bank, light, a.done, grown, profile, rates), a.done)
        for a in actions
        if a.hours.likely > 0 and in_light_programme(a.action, profile)
        for light in (a.action.in_light_form,)
    ]
    return tuple(sorted(found, key=lambda a: a.action.light_days or 0))


def in_light_programme(action: Action, profile: Profile) -> bool:
    """True when the light programme asks it of a firm of this size; unknown size asks it."""
    people = profile.headcount
    return action.light_days is not None and (people is None or people >= action.light_from)


def question_done(question: Question, met: Attainment, unanswered: Done) -> Done | None:
    """None: left out. Proof plays no part here: the work is the same whether it was shown or only said."""
    level = met.questions[question.id]
    if level is None:
        return None
    if question.id in met.not_yet:
        return NOT_BEFORE
    if level.likely is None:
        return unanswered
    choice = met.choices[question.id]
    if choice is not None and choice.attainment is not None:
        return (level.likely, level.likely, level.likely)
    return (level.high, level.likely, level.likely)


def capped_mean(parts: list[tuple[Question, Done]]) -> Done | None:
    """The mean, None of nothing; what has happened is never above what exists, as for readiness."""
    if not parts:
        return None
    exists = [d for q, d in parts if q.aspect == "exists"]
    if len(parts) == 1 or not exists:
        return mean([d for _, d in parts])
    cap = mean(exists)
    return mean([_lower(d, cap) if q.aspect == "happened" else d for q, d in parts])


def hours_of(bank: Bank, action: Action, share: Done, grown: Growth, profile: Profile, rates: Rates) -> Node:
    """An action's hours: its estimate, as far as it is not done, for a firm of this size."""
    estimate = leaf(
        f"Estimate: {action.title}",
        "hours",
        (action.hours.low, action.hours.likely, action.hours.high),
        given=ESTIMATED,
        id="estimate",
        rule="hours for a small firm with nothing in place",
        sources=("Ready42 planning estimate for each action",),
    )
    left = leaf(
        "Still to do",
        "%",
        (100 - share[0], 100 - share[1], 100 - share[2]),
        given=LEFT,
        id="left",
        rule="100 less the mean attainment of what it closes",
    )
    inputs = [estimate, left, *grown[action.grows_with]]
    if reused := reuse(bank, action, profile, rates):
        inputs.append(
            leaf("New compared with what ISO 27001, 9001 or 13485 gives", "factor", 1 - reused, id="new", given=NEW)
        )
    return branch(action.title, "hours", HOURS, *inputs, rule="product, to the nearest quarter of an hour")


def reuse(bank: Bank, action: Action, profile: Profile, rates: Rates) -> float:
    """Share (0-1) that a held ISO 27001 already gives, or a part of it from ISO 9001 or 13485 on clauses 4-10."""
    if profile.holds("iso27001"):
        return sum(bank.share("iso27001", ref) for ref in action.closes) / len(action.closes)
    part = quality_reuse(profile, rates)
    clauses = [ref for ref in action.closes if bank.requirement[ref].kind == "clause"]
    return sum(bank.share("iso27001", ref) * part for ref in clauses) / len(action.closes)


def quality_reuse(profile: Profile, rates: Rates) -> float:
    """Share (0-1) of the ISO 27001 reuse that ISO 9001 gives, else a part of that share from ISO 13485."""
    if profile.holds("iso9001"):
        return rates.likely("hours.reuse_iso9001")
    if profile.holds("iso13485"):
        return rates.likely("hours.reuse_iso9001") * rates.likely("hours.reuse_iso13485")
    return 0.0


def growth(firm: Firm, rates: Rates, by_size: str = "hours.size") -> Growth:
    """What hours are multiplied by, by what an action grows with: people, then systems."""
    size = rates.rung(by_size, "Grows with people", firm.people, id=by_size)
    systems = branch(
        "Grows with AI systems",
        "factor",
        WITH_SYSTEMS,
        firm.systems,
        rates.leaf("hours.per_extra_system"),
        rates.leaf("hours.systems_cap"),
        id="hours.systems",
        rule="1 + a share for each system after the second, up to the cap",
    )
    return {
        "nothing": (size,),
        "people": (size,),
        "systems": (size, systems),
        "people_and_systems": (size, systems),
    }


def sizes(grown: Growth) -> Hashable:
    """The same for firms whose hours grow alike, whatever moves them."""
    return tuple((node.likely, *node.ends.items()) for node in grown["people_and_systems"])


def mean(parts: list[Done]) -> Done:
    """The mean of each of the three, of at least one."""
    done, likely, open_ = zip(*parts, strict=True)
    return sum(done) / len(parts), sum(likely) / len(parts), sum(open_) / len(parts)


def _lower(one: Done, other: Done) -> Done:
    return min(one[0], other[0]), min(one[1], other[1]), min(one[2], other[2])
