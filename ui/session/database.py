"""The database this server works with, and who it belongs to."""

import os

from domain.acting import Acting
from storage import ME, StorageUnavailable, Store
from ui.session.address import is_demo

ACTOR = Acting(name=ME)
"""This person, until somebody signs in: the one place that says who uses the app."""
IN_MEMORY = "sqlite://"
ADVISES = "advises"


_OPEN: dict[str | None, Store] = {}


def store() -> Store:
    """The database of this server; a public demo keeps everything in memory. Raises StorageUnavailable."""
    url = _url()
    if url not in _OPEN:
        _OPEN[url] = Store.open(url)
    return _OPEN[url]


def use(new: Store) -> None:
    """From now on this server works with the file that `new` has open."""
    _OPEN[_url()] = new


def _url() -> str | None:
    return IN_MEMORY if is_demo() else os.environ.get("READY42_DATABASE_URL")


def advises() -> bool:
    """Whether the person using this database advises other firms. Never in a public demo, which lists nobody."""
    if is_demo():
        return False
    try:
        return store().setting(ADVISES) is True
    except StorageUnavailable:
        return False


def set_advises(on: bool) -> None:
    """Show or hide what only a person with many clients needs. Nothing is deleted either way."""
    store().save_setting(ADVISES, on, actor=ACTOR)
