"""Two roads from the same answers, side by side: what each costs, takes, lets you say and leaves you with."""

from dataclasses import dataclass

from domain.expression import Driver, Node
from domain.results.report import RequirementResult, Verdict
from domain.results.roads import LeftOpen, Road, RoadId, Roads, Shortcut, Switch
from scoring.costs.cost import SHARE_OF
from scoring.costs.effort import OpenAction, hours, in_light_programme
from scoring.numbers.expression import branch, largest, names, total
from scoring.plan.carried import carries
from scoring.plan.light import light_hours, light_money, light_months
from scoring.plan.road_words import ShortcutWords, road_words
from scoring.worked.bill import Certificate
from scoring.worked.figures import Figures

GROUP = Driver("audit.group_share", "What the group's certifier charges for one more firm")
RESTORE = Driver("audit.restore_share", "How much of a first audit the certifier does again")
_WHOLE, _USED = names("whole", "used")
LEFT_OVER = largest(0, _WHOLE - _USED)
FIRST: dict[Verdict, RoadId] = {"certify_now": "certify"}
"""The road a verdict asks for; every other verdict asks for the light one."""


@dataclass(frozen=True, slots=True)
class Start:
    """What both roads start from: open actions, and the light steps among them in their light form."""

    f: Figures
    results: tuple[RequirementResult, ...]
    actions: tuple[OpenAction, ...]
    light: tuple[OpenAction, ...]


def roads(start: Start, certificate: Certificate) -> Roads:
    """Both roads. Only for a firm with AI and without the certificate: others have no two roads to choose from."""
    f, words = start.f, road_words()
    certify = _certify(f, certificate)
    kept, lost = _kept_and_lost(start)
    return Roads(
        first=FIRST.get(f.decision.verdict, "light"),
        advice=_advice(start),
        group=_shortcut(f, certificate, GROUP, words.group) if f.case.profile.group_certificate else None,
        restore=_shortcut(f, certificate, RESTORE, words.restore) if f.case.profile.lost_iso42001 else None,
        light=_light(start),
        certify=certify,
        carries=carries(f.bank, start.results, f.met.proposed, start.actions, start.light),
        switch=tuple(_switch(start, a) for a in start.light),
        left_open=_left_open(start),
        later_hours=start.f.measure(_later(start, kept), "hours"),
        lost_hours=start.f.measure(total("Light work a certificate would not use", "hours", *lost), "hours"),
        outcomes=_outcomes(start),
    )


def _advice(start: Start) -> str:
    """Nobody is sent to begin with what is done."""
    words, verdict = road_words(), start.f.decision.verdict
    return words.advice[verdict] if start.light else words.done.get(verdict, words.advice[verdict])


def _light(start: Start) -> Road:
    f, words = start.f, road_words().light
    return Road(
        id="light",
        money=light_money(f),
        after=None,
        hours=f.measure(light_hours(start.light), "hours"),
        months=light_months(f, start.light),
        says=tuple(line.format(proof=_proof(f)) for line in words.says),
        never_says=words.never_says,
    )


def _certify(f: Figures, found: Certificate) -> Road:
    words = road_words().certify
    return Road(
        id="certify",
        money=f.measure(found.purchases, found.purchases.unit),
        after=found.after,
        hours=found.hours,
        months=found.months,
        says=words.says,
        never_says=words.never_says,
    )


def _shortcut(f: Figures, found: Certificate, share: Driver, words: ShortcutWords) -> Shortcut:
    """Another way to a certificate: a share of a first audit, and the question to who decides on it."""
    unit, rule = found.first_audit.unit, "share of the certifier's first audit"
    part = f.rates.leaf(share.id, share)
    money = branch(words.label, unit, SHARE_OF, found.first_audit, part, rule=rule)
    return Shortcut(money=f.measure(money, unit), says=words.says, asks=words.asks)


def _proof(f: Figures) -> str:
    """What the light programme leaves in this firm's hands, done or still to do: `one-page AI policy; AI tool list`."""
    steps = [a.in_light_form for a in f.bank.actions if in_light_programme(a, f.case.profile)]
    names = [a.deliverable for a in sorted(steps, key=lambda a: a.light_days or 0)]
    return "; ".join(name if name[:2].isupper() else name[0].lower() + name[1:] for name in names)


def _switch(start: Start, step: OpenAction) -> Switch:
    whole = next(a for a in start.actions if a.action.id == step.action.id)
    smaller = whole.action.light
    more = branch(
        f"More hours for a certificate: {whole.action.title}",
        "hours",
        LEFT_OVER,
        whole.hours,
        total("Kept from the light step", "hours", *([] if smaller and smaller.later == "redone" else [step.hours])),
        rule="hours of the whole action, less what the light step keeps",
    )
    return Switch(
        action=whole.action.id,
        deliverable=step.action.deliverable,
        becomes=smaller.later if smaller else "kept",
        adds=smaller.adds if smaller else "",
        hours=start.f.measure(more, "hours"),
    )


def _kept_and_lost(start: Start) -> tuple[list[Node], list[Node]]:
    """Hours of the light steps that a certificate uses, and of those it would have done anew."""
    redone = {a.id for a in start.f.bank.actions if a.light is not None and a.light.later == "redone"}
    return (
        [a.hours for a in start.light if a.action.id not in redone],
        [a.hours for a in start.light if a.action.id in redone],
    )


def _later(start: Start, kept: list[Node]) -> Node:
    return branch(
        "Hours a certificate still takes after the light road",
        "hours",
        LEFT_OVER,
        hours(start.actions),
        total("Light work a certificate uses", "hours", *kept),
        rule="hours of all open actions, less the light work it uses",
    )


def _left_open(start: Start) -> tuple[LeftOpen, ...]:
    """Open actions that are no light step, those an auditor would call major first."""
    steps = {a.action.id for a in start.light}
    found = [
        LeftOpen(
            action=a.action.id,
            deliverable=a.action.deliverable,
            closes=a.action.closes,
            major=any(start.f.bank.requirement[ref].if_absent == "major" for ref in a.action.closes),
        )
        for a in start.actions
        if a.left and a.action.milestone is None and a.action.id not in steps
    ]
    return tuple(sorted(found, key=lambda line: not line.major))


def _outcomes(start: Start) -> tuple[str, ...]:
    """Outcomes of the guides that fill fields of the report, with a question that a light step of this firm answers."""
    bank = start.f.bank
    steps = {a.id for a in bank.actions if in_light_programme(a, start.f.case.profile)}
    touched = {ref for q in bank.questions if steps & set(q.actions) for ref in q.refs}
    return tuple(
        o.number
        for framework in bank.beside
        if framework.view
        for o in framework.outcomes
        if o.ref in touched and start.f.answered.outcome_levels(framework)[o.ref].inputs
    )
