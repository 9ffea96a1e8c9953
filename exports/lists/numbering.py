"""The numbers that Word itself puts before the items of a list: they stand in no text of the document."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, fromstring

_ROMAN: Final = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """How one level counts: `look` is "%1.%2", `kind` decimal, lowerLetter, bullet and the like."""

    start: int
    kind: str
    look: str


class Numbering:
    """Counts the items of every list, paragraph after paragraph."""

    def __init__(self, data: bytes, styles: bytes = b"") -> None:
        self.levels: dict[str, dict[int, Level]] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.styles = {_attribute(e, "styleId"): _mark(e) for e in fromstring(styles)} if styles else {}
        if data:
            self._read(fromstring(data))

    def next(self, paragraph: Element) -> str:
        """The number of this paragraph as it is printed; "" where it has none or a bullet."""
        name, depth = _mark(paragraph)
        if not name:
            name, depth = self.styles.get(_val(_find(_find(paragraph, "pPr"), "pStyle")), ("", 0))
        level = self.levels.get(name, {}).get(depth)
        if level is None:
            return ""
        counts = self.counts[name]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return "" if level.kind in ("bullet", "none") else self._printed(name, depth, counts)

    def _printed(self, name: str, depth: int, counts: dict[int, int]) -> str:
        look = self.levels[name][depth].look
        for place in range(depth + 1):
            level = self.levels[name].get(place)
            count = counts.get(place, level.start if level else 1)
            look = look.replace(f"%{place + 1}", _said(count, level.kind if level else "decimal"))
        return look

    def _read(self, root: Element) -> None:
        abstract = {_attribute(e, "abstractNumId"): _levels(e) for e in root if _local(e) == "abstractNum"}
        for number in root:
            if _local(number) == "num":
                levels = abstract.get(_val(_find(number, "abstractNumId")), {})
                self.levels[_attribute(number, "numId")] = levels


def _mark(element: Element) -> tuple[str, int]:
    """The list and the level that a paragraph or a style belongs to."""
    mark = _find(_find(element, "pPr"), "numPr")
    return _val(_find(mark, "numId")), int(_val(_find(mark, "ilvl")) or 0)


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        int(_attribute(level, "ilvl") or 0): Level(
            int(_val(_find(level, "start")) or 1),
            _val(_find(level, "numFmt")) or "decimal",
            _val(_find(level, "lvlText")),
        )
        for level in abstract
        if _local(level) == "lvl"
    }


def _said(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(97 + (count - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        said = _roman(count)
        return said.upper() if kind == "upperRoman" else said
    return f"{count:02d}" if kind == "decimalZero" else str(count)


def _roman(count: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        while count >= value and len(said) < 12:
            said, count = said + sign, count - value
    return said


def _find(element: Element | None, name: str) -> Element | None:
    return next((child for child in element if _local(child) == name), None) if element is not None else None


def _val(element: Element | None) -> str:
    return _attribute(element, "val") if element is not None else ""


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
