"""Files made to stop, swamp or fool a reader: each is refused with one sentence before it is read as a workbook."""

import io
import re
import zipfile

import pytest

from exports.reading import CannotRead
from tests.exports.forms import filled, form, read, repacked

SHEET = "xl/worksheets/sheet2.xml"
OLD = bytes.fromhex("d0cf11e0a1b11ae1")


def in_part(name: str, old: bytes, new: bytes) -> bytes:
    """The form with some bytes of one part replaced, once."""

    def change(part: str, text: bytes) -> bytes:
        if part != name:
            return text
        assert old in text, f"{name} has no {old!r}"
        return text.replace(old, new, 1)

    assert name in zipfile.ZipFile(io.BytesIO(form())).namelist()
    return repacked(form(), change)


def with_part(name: str, part: bytes = b"<x/>") -> bytes:
    return repacked(form(), lambda _, text: text, **{name: part})


def twice() -> bytes:
    out = io.BytesIO(form())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("XL/Workbook.xml", b"<x/>")
    return out.getvalue()


def flagged() -> bytes:
    """The encrypted flag of every entry set, in both of its places."""
    data = bytearray(form())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(signature), bytes(data)):
            data[found.start() + offset] |= 1
    return bytes(data)


def lies_about_its_size() -> bytes:
    """A part that holds more than both headers say of it."""
    data = form()
    size = zipfile.ZipFile(io.BytesIO(data)).getinfo(SHEET).file_size
    return data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))


def broken() -> bytes:
    data = bytearray(form())
    data[2_000:2_040] = bytes(40)
    return bytes(data)


def packed(name: str, method: int) -> bytes:
    out = io.BytesIO(form())
    with zipfile.ZipFile(out, "a", method) as archive:
        archive.writestr(name, b"x" * 1_000)
    return out.getvalue()


ROWS = b"<row/>" * 3_000_000
TYPES = "[Content_Types].xml"
MAIN = b"spreadsheetml.sheet.main+xml"
BIG = {
    "rows that unpack to far more": lambda: in_part(SHEET, b"<sheetData>", b"<sheetData>" + ROWS),
    "a gigabyte of spaces": lambda: with_part("xl__worksheets__more.xml", b" " * 13_000_000),
    "many small parts": lambda: repacked(form(), lambda _, t: t, **{f"xl__p{i}.xml": b"" for i in range(401)}),
    "parts that are too much together": lambda: repacked(
        form(), lambda _, t: t, **{f"xl__p{i}.xml": b" " * 9_000_000 for i in range(3)}
    ),
    "texts without number": lambda: with_part("xl__sharedStrings.xml", b"<si/>" * 40_001),
    "sheets without number": lambda: in_part("xl/workbook.xml", b"</sheets>", b"<sheet />" * 3_000 + b"</sheets>"),
    "names without number": lambda: in_part(
        "xl/workbook.xml", b"</definedNames>", b"<definedName />" * 2_001 + b"</definedNames>"
    ),
    "styles without number": lambda: in_part("xl/styles.xml", b"</cellXfs>", b"<xf/>" * 60_000 + b"</cellXfs>"),
    "styles under another prefix": lambda: in_part("xl/styles.xml", b"</cellXfs>", b"<q:xf/>" * 9_000 + b"</cellXfs>"),
    "cells without number": lambda: in_part(SHEET, b"</sheetData>", b"<row><c/></row>" * 100_001 + b"</sheetData>"),
}


@pytest.mark.parametrize("name", BIG)
def test_a_small_file_that_unpacks_to_a_great_deal_is_refused(name: str) -> None:
    with pytest.raises(CannotRead, match="unpacks to far more"):
        read(BIG[name]())


ODD = {
    "empty": (lambda: b"", "is empty"),
    "text": (lambda: b"Do you log?", "not an Excel file"),
    "big": (lambda: b"PK" + bytes(2_000_001), "too big: at most 2 MB"),
    "password": (lambda: OLD + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "has a password"),
    "old": (lambda: OLD + bytes(600), "old Excel file"),
    "not an archive": (lambda: b"PK\x03\x04" + bytes(600), "damaged"),
    "cut short": (lambda: form()[:-2_000], "damaged"),
    "broken inside": (broken, "damaged"),
    "twice the same name": (twice, "two parts of the same name"),
    "encrypted parts": (flagged, "has a password"),
    "lies about its size": (lies_about_its_size, "damaged"),
    "unusual compression": (lambda: packed("xl/more.xml", zipfile.ZIP_BZIP2), "damaged"),
    "macro part": (lambda: with_part("xl__vbaProject.bin"), "holds macros"),
    "macro type": (lambda: in_part(TYPES, MAIN, b"ms-excel.sheet.macroEnabled.main+xml"), "holds macros"),
    "macro sheet": (lambda: with_part("xl__macrosheets__sheet1.xml"), "holds macros"),
    "control": (lambda: with_part("xl__activeX__activeX1.xml"), "holds macros"),
    "file inside": (lambda: with_part("xl__embeddings__oleObject1.bin"), "another file inside"),
    "template": (lambda: in_part(TYPES, MAIN, b"spreadsheetml.template.main+xml"), "template"),
    "word": (lambda: in_part(TYPES, MAIN, b"wordprocessingml.document.main+xml"), "not an Excel file"),
    "billion laughs": (
        lambda: in_part(SHEET, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet'),
        "declares texts of its own",
    ),
    "external entity": (
        lambda: in_part("xl/workbook.xml", b"<workbook", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:x">]><workbook'),
        "declares texts of its own",
    ),
    "wide text": (lambda: with_part("xl__more.xml", "<x/>".encode("utf-16")), "not written in UTF-8"),
    "other encoding": (
        lambda: with_part("xl__more.xml", b'<?xml version="1.0" encoding="utf-7"?><x/>'),
        "not written in UTF-8",
    ),
    "no workbook": (lambda: in_part("xl/workbook.xml", b"<sheets>", b"<sheets><oops>"), "damaged"),
}


@pytest.mark.parametrize("name", ODD)
def test_a_file_that_is_not_a_plain_workbook_is_refused_with_a_sentence(name: str) -> None:
    make, says = ODD[name]

    with pytest.raises(CannotRead, match=says) as found:
        read(make())
    assert str(found.value).endswith(".")


SOUND = {
    "a sheet that claims to be as large as can be": lambda: repacked(
        form(), lambda _, t: re.sub(rb'(?<=<dimension ref=")[^"]*', b"A1:XFD1048576", t)
    ),
    "a cell in the last corner": lambda: in_part(
        SHEET, b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "a merge of everything": lambda: in_part(
        SHEET, b"</mergeCells>", b'<mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ),
    "parts that offices add": lambda: repacked(
        form(), lambda _, t: t, **{
            "customXml__item1.xml": b"<x/>", "docMetadata__LabelInfo.xml": b"<x/>",
            "xl__printerSettings__printerSettings1.bin": b"\0\1", "xl__externalLinks__externalLink1.xml": b"<x/>",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SOUND)
def test_what_is_odd_and_harmless_is_read(name: str) -> None:
    found = read(SOUND[name]())

    assert found.firm == "Harbour Candles"
    assert found.issues == ()


def test_a_form_with_many_notes_is_within_all_limits() -> None:
    notes = {name: {"Your answer": "I don't know", "Note": f"{name} " * 80} for name in read(form("watch", 1)).answers}

    assert len(read(filled(form("watch", 1), notes)).answers) == len(notes)
