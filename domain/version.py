"""The version of Ready42 as a whole, said here alone. Questions and figures carry versions of their own."""

from typing import Final

VERSION: Final = "0.1.0"
