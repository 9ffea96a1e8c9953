"""A file or a text from outside can make any line fail in any way: whatever happens becomes the reader's own fault."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

_Given = TypeVar("_Given")


@contextmanager
def told_as(fault: Callable[[_Given], Exception], given: _Given) -> Iterator[None]:
    """Raises `fault(given)` for anything but a `fault` raised inside. Around a block, or above a function."""
    try:
        yield
    except Exception as error:
        if isinstance(fault, type) and isinstance(error, fault):
            raise
        raise fault(given) from error
