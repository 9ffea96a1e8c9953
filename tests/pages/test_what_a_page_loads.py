"""A page loads the libraries for Excel, Word and tables of figures only when it uses them.

Plotly and numpy are no part of this: Streamlit loads the first at its own start, the second for an icon from a file.
"""

import subprocess
import sys
from collections.abc import Callable

from domain.case import Case
from tests.pages.conftest import ROOT, example

HEAVY = ("docx", "openpyxl", "pandas", "pyarrow")
WITHOUT_TABLES = (
    "", "about-you", "do-we-need-it", "questions", "questions-charge", "quick-check-1", "my-plan", "downloads",
    "answers-for-customers",
)  # fmt: skip
VISITS = """
import sys
from tests.pages.conftest import open_page
token, heavy, *paths = sys.argv[1:]
for path in paths:
    app = open_page(path, token)
    assert not app.exception, app.exception
    print(path or "start", *sorted(set(heavy.split()) & set(sys.modules)))
"""


def test_a_page_that_shows_no_table_and_makes_no_file_loads_no_library_for_them(saved: Callable[[Case], str]) -> None:
    token = saved(example("medical-device-software"))
    command = [sys.executable, "-c", VISITS, token, " ".join(HEAVY), *WITHOUT_TABLES]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [path or "start" for path in WITHOUT_TABLES]
