"""Where a page opens: one local script keeps every new page at its top. Its hash is in the headers."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def script() -> str:
    """The script, as it stands in the page and as the headers allow it."""
    return Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
