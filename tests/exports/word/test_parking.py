"""Open points to send: each with who and by when, settled ones left out, the same in Word and in an e-mail."""

import io
from datetime import date
from pathlib import Path

import docx
import openxml_audit

from domain.parking import OpenPoint, ParkingLot
from exports import email, write_open_points

LOT = ParkingLot(
    firm="Harbour Candles",
    as_of=date(2026, 11, 25),
    points=(
        OpenPoint(text="Undated one"),
        OpenPoint(text="Who signs the policy?", owner="Maria", due=date(2026, 12, 1), about="Is there a policy?"),
        OpenPoint(text="Already done", settled=True),
    ),
)


def test_an_email_lists_what_is_open_with_owner_and_date_the_earliest_first() -> None:
    text = email(LOT)
    assert "2 open points" in text
    assert "1. Who signs the policy?\n   About: Is there a policy?\n   Who: Maria. By when: 1 Dec 2026." in text
    assert "2. Undated one\n   Who: no owner yet. By when: no date yet." in text
    assert "Already done" not in text


def test_the_word_list_holds_the_same_points() -> None:
    [table] = docx.Document(io.BytesIO(write_open_points(LOT))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
    assert rows == [
        ["1", "Who signs the policy? (about: Is there a policy?)", "Maria", "1 Dec 2026"],
        ["2", "Undated one", "no owner yet", "no date yet"],
    ]


def test_the_word_file_is_sound_and_the_same_twice_also_when_nothing_is_open(tmp_path: Path) -> None:
    path = tmp_path / "open.docx"
    for lot in (LOT, LOT.model_copy(update={"points": ()})):
        path.write_bytes(write_open_points(lot))
        found = openxml_audit.OpenXmlValidator().validate(path)
        assert [e for e in found.errors if e.severity is openxml_audit.ValidationSeverity.ERROR] == []
        assert write_open_points(lot) == path.read_bytes()
