"""One start at a time. The lock is the operating system's: when a start is killed, it is gone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

WAITS = "Another start is setting Ready42 up here. This one goes on as soon as that is done."


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Waits, and says so, while another start holds the lock on `file`."""
    file.parent.mkdir(exist_ok=True)
    with file.open("a+b") as held:
        if not _taken(held, wait=False):
            print(WAITS, flush=True)
            while not _taken(held, wait=True):
                pass
        yield


if os.name == "nt":
    import msvcrt

    def _taken(held: IO[Any], wait: bool) -> bool:
        held.seek(0)
        try:
            msvcrt.locking(held.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # LK_LOCK: for ten seconds
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(held: IO[Any], wait: bool) -> bool:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
