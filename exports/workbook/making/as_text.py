"""Figures inside a sentence of a cell: in the notation of the text, whatever notation the reader's computer is set to.

A cell that holds a number follows the reader's computer. Text does not: `FIXED`, and a number joined to text, would
write 22.400 or 6,8 into an English sentence on a German computer.
"""

from domain.measure import ROUND_MONEY, is_money
from exports.figures import MONTHS

THOUSAND, MILLION, BILLION = 1_000, 1_000_000, 1_000_000_000


def readable(cell: str, unit: str) -> str:
    """A formula for a figure with the digits an estimate deserves and separators, as `amount` writes it."""
    three = f"3-LEN(INT({cell}))"
    places = f"IF({cell}<{ROUND_MONEY},{three},MIN(-3,{three}))" if is_money(unit) else three
    return f"IF({cell}<100,{_point(f'ROUND({cell},2)')},{_commas(f'ROUND({cell},{places})')})"


def exact(cell: str) -> str:
    """A formula for a figure as it is, as `exactly` writes it."""
    return f"IF({cell}<{THOUSAND},{_point(cell)},{_commas(f'ROUND({cell},0)')})"


def in_words(day: str) -> str:
    """A formula for a day as `day` writes it: `23 Nov 2026`, in every language of the reader's computer."""
    months = ",".join(f'"{name}"' for name in MONTHS)
    return f'DAY({day})&" "&CHOOSE(MONTH({day}),{months})&" "&YEAR({day})'


def exactly(value: float) -> str:
    """`0.25`, `1,600`: what the formula of `exact` gives."""
    return f"{value:.10g}" if value < THOUSAND else f"{value:,.0f}"


def _point(value: str) -> str:
    return f'SUBSTITUTE({value}&"",",",".")'


def _commas(whole: str) -> str:
    last = f'RIGHT("00"&MOD({whole},{THOUSAND}),3)'
    middle = f'RIGHT("00"&MOD(INT({whole}/{THOUSAND}),{THOUSAND}),3)'
    millions = f'RIGHT("00"&MOD(INT({whole}/{MILLION}),{THOUSAND}),3)'
    return (
        f'IF({whole}<{THOUSAND},{whole}&"",IF({whole}<{MILLION},INT({whole}/{THOUSAND})&","&{last},'
        f'IF({whole}<{BILLION},INT({whole}/{MILLION}),INT({whole}/{BILLION})&","&{millions})&","&{middle}&","&{last}))'
    )
