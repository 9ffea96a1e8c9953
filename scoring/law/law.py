"""What laws and standards are likely to ask of this firm on a day: dated notes and pointers, no check."""

from collections.abc import Iterator, Mapping
from datetime import date

from domain.asked.condition import Condition
from domain.asked.ref import full
from domain.law import Law, LawEntry, LawNote, LookedAt
from domain.memoised import memoised
from domain.other_schemes import LawPointers
from domain.profile import Profile
from domain.results.report import Notice
from questions.visibility import values
from scoring.law.law_files import load_laws

KINDS = ("likely", "duty", "help")


def law_notes(profile: Profile, day: date, laws: tuple[Law, ...] | None = None) -> tuple[LawNote, ...]:
    """What this firm should know on `day`, what is likely of it first. Nothing without AI."""
    if profile.has_no_ai:
        return ()
    found = [_told(law, note, day) for law in laws or load_laws() for note in law.notes if _concerns(note, profile)]
    return tuple(sorted(found, key=lambda note: KINDS.index(note.kind)))


def law_notices(notes: tuple[LawNote, ...]) -> Iterator[Notice]:
    """The notes as notices, and a warning for each that was to be looked at again before now."""
    for note in notes:
        said = f"{note.says} As of {written(note.as_of)}."
        yield Notice(id=note.id, severity="info", message=said)
    yield from (stale_notice(note.title) for note in notes if note.stale)


def stale_notice(title: str) -> Notice:
    """The warning that something we say about the world outside is past its day of review."""
    said = f'What we say under "{title}" was to be looked at again before now: check it before you rely on it.'
    return Notice(id="stale_note", severity="warning", message=said)


def stale(found: LookedAt, day: date) -> bool:
    """True when the day to look again has passed."""
    return found.review_by < day


def eu_law(profile: Profile, day: date) -> LawPointers | None:
    """Where the EU AI Act asks for related work; None for a firm that is not in the EU market.

    Where that is not known, `applies` is None.
    """
    law = next(law for law in load_laws() if law.pointers)
    if law.pointers is None or profile.in_eu_market is False or profile.has_no_ai:
        return None
    found, framework = law.pointers, law.pointers.framework
    return LawPointers(
        title=law.title,
        applies=profile.in_eu_market,
        as_of=found.as_of,
        stale=stale(found, day),
        says=found.says,
        dates=_dates(law, day),
        pointers=tuple(p.model_copy(update={"refs": full(framework, p.refs)}) for p in found.articles),
        not_covered=found.not_covered,
    )


def written(day: date) -> str:
    """A day in words, the same in every country: `2 December 2027`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _dates(law: Law, day: date) -> tuple[str, ...]:
    dated = sorted(law.dates.values(), key=lambda found: found.day)
    return tuple(f"{'Since' if d.day <= day else 'From'} {written(d.day)}: {d.what}." for d in dated)


def _concerns(note: LawEntry, profile: Profile) -> bool:
    """Every condition is known to hold, and none of those that rule it out."""
    return all(_holds(c, profile) for c in note.when) and not any(_holds(c, profile) for c in note.unless)


def _holds(condition: Condition, profile: Profile) -> bool:
    has = values(profile, condition.profile or "")
    return has is not None and not set(condition.any).isdisjoint(has)


def _told(law: Law, note: LawEntry, day: date) -> LawNote:
    found = _by_day(note)
    if day not in found:
        found[day] = _on(law, note, day)
    return found[day]


@memoised
def _by_day(note: LawEntry) -> dict[date, LawNote]:
    """A note as it was told on the days so far: it is the same for every firm."""
    return {}


def _on(law: Law, note: LawEntry, day: date) -> LawNote:
    starts = law.dates[note.starts].day if note.starts else None
    return LawNote(
        id=note.id,
        kind=note.kind,
        law=law.title,
        title=note.title,
        article=note.article,
        says=note.says.format_map(_words(note.article, starts, day)),
        applies=starts,
        as_of=note.as_of,
        stale=stale(note, day),
        sources=tuple(law.sources[name] for name in note.sources),
    )


def _words(article: str, starts: date | None, day: date) -> Mapping[str, str]:
    begun = starts is not None and starts <= day
    return {
        "article": article,
        "day": written(starts) if starts else "",
        "apply": "have applied since" if begun else "apply from",
        "applies": "has applied since" if begun else "applies from",
    }
