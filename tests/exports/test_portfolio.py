"""All clients in Excel: the numbers of the page, safe to open, the same bytes twice."""

import io
from datetime import date

import openpyxl

from domain.results.portfolio import AreaName, CommonGap, Deadline, Level, Line, Portfolio, Summary
from exports.formats import write

SUMMARY = Summary(
    verdict="prepare",
    status="nearly",
    low=50,
    likely=71.6,
    high=80,
    answered=90,
    asked=104,
    levels=(Level(area="4", likely=0), Level(area="A.2", likely=None)),
    gaps={"iso42001:5.2": "potential_major"},
    certified_months=None,
)
FOUND = Portfolio(
    as_of=date(2026, 11, 25),
    areas=(AreaName(id="4", title="Where you stand"), AreaName(id="A.2", title="Rules")),
    lines=(
        Line(client_id="1", name="=1+1 Elm", status="waiting", next_date=date(2027, 1, 7), token="t", changed=None,
             summary=SUMMARY),
        Line(client_id="2", name="Oak", status="new", next_date=None, token=None, changed=None, summary=None),
    ),
    gaps=(CommonGap(ref="iso42001:5.2", title="An AI policy", clients=1, major=1),),
    deadlines=(
        Deadline(on=date(2027, 1, 7), kind="look_again", what="Look again", client="=1+1 Elm", token="t"),
        Deadline(on=date(2027, 3, 1), kind="surveillance", what="Audit", client="Oak", token=None, about=True),
    ),
    assessed=1,
)  # fmt: skip


def rows(data: bytes, sheet: str, top: int = 5) -> list[dict[str, object]]:
    """The lines of a register as Excel shows them, by the title of their column."""
    found = openpyxl.load_workbook(io.BytesIO(data), data_only=True)[sheet]
    titles = [cell.value for cell in found[top] if cell.value is not None]
    lines = found.iter_rows(min_row=top + 1, max_col=len(titles), values_only=True)
    return [dict(zip(map(str, titles), line, strict=True)) for line in lines]


def test_each_client_is_a_row_with_a_number_for_every_area_and_unknown_stays_empty() -> None:
    first, second, *_ = rows(write("portfolio", ".xlsx", FOUND), "Clients")

    assert (first["Client"], first["Likely"], first["Reading"], first["4"], first["A.2"]) == (
        "=1+1 Elm", 72, "Mostly there", 0, None,
    )  # fmt: skip
    assert (second["Client"], second["Likely"], second["Reading"]) == ("Oak", None, "Not known yet")


def test_gaps_and_what_falls_due_have_sheets_of_their_own() -> None:
    data = write("portfolio", ".xlsx", FOUND)

    assert rows(data, "Missing most often")[0]["No"] == "5.2"
    assert [line["To the day?"] for line in rows(data, "What falls due")] == ["yes", "about"]


def test_where_nothing_is_known_yet_only_the_clients_are_listed() -> None:
    quiet = FOUND.model_copy(update={"gaps": (), "deadlines": ()})

    assert openpyxl.load_workbook(io.BytesIO(write("portfolio", ".xlsx", quiet))).sheetnames == ["Clients"]


def test_a_name_never_becomes_a_formula_and_the_file_says_what_it_is_not() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write("portfolio", ".xlsx", FOUND)))["Clients"]

    assert (sheet["A6"].value, sheet["A6"].data_type) == ("=1+1 Elm", "s")
    assert "only an accredited body certifies" in str(sheet["A3"].value)


def test_the_same_portfolio_gives_the_same_bytes() -> None:
    assert write("portfolio", ".xlsx", FOUND) == write("portfolio", ".xlsx", FOUND)
