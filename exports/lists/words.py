"""What a text of a customer's list is, by its words alone: the rules stand in words.yaml."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from exports.lists.found import Why

FILE: Final = Path(__file__).with_name("words.yaml")
HEADING_WORDS, SHORT, HEAD_WORDS, LINE, ENDS = 8, 3, 9, 120, " \t:*.?–—-()[]"
_SECTION: Final = re.compile(r"(?:section|part|appendix|annex|chapter|schedule)\s+[\divxa-z]{1,4}\b(?!.*\?)", re.I)
_NUMBER: Final = re.compile(
    r"(?!(?:gpt|iso|soc|nist|iec|en|tls|article|art|act|level|tier|gdpr|claude|llama|sha|aes|covid)[-. ]?\d)"
    r"(?:[(\[]\s*)?((?:question|q)\s*[.#]?\s*\d{1,4}(?:\.\d{1,3})*[a-z]?|[a-z]{1,6}(?:[-_.][a-z]{1,6})*[-_.]\d{1,4}(?:[.-]\d{1,3})*[a-z]?"
    r"|[a-z]{1,2}\d{1,3}(?:\.\d{1,3})*|\d{1,3}(?:[.-]\d{1,3})*[a-z]?|[a-z](?=[.)])|[ivx]{1,5}(?=[.)]))"
    r"(?:\s*[.):\]]+(?:\s*[-–—]\s+|\s+)|\s+[-–—]\s+|\s+(?=(?-i:[A-Z])|[“‘(])|(?<=\d)[.):]+(?=[A-Za-z]))(?=\S)",
    re.I,
)
_ID: Final = re.compile(
    r"[\[(]?(?:[a-z]{1,8}[ _.&-]{0,2}){0,4}\d{1,5}(?:[-. ]?[a-z0-9]{1,4}){0,5}[\])]?[.):]?"
    r"|[a-z]{1,2}[.)]?|[ivx]{1,5}[.)]?",
    re.I,
)
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")


@cache
def _rules() -> Mapping[str, Any]:
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {
        "heads": {kind: re.compile(pattern, re.I) for kind, pattern in data.pop("heads").items()},
        "fact": frozenset(data.pop("fact").split()),
        "fact_filler": frozenset(data.pop("fact_filler").split()),
        **{name: _pattern(found) for name, found in data.items()},
    }


def _pattern(written: str | list[str]) -> re.Pattern[str]:
    return re.compile("|".join(written) if isinstance(written, list) else written, re.I)


def head(cell: str) -> str | None:
    """Which kind of column this heading names, None for no heading we know."""
    bare = " ".join(cell.split()).strip(ENDS)
    if not bare and cell.strip() == "#":
        return "number"
    if not bare or len(bare.split()) > HEAD_WORDS:
        return None
    return next((kind for kind, pattern in _rules()["heads"].items() if pattern.fullmatch(bare)), None)


def asks(text: str) -> bool:
    """Whether it is put to the reader: with a question mark, or by its first word."""
    return "?" in text or bool(_rules()["asks"].match(text.lstrip(" \"'“‘(-–•*")))


def about_ai(text: str) -> bool:
    """Whether it speaks of AI."""
    return bool(_rules()["about_ai"].search(text))


def explains(name: str) -> bool:
    """Whether a sheet of this name explains rather than asks."""
    return bool(_rules()["explains"].fullmatch(" ".join(re.sub(r"[\W_\d]+", " ", name).split())))


def words(text: str) -> list[str]:
    """The words, as people count them."""
    return _WORD.findall(text)


def numbered(text: str) -> tuple[str, str]:
    """The customer's own number at the start of a text, and the rest; "" where there is none."""
    found = _NUMBER.match(text)
    return (" ".join(found[1].split()), text[found.end() :].strip()) if found else ("", text)


def is_number(cell: str) -> bool:
    """Whether a cell holds nothing but a number or a code, as "AI-01", "4.1.2" or "b)"."""
    return len(cell) <= 24 and bool(_ID.fullmatch(cell.strip()))


def is_fact(text: str) -> bool:
    """Whether only a plain fact about the company is asked, as "Registered address" or "What is your VAT number?"."""
    bare = re.sub(r"\([^)]*\)", " ", text).lower()
    told = [word for word in words(bare) if word not in _rules()["fact_filler"]]
    some = told or [word for word in words(bare) if word in _rules()["fact"]]
    return 0 < len(words(bare)) <= 14 and bool(some) and all(word in _rules()["fact"] for word in some) and (
        bool(told) or not asks(text)
    )  # fmt: skip


def is_option(text: str) -> bool:
    """Whether it is a choice to tick, or a word on how to tick."""
    return len(text) <= LINE and bool(_rules()["option"].fullmatch(text.strip()))


def is_signature(text: str) -> bool:
    """Whether a letter ends here."""
    return bool(_rules()["signature"].fullmatch(text))


def is_page(text: str) -> bool:
    """Whether it is the foot or head of a printed page."""
    return len(words(text)) <= HEADING_WORDS + 2 and bool(_rules()["page"].fullmatch(text))


def is_polite(text: str) -> bool:
    """Whether it belongs to a letter around the list."""
    return bool(_rules()["greeting"].fullmatch(text))


def is_instruction(text: str) -> bool:
    """Whether it says how to use the list."""
    return bool(_rules()["instruction"].fullmatch(text.rstrip(".!")))


def is_heading(text: str) -> bool:
    """Whether its look says that it heads what follows: a colon, capitals, "Section 3"."""
    if "?" in text or len(text.split()) > HEADING_WORDS:
        return False
    return text.endswith(":") or (text.isupper() and len(text) > 2) or bool(_SECTION.match(text))


def is_short(text: str) -> bool:
    """One to three words that ask nothing: too little to tell what is meant."""
    return len(words(text)) <= SHORT and not asks(text)


def why_not(text: str) -> Why | None:
    """Why a text gets no answer wherever it stands; None where its words alone don't say."""
    if is_page(text):
        return "page line"
    if is_fact(text):
        return "company fact"
    if is_option(text):
        return "option"
    return "heading" if is_heading(text) else None
