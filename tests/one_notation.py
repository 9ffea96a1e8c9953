"""Firms of countries that write figures in other ways, and how another notation is found in a text."""

import re
from functools import cache
from pathlib import Path

from domain.case import Answer, Case
from domain.files.casefile import read_case
from questions import load_bank

COUNTRIES = ("DE", "CH", "IN", "FR")
OTHER = re.compile(
    r"""(?<![\d.,\w])(?:
    \d{1,3}\.\d{3}(?:\.\d{3})*(?![\d.])                       # 22.400
    | \d+,\d{1,2}(?![\d])                                     # 6,8 and 1,25,000
    | \d{1,3}(?:['\u2019\u00a0\u202f\u2009]\d{3})+(?!\d)      # 22'400 and 22 400
    )""",
    re.VERBOSE,
)
"""A figure in the notation of Germany, Switzerland, India or France. `ISO 42001` and `2026` are none."""


@cache
def firm(country: str) -> Case:
    """A firm of this country that needs the certificate, every second question answered."""
    path = Path(__file__).parents[1] / "examples" / "medical-device-software.json"
    case = read_case(path.read_bytes())
    profile = case.profile.model_copy(update={"country": country, "currency": None})
    answers = {
        question.id: Answer(choice=question.choices[place % len(question.choices)].id, proof="written")
        for place, question in enumerate(load_bank().questions)
        if place % 2
    }
    return case.model_copy(update={"profile": profile, "answers": answers})
