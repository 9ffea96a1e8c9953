"""A workbook in the making: openpyxl's, with what openpyxl does not keep or keeps slowly (cells, links, alt texts)."""

import io
import zipfile
from datetime import datetime
from functools import cached_property
from typing import Final

from openpyxl import Workbook
from openpyxl.chart._chart import ChartBase
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.writer.excel import ExcelWriter

from domain.vocabulary import TOOL
from exports.archive import repacked
from exports.paper import paper_of
from exports.text import clean, for_header, short_name
from exports.view import Dated, View
from exports.workbook.making.finish import finished
from exports.workbook.making.kinds import FIRST_DAY, LAST_DAY, WRONG
from exports.workbook.making.page import Page
from exports.workbook.making.printing import fit
from exports.workbook.making.style import FONT, GREY, Styles
from exports.workbook.making.table import Table

A4: Final = 9
A3: Final = 8
LETTER: Final = {A4: 1, A3: 3}
"""What a country with Letter in its printers takes instead, as a spreadsheet counts papers: Letter, Tabloid."""
LANGUAGE: Final = "en"
FOOT: Final = 40
"""Signs of a firm's name that fit beside the name of a sheet."""


class Binder:
    """Pages by name and tables by name, of one firm and one day. `asks`: figures ask to check the inputs they hang on."""

    asks = False

    def __init__(
        self, shown: Dated, title: str, sheets: tuple[str, ...], author: str = TOOL, country: str | None = None
    ) -> None:
        self._shown = shown
        self.title, self._author = title, clean(author)
        self.sheets = sheets
        self._papers = LETTER if paper_of(country) == "us_letter" else {}
        self._hidden: tuple[str, ...] = ()
        self.tables: dict[str, Table] = {}
        self.named: set[str] = set()
        self.checks: list[tuple[str, str, str]] = []
        """By sheet formulas for how many yellow cells have to be checked there, and for the first of them."""
        self._workbook = Workbook()
        first = self._workbook.worksheets[0]
        self._workbook.remove(first)
        self._styles = Styles(first)
        normal = self._workbook._named_styles["Normal"]  # type: ignore[attr-defined]
        normal.font = Font(name=FONT, sz=10)
        self._pages: dict[str, Page] = {}
        self._alt: dict[str, list[str]] = {}
        self._numbers_row = 4

    def has(self, sheet: str) -> bool:
        """True when this workbook has, or will have, a sheet of this name."""
        return sheet in self.sheets

    def page(self, name: str, tab: str, landscape: bool = False, paper: int = A4, inside: bool = False) -> Page:
        """A new sheet, set up for print: one page wide, footer with firm, sheet and page number.

        `inside`: a sheet for other sheets, whose formulas pass errors on.
        """
        sheet = self._workbook.create_sheet(name)
        sheet.sheet_properties.tabColor = tab
        sheet.sheet_view.showGridLines = False
        sheet.sheet_view.zoomScale = 100
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.paperSize = self._papers.get(paper, paper)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        margins = sheet.page_margins
        margins.left = margins.right = 0.45
        margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.65, 0.3, 0.3
        sheet.print_options.horizontalCentered = True
        footer = sheet.oddFooter
        firm = for_header(short_name(self._shown.firm, FOOT))
        footer.left.text, footer.center.text, footer.right.text = firm, "&A", "Page &P of &N"
        for part in (footer.left, footer.center, footer.right):
            part.size = 8
        self._pages[name] = Page(sheet, self._styles, inside or not self.asks)
        return self._pages[name]

    def hide(self, *sheets: str) -> None:
        """Take sheets out of sight and out of print; who wants to see them can have them shown."""
        self._hidden = sheets

    def hides(self, sheet: str) -> bool:
        """True for a sheet that is out of sight."""
        return sheet in self._hidden

    def name(self, name: str, refers_to: str) -> None:
        """Define a name for the whole workbook."""
        self.named.add(name)
        self._workbook.defined_names[name] = DefinedName(name, attr_text=refers_to)

    def checked(self, sheet: str, checks: str, labels: str) -> None:
        """Count what a column of checks finds; `labels` names its rows."""
        wrong = f'"{WRONG}*"'
        self.checks.append((sheet, f"COUNTIF({checks},{wrong})", f"INDEX({labels},MATCH({wrong},{checks},0))"))

    def checked_days(self, sheet: str, cells: str, label: str) -> None:
        """Count what is no date among cells on which no figure hangs."""
        days = f'COUNTIFS({cells},">={FIRST_DAY}",{cells},"<={LAST_DAY}")'
        self.checks.append((sheet, f"COUNTA({cells})-{days}", f'"{label}"'))

    def chart(self, page: Page, chart: ChartBase, at: str, alt: str) -> None:
        """Put a chart on a page, with the words for people who cannot see it."""
        page.sheet.add_chart(chart, at)
        self._alt.setdefault(page.sheet.title, []).append(alt)

    @cached_property
    def lists(self) -> Page:
        """The Lists sheet, which also keeps the numbers behind charts."""
        return self.page("Lists", GREY, inside=True)

    def room_for(self, rows: int) -> int:
        """The first of some free rows for chart numbers on the Lists sheet."""
        found, self._numbers_row = self._numbers_row, self._numbers_row + rows + 1
        return found

    def save(self) -> bytes:
        """The finished file: values beside formulas, alt texts, schema order, time stamps from the report's date."""
        as_of = self._shown.as_of
        self._workbook._sheets.sort(key=lambda sheet: self.sheets.index(sheet.title))  # type: ignore[attr-defined]
        properties = self._workbook.properties
        properties.title, properties.subject = self.title, clean(self._shown.firm)
        properties.creator, properties.language = self._author, LANGUAGE
        properties.created = properties.modified = datetime(as_of.year, as_of.month, as_of.day)
        for name, page in self._pages.items():
            fit(page)
            if name in self._hidden:
                page.sheet.sheet_state = "hidden"
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            ExcelWriter(self._workbook, archive).write_data()
        sheets = enumerate(self._workbook.worksheets, 1)
        parts = {f"xl/worksheets/sheet{i}.xml": self._pages[sheet.title].cells for i, sheet in sheets}
        alt = [self._alt[name] for name in self.sheets if name in self._alt]
        return repacked(out.getvalue(), as_of, finished(parts, alt))


class Book(Binder):
    """The workbook of one report: every page shows the same view."""

    asks = True

    def __init__(self, view: View, title: str, sheets: tuple[str, ...], author: str = TOOL) -> None:
        super().__init__(view, title, sheets, author, view.case.profile.country)
        self.view = view
