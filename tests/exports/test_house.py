"""A consultancy's own look on files: name, logo, colours and words there, figures and our own sentences untouched."""

import io
import zipfile

import openpyxl
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from PIL import Image

from answers.buyer import buyer_pack
from answers.documents import documents
from domain.colour import LEAST, contrast, ink_on, readable_on
from domain.house import FileKind, House
from exports import dressed, write_documents
from exports.customer_list import Line, write_document, write_workbook
from exports.formats import write
from exports.house.logo import BadLogo, read_logo
from questions import load_bank, load_buyer_kit
from tests.exports.firms import FIRM, firm, reported
from tests.exports.forms import form, read

LISTS = (write_workbook, write_document)
CERTIFIES = "only an accredited body certifies"
DRAWING = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 100)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#883355").save(out, kind)
    return out.getvalue()


HOUSE = House(
    name="Ash & Partner <GmbH>",
    colour="#7a1f3d",
    accent="#ffd400",  # far too light for letters on white
    footer="Main Street 1 & 2",
    disclaimer="Our terms of 2026 apply.",
    logo=read_logo(picture()),
)


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def report(ending: str) -> bytes:
    case = firm("watch")
    return write("report", ending, reported(case), case, load_bank())


def test_word_carries_name_and_logo_at_the_head_line_at_the_foot_and_words_at_the_end() -> None:
    plain = report(".docx")
    found = Document(io.BytesIO(dressed(plain, HOUSE, "report")))
    section, before = found.sections[0], Document(io.BytesIO(plain))

    assert HOUSE.name in section.header.paragraphs[0].text
    assert [p.text for p in section.footer.paragraphs][-1] == HOUSE.footer
    assert len(section.header.part.rels) == 1
    assert found.core_properties.author == HOUSE.name
    texts = [p.text for p in found.paragraphs]
    assert texts[: len(before.paragraphs)] == [p.text for p in before.paragraphs]
    assert CERTIFIES in texts[-2]
    assert texts[-1] == HOUSE.disclaimer


def test_excel_carries_the_name_on_every_sheet_and_says_who_made_it_on_one_of_its_own() -> None:
    found = openpyxl.load_workbook(io.BytesIO(dressed(report(".xlsx"), HOUSE, "report")))

    heads = [sheet.oddHeader.left.text for sheet in found.worksheets[:-1]]
    assert set(heads) == {"Ash && Partner <GmbH>"}
    last = [cell.value for cell in found["From us"]["A"]]
    assert last[:3] == [HOUSE.name, HOUSE.footer, HOUSE.disclaimer]
    assert CERTIFIES in " ".join(map(str, last[3:]))
    [logo] = found["From us"]._images  # type: ignore[attr-defined]
    assert (logo.width, logo.height) == (300, 100)


def test_a_house_without_a_logo_gives_a_workbook_without_a_picture() -> None:
    bare = HOUSE.model_copy(update={"logo": None})

    assert not [name for name in parts(dressed(report(".xlsx"), bare, "report")) if "media" in name]


def test_no_figure_and_no_formula_of_a_workbook_changes_and_values_stay_beside_formulas() -> None:
    plain = report(".xlsx")
    for values in (True, False):
        before, after = (
            openpyxl.load_workbook(io.BytesIO(data), data_only=values)
            for data in (plain, dressed(plain, HOUSE, "report"))
        )
        for sheet in before:
            cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
            assert cells == [[cell.value for cell in row] for row in after[sheet.title].iter_rows()]


def test_our_colours_are_gone_and_a_light_one_is_used_in_a_shade_that_can_be_read() -> None:
    for ending in (".docx", ".xlsx"):
        text = "".join(
            part for name, part in parts(dressed(report(ending), HOUSE, "report")).items() if "theme" not in name
        )
        assert '17365D"' not in text
        assert 'FFD400"' not in text.upper()
        assert '7A1F3D"' in text


def test_a_form_in_the_look_of_a_house_is_read_back_like_any_other() -> None:
    data = form("watch", 2)

    assert read(dressed(data, HOUSE, "report")) == read(data)


OWN_PAPERS = ("answers", "documents", "for_others")


def written(verdict: str) -> dict[FileKind, list[bytes]]:
    """Files of every kind that is made from one case."""
    case, bank = firm(verdict), load_bank()
    report = reported(case)
    pack = buyer_pack(bank, load_buyer_kit(bank), report, case)
    asked: list[Line] = [Line("Do you log?", next(iter(pack.answers), None)), Line("Something else?", None)]
    lists = [write(asked, report, case, bank, notes) for write in LISTS for notes in (False, True)]
    return {
        "report": [write("report", ending, report, case, bank) for ending in (".xlsx", ".docx", ".html")],
        "plan": [write("plan", ending, report, case, bank) for ending in (".xlsx", ".docx", ".ics", ".csv")],
        "form": [form(verdict, 2)],
        "answer_notes": [write("notes", ".docx", pack)],
        "answers": [write("answers", ".docx", pack), write("answers", ".xlsx", pack), *lists],
        "documents": [
            write_documents(documents(bank, case, report.as_of)),
            write("applicability", ".docx", report, case, bank),
        ],
    }


