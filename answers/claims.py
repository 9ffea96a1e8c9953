"""Claims about AI that a firm can't back without an audit, in a text it wrote. English only; the rules are data."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from answers.plain_signs import Folded, fold
from domain.buyer import ClaimFinding

RULES = Path(__file__).with_name("claims.yaml")
WORDS_BEFORE = 10
NEAR = 100
CLAUSE = 400
"""How far to look, in signs, behind a phrase and for the ends of its clause."""
ADVICE = "advice"
"""The kind of a finding that may stay, because the firm holds the certificate."""

_CLAUSE_ENDS = re.compile(
    r"[.!?]+(?=[\s\")]|$)|;|:\s|\n\s*\n|\n\s*[-•·*]|\s-\s"
    r"|,?\s(?:but|however|although|though)\s|,\s(?:yet|so|and)\s(?=\S)|,\s(?=(?:we|our|it|you|the)\b)",
    re.I,
)
_QUESTION = re.compile(
    r"\W*(?:are|is|do|does|did|can|could|have|has|will|would|which|what|who|when|how|why|if|should)\b", re.I
)
_LAST_WORDS = re.compile(rf"(?:\S+\s+){{0,{WORDS_BEFORE}}}\S*\Z")


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of claim. `when_certified`: what to tell a firm that holds the certificate; None: it counts as well."""

    kind: str
    patterns: tuple[re.Pattern[str], ...]
    spared_by: frozenset[str]
    reason: str
    instead: str
    when_certified: str | None
    instead_when_certified: str


@dataclass(frozen=True, slots=True)
class Guards:
    """What lets a phrase stay, by name: words before it, right behind it, or anywhere in its clause."""

    before: Mapping[str, re.Pattern[str]]
    after: Mapping[str, re.Pattern[str]]
    around: Mapping[str, re.Pattern[str]]


def check(text: str, certified: bool = False) -> tuple[ClaimFinding, ...]:
    """Every such phrase in `text`, in order of place; `start` and `end` count the signs of `text` as given.

    `certified`: the firm holds ISO/IEC 42001. To say so may then stay and comes back as kind "advice"; what no
    certificate covers (guarantees, the EU AI Act, NIST, security) still counts.
    """
    rules, guards = _rules()
    folded = fold(text)
    found = [_finding(rule, span, text, certified) for rule in rules for span in _spans(rule, folded, guards)]
    return tuple(sorted(_merged(found, text), key=lambda f: (f.start, f.end)))


def _spans(rule: Rule, folded: Folded, guards: Guards) -> Iterator[tuple[int, int]]:
    for pattern in rule.patterns:
        for match in pattern.finditer(folded.text):
            if not _spared(rule, folded.text, match.start(), match.end(), guards):
                yield folded.places[match.start()], folded.places[match.end() - 1] + 1


def _spared(rule: Rule, text: str, start: int, end: int, guards: Guards) -> bool:
    first, last = _clause(text, start, end)
    before, after, clause = text[first:start], text[end : end + NEAR], text[first:last]
    if text[last : last + 1] == "?" and _QUESTION.match(clause):
        return True
    near = _LAST_WORDS.search(before)
    return (
        any(near and guards.before[g].search(near.group()) for g in rule.spared_by & guards.before.keys())
        or any(guards.after[g].search(after) for g in rule.spared_by & guards.after.keys())
        or any(guards.around[g].search(clause) for g in rule.spared_by & guards.around.keys())
    )


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a phrase begins and ends."""
    earliest, latest = max(0, start - CLAUSE), min(len(text), end + CLAUSE)
    first = max((m.end() for m in _CLAUSE_ENDS.finditer(text, earliest, start)), default=earliest)
    after = _CLAUSE_ENDS.search(text, end, latest)
    return first, after.start() if after else latest


def _finding(rule: Rule, span: tuple[int, int], text: str, certified: bool) -> ClaimFinding:
    start, end = span
    stays = certified and rule.when_certified is not None
    return ClaimFinding(
        start=start,
        end=end,
        phrase=text[start:end],
        kind=ADVICE if stays else rule.kind,
        reason=rule.when_certified if stays and rule.when_certified else rule.reason,
        instead=rule.instead_when_certified if stays else rule.instead,
    )


def _merged(found: list[ClaimFinding], text: str) -> Iterator[ClaimFinding]:
    """Findings of one kind that overlap, as one; the reason of the first of them stands."""
    last: ClaimFinding | None = None
    for new in sorted(found, key=lambda f: (f.kind, f.start)):
        if last is None or new.kind != last.kind or new.start >= last.end:
            if last:
                yield last
            last = new
        elif new.end > last.end:
            last = last.model_copy(update={"end": new.end, "phrase": text[last.start : new.end]})
    if last:
        yield last


@cache
def _rules() -> tuple[tuple[Rule, ...], Guards]:
    data = yaml.safe_load(RULES.read_text(encoding="utf-8"))
    names: dict[str, str] = data["names"]
    guards = {where: {n: _pattern(p, names) for n, p in found.items()} for where, found in data["guards"].items()}
    return tuple(_rule(r, names) for r in data["rules"]), Guards(**guards)


def _rule(data: Mapping[str, Any], names: Mapping[str, str]) -> Rule:
    return Rule(
        kind=data["kind"],
        patterns=tuple(_pattern(p, names) for p in data["patterns"]),
        spared_by=frozenset(data["spared_by"]),
        reason=data["reason"],
        instead=data["instead"],
        when_certified=data.get("when_certified"),
        instead_when_certified=data.get("instead_when_certified", data["instead"]),
    )


def _pattern(written: str, names: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern as the file writes it: names filled in, and each blank standing for blanks, line breaks or hyphens."""
    while any(f"{{{name}}}" in written for name in names):
        for name, part in names.items():
            written = written.replace(f"{{{name}}}", part)
    return re.compile(written.replace(" ", r"[\s-]+").replace(r"[\s-]+?", r"[\s-]*"), re.I)
