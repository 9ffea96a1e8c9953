"""Every file says whose answers count, both scores, and what was seen behind each finding, by whom and when."""

import io
from datetime import UTC, date, datetime
from functools import cache

import docx
import openpyxl

from domain.case import UNSAID, Answer, Case, Verified
from domain.profile import Profile
from domain.results.report import Report
from domain.vocabulary import NOT_ANSWERED
from exports.formats import write
from exports.said_and_seen import SAID_ALONE, what_counts
from questions import load_bank
from tests.exports.firms import reported

SEEN_AT = datetime(2026, 11, 24, 10, tzinfo=UTC)
LISTED = load_bank().question["inventory.list"]
BEST, *_, WORST = (choice for choice in LISTED.choices if choice.kind == "answer")
POLICY = load_bank().question["charge.targets"]
CASE = Case(
    as_of=date(2026, 11, 30),
    profile=Profile(organisation="Elm", headcount=30, ai_headcount=12, ai_roles=("user", "provider"), ai_systems=3),
    answers={
        LISTED.id: Answer(
            choice=BEST.id, proof="record", note="On the shared drive",
            verified=Verified(choice=WORST.id, note="The folder was empty.", by="Ana Kern", at=SEEN_AT),
        ),
        POLICY.id: Answer(
            choice=UNSAID, verified=Verified(choice=POLICY.choices[0].id, proof="written", by="Bea", at=SEEN_AT)
        ),
        "charge.person": Answer(choice="silent", proof="written"),
    },
)  # fmt: skip
ONLY_SAID = CASE.model_copy(update={"answers": {"charge.person": CASE.answers["charge.person"]}})
COUNTS = "What counts: 2 answers verified by Ana Kern and Bea, 1 as said."


@cache
def workbook(said: bool = False) -> openpyxl.Workbook:
    case = ONLY_SAID if said else CASE
    return openpyxl.load_workbook(io.BytesIO(write("report", ".xlsx", reported(case), case, load_bank())))


def rows(sheet: str, said: bool = False) -> list[dict[str, object]]:
    head, *found = workbook(said)[sheet].iter_rows(min_row=4, values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in found]


def texts(sheet: str, said: bool = False) -> str:
    return "\n".join(str(c) for row in workbook(said)[sheet].iter_rows(values_only=True) for c in row if c is not None)


def word() -> tuple[str, list[list[str]]]:
    document = docx.Document(io.BytesIO(write("report", ".docx", reported(CASE), CASE, load_bank())))
    return (
        "\n".join(paragraph.text for paragraph in document.paragraphs),
        [[cell.text for cell in row.cells] for table in document.tables for row in table.rows],
    )


def test_the_answers_sheet_holds_what_was_said_beside_what_was_seen_by_whom_and_when() -> None:
    found = {row["Question id"]: row for row in rows("Answers")}
    listed, policy, person = (found[name] for name in (LISTED.id, POLICY.id, "charge.person"))

    assert (listed["Answer"], listed["Note"], listed["Verified"]) == (BEST.text, "On the shared drive", WORST.text)
    assert (listed["What was seen"], listed["Seen by"]) == ("The folder was empty.", "Ana Kern")
    assert listed["Seen on"] == datetime(2026, 11, 24)
    assert policy["Answer"] == NOT_ANSWERED
    assert policy["Proof seen"] == "A document was shown"
    assert (listed["Counts"], policy["Counts"], person["Counts"]) == ("As verified", "As verified", "As said")


def test_a_firm_without_a_consultant_has_no_empty_columns_for_one() -> None:
    assert not {"Verified", "Seen by", "Seen on"} & set(rows("Answers", said=True)[0])


def test_the_summary_says_what_counts_and_both_scores() -> None:
    report = reported(CASE)
    assert report.readiness_said
    assert report.readiness_verified

    read = texts("Summary")
    assert COUNTS in read
    assert f"As the client said: {report.readiness_said.low:.0f} to {report.readiness_said.high:.0f} %" in read
    assert "As verified, nothing else counted: " in read
    assert "What counts: 1 answer as said, none verified." in texts("Summary", said=True)


def test_each_finding_in_the_register_says_what_was_said_and_seen_behind_it() -> None:
    numbers = {load_bank().requirement[ref].number for ref in LISTED.requirements}
    found = [str(row["Evidence seen"]) for row in rows("Gap register") if row["Ref"] in numbers]

    assert found
    for told in found:
        assert f"Said: {BEST.text.rstrip('.')}" in told
        assert "The folder was empty. Ana Kern, 24 Nov 2026" in told


def test_the_word_report_says_what_counts_both_scores_and_what_was_seen() -> None:
    text, cells = word()

    assert COUNTS in text
    assert [row[0] for row in cells if row[0] in ("As the client said", "What counts")] == [
        "As the client said",
        "What counts",
    ]
    [seen] = [row for row in cells if len(row) == 5 and row[1] == LISTED.text]
    assert seen[2].startswith(BEST.text.rstrip("."))
    assert seen[3] == WORST.text.rstrip(".")
    assert seen[4] == "The folder was empty.\nAna Kern, 24 Nov 2026"


def test_a_report_of_a_version_that_counted_what_was_said_alone_says_so() -> None:
    now = reported(CASE)
    old: Report = now.model_copy(update={"schema_": 1, "layer": "said", "counted": None})

    assert what_counts(old) == SAID_ALONE
    assert what_counts(now) == COUNTS
