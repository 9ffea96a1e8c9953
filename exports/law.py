"""What laws and standards are likely to ask of this firm, as the page, the Word report and the workbook say it."""

from typing import Final

from domain.results.report import LawNote
from exports.figures import day

LIKELY: Final = "What the law is likely to ask of you"
TO_KNOW: Final = "Laws and standards to know of"
OPENING: Final = "About the firm as a whole, from the facts you gave. No legal advice: for your own case ask a lawyer."
STALE: Final = "This was to be looked at again before now: check it before you rely on it."


def looked_at(note: LawNote) -> str:
    """Which law, when we looked and where: `EU AI Act. Looked at on 30 November 2026. Source: …`."""
    sources = "; ".join(f"{s.title} ({s.address})" if s.address else s.title for s in note.sources)
    said = f"{note.law}. Looked at on {day(note.as_of)}. Source: {sources}."
    return f"{said} {STALE}" if note.stale else said
