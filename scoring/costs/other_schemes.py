"""What SOC 2, ISO 27001 and ISO 9001 already give towards the requirements, and what they leave."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from domain.asked.bank import Bank, Requirement
from domain.asked.ref import full
from domain.base import Frozen
from domain.other_schemes import Overlap, Scheme
from domain.profile import Profile
from scoring.numbers.rates import Rates

FILE = Path(__file__).with_name("other_schemes.yaml")
SOC2 = ("soc2_type1", "soc2_type2")


class Told(Frozen):
    """What the file says of one scheme. Empty lists are worked out from the reuse of each requirement."""

    title: str
    says: str
    gives: tuple[Overlap, ...] = ()
    leaves: tuple[str, ...] = ()


class HeldFile(Frozen):
    """The whole file, its points as numbers of `framework`.

    `most_from`: the reuse (0-1) from which a scheme gives most of a requirement.
    """

    framework: str
    as_of: date
    most_from: float
    iso27001: Told
    iso9001: Told
    iso13485: Told
    soc2: Told


def held(bank: Bank, profile: Profile, rates: Rates) -> tuple[Scheme, ...]:
    """Three schemes, those the firm holds first, and ISO 13485 where it is held. Refs in full, in order."""
    file, part = held_file(), rates.likely("hours.reuse_iso9001")
    devices = part * rates.likely("hours.reuse_iso13485")
    found: tuple[Scheme, ...] = (
        _worked_out("iso27001", bank, profile, lambda r: bank.share("iso27001", r.ref)),
        _worked_out("iso9001", bank, profile, _on_clauses(bank, part)),
        Scheme(
            id="soc2",
            title=file.soc2.title,
            held=any(report in (profile.other_assurance or ()) for report in SOC2),
            says=file.soc2.says,
            gives=tuple(Overlap(part=o.part, refs=full(file.framework, o.refs)) for o in file.soc2.gives),
            leaves=full(file.framework, file.soc2.leaves),
        ),
    )
    if profile.holds("iso13485"):
        found = (_worked_out("iso13485", bank, profile, _on_clauses(bank, devices)), *found)
    return tuple(sorted(found, key=lambda scheme: not scheme.held))


def _on_clauses(bank: Bank, part: float) -> Callable[[Requirement], float]:
    """So much of what ISO 27001 would give, on clauses 4 to 10 only."""
    return lambda r: bank.share("iso27001", r.ref) * part if r.kind == "clause" else 0


def _worked_out(name: str, bank: Bank, profile: Profile, reuse: Callable[[Requirement], float]) -> Scheme:
    file = held_file()
    told: Told = getattr(file, name)
    shares = {r.ref: reuse(r) for r in bank.requirements}
    most = tuple(ref for ref, share in shares.items() if share >= file.most_from)
    some = tuple(ref for ref, share in shares.items() if 0 < share < file.most_from)
    gives = [Overlap(part="Most of it", refs=most), Overlap(part="Part of it", refs=some)]
    return Scheme(
        id=name,
        title=told.title,
        held=name in (profile.certificates or ()),
        says=told.says,
        gives=tuple(overlap for overlap in gives if overlap.refs),
        leaves=tuple(ref for ref, share in shares.items() if share == 0),
    )


@cache
def held_file() -> HeldFile:
    """The file, checked for its shape."""
    return HeldFile.model_validate(yaml.safe_load(FILE.read_text(encoding="utf-8")))
