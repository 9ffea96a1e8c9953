"""Which file a store has open, and whether it still stands at its place.

SQLite goes on writing into a file that was deleted, moved away or replaced, and everything written then is gone.
"""

import os
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event

from storage.errors import Displaced

OPTION: Final = "opened_file"
_AWAY: Final = (
    "The database file is no longer at its place ({file}): it was moved or deleted while Ready42 was open. "
    "What you do from here on cannot be saved there."
)
_ANOTHER: Final = (
    "Another file stands at the place of the database file ({file}): it was replaced while Ready42 was open. "
    "What you do from here on is not saved into it unless you say so."
)
_LOG_AWAY: Final = (
    "A part of the database ({file}-wal) was moved, deleted or replaced while Ready42 was open. "
    "What you do from here on cannot be saved before that is mended."
)
Identity = tuple[int, int] | None
"""Device and inode of a file; None while there is none."""


class OpenedFile:
    """The files of one engine. `log`: what SQLite calls -wal; it removes and makes it anew when nobody has it open."""

    def __init__(self, path: Path) -> None:
        self.path, self.log = path, path.with_name(f"{path.name}-wal")
        self._file: Identity = None
        self._log: Identity = None
        self._connections = 0

    def listen(self, engine: Engine) -> None:
        """Watches which file each connection of `engine` opens, and refuses to open another one."""
        event.listen(engine, "do_connect", lambda *_: self.check())
        event.listen(engine, "connect", self._opened)
        event.listen(engine, "close", self._closed)

    def _opened(self, *_: Any) -> None:
        self._connections += 1
        self._file = self._file or identity(self.path)

    def _closed(self, *_: Any) -> None:
        self._connections -= 1
        if not self._connections:
            self._log = None  # SQLite removes it now, and the next connection makes another

    def begun(self) -> None:
        """Called inside a transaction that writes: its log is open. Raises Displaced."""
        self._log = self._log or identity(self.log)
        self.check()

    def check(self) -> None:
        """Raises Displaced where another file stands at the place of the one that is open, or none."""
        sentence = self.displaced()
        if sentence:
            raise Displaced(sentence)

    def displaced(self) -> str | None:
        """What happened to the file that is open, None while all is well."""
        if self.is_elsewhere():
            return (_ANOTHER if self.path.exists() else _AWAY).format(file=self.path)
        if self._log is not None and identity(self.log) != self._log:
            return _LOG_AWAY.format(file=self.path)
        return None

    def is_elsewhere(self) -> bool:
        """True when the file that is open is not the one at its place."""
        return self._file is not None and identity(self.path) != self._file

    def clear_the_place(self) -> None:
        """Takes away what is left there of the file that is open, so that SQLite does not read it into another one."""
        there = identity(self.log)
        if there is not None and there != self._log:
            return  # it belongs to the file that is there now
        if there is not None and self.log.stat().st_size:
            self.log.rename(self.log.with_name(f"{self.log.name}-of-the-file-before"))
        self.log.unlink(missing_ok=True)
        self.path.with_name(f"{self.path.name}-shm").unlink(missing_ok=True)


def opened_file(engine: Engine) -> OpenedFile | None:
    """The file that `engine` has open; None for a server or a database in memory."""
    found: OpenedFile | None = engine.get_execution_options().get(OPTION)
    return found


def identity(path: Path) -> Identity:
    """What tells one file from another, whatever it is called. A place that cannot be looked at holds none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def make_private(path: Path) -> None:
    """The file, empty where it is new, and the folders above it: for this user alone. Raises OSError.

    An existing file is not opened: closing it would take SQLite's locks on it away from this whole program.
    """
    _folder(path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return


def _folder(path: Path) -> None:
    if not path.exists():
        _folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
