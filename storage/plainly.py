"""What database drivers say, in a shop owner's words."""

import sqlite3
from typing import Any, Final

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, OperationalError

_NOTHING_LOST: Final = "Nothing was half-saved. Try again in a moment."
_LOCKED: Final = f"The database is locked by another program. {_NOTHING_LOST}"
_FULL: Final = "The disk is full. Free some space and save again; what was saved before is safe."

_SQLITE: Final = {
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": "The database file cannot be written to: it, or its folder, is read-only ({file}).",
    "SQLITE_CANTOPEN": "The database file cannot be opened ({file}).",
    "SQLITE_NOTADB": "The file is not a Ready42 database ({file}). Move it away, and a new one is made.",
    "SQLITE_CORRUPT": "The database file is damaged ({file}). Restore a backup.",
    "SQLITE_IOERR": "The disk that holds the database reports an error ({file}).",
}
"""By primary result code; extended codes such as SQLITE_BUSY_SNAPSHOT share its sentence."""

_POSTGRES: Final = {
    "55P03": _LOCKED,
    "40P01": _LOCKED,
    "53100": _FULL,
    "53300": "The database server has no free connection. Try again in a moment.",
    "25006": "The database server is read-only just now.",
    "28P01": "The database server refuses the user name or password.",
    "28000": "The database server refuses the user name or password.",
    "3D000": "The database server has no database of that name.",
}
_UNREACHABLE: Final = f"The database server cannot be reached, or refuses the connection. {_NOTHING_LOST}"


def plainly(error: DBAPIError | sqlite3.Error, url: URL) -> str | None:
    """The sentence for `error`, or None where it is a mistake of ours and not the database's state."""
    orig = error.orig if isinstance(error, DBAPIError) else error
    if url.get_backend_name() == "sqlite":
        return _by_name(orig, str(url.database))
    known = _POSTGRES.get(getattr(orig, "sqlstate", None) or "")
    return known or (_UNREACHABLE if isinstance(error, OperationalError) else None)


def _by_name(orig: Any, file: str) -> str | None:
    name = getattr(orig, "sqlite_errorname", "")
    return next((words.format(file=file) for code, words in _SQLITE.items() if name.startswith(code)), None)
