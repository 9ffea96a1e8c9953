"""An HTML file as a browser takes it: its elements with their attributes, and its words."""

from collections import Counter
from html.parser import HTMLParser


class Read(HTMLParser):
    """`elements` counts each tag, `attributes` holds (tag, name, value) of all, `words` what can be read."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.style, self._texts = "", list[str]()
        self._inside = ""
        self.feed(data.decode())
        self.words = " ".join(" ".join(self._texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        self.elements[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "style":
            self.style += data
        else:
            self._texts.append(data)

    def all(self, tag: str, name: str) -> list[str]:
        """The values of this attribute on every element of this kind."""
        return [value for one, attribute, value in self.attributes if (one, attribute) == (tag, name)]
