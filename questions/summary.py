"""A bank in figures, and as the JSON that other programs read."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from statistics import median

from domain.bank import Bank
from domain.profile import AiRole
from questions.checks.conditions import allowed
from questions.checks.coverage import asked_by, reached
from questions.checks.reading import grades
from questions.checks.size import longest_path
from questions.draft import Draft


def as_json(bank: Bank) -> str:
    """The bank in the shape of docs/questions.md, one value per line."""
    return json.dumps(bank.model_dump(mode="json"), ensure_ascii=False, indent=1)


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
    by_ref, found = asked_by(draft.bank), reached(draft.bank)
    parts = [
        f"{sum(bool(by_ref[r.ref]) for r in draft.bank.requirements if r.kind == kind)} of {count} {kind}s"
        for kind, count in sorted(Counter(r.kind for r in draft.bank.requirements).items(), reverse=True)
    ]
    for title, count in Counter(draft.framework[o.id] for o in draft.bank.outcomes).items():
        hit = sum(o.id in found for o in draft.bank.outcomes if draft.framework[o.id] == title)
        parts.append(f"{hit} of {count} {title} outcomes")
    return f"Covered: {', '.join(parts)}. {len(draft.bank.actions)} actions."


def _paths(bank: Bank) -> Iterator[str]:
    lengths: Mapping[tuple[AiRole, ...], int] = {
        roles: longest_path(bank, roles) for size in range(4) for roles in combinations(_roles(), size)
    }
    for roles, length in lengths.items():
        touched = f"{len(reached(bank, roles))} of {len(bank.outcomes)} outcomes"
        yield f"Longest path, {' and '.join(roles) or 'role not known'}: {length} questions, {touched}"


def _roles() -> tuple[AiRole, ...]:
    return allowed("ai_roles")  # type: ignore[return-value]


def _quick(bank: Bank) -> str:
    return f"Quick check: {sum(q.quick for q in bank.questions)} questions"
