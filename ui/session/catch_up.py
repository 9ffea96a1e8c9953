"""What others saved meanwhile, taken in when a consultant moves to another question.

Never while something of this window waits to be saved or decided: it would then be saved over what nobody has seen.
"""

from storage import NotFound, StorageUnavailable
from ui.session.facts import ALL
from ui.session.opened import keep, kept
from ui.session.work import Work

CAUGHT_UP = "caught_up"


def moved(current: Work, question: str | None) -> None:
    """Reads everything again when the question is another one than on the last run, and something has changed."""
    before = kept(CAUGHT_UP)
    keep(CAUGHT_UP, question)
    if before in (None, question) or current.waiting or current.undecided:
        return
    try:
        if _behind(current):
            current.reload()
    except (NotFound, StorageUnavailable):
        return  # the next save says what is wrong


def _behind(current: Work) -> bool:
    saved = current.store.load(current.token, actor=current.actor)
    said = {question: row.revision_said for question, row in saved.answers.items()}
    seen = {question: row.revision_verified for question, row in saved.answers.items()}
    stored = (_answered(said), _answered(seen), saved.profile_revision)
    here = (_answered(current.said.revisions), _answered(current.seen.revisions), current.facts.revisions[ALL])
    return stored != here


def _answered(revisions: dict[str, int]) -> dict[str, int]:
    return {question: revision for question, revision in revisions.items() if revision}
