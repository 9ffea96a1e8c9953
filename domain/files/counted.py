"""How much a JSON text holds, counted before anything is made of it: a few kilobytes must never become gigabytes."""

import re
from collections.abc import Iterator
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel

from domain.base import MOST_WHOLE
from domain.files.expected import bare, types_inside

Path = tuple[str | int, ...]
_QUOTE: Final = ord('"')
_LONGEST: Final = 2 * MOST_WHOLE  # bytes: every letter of it may be written with a backslash
MOST_FIELDS: Final = 200
"""Entries of an object that is no table: more than any of ours has fields."""
_TEXT_OR_ENTRY: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{,]', re.DOTALL)  # an open text goes on to the end


def over(text: bytes, most: int) -> str | None:
    """What is wrong with a JSON text of more than `most` lists, objects and entries. Nothing of it is kept."""
    entries = 0
    for token in _TEXT_OR_ENTRY.finditer(text):
        first, after = token.span()
        if text[first] != _QUOTE:
            entries += 1
        elif after - first > _LONGEST:
            return f"expected texts of at most {MOST_WHOLE:,} characters, got a longer one"
        if entries > most:
            return f"expected at most {most:,} entries in all, got more"
    return None


def too_long(kind: Any, value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every collection in `value` that is longer than the type `kind` allows. What is inside of it is not looked at."""
    inner, limits = bare(kind)
    most = limits.get("max_length", MOST_FIELDS)
    if not isinstance(value, (list, dict)):
        return
    if len(value) > most:
        yield path, f"expected at most {most:,} entries, got {len(value):,}"
        return
    for part, within, content in _inside(inner, value):
        yield from too_long(within, content, (*path, part))


def _inside(kind: Any, value: list[Any] | dict[str, Any]) -> Iterator[tuple[str | int, Any, Any]]:
    """Each entry with its type; none where the value is not of the kind at all, which validation says."""
    if isinstance(value, list):
        listed = get_args(kind)[0] if get_origin(kind) is tuple else None
        yield from ((at, listed, entry) for at, entry in enumerate(value) if listed)
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        known = types_inside(kind)
        yield from ((name, known[name], entry) for name, entry in value.items() if name in known)
    elif len(get_args(kind)) == 2:
        yield from ((name, get_args(kind)[1], entry) for name, entry in value.items())
