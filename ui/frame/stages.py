"""The road in four stages: what is behind a person, where they are, and what is still to come."""

from collections.abc import Mapping
from typing import Final

from ui.fields.profile_inputs import countries
from ui.frame.menu import LIGHT, OF_ALL, knows_anything, road, title
from ui.server.sidebar import Link, Stage
from ui.session import what_counts
from ui.session.engine import bank
from ui.session.parts import Sheet, quick_check, sections
from ui.session.work import Work
from ui.show.words import plural

STAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "Find out": ("about-you", "do-we-need-it"),
    "Answer": ("guided-session", "questions"),
    "Act": ("where-we-stand", "my-plan", "cost-and-time", "action-plan", "two-roads", "over-time"),
    "Hand over": (
        "scope-of-work",
        "answers-for-customers",
        "statement-of-applicability",
        "downloads",
        "if-you-ever-certify",
    ),
}
"""Which pages belong to each stage, in the order of the menu; only those on a person's road are shown."""
ABOVE: Final = ("start", *OF_ALL)
BELOW: Final = ("how-we-calculate",)


def stages(current: Work | None, here: str) -> tuple[Stage, ...]:
    """The four stages as the menu shows them. A tick says that a stage has given its result, not that it is over."""
    way, at = road(current), stage_of(here)
    sheet = what_counts.sheet(current) if current is not None else None
    given, count = (_given(current, sheet), _count(current, sheet)) if current and sheet else (set(), "")
    return tuple(
        Stage(
            name,
            tuple(_link(path, here, count if path == "questions" else "") for path in paths if path in way),
            "now" if name == at else "done" if name in given else "",
        )
        for name, paths in STAGES.items()
    )


def beside(paths: tuple[str, ...], current: Work | None, here: str) -> tuple[Link, ...]:
    """Links that stand above or below the stages, as far as they are on this person's road."""
    return tuple(_link(path, here) for path in paths if path in road(current))


def stage_of(path: str) -> str | None:
    """The stage that a page belongs to, a part of the questions too; None for one beside the road."""
    part = path.startswith(("questions-", "quick-check-"))
    return next((name for name, paths in STAGES.items() if ("questions" if part else path) in paths), None)


def where(path: str) -> str:
    """`Stage 3 of 4: Act`; nothing beside the road."""
    name = stage_of(path)
    return f"Stage {list(STAGES).index(name) + 1} of {len(STAGES)}: {name}" if name else ""


def _link(path: str, here: str, count: str = "") -> Link:
    at_it = path == here or (path == "questions" and stage_of(here) == "Answer" and here not in STAGES["Answer"])
    return Link(path, title(path), at_it, count)


def _given(current: Work, sheet: Sheet) -> set[str]:
    """The stages that have given what the next one needs: a verdict, and a whole quick check."""
    if not knows_anything(current):
        return set()
    quick = sheet.progress(*quick_check(bank()))
    return {"Find out", "Answer"} if quick.asked and quick.answered == quick.asked else {"Find out"}


def _count(current: Work, sheet: Sheet) -> str:
    """`89 of 101`: of all questions, or of the quick check where that is all there is to do."""
    if not current.answers:
        return ""
    light = knows_anything(current) and current.need().verdict in LIGHT
    done = sheet.progress(*(quick_check(bank()) if light else sections(bank())))
    return f"{done.answered} of {done.asked}"


def firm(current: Work | None) -> tuple[str, str] | None:
    """The firm that is open, as typed, and the two facts that tell it from another."""
    if current is None:
        return None
    known = current.profile
    people = plural(known.headcount, "person", "people") if known.headcount else ""
    country = countries().get(known.country, known.country) if known.country else ""
    return known.organisation or "Your business", " · ".join(filter(None, (people, country))) or "no facts yet"