def whole(data: bytes) -> dict[str, str]:
    """Every part of a file, and of the files inside it, as text."""
    if data[:2] != b"PK":
        return {"": data.decode()}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    inner = {
        f"{name}/{part}": text
        for name, held in found.items()
        if held[:2] == b"PK"
        for part, text in whole(held).items()
    }
    return inner | {name: held.decode("utf-8", "replace") for name, held in found.items()}


@pytest.mark.parametrize("verdict", list(FIRM))
def test_a_clients_own_papers_carry_no_consultancys_name_logo_or_words_and_none_of_ours(verdict: str) -> None:
    for kind, files in written(verdict).items():
        for plain in files if kind in OWN_PAPERS else ():
            text = whole(dressed(plain, HOUSE, kind))
            assert text == whole(plain)
            assert not [name for name, part in text.items() if "ready42" in part.lower()]


@pytest.mark.parametrize("verdict", list(FIRM))
def test_a_branded_file_names_ready42_in_one_line_of_its_read_me_and_nowhere_else(verdict: str) -> None:
    for kind, files in written(verdict).items():
        for data in files if kind not in OWN_PAPERS else ():
            text = whole(dressed(data, HOUSE, kind))
            named = {name: part.lower().count("ready42") for name, part in text.items() if "ready42" in part.lower()}
            read_me = 'name="Read me"' in text.get("xl/workbook.xml", "")
            assert named == ({"xl/worksheets/sheet1.xml": 1} if read_me else {})


def test_no_question_names_ready42_so_that_no_branded_form_does() -> None:
    assert "ready42" not in load_bank().model_dump_json().lower()


def test_a_branded_calendar_names_the_house_as_its_maker_and_keeps_its_events() -> None:
    case = firm("certify_now")
    plain = write("plan", ".ics", reported(case), case, load_bank())
    before, after = (Calendar.from_ical(data) for data in (plain, dressed(plain, HOUSE, "plan")))

    assert "Ash & Partner <GmbH>" in str(after["PRODID"])
    assert [event["UID"] for event in after.events] == [event["UID"] for event in before.events]


def test_the_author_kept_inside_an_excel_file_is_the_house() -> None:
    found = openpyxl.load_workbook(io.BytesIO(dressed(report(".xlsx"), HOUSE, "report")))

    assert found.properties.creator == HOUSE.name


def test_without_a_house_a_file_is_ours_and_with_one_the_same_bytes_come_twice() -> None:
    for ending in (".docx", ".xlsx"):
        data = report(ending)
        assert dressed(data, None, "report") == data
        assert dressed(data, HOUSE, "report") == dressed(data, HOUSE, "report")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_kept_as_a_small_picture_drawn_anew(kind: str) -> None:
    logo = read_logo(picture(kind, (3_000, 900)))

    assert (logo.width, logo.height) == (600, 180)
    assert logo.data.startswith(b"\x89PNG")


def test_what_hides_behind_a_picture_does_not_come_along() -> None:
    assert b"<script>" not in read_logo(picture() + b"<script>alert(1)</script>").data


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (DRAWING, "got an SVG drawing, which can hold programs; save it as PNG"),
        (b"\xef\xbb\xbf\n <svg/>", "got an SVG drawing"),
        (b"hello", "expected a PNG or JPEG picture, got something else"),
        (b"", "expected a PNG or JPEG picture, got something else"),
        (picture("GIF"), "expected a PNG or JPEG picture, got something else"),
        (picture()[:200], "this one is damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 1_000_001, "expected at most 1 MB, got 1.0 MB"),
        (picture(size=(4_001, 100)), "expected 16 to 4,000 points on each side, got 4,001 by 100"),
        (picture(size=(8, 100)), "expected 16 to 4,000 points on each side, got 8 by 100"),
    ],
)
def test_a_file_that_is_no_logo_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(BadLogo, match=sentence.replace(",", ",")):
        read_logo(data)


COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@given(COLOURS, st.sampled_from(["#ffffff", "#14181d"]))
def test_any_colour_somebody_picks_ends_in_a_shade_and_an_ink_that_can_be_read(colour: str, ground: str) -> None:
    shade = readable_on(ground, colour)

    assert contrast(shade, ground) >= LEAST
    assert contrast(ink_on(shade), shade) >= LEAST
    assert readable_on(ground, shade) == shade


def test_contrast_is_counted_as_the_standard_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "#1234567", "url(x)", "#123456;}"])
def test_what_is_no_colour_never_reaches_a_style_sheet(colour: str) -> None:
    with pytest.raises(ValueError, match="expected a colour"):
        House(name="Ash", colour=colour)


def test_a_colour_in_large_letters_is_kept_in_small_ones() -> None:
    assert House(name="Ash", colour="#7A1F3D").colour == "#7a1f3d"
