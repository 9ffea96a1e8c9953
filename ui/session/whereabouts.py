"""Where the person is and how they like to see questions, kept so that opening again continues there."""

from storage import StorageUnavailable
from ui.session.work import Work


def go(current: Work, page: str) -> None:
    """Remember which page the person is on."""
    if page != current.where.page:
        _remember(current, page=page, question=None)


def look_at(current: Work, question: str) -> None:
    """Remember which question the person looks at."""
    _remember(current, question=question)


def choose_view(current: Work, view: str) -> None:
    """Remember how the person likes to see questions: `one` at a time, or `all` of a part."""
    _remember(current, view=view)


def _remember(current: Work, **changes: str | None) -> None:
    """A database that cannot take it now is no reason to stop the person."""
    where = current.where.model_copy(update=changes)
    if where == current.where:
        return
    try:
        current.store.save_place(current.token, where, actor=current.actor)
    except StorageUnavailable as problem:
        current.trouble = problem.sentence
    current.where = where
