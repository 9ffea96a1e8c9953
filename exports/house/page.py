"""An HTML file in the look of a house: name and logo at its head, its line and words at the end, and its colour."""

import re
from html import escape
from typing import Final
from xml.etree.ElementTree import Element

from domain.colour import readable_on
from domain.house import House
from domain.vocabulary import TOOL
from exports.html.elements import el, markup, policy
from exports.text import clean

PALE, DARK = "#dff0f0", "#173a40"
"""The tinted grounds of the light and of the dark page: what can be read on them can be read on all others."""
_STYLE: Final = re.compile(r"(?<=<style>).*?(?=</style>)", re.S)
_BRAND: Final = re.compile(r"(?<=--r42-brand:)\s*light-dark\([^)]*\)")


def dressed(data: bytes, house: House) -> bytes:
    """The file; what it says stays as it is. Its policy names the changed style, so that nothing else is let in."""
    page = data.decode()
    ours = _style(page)
    theirs = _BRAND.sub(f" light-dark({readable_on(PALE, house.colour)}, {readable_on(DARK, house.colour)})", ours)
    for old, new in (
        (ours, theirs),
        (policy(ours), policy(theirs)),
        (f'name="author" content="{TOOL}"', f'name="author" content="{escape(clean(house.name))}"'),
        ("<body>", f"<body>{markup(_head(house))}"),
        ("</footer>", f"{''.join(markup(line) for line in _foot(house))}</footer>"),
    ):
        page = page.replace(old, new, 1)
    return page.encode()


def _style(page: str) -> str:
    found = _STYLE.search(page)
    if found is None:
        raise ValueError("no style to recolour")
    return found[0]


def _head(house: House) -> Element:
    logo = house.logo
    picture = el("img", src=f"data:image/png;base64,{logo.png}", alt=f"Logo of {house.name}") if logo else None
    return el("div", el("span", house.name), picture, cls="from")


def _foot(house: House) -> list[Element]:
    return [el("p", line) for line in (house.footer, house.disclaimer) if line]
