"""Every id that one file mentions is written in another."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from domain.asked.bank import Outcome, Requirement
from domain.asked.ref import framework_of
from domain.results.report import Report, view_fields
from questions.draft import Draft, Kind
from questions.faults import Fault
from questions.source import Steps

_NAMES: Final = (
    ("address", re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "small letters, figures and hyphens"),
    ("tab", re.compile(r"[^\[\]:*?/\\]{1,31}"), "at most 31 characters, none of [ ] : * ? / \\"),
)


def sections(draft: Draft) -> Iterator[Fault]:
    """A section has questions, and their ids start with its own."""
    filled = {q.section for q in draft.bank.questions}
    for section in draft.bank.sections:
        if section.id not in filled:
            yield draft.fault("section", section.id, says="it has no questions")
    for q in draft.bank.questions:
        if not q.id.startswith(f"{q.section}."):
            yield draft.fault("question", q.id, "id", says=f"the id should start with '{q.section}.'")


def questions(draft: Draft) -> Iterator[Fault]:
    """A question asks about things that exist, and about at least one requirement of what the report is about."""
    for q in draft.bank.questions:
        if not q.requirements:
            says = f"it asks about no requirement of {draft.bank.about}; expected one or more"
            yield draft.fault("question", q.id, "refs", says=says)
        yield from unknown_refs(draft, "question", q.id, "refs", q.refs)
        yield from unknown(draft, "question", q.id, "actions", q.actions, "action")


def actions(draft: Draft) -> Iterator[Fault]:
    """An action closes requirements, unless it is a step of certification, and waits for actions that exist."""
    for action in draft.bank.actions:
        if not action.closes and action.milestone is None:
            yield draft.fault("action", action.id, "closes", says="it closes no requirement; expected one or more")
        yield from unknown_refs(draft, "action", action.id, "closes", (*action.closes, *action.elsewhere))
        yield from unknown(draft, "action", action.id, "depends_on", action.depends_on, "action")


def frameworks(draft: Draft) -> Iterator[Fault]:
    """What a framework asks for stands in an area that exists, under a ref that starts with the framework's id."""
    for framework in draft.bank.frameworks.values():
        lines: tuple[tuple[Kind, Requirement | Outcome], ...] = (
            *(("requirement", r) for r in framework.requirements),
            *(("outcome", o) for o in framework.outcomes),
        )
        areas = {area.id for area in framework.areas}
        for kind, line in lines:
            if framework_of(line.ref) != framework.id:
                yield draft.fault(kind, line.ref, "ref", says=f"the ref should start with '{framework.id}:'")
            if line.area not in areas:
                yield draft.fault(kind, line.ref, "area", says=f"the area '{line.area}' does not exist")


def views(draft: Draft) -> Iterator[Fault]:
    """The fields of a report that a framework fills exist, and no other framework fills them."""
    first: dict[str, str] = {}
    for framework in draft.bank.frameworks.values():
        if not framework.view:
            continue
        missing = [name for name in view_fields(framework.view) if name not in Report.model_fields]
        if missing or framework.kind != "outcomes":
            says = f"no report has a view '{framework.view}' of outcomes"
            yield draft.fault("framework", framework.id, "view", says=says)
        if framework.view in first:
            says = f"the view '{framework.view}' is filled by {first[framework.view]} already"
            yield draft.fault("framework", framework.id, "view", says=says)
        first.setdefault(framework.view, framework.id)


def told(draft: Draft) -> Iterator[Fault]:
    """A framework's page has an address and its sheet a name that no other has, and that a browser and Excel take."""
    first: dict[tuple[str, str], str] = {}
    for framework in draft.bank.frameworks.values():
        for key, allowed, expected in _NAMES if framework.told else ():
            name = getattr(framework.told, key)
            if not allowed.fullmatch(name):
                says = f"the {key} '{name}' cannot be used; expected {expected}"
                yield draft.fault("framework", framework.id, "told", key, says=says)
            elif (key, name.lower()) in first:
                says = f"the {key} '{name}' is that of {first[key, name.lower()]} already"
                yield draft.fault("framework", framework.id, "told", key, says=says)
            first.setdefault((key, name.lower()), framework.id)


def mappings(draft: Draft) -> Iterator[Fault]:
    """What frameworks have to do with each other names things that exist."""
    for mapping in draft.bank.mappings:
        for n, pair in enumerate(mapping.pairs):
            yield from _unknown(draft, "mapping", mapping.id, ("pairs", n, "ref"), (pair.ref,))
            for key, refs in (("related", pair.related), ("also", pair.also)):
                yield from _unknown(draft, "mapping", mapping.id, ("pairs", n, key), refs)
        for ref in mapping.gives:
            yield from _unknown(draft, "mapping", mapping.id, ("gives", ref), (ref,))


def retired(draft: Draft) -> Iterator[Fault]:
    """A retired id is no longer asked, and what took its place is asked or was itself retired later."""
    for entry in draft.retired:
        if draft.known("question", entry.was) and entry.now != (entry.was,):
            yield draft.fault("retired", entry.was, "was", says="this question is still asked; expected an old id")
        for target in entry.now:
            if not draft.known("question", target) and not draft.known("retired", target):
                yield draft.fault("retired", entry.was, "now", says=f"the question '{target}' does not exist")


def unknown_refs(draft: Draft, kind: Kind, id: str, key: str, refs: Iterable[str]) -> Iterator[Fault]:
    """A fault for each ref that its framework does not hold. One of a framework without a file is a matter of lint."""
    yield from _unknown(draft, kind, id, (key,), refs)


def _unknown(draft: Draft, kind: Kind, id: str, steps: Steps, refs: Iterable[str]) -> Iterator[Fault]:
    for position, ref in enumerate(refs):
        framework = draft.bank.frameworks.get(framework_of(ref))
        wanted: Kind = "outcome" if framework and framework.kind == "outcomes" else "requirement"
        if framework and not draft.known(wanted, ref):
            yield draft.fault(kind, id, *steps, position, says=f"the {wanted} '{ref}' does not exist")


def without_a_file(draft: Draft) -> Iterator[Fault]:
    """Every framework that a question or an action names has a file."""
    named: tuple[tuple[Kind, str, str, tuple[str, ...]], ...] = (
        *(("question", q.id, "refs", q.refs) for q in draft.bank.questions),
        *(("action", a.id, "closes", (*a.closes, *a.elsewhere)) for a in draft.bank.actions),
    )
    for kind, id, key, refs in named:
        for position, ref in enumerate(refs):
            if framework_of(ref) not in draft.bank.frameworks:
                says = f"'{ref}': no file in frameworks/ is called '{framework_of(ref)}'"
                yield draft.fault(kind, id, key, position, says=says)


def unknown(draft: Draft, kind: Kind, id: str, key: str, names: Iterable[str], wanted: Kind) -> Iterator[Fault]:
    """A fault for each name that nothing of the wanted kind has."""
    for position, name in enumerate(names):
        if not draft.known(wanted, name):
            yield draft.fault(kind, id, key, position, says=f"the {wanted} '{name}' does not exist")
