"""How sure we are: three bars, and the words."""

from html import escape
from typing import Final

from domain.results.report import Confidence
from domain.vocabulary import CONFIDENCE

_BARS: Final[dict[Confidence, int]] = {"low": 1, "medium": 2, "high": 3}


def bars(confidence: Confidence, words: str = "") -> str:
    """The bars are decoration: the words beside them say the same."""
    drawn = '<i class="r42-on"></i>' * _BARS[confidence] + "<i></i>" * (3 - _BARS[confidence])
    told = escape(words or CONFIDENCE[confidence])
    return f'<span class="r42-sure"><span class="r42-bars r42-drawn" aria-hidden="true">{drawn}</span>{told}</span>'
