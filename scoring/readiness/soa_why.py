"""Why a control is in or out, from what this firm said: the risk, its part in AI, people, law, customers, its answers.

A fact that nobody gave is not named. Nothing follows the order in which facts were ticked or typed.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from domain.asked.bank import Purpose, Requirement
from domain.case import Proof
from domain.memoised import memoised
from domain.profile import AiRole, AskStrength, Profile
from scoring.readiness.soa_told import Control, Told

DOES: Final[dict[AiRole, str]] = {
    "user": "use AI that others made",
    "provider": "offer customers something with AI in it",
    "developer": "build or train AI",
}
ASKS: Final[dict[AskStrength, str]] = {
    "mandatory": "demand ISO/IEC 42001", "scored": "give points for it", "asked": "ask about it",
}  # fmt: skip
MOST_NAMES: Final = 3
PROOF: Final[dict[Proof, str]] = {"said": "our word", "written": "a document", "record": "a record"}
HARM: Final = "can affect a person's health, safety, money, job, education, housing or rights"
UNKNOWN_ROLE: Final = "Our part in AI is not known yet; until it is, this is taken in."
NOTHING_SAID: Final = "Nobody has answered yet how far this is done here."
RULED_OUT: Final = "What we answered before says that it cannot be there yet."
NOTHING_OF_IT: Final = "We do nothing that this control is about."
SOMEBODY: Final = "one not named"
UNSURE: Final = "not settled yet"


def drafted_inclusion(control: Control) -> str:
    """A reason for taking a control in."""
    purpose = control.requirement.purpose
    said = [f"Otherwise {purpose.risk}."] if purpose else []
    said.append(_role(control))
    if purpose:
        said += _brought_in(purpose, control.profile)
    return " ".join(part for part in (*said, *_known(control)) if part)


def drafted_exclusion(control: Control) -> str:
    """A reason for leaving a control out: from the answer that proposed it, else from the framework file.

    What other answers say of it stands beside, since an auditor would ask.
    """
    left_out = [a for a in control.answers if a.choice.kind == "not_applicable"]
    given = next((a.choice.reason for a in left_out if a.choice.reason), None)
    others = [a for a in control.answers if a not in left_out]
    reason = given or control.requirement.exclusion_reason or NOTHING_OF_IT
    said = [f"{reason.rstrip('.')}.", no_risk(control.requirement)]
    said += [f"Beside that we answered: {_quoted(others)}."] if others else []
    return " ".join(part for part in said if part)


def _known(control: Control) -> Iterator[str]:
    """How it stands here, as far as anybody said."""
    if control.answers:
        yield f"Our answers: {_quoted(control.answers)}."
    elif not control.judged:
        yield RULED_OUT if control.ruled_out else NOTHING_SAID
    yield control.judged


def no_risk(requirement: Requirement) -> str:
    """What leaving a control out says of the risk it is there for; it makes one reason fit several controls."""
    return f"So there is no risk here that {requirement.purpose.risk}." if requirement.purpose else ""


def _role(control: Control) -> str:
    """The roles that bring the control in, in our order."""
    roles, relevance = control.profile.roles, control.requirement.relevance or {}
    if not roles:
        return UNKNOWN_ROLE
    relevant = [DOES[role] for role in DOES if role in roles and relevance.get(role)]
    return f"It applies because we {_listed(relevant)}." if relevant else ""


def _brought_in(purpose: Purpose, profile: Profile) -> Iterator[str]:
    count = profile.sensitive_systems or 0
    if purpose.people and count:
        yield f"{'One' if count == 1 else count} of our AI systems {HARM}."
    laws = _laws(profile)
    if purpose.law and laws:
        yield f"Law that may have a say in {purpose.law}: {_listed(laws)}."
    asks = _asks(profile)
    if purpose.customer and asks:
        yield f"Customers {_listed(asks)} may look at {purpose.customer}."


@memoised
def _laws(profile: Profile) -> list[str]:
    named = {" ".join(law.split()) for law in profile.legal_frameworks or ()} - {""}
    found = sorted(named, key=lambda law: (law.casefold(), law))
    found += ["the rules of our sector"] if profile.regulated_sector else []
    return found + (["EU law, since we work in the EU or for someone there"] if profile.in_eu_market else [])


@memoised
def _asks(profile: Profile) -> list[str]:
    """Who asks and how hard, the hardest first."""
    found, asks = list[str](), profile.customer_asks or ()
    for strength, what in ASKS.items():
        said = [" ".join((ask.customer or "").split()) for ask in asks if ask.strength == strength]
        if said:
            found.append(f"who {what if found else what.replace(' it', ' ISO/IEC 42001')} ({_named(said)})")
    return found


def _named(said: Sequence[str]) -> str:
    """A few names in the order of letters, and how many more there are."""
    names = sorted({name for name in said if name}, key=lambda name: (name.casefold(), name))
    more = len(said) - len(names[:MOST_NAMES])
    shown = names[:MOST_NAMES] + (
        [f"{more} more" if names else SOMEBODY if more == 1 else f"{more} not named"] if more else []
    )
    return ", ".join(shown)


def _quoted(answers: Sequence[Told]) -> str:
    """What was answered; an answer that waits for a contradiction counts as unknown, and nobody said that it is."""
    return "; ".join(UNSURE if a.choice.kind == "unknown" else f"“{a.choice.text}”{_proof(a)}" for a in answers)


def _proof(answer: Told) -> str:
    """What stands behind it; nothing behind "no"."""
    return f" ({PROOF[answer.proof]})" if answer.done else ""


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
