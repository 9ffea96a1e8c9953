"""Numbers as people write them: `12.500,50`, `about 20`, `€ 50k`, `1'250'000.-`, `12,50,000`, `7,5 %`.

What can be read in two ways is not decided here: both meanings are given, for the person to pick one.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

import yaml

from domain.measure import Measure, figure

LONGEST: Final = 60
_SAID: Final = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
HARMLESS: Final = frozenset(_SAID["about"] + _SAID["fillers"])
YEARLY: Final = frozenset(_SAID["yearly"])
TIMES: Final = {word: times for times, words in _SAID["times"].items() for word in words}
SIGNS: Final = {word: tuple(codes.split()) for codes, words in _SAID["money"].items() for word in words}
CODES: Final = frozenset(code for codes in SIGNS.values() for code in codes)

_NUMBER: Final = re.compile(
    r"(?P<before>[^\d]*?)(?P<minus>-\s*)?(?P<digits>[.,]?\d(?:[\d.,' ]*\d)?)(?P<after>.*)", re.S
)
_WORD: Final = re.compile(r"[^\W\d_]+|\S")
_ENDED: Final = re.compile(r"^[.,]\s*-+")
_SAME: Final = {
    **dict.fromkeys("’‘`´ʼ′", "'"), **dict.fromkeys("−‐‑–—﹣－", "-"),
    **dict.fromkeys("，٫", ","), **dict.fromkeys("．。", "."), "٬": "'", "٪": "%", "％": "%",
}  # fmt: skip
_THREES: Final = r"\d{1,3}(?:\MARK\d{3})+"
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


@dataclass(frozen=True)
class Typed:
    """What was typed: nothing (no meaning, no fault), one meaning, two to pick from, or a fault in a sentence."""

    meanings: tuple[float, ...] = ()
    fault: str = ""


def read(text: str, measure: Measure, thousands: frozenset[str] = frozenset()) -> Typed:
    """What `text` says in the unit of `measure`; `thousands`: marks that the firm's country uses for nothing else."""
    plain = _plain(text)
    if not plain:
        return Typed()
    if len(plain) > LONGEST:
        return Typed(fault=f"That is too long for a number. Type {measure.expected()}.")
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return Typed(fault=f"“{plain}” has no number in it. Type {measure.expected()}, or leave it empty.")
    if re.search(r"\d", found["after"]):
        return Typed(fault=f"“{plain}” holds more than one number. Type one: your best guess.")
    meanings = _meanings(found["digits"], thousands | _other_mark(found["after"]))
    if not meanings:
        return Typed(fault=f"“{found['digits']}” is no number as we know them. Type {measure.expected()}.")
    try:
        factor = _factor(found["before"], found["after"], measure)
    except _Unclear as unclear:
        return Typed(fault=str(unclear))
    sign = -1 if found["minus"] else 1
    return _within(tuple(sign * factor * one for one in meanings), measure, "%" in found["after"])


def _plain(text: str) -> str:
    """Digits of every script as ours, every space as one space, and one sign for each mark."""
    return " ".join("".join(map(_sign, text)).split())


def _sign(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    return str(digit) if digit is not None else _SAME.get(sign, sign)


def _meanings(digits: str, thousands: frozenset[str]) -> tuple[Decimal, ...]:
    marks = [sign for sign in digits if not sign.isdigit()]
    if not marks:
        return (Decimal(digits),)
    whole, _, rest = digits.rpartition(marks[-1])
    if marks[-1] in ".," and marks.count(marks[-1]) == 1:
        return _one_mark(whole, marks[-1], rest, thousands, alone=len(marks) == 1)
    return (Decimal(grouped),) if (grouped := _ungrouped(digits)) else ()


def _one_mark(whole: str, mark: str, rest: str, thousands: frozenset[str], *, alone: bool) -> tuple[Decimal, ...]:
    """A mark that stands once is a decimal mark, unless three digits follow: then it may be one between thousands."""
    before = _ungrouped(whole) if whole else "0"
    if not before:
        return ()
    decimal = Decimal(f"{before}.{rest}")
    if not alone or len(rest) != 3 or len(whole) > 3 or before.startswith("0"):
        return (decimal,)
    return (Decimal(whole + rest),) if mark in thousands else (Decimal(whole + rest), decimal)


def _ungrouped(digits: str) -> str:
    """The digits without the marks between their thousands; "" where the marks stand elsewhere."""
    marks = {sign for sign in digits if not sign.isdigit()}
    if not marks:
        return digits
    regular = len(marks) == 1 and re.fullmatch(_THREES.replace("MARK", next(iter(marks))), digits)
    return re.sub(r"\D", "", digits) if regular or _INDIAN.fullmatch(digits) else ""


def _other_mark(after: str) -> frozenset[str]:
    """`12.500,-`: where one mark ends the whole, the other stands between thousands."""
    return frozenset(".,") - {after[0]} if _ENDED.match(after) else frozenset()


class _Unclear(ValueError):  # noqa: N818 - the sentence a person reads
    """A word beside the number that we don't understand, or that says another unit."""


def _factor(before: str, after: str, measure: Measure) -> Decimal:
    """By how much the words around the number multiply it. Raises _Unclear."""
    factor = Decimal(1)
    for word in _words(f"{before} ", _ENDED.sub(" ", after)):
        if word in measure.units:
            factor *= measure.units[word]
        elif word in TIMES:
            factor *= TIMES[word]
        elif not _harmless(word, measure):
            raise _Unclear(_why(word, measure))
    return factor


def _words(*parts: str) -> Iterator[str]:
    return (word for part in parts for word in _WORD.findall(part.casefold()))


def _harmless(word: str, measure: Measure) -> bool:
    if measure.currency and (word in YEARLY or measure.currency in _currencies(word)):
        return True
    return word in HARMLESS


def _currencies(word: str) -> tuple[str, ...]:
    return SIGNS.get(word, (word.upper(),))


def _why(word: str, measure: Measure) -> str:
    if word in SIGNS or word.upper() in CODES:
        wanted = f"an amount in {measure.currency}" if measure.currency else f"{measure.unit or 'a number'}, not money"
        return f"“{word.upper()}” is not what is asked here: type {wanted}."
    if word in "<>+":
        return "Type one number without a sign: your best guess."
    return f"“{word}” beside the number is not understood. Type {measure.expected()} and nothing else."


def _within(values: tuple[Decimal, ...], measure: Measure, said_percent: bool) -> Typed:
    """The meanings that are possible here. A share below one may be meant as one of a hundred or of one: both are."""
    if measure.percent and not said_percent and len(values) == 1 and 0 < values[0] < 1:
        values = (values[0], values[0] * 100)
    possible = tuple(float(value) for value in values if measure.fits(value))
    if possible:
        return Typed(tuple(int(value) for value in possible) if measure.whole else possible)
    return Typed(fault=f"{figure(float(values[0]))} is not possible here. Type {measure.expected()}.")
