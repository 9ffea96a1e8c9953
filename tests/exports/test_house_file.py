"""A consultancy's look in a file: `--house` puts it on what a command writes, and a bad one writes nothing."""

import base64
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from domain.files.housefile import write_house
from domain.house import House
from exports.__main__ import main
from exports.house.file import read_house
from tests.exports.firms import ROOT
from tests.exports.test_house import DRAWING, HOUSE, picture

SHOP = str(ROOT / "tests" / "firms" / "shop-with-chat-tools.json")
LOOK = {"name": "Ash & Partner", "colour": "#7A1F3D", "footer": "Main Street 1", "logo": "ash.png"}


def house(folder: Path, **changed: object) -> str:
    """A house file with its logo beside it."""
    (folder / "ash.png").write_bytes(picture())
    (folder / "house.json").write_text(json.dumps(LOOK | changed), encoding="utf-8")
    return str(folder / "house.json")


def heads(data: bytes) -> str:
    return Document(io.BytesIO(data)).sections[0].header.paragraphs[0].text


@pytest.mark.parametrize("command", ["report", "plan", "notes"])
def test_word_files_leave_in_the_look_of_the_house_file(command: str, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"

    assert main([command, SHOP, str(out), "--house", house(tmp_path)]) == 0
    assert "Ash & Partner" in heads(out.read_bytes())
    assert len(Document(io.BytesIO(out.read_bytes())).sections[0].header.part.rels) == 1


def test_excel_files_and_forms_leave_in_it_wherever_the_option_stands(tmp_path: Path) -> None:
    look = house(tmp_path)
    for command in ("plan", "form"):
        out = tmp_path / f"{command}.xlsx"
        assert main(["--house", look, command, SHOP, str(out)]) == 0
        assert "From us" in openpyxl.load_workbook(out).sheetnames
    assert main(["read", str(tmp_path / "form.xlsx")]) == 0


def test_a_clients_own_papers_stay_the_clients_whatever_the_look(tmp_path: Path) -> None:
    look, folder = house(tmp_path), tmp_path / "drafts"
    folder.mkdir()
    for command, out in (
        ("documents", folder),
        ("documents", tmp_path / "drafts.zip"),
        ("answers", tmp_path / "a.docx"),
    ):
        assert main([command, SHOP, str(out), "--house", look]) == 0
    with zipfile.ZipFile(tmp_path / "drafts.zip") as archive:
        zipped = [archive.read(name) for name in archive.namelist()]
    written = [path.read_bytes() for path in folder.iterdir()]
    assert len(zipped) == len(written) > 3
    for data in (*zipped, *written, (tmp_path / "a.docx").read_bytes()):
        assert not heads(data)
        assert Document(io.BytesIO(data)).core_properties.author == "Harbour Candles"


def test_a_file_for_other_programs_is_the_same_with_and_without_a_look(tmp_path: Path) -> None:
    main(["plan", SHOP, str(tmp_path / "plain.csv")])
    main(["plan", SHOP, str(tmp_path / "house.csv"), "--house", house(tmp_path)])

    assert (tmp_path / "house.csv").read_bytes() == (tmp_path / "plain.csv").read_bytes()


BAD = [
    ({"name": None}, "name: expected text"),
    ({"name": "  "}, "name: expected at least one letter"),
    ({"colour": "red"}, "colour: expected a colour such as #1f5fa8"),
    ({"footer": "x" * 121}, "footer: expected text of at most 120 characters"),
    ({"color": "#7a1f3d"}, "color: expected a known field, did you mean colour?"),
    ({"schema": 2}, "schema: expected 1, got 2"),
    ({"logo": "none.png"}, 'logo: expected a picture beside the house file; "none.png" cannot be read'),
    ({"logo": "../ash.png"}, "logo: expected the name of a picture beside the house file"),
    ({"logo": "house.json"}, "logo: expected a PNG or JPEG picture"),
    ({"logo_data": "AAAA"}, "logo_data: expected nothing here"),
    ({"logo": None, "logo_data": "no picture"}, "logo_data: expected a picture as base64 text"),
    ({"logo": None, "logo_data": base64.b64encode(DRAWING).decode()}, "logo_data: expected a PNG or JPEG"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "said"), BAD)
def test_a_bad_house_file_is_named_with_its_field_and_nothing_is_written(
    changed: dict[str, object], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    look, out = house(tmp_path, **changed), tmp_path / "a.docx"

    assert main(["plan", SHOP, str(out), "--house", look]) == 2
    assert f"{look}: {said}" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (DRAWING, "got an SVG drawing, which can hold programs"),
        (b"\x89PNG" + bytes(1_000_001), "expected at most 1 MB"),
    ],
)
def test_a_logo_beside_the_file_is_looked_at_as_closely_as_one_in_the_app(
    content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    look = house(tmp_path)
    (tmp_path / "ash.png").write_bytes(content)

    assert main(["plan", SHOP, str(tmp_path / "a.docx"), "--house", look]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--house"], ["--house", "nowhere.json"]])
def test_a_house_file_that_is_not_named_or_not_there_is_said_in_a_sentence(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", SHOP, str(tmp_path / "a.docx"), *arguments]) == 2
    said = capsys.readouterr().err
    assert "--house HOUSE.json" in said or "nowhere.json: this file cannot be read" in said
    assert list(tmp_path.iterdir()) == []


def test_a_look_that_the_app_writes_is_read_back_whole_and_with_the_logo_inside() -> None:
    assert read_house(write_house(HOUSE)) == HOUSE
    bare = House(name="Ash")
    assert read_house(write_house(bare)) == bare
