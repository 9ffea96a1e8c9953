"""The page both sides sign: who, when, minutes, both scores with their difference, what changed, what stays open."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import openxml_audit

from domain.parking import OpenPoint
from domain.session import AgendaLine, ChangedAnswer, Score, SessionSummary, TwoScores, read_summary
from exports import write_session

FULL = SessionSummary(
    firm="Harbour Candles",
    led_by="Ana Kern",
    present="Ben, Maria",
    began=datetime(2026, 11, 25, 10, 5, tzinfo=UTC),
    ended=datetime(2026, 11, 25, 11, 40, tzinfo=UTC),
    agenda=(
        AgendaLine(path="a", title="What AI you have", planned=27, used=31.6, answered=9, asked=9),
        AgendaLine(path="b", title="Who is in charge", planned=15, used=0, answered=0, asked=5),
    ),
    answers=(ChangedAnswer(question="Do you keep one list?", before="", now="Yes (we say so)", verified="No list"),),
    scores=TwoScores(
        questions=3, said=Score(low=2, likely=95.4, high=100), verified=Score(low=1, likely=60.2, high=99)
    ),
    points=(OpenPoint(text="Who signs the list?", owner="Maria", due=date(2026, 12, 1)),),
)
EMPTY = FULL.model_copy(update={"led_by": "", "present": "", "answers": (), "scores": None, "points": ()})


def read(summary: SessionSummary) -> tuple[str, list[list[list[str]]]]:
    document = docx.Document(io.BytesIO(write_session(summary)))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return "\n".join(paragraph.text for paragraph in document.paragraphs), tables


def test_the_page_says_who_met_when_and_how_the_minutes_went() -> None:
    _, tables = read(FULL)
    assert ["Led by", "Ana Kern"] in tables[0]
    assert ["Present for the firm", "Ben, Maria"] in tables[0]
    assert ["When", "25 Nov 2026, 10:05 to 11:40"] in tables[0]
    assert tables[1][1:] == [
        ["What AI you have", "9 of 9", "27", "32"],
        ["Who is in charge", "0 of 5", "15", "0"],
        ["All parts", "", "42", "32"],
    ]


def test_the_page_shows_both_scores_and_the_difference_a_reader_gets_by_subtracting_them() -> None:
    text, tables = read(FULL)
    assert ["Client said", "2", "95", "100"] in tables[2]
    assert ["Verified", "1", "60", "99"] in tables[2]
    assert "Difference: 35 points lower as seen than as said." in text
    assert "the 3 questions that were verified" in text


SEEN = ChangedAnswer(
    question="Do you keep one list?", before="", now="Yes (we say so)", verified="No list",
    seen="Opened the shared folder: empty.", by="Ana Kern", clauses=("8.1", "A.4.2"),
)  # fmt: skip


def test_the_page_holds_the_note_of_what_was_seen_by_whom_and_the_clauses_that_ask_for_it() -> None:
    text, tables = read(FULL.model_copy(update={"answers": (SEEN,)}))
    assert "What was seen" in text
    seen = ["8.1, A.4.2", "Do you keep one list?", "No list", "Opened the shared folder: empty.\nAna Kern"]
    assert seen in [row for table in tables for row in table]


def test_the_page_shows_the_score_that_counts_beside_both_layers() -> None:
    assert FULL.scores is not None
    counted = FULL.scores.model_copy(update={"counted": Score(low=2, likely=70.1, high=100)})
    text, tables = read(FULL.model_copy(update={"scores": counted}))
    assert [row[0] for row in tables[2][1:]] == ["Client said", "Verified, nothing else counted", "What counts"]
    assert "Difference: 25 points lower by what counts than as said." in text
    assert "the 3 questions that were verified, and for the rest what was said" in text


def test_a_session_signed_before_notes_of_what_was_seen_were_kept_gives_the_page_it_gave() -> None:
    written = FULL.model_dump(mode="json", by_alias=True)
    for answer in written["answers"]:
        for later in ("seen", "by", "clauses"):
            del answer[later]
    del written["scores"]["counted"]

    text, tables = read(read_summary(json.dumps(written)))
    assert "What was seen" not in text
    assert [row[0] for row in tables[2][1:]] == ["Client said", "Verified"]
    assert "Both over the 3 questions that were verified." in text


def test_the_page_lists_what_changed_and_what_stays_open() -> None:
    _, tables = read(FULL)
    assert tables[3][1] == ["Do you keep one list?", "no answer", "Yes (we say so)", "No list"]
    assert tables[4][1] == ["1", "Who signs the list?", "Maria", "1 Dec 2026"]


def test_the_page_has_a_line_for_each_side_to_sign_and_says_that_it_certifies_nothing() -> None:
    text, tables = read(FULL)
    assert [row[0] for row in tables[-1][1:]] == ["For the firm", "Led the session"]
    assert "no certificate" in text
    assert "not legal advice" in text
    assert "only an accredited body certifies" in text


def test_a_session_in_which_nothing_was_noted_still_gives_a_sound_page(tmp_path: Path) -> None:
    text, tables = read(EMPTY)
    assert ["Led by", "not noted"] in tables[0]
    assert "Nothing was verified yet" in text
    path = tmp_path / "session.docx"
    for summary in (FULL, EMPTY):
        path.write_bytes(write_session(summary))
        found = openxml_audit.OpenXmlValidator().validate(path)
        assert [e for e in found.errors if e.severity is openxml_audit.ValidationSeverity.ERROR] == []
        assert write_session(summary) == path.read_bytes()
