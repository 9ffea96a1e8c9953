"""HTML by elements: whatever is put in is text, so that nothing a person typed can become markup, a link or a style."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, tostring

from domain import tokens
from exports.text import clean

START: Final = "<!DOCTYPE html>"
POLICY: Final = "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'"
"""Nothing is fetched and nothing runs: only the one style that stands in the file, by its hash, and pictures in it."""

Child = Element | str | None


def el(tag: str, *inside: Child, cls: str = "", **attributes: str) -> Element:
    """An element with text and elements inside; None is left out. `aria_label` becomes `aria-label`."""
    made = Element(tag, {"class": cls} if cls else {})
    made.attrib.update({name.rstrip("_").replace("_", "-"): clean(value) for name, value in attributes.items()})
    for child in inside:
        _add(made, child)
    return made


def _add(made: Element, child: Child) -> None:
    if isinstance(child, Element):
        made.append(child)
    elif child and len(made):
        made[-1].tail = (made[-1].tail or "") + clean(child)
    elif child:
        made.text = (made.text or "") + clean(child)


def listed(lines: Sequence[str], ordered: bool = False) -> Element:
    """A list, one line an entry."""
    return el("ol" if ordered else "ul", *(el("li", line) for line in lines))


def table(heads: Sequence[str], rows: Sequence[Sequence[Child]]) -> Element:
    """A table whose head is repeated on every printed page; on a phone each cell says what its column is."""
    head = el("tr", *(el("th", name, scope="col") for name in heads))
    body = [el("tr", *(el("td", cell, data_head=name) for name, cell in zip(heads, row, strict=True))) for row in rows]
    return el("table", el("thead", head), el("tbody", *body))


def style() -> str:
    """The look of the page: the colours and sizes of all our screens, and what this page does with them."""
    return tokens.css() + tokens.plain(Path(__file__).with_name("look.css").read_text(encoding="utf-8"))


def policy(css: str) -> str:
    """The content policy of a page with this one style."""
    return POLICY.format(base64.b64encode(hashlib.sha256(css.encode()).digest()).decode())


def whole(title: str, author: str, *body: Child) -> bytes:
    """The file; the same input gives the same bytes."""
    css = style()
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy(css)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="author", content=author),
        el("title", title),
    )
    look = Element("style")
    look.text = css  # as it is: a style is no text to a browser, and nobody typed it
    head.append(look)
    return f"{START}\n{markup(el('html', head, el('body', *body), lang='en'))}\n".encode()


def markup(made: Element) -> str:
    """The element as it stands in a file."""
    return tostring(made, encoding="unicode", method="html")
