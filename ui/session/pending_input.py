"""Saves what was picked or typed a moment ago, before anything is drawn.

A click on a link takes the focus out of a field: the browser sends the text, and the click right behind it, which cuts
off the run that was about to save the text. So whatever the widgets show already is saved first thing in every run.
The cards go on comparing as they draw: after the server restarted, only they know what was typed.

A card registers what saves its widgets, and on which pages it stands: nothing here knows the cards.
"""

from collections.abc import Callable

from ui.session.memory import page_before
from ui.session.opened import work
from ui.session.work import Work

Keep = Callable[[Work], None]
_CARDS: dict[str, tuple[tuple[str, ...], Keep]] = {}
"""By the full name of the function, so that a module that is read anew registers once."""


def stands_on(*pages: str) -> Callable[[Keep], Keep]:
    """Marks the function that saves what a card's widgets show; `pages`: how the addresses of its pages begin."""

    def register(keep: Keep) -> Keep:
        _CARDS[f"{keep.__module__}.{keep.__qualname__}"] = (pages, keep)
        return keep

    return register


def keep() -> None:
    """Save the difference between the widgets of the page that was on screen and what is stored."""
    current, page = work(), page_before()
    if current is None or page is None:
        return
    for pages, save in list(_CARDS.values()):
        if page.startswith(pages):
            save(current)
