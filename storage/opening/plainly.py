"""What database drivers say, in a shop owner's words."""

import os
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, OperationalError

_NOTHING_LOST: Final = "Nothing was half-saved. Try again in a moment."
LOCKED: Final = f"The database is locked by another program. {_NOTHING_LOST}"
_FULL: Final = "The disk is full. Free some space and save again; what was saved before is safe."

_READ_ONLY: Final = "The database file cannot be written to: it, or its folder, is read-only ({file})."
_UNREADABLE: Final = (
    "A part of the database cannot be used{where}: it is damaged, or another program changed it. "
    "Restore a backup; save what you still see as a file first."
)

_SQLITE: Final = {
    "SQLITE_BUSY": LOCKED,
    "SQLITELOCKED": LOCKED,
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_CANTOPEN": "The database file cannot be opened ({file}).",
    "SQLITE_NOTADB": "This file is not a Ready42 database ({file}), or it is damaged. Ready42 leaves it as it is; "
    "restore a backup, or name another file in READY42_DATABASE_URL.",
    "SQLITE_CORRUPT": "The database file is damaged ({file}). Restore a backup.",
    "SQLITE_IOERR": "The disk that holds the database reports an error ({file}).",
}
"""By primary result code; extended codes such as SQLITE_BUSY_SNAPSHOT share its sentence."""

_POSTGRES: Final = {
    "55P03": LOCKED,
    "40P01": LOCKED,
    "53100": _FULL,
    "53300": "The database server has no free connection. Try again in a moment.",
    "25006": "The database server is read-only just now.",
    "28P01": "The database server refuses the user name or password.",
    "28000": "The database server refuses the user name or password.",
    "3D000": "The database server has no database of that name.",
}
_UNREACHABLE: Final = f"The database server cannot be reached, or refuses the connection. {_NOTHING_LOST}"


def plainly(error: Exception, url: URL) -> str:
    """The sentence for `error`. Whatever no driver has a name for came from what is in the database."""
    orig = error.orig if isinstance(error, DBAPIError) else error
    if url.get_backend_name() == "sqlite":
        return _by_name(orig, str(url.database))
    known = _POSTGRES.get(getattr(orig, "sqlstate", None) or "")
    unknown = _UNREACHABLE if isinstance(error, OperationalError) else _UNREADABLE.format(where="")
    return known or unknown


def _by_name(orig: Any, file: str) -> str:
    name = getattr(orig, "sqlite_errorname", "")
    if name.startswith("SQLITE_CANTOPEN") and _is_read_only(Path(file)):
        name = "SQLITE_READONLY"
    known = next((words.format(file=file) for code, words in _SQLITE.items() if name.startswith(code)), None)
    return known or _UNREADABLE.format(where=f" ({file})")


def _is_read_only(file: Path) -> bool:
    return file.exists() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))
