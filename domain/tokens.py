"""The colours and sizes of the one look, for screens and for files: what tokens.css says, and a colour by its name."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?\*/\s*", re.S)
_TOKEN: Final = re.compile(r"--r42-([a-z0-9-]+):\s*(?:light-dark\(\s*(#\w{6}),\s*(#\w{6})\s*\)|(#\w{6}))\s*;")


def plain(css: str) -> str:
    """A style without its comments."""
    return _COMMENT.sub("", css)


@lru_cache(maxsize=1)
def css() -> str:
    """The tokens as a style: both themes in one, `light-dark(light, dark)`."""
    return plain(Path(__file__).with_suffix(".css").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def colours() -> dict[str, tuple[str, str]]:
    """Every colour by its name without `--r42-`, as `#12262b`: the light theme's and the dark one's."""
    return {name: (one or light, one or dark) for name, light, dark, one in _TOKEN.findall(css())}


def colour(name: str, *, dark: bool = False) -> str:
    """One colour. Raises KeyError for a name that no token has."""
    return colours()[name][dark]
