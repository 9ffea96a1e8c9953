"""Many answers kept one after the other, each as if it had been picked on its own page."""

from collections.abc import Mapping

from domain.case import Answer
from ui.session.draft import Draft
from ui.session.work import Work


def said_so_far(current: Work) -> dict[str, Answer]:
    """What the client said, by question id, without what a consultant saw."""
    stored = {name: current.said.stored(name) for name in current.answers}
    return {name: draft.stated(None, None) for name, draft in stored.items() if draft.choice is not None}


def take_in(current: Work, drafts: Mapping[str, Draft]) -> int:
    """How many answers the database now holds. The rest wait in `unsaved` or `conflicts`, so that none is lost."""
    done = 0
    for name, draft in drafts.items():
        if current.said.unsaved:
            current.said.unsaved[name] = draft
        else:
            done += current.said.keep(name, draft)
    return done
