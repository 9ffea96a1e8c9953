"""Lists made to swamp the reader: one sentence, soon, and little memory."""

import io
import zipfile

import pytest

from exports.lists import CannotRead, read_list
from tests.exports.asked.list_shapes import long_list

HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
FOOT = b"</sheetData></worksheet>"


def with_sheet(xml: bytes) -> bytes:
    """The long list with another sheet of questions."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(long_list())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet2.xml" else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (b'<row r="1">' + b"<c><v>1</v></c>" * 400_000 + b"</row>", "unpacks to far more"),
        (b'<row r="1"><c>' + b"<v/>" * 1_500_000 + b"</c></row>", "unpacks to far more"),
        (b"<row>" + b'<c t="inlineStr"><is><t>' + b"a? " * 11_000 + b"</t></is></c></row>", None),
        (b'<row r="' + b"9" * 5_000 + b'"><c><v>1</v></c></row>', "damaged"),
        (b'<row r="1"><c r="no"><v>1</v></c></row>', "damaged"),
        (b"</sheetData><sheetData>" + b"<row/>" * 6_000, "no question"),
    ],
    ids=["cells", "values", "a long text", "a row of digits", "a place that is none", "rows twice"],
)
def test_a_sheet_made_to_swamp_the_reader_is_one_sentence(rows: bytes, says: str | None) -> None:
    data = with_sheet(HEAD + rows + FOOT)
    if says is None:
        assert len(read_list("list.xlsx", data).questions) == 1
        return
    with pytest.raises(CannotRead, match=says):
        read_list("list.xlsx", data)


def test_more_text_than_any_list_holds_is_refused() -> None:
    text = "Is it? " * 4_000
    row = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for _ in range(10))
    data = with_sheet(HEAD + f"<row>{row}</row>".encode() * 30 + FOOT)

    with pytest.raises(CannotRead, match="unpacks to far more"):
        read_list("list.xlsx", data)
