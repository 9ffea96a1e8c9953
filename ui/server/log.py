"""What the server writes down: which kind of fault, and where in the code; never a word of what a person typed.

The message of an exception may quote an answer, so no log, ours or a library's, may hold one. Every record of this
process is made here, and an exception in it becomes its kind and its place.
"""

import logging
import sys
import threading
import traceback
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

import platformdirs

ROOT = Path(__file__).resolve().parents[2]
FULL = 1_000_000
"""Bytes. A fuller file is put aside at the next start, in place of the one before."""
_LOG = logging.getLogger("ready42")
_made = logging.LogRecord


def begin() -> None:
    """From now on no message of an exception is written anywhere, and our own faults go to a file as well."""
    logging.setLogRecordFactory(_record)
    sys.excepthook = _uncaught
    threading.excepthook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)
    sys.unraisablehook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)


def note(fault: BaseException) -> None:
    """Write a fault into the file."""
    file()
    _LOG.error("%s", fault)


@cache
def file() -> Path | None:
    """The log file, for its owner alone; None where none can be written."""
    path = platformdirs.user_log_path("ready42", appauthor=False) / "ready42.log"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > FULL:
            path.replace(path.with_suffix(".old"))
        path.touch(mode=0o600)
        to_file = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return None
    to_file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    _LOG.addHandler(to_file)
    _LOG.propagate = False
    return path


def place(fault: BaseException) -> str:
    """Kind and place of a fault and of what led to it: `KeyError in ui/session/work.py line 33, from …`."""
    calls = [
        f"{_short(call.filename)} line {call.lineno}" for call in reversed(traceback.extract_tb(fault.__traceback__))
    ]
    said = ", from ".join([f"{type(fault).__name__} in {calls[0]}", *calls[1:]]) if calls else type(fault).__name__
    before = fault.__cause__ or fault.__context__
    return f"{said}; after {place(before)}" if before else said


def _short(filename: str) -> str:
    """A path as the project or a library names it: the folders above say whose computer it is."""
    path = Path(filename)
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])


def _record(*given: Any, **named: Any) -> logging.LogRecord:
    record = _made(*given, **named)
    record.msg = _told(record.msg)
    if isinstance(record.args, tuple):
        record.args = tuple(map(_told, record.args))
    fault = record.exc_info[1] if record.exc_info else None
    if fault is not None:
        record.msg, record.args = f"{record.getMessage()}: {place(fault)}", ()
    record.exc_info = None
    return record


def _told(said: object) -> object:
    return place(said) if isinstance(said, BaseException) else said


def _uncaught(kind: type[BaseException], fault: BaseException | None, _: TracebackType | None = None) -> None:
    print(place(fault) if fault else kind.__name__, file=sys.stderr, flush=True)
