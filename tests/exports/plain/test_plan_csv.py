"""The plan as CSV: the plan a firm needs, in the way its country's spreadsheets read, and nothing in it runs."""

import csv
import io

import pytest

from domain.case import ActionNote, Case
from exports.formats import write
from exports.plain.separators import style_of
from exports.text import for_csv
from questions import load_bank
from tests.exports.firms import firm, reported

RUNS = ("=", "+", "-", "@")


def plan(case: Case, ending: str = ".csv") -> str:
    return write("plan", ending, reported(case), case, load_bank()).decode("utf-8-sig")


def rows(text: str, separator: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def living_in(country: str | None, verdict: str = "certify_now") -> Case:
    case = firm(verdict)
    return case.model_copy(update={"profile": case.profile.model_copy(update={"country": country})})


def test_a_firm_that_should_not_certify_gets_its_light_steps_and_each_row_says_so() -> None:
    case = firm("watch")
    steps = [step for stage in reported(case).plan.light_stages for step in stage.steps]
    found = rows(plan(case))

    assert [row["Id"] for row in found] == [step.id for step in steps]
    assert {row["Plan"] for row in found} == {"30/90-day plan"}
    assert found[0]["No"] == "L-01"


def test_the_certification_plan_of_that_firm_is_a_file_of_its_own_that_says_so_too() -> None:
    case = firm("watch")
    found = rows(write("certification", ".csv", reported(case), case, load_bank()).decode("utf-8-sig"))

    assert [row["Id"] for row in found] == [action.id for action in reported(case).plan.actions]
    assert {row["Plan"] for row in found} == {"Certification plan"}


@pytest.mark.parametrize(
    ("country", "style"),
    [("DE", "semicolons"), ("FR", "semicolons"), ("BR", "semicolons"), ("NL", "semicolons"),
     ("US", "commas"), ("GB", "commas"), ("IN", "commas"), (None, "commas"), ("XX", "commas")],
)  # fmt: skip
def test_the_country_decides_between_commas_and_semicolons(country: str | None, style: str) -> None:
    assert style_of(country) == style


def test_in_germany_cells_are_parted_by_semicolons_and_hours_have_a_decimal_comma() -> None:
    german, british = rows(plan(living_in("DE")), ";"), rows(plan(living_in("GB")))
    hours = ("Hours at least", "Hours likely", "Hours at most")

    assert [[row[name].replace(",", ".") for name in hours] for row in german] == [
        [row[name] for name in hours] for row in british
    ]
    assert any("," in row["Hours likely"] for row in german)
    assert [row["What to do"] for row in german] == [row["What to do"] for row in british]


def test_either_way_can_be_asked_for_whatever_the_country() -> None:
    for country in ("GB", "DE"):  # a plan leaves out the holidays of its own country, so compare one firm with itself
        case = living_in(country)
        assert plan(case, ".semicolons.csv").count(";") > plan(case, ".commas.csv").count(";")
    assert plan(living_in("DE"), ".semicolons.csv") == plan(living_in("DE"))
    assert plan(living_in("GB"), ".commas.csv") == plan(living_in("GB"))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", [".commas.csv", ".semicolons.csv"])
def test_no_cell_runs_even_in_a_spreadsheet_that_parts_cells_at_another_sign(ending: str, separator: str) -> None:
    case = firm("certify_now")
    action = reported(case).plan.actions[0].id
    words = "=1+1; =cmd|'/C calc'!A0;,@SUM(1),\t+2\n-3"
    text = plan(case.model_copy(update={"action_notes": {action: ActionNote(owner=words, note=words)}}), ending)

    cells = [cell for line in text.split("\r\n") for part in line.split("\n") for cell in part.split(separator)]
    assert not [cell for cell in cells if cell.strip(' "').startswith(RUNS)]


def test_ordinary_words_stay_as_they_are() -> None:
    assert for_csv("Ask Ana, then Bo; A-01 is first (5.2)") == "Ask Ana, then Bo; A-01 is first (5.2)"
