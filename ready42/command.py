"""Ready42, on this computer.

ready42                       start the app and open it in the browser
ready42 --server.port 8600    the same; further options go to Streamlit
ready42 questions [--check]   the question bank as JSON, or what is wrong with it
ready42 score CASE.json       the report as JSON
ready42 report CASE.json OUT  a file made from it, as OUT's ending says; so do plan, certification, applicability,
                              answers, notes, reply, documents, form and compare
ready42 read FORM.xlsx        what a filled form holds; `asked` a customer's list, `session` a client's last session
ready42 --version             which version this is
"""

import runpy
import sys
from typing import Final

from ready42 import place, start

PACKAGES: Final = {"questions": "questions", "score": "scoring"}
OTHERS: Final = "exports"
"""Knows every other word, and says so where it does not know one."""


def main() -> int:
    """The exit code of what the first word names."""
    place.enter()
    word, *rest = sys.argv[1:] or [""]
    if word in ("-h", "--help"):
        print(__doc__)
    elif word == "--version":
        print(_version())
    elif word.startswith("-") or not word:
        start.app(sys.argv[1:])
    else:
        _module(word, rest)
    return 0


def _module(word: str, rest: list[str]) -> None:
    """What `python -m …` does: it ends the program with an exit code of its own."""
    sys.argv = [sys.argv[0], *([] if word in PACKAGES else [word]), *rest]
    runpy.run_module(PACKAGES.get(word, OTHERS), run_name="__main__", alter_sys=True)


def _version() -> str:
    from domain.version import VERSION

    return f"Ready42 {VERSION}"
