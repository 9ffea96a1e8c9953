"""Icons of ours, drawn by the style sheet: a page's own <svg> never reaches the browser. Decoration, never alone."""

from typing import Final
from urllib.parse import quote

_HALF = "<path d='M12 3a9 9 0 0 1 0 18z' fill='#000' stroke='none'/>"
_MOST = "<path d='M12 12V3a9 9 0 1 1-9 9z' fill='#000' stroke='none'/>"
_FULL = (
    "<path d='M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.5 14.9-4.4-4.4 1.9-1.9 2.4 2.4 5-5.5 2 1.8z' stroke='none'/>"
)
SHAPES: Final = {
    "notyet": "<circle cx='12' cy='12' r='9'/>",
    "half": f"<circle cx='12' cy='12' r='9'/>{_HALF}",
    "mostly": f"<circle cx='12' cy='12' r='9'/>{_MOST}",
    "inplace": _FULL,
    "unknown": "<circle cx='12' cy='12' r='9' stroke-dasharray='3.5 3.5'/><path d='M12 8v4.5M12 16v.2'/>",
    "no_need": "<circle cx='12' cy='12' r='9'/><path d='M8 12h8'/>",
    "watch": "<path d='M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z'/><circle cx='12' cy='12' r='3'/>",
    "prepare": "<path d='M3 20h6v-5h6v-5h6V5'/>",
    "certify_now": "<path d='M6 21V4M6 5h11l-2 4 2 4H6'/>",
    "maintain": "<path d='M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z'/><path d='M8.5 12l2.5 2.5 4.5-5'/>",
    "tick": "<path d='M5 12.5l4.5 4.5L19 7.5'/>",
    "go": "<path d='M9 5l7 7-7 7'/>",
    "alert": "<path d='M12 4l9 16H3zM12 10v4.5M12 17.3v.2'/>",
    "menu": "<path d='M4 7h16M4 12h16M4 17h16'/>",
    "lock": "<rect x='5' y='11' width='14' height='9' rx='2'/><path d='M8 11V8a4 4 0 0 1 8 0v3'/>",
    "people": "<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5a3.5 3.5 0 0 1 0 7"
    "M17.5 14.5c2.5.6 4 2.5 4 5.5'/>",
    "list": "<path d='M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5'/>",
    "pen": "<path d='M4 20l1-4L16.5 4.5l3 3L8 19z'/>",
    "sums": "<circle cx='12' cy='12' r='3.2'/><path d='M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1"
    "M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1'/>",
}
_SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2.2'"
    " stroke-linecap='round' stroke-linejoin='round'>{}</svg>"
)


def icon(name: str) -> str:
    """The HTML of an icon in the colour of the words beside it. Raises KeyError for a name that has no shape."""
    return f'<span class="r42-ico r42-i-{name}" aria-hidden="true"></span>' if SHAPES[name] else ""


def css() -> str:
    """The shapes as masks: no `<` may stand in a style sheet that goes through the page's cleaning."""
    return "".join(f'.r42-i-{name}{{--i:url("data:image/svg+xml,{drawn(shape)}")}}\n' for name, shape in SHAPES.items())


def drawn(shape: str) -> str:
    """A shape as it stands in an address."""
    return quote(_SVG.format(shape), safe=" ='/:.-")
