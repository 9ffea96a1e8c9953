"""A bank in figures, and as the JSON that other programs read."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from statistics import median
from typing import Any

from domain.asked.bank import Bank, Framework, Outcome, Question
from domain.asked.ref import bare, of
from domain.profile import AiRole
from questions.checks.conditions import allowed
from questions.checks.coverage import asked_by, reached
from questions.checks.reading import grades
from questions.checks.size import longest_path
from questions.draft import Draft


def as_json(bank: Bank) -> str:
    """The bank in the shape of docs/case-file.md, one value per line."""
    return json.dumps(as_told(bank), ensure_ascii=False, indent=1)


def as_told(bank: Bank) -> dict[str, Any]:
    """The bank as other programs read it: what it holds, and the same frameworks under the names of the contract."""
    whole = bank.model_dump(mode="json")
    outcomes = [_outcome(bank, o) for f in bank.beside for o in f.outcomes]
    return whole | {
        "questions": [told | _viewed(bank, q) for told, q in zip(whole["questions"], bank.questions, strict=True)],
        "requirements": [r.model_dump(mode="json") for r in bank.requirements],
        "areas": [area.model_dump(mode="json") for area in bank.areas],
        "outcomes": outcomes,
        "outcomes_version": " and ".join(f.version for f in bank.beside if f.outcomes),
    }


def _viewed(bank: Bank, question: Question) -> dict[str, list[str]]:
    """For each framework that fills fields of a report: what a question names of it, as bare numbers."""
    return {f.view: [bare(ref) for ref in of(f.id, question.refs)] for f in bank.beside if f.view}


def _outcome(bank: Bank, outcome: Outcome) -> dict[str, Any]:
    pair = bank.pair[outcome.ref]
    told = {"id": outcome.number, "function": outcome.area, "title": outcome.title, "ref": outcome.ref}
    return told | {"related": list(pair.related), "also": list(pair.also)}


def summary(draft: Draft) -> str:
    """What a reviewer wants to see of a sound bank: reading grades, coverage, paths and the quick check."""
    return "\n".join([*_sections(draft.bank), "", _coverage(draft), *_paths(draft.bank), _quick(draft.bank)])


def _sections(bank: Bank) -> Iterator[str]:
    found = grades(bank)
    yield f"{'section':<12} {'questions':>9}  reading grade (median, highest)"
    for section in bank.sections:
        ids = [q.id for q in bank.questions if q.section == section.id]
        yield f"{section.id:<12} {len(ids):>9}  {_grade([found[id] for id in ids if id in found])}"
    yield f"{'all':<12} {len(bank.questions):>9}  {_grade(list(found.values()))}"


def _grade(found: list[float]) -> str:
    if not found:
        return "not measured: textstat is not installed (see requirements-dev.txt)"
    return f"{median(found):.1f}, {max(found):.1f}"


def _coverage(draft: Draft) -> str:
    found = [part for f in (draft.bank.framework, *draft.bank.beside) for part in _covered(draft.bank, f)]
    return f"Covered: {', '.join(found)}. {len(draft.bank.actions)} actions."


def _covered(bank: Bank, framework: Framework) -> Iterator[str]:
    """`32 of 32 clauses`, `72 of 72 NIST AI RMF outcomes`; only what the report is about goes without its title."""
    title = "" if framework.id == bank.about else f"{framework.title} "
    by_ref, found = asked_by(bank, framework), reached(bank, framework)
    for kind, count in sorted(Counter(r.kind for r in framework.requirements).items(), reverse=True):
        asked = sum(bool(by_ref[r.ref]) for r in framework.requirements if r.kind == kind)
        yield f"{asked} of {count} {title}{kind}s"
    if framework.outcomes:
        yield f"{len(found)} of {len(framework.outcomes)} {title}outcomes"


def _paths(bank: Bank) -> Iterator[str]:
    lengths: Mapping[tuple[AiRole, ...], int] = {
        roles: longest_path(bank, roles) for size in range(4) for roles in combinations(_roles(), size)
    }
    for roles, length in lengths.items():
        touched = [
            f"{len(reached(bank, f, roles))} of {len(f.outcomes)} {f.title} outcomes" for f in bank.beside if f.outcomes
        ]
        yield f"Longest path, {' and '.join(roles) or 'role not known'}: {', '.join((f'{length} questions', *touched))}"


def _roles() -> tuple[AiRole, ...]:
    return allowed("ai_roles")  # type: ignore[return-value]


def _quick(bank: Bank) -> str:
    return f"Quick check: {sum(q.quick for q in bank.questions)} questions"
