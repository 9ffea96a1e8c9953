"""What openpyxl leaves out of a file, put in: values beside formulas, alt texts, the order the schema asks for."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final
from xml.sax.saxutils import escape, quoteattr

Values = Mapping[str, Mapping[str, str | float | int | date | None]]
_FORMULA: Final = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)>(<f[^>]*>.*?</f>)<v ?/?>(?:</v>)?</c>', re.S)
_FONT: Final = re.compile(rb"<font>(.*?)</font>", re.S)
_CHILD: Final = re.compile(rb"<([a-zA-Z]+)[^>]*?/>")
_FONT_ORDER: Final = (
    b"b", b"i", b"strike", b"condense", b"extend", b"outline", b"shadow", b"u", b"vertAlign", b"sz", b"color",
    b"name", b"family", b"charset", b"scheme",
)  # fmt: skip
_FRAME: Final = re.compile(rb'<((?:xdr:)?cNvPr) id="(\d+)" name="(Chart \d+)" ?/>')
_DRAWING: Final = re.compile(r"xl/drawings/drawing(\d+)\.xml")


def finished(values: Values, alt: Sequence[Sequence[str]]) -> Callable[[str, bytes], bytes]:
    """The change to make to each part. `values`: by part and cell; `alt`: by drawing, in order of its charts.

    The change raises ValueError when a formula has no value or a chart no alt text.
    """

    def change(name: str, part: bytes) -> bytes:
        if name in values:
            return _with_values(name, part, values[name])
        if name == "xl/styles.xml":
            return _FONT.sub(lambda found: b"<font>" + _ordered(found[1]) + b"</font>", part)
        drawing = _DRAWING.fullmatch(name)
        return _with_alt(part, alt[int(drawing[1]) - 1]) if drawing else part

    return change


def _with_values(name: str, part: bytes, values: Mapping[str, str | float | int | date | None]) -> bytes:
    written = 0

    def cell(found: re.Match[bytes]) -> bytes:
        nonlocal written
        written += 1
        kind, value = _typed(values[found[1].decode()])
        return b'<c r="%s"%s%s>%s<v>%s</v></c>' % (found[1], found[2], kind, found[3], value)

    done = _FORMULA.sub(cell, part)
    if written != len(values) or written != part.count(b"<f>"):
        raise ValueError(f"{name}: {len(values)} values for {part.count(b'<f>')} formulas, {written} written")
    return done


def _typed(value: str | float | int | date | None) -> tuple[bytes, bytes]:
    if isinstance(value, date):
        return b"", str((value - date(1899, 12, 30)).days).encode()
    if isinstance(value, str):
        return b' t="str"', escape(value).encode()
    if value is None:
        raise ValueError("a formula needs the value it gives")
    return b"", repr(value).encode()


def _ordered(children: bytes) -> bytes:
    found = [(m[1], m[0]) for m in _CHILD.finditer(children)]
    return b"".join(whole for _, whole in sorted(found, key=lambda item: _FONT_ORDER.index(item[0])))


def _with_alt(part: bytes, texts: Sequence[str]) -> bytes:
    rest = list(texts)

    def frame(found: re.Match[bytes]) -> bytes:
        return b'<%s id="%s" name="%s" descr=%s/>' % (*found.groups(), quoteattr(rest.pop(0)).encode())

    done = _FRAME.sub(frame, part)
    if rest:
        raise ValueError(f"{len(rest)} alt texts found no chart")
    return done
