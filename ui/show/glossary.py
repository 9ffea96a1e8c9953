"""The words a shop owner may not know, explained beside the text in which they stand.

Streamlit's `help=` carries them: a button beside the text that mouse, finger and Tab key reach, with a tooltip that it
names to a screen reader. An `<abbr title>` would sit on the word itself, but shows nothing on a phone, is passed over
by the keyboard, and would need HTML around text that a person may have typed. A text is only searched here, never
drawn: what comes out are sentences of our own, from words.yaml. How we calculate lists them all as plain text.
"""

import re
from functools import lru_cache

from questions import Term, load_words
from ui.show.typed import escape


class Glossary:
    """The terms of one card or one list; each is explained where it comes first, and not again."""

    def __init__(self, question: str = "") -> None:
        """`question`: id of the question on the card, as some say a word in another sense."""
        self._question = question
        self._told: set[str] = set()

    def explain(self, *texts: str, also: tuple[str, ...] = ()) -> str | None:
        """Markdown with one paragraph for each new term in `texts`, or named in `also`; None where there is none."""
        new = self.new(*texts, also=also)
        return "\n\n".join(f"**{escape(term.term)}.** {escape(term.means)}" for term in new) or None

    def new(self, *texts: str, also: tuple[str, ...] = ()) -> list[Term]:
        """The terms in `texts`, or named in `also`, that were not explained before. They count as explained now."""
        found = [term for term in load_words().glossary if term.term in also or self._stands_in(term, texts)]
        new = [term for term in found if term.term not in self._told]
        self._told.update(term.term for term in new)
        return new

    def _stands_in(self, term: Term, texts: tuple[str, ...]) -> bool:
        pattern = _pattern(term.spellings)
        return self._question not in term.except_in and pattern is not None and any(map(pattern.search, texts))


@lru_cache(maxsize=64)
def _pattern(spellings: tuple[str, ...]) -> re.Pattern[str] | None:
    """Whole words in any case: `logs` is not found in `catalogs`."""
    words = "|".join(map(re.escape, spellings))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None
