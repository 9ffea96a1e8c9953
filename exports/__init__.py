"""What leaves the app as a file: report, plan, starter documents and letters, written from what scoring found.

The writers bring the libraries for Excel and Word, which take longer to load than a page: they come when first named.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from exports.house import dressed
    from exports.plain.for_others import letter
    from exports.plain.parking import email
    from exports.word.for_others import write as write_for_others
    from exports.word.parking import write as write_open_points
    from exports.word.session import write as write_session
    from exports.word.starter import all_files, write_cover_note, write_document, write_documents

__all__ = [
    "all_files",
    "dressed",
    "email",
    "letter",
    "write_cover_note",
    "write_document",
    "write_documents",
    "write_for_others",
    "write_open_points",
    "write_session",
]
ELSEWHERE: Final = {
    "dressed": ("exports.house", "dressed"),
    "email": ("exports.plain.parking", "email"),
    "letter": ("exports.plain.for_others", "letter"),
    "write_for_others": ("exports.word.for_others", "write"),
    "write_open_points": ("exports.word.parking", "write"),
    "write_session": ("exports.word.session", "write"),
    "all_files": ("exports.word.starter", "all_files"),
    "write_cover_note": ("exports.word.starter", "write_cover_note"),
    "write_document": ("exports.word.starter", "write_document"),
    "write_documents": ("exports.word.starter", "write_documents"),
}
"""Where a name stands: its module, and what it is called there. What `exports.formats` lists is written through it."""


def __getattr__(name: str) -> Any:
    if name not in ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, called = ELSEWHERE[name]
    return getattr(import_module(module), called)
