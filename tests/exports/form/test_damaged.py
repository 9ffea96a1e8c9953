"""Every file that somebody may open, damaged byte by byte: it is read, or refused in a sentence of ours."""

import base64
import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from domain.files.casefile import read_case
from domain.files.clientfile import INSIDE, read_client
from domain.files.strict_json import CaseFaults
from domain.results.report import read_report
from exports.house.file import read_house
from exports.house.logo import BadLogo, read_logo
from exports.lists.reader import read_list
from exports.reading import CannotRead
from tests.exports.forms import form, read, repacked
from tests.exports.test_house import picture

RELEASED = Path(__file__).parents[2] / "released" / "2026-11-25"
LISTS = Path(__file__).parents[1] / "lists"
TRIES = 100
OURS = (CaseFaults, CannotRead, BadLogo)
Read = Callable[[bytes], object]


def client_file() -> bytes:
    return (RELEASED / "client.zip").read_bytes()


def inside() -> bytes:
    """What a client file holds, without the large report of its moment."""
    with zipfile.ZipFile(io.BytesIO(client_file())) as archive:
        whole = json.loads(archive.read(INSIDE))
    whole["assessments"][0]["moments"] = []
    return json.dumps(whole).encode()


def zipped(text: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(INSIDE, text)
    return out.getvalue()


def house_file() -> bytes:
    logo = base64.b64encode(picture()).decode()
    return json.dumps({"schema": 1, "name": "Elm & Sons", "logo_data": logo}).encode()


def report() -> bytes:
    return read_client(client_file()).assessments[0].moments[0].report.encode()


def customers(name: str) -> Callable[[], bytes]:
    return (LISTS / name).read_bytes


def listed(name: str) -> Read:
    return lambda data: read_list(name, data)


FILES: dict[str, tuple[Callable[[], bytes], Read]] = {
    "case file": ((RELEASED / "case.json").read_bytes, read_case),
    "client file": (client_file, read_client),
    "what a client file holds": (inside, lambda data: read_client(zipped(data))),
    "house file": (house_file, read_house),
    "logo": (lambda: picture(), read_logo),
    "photo": (lambda: picture("JPEG"), read_logo),
    "frozen report": (report, lambda data: read_report(data.decode("utf-8", "replace"))),
    "customer's workbook": (customers("03-three-topics-on-three-tabs.xlsx"), listed("list.xlsx")),
    "customer's table": (lambda: b"No,Question\n1,Do you use AI?\n2,Who owns it?\n" * 5, listed("list.csv")),
    "customer's text": (customers("21-pasted-list-with-tick-boxes.txt"), listed("list.txt")),
}


def damaged(data: bytes, seed: int) -> bytes:
    """Some bytes changed, cut out or put in twice; the same for the same seed."""
    chance, spoilt = random.Random(seed), bytearray(data)
    for _ in range(chance.choice([1, 3, 20])):
        place = chance.randrange(len(spoilt))
        match chance.randrange(5):
            case 0 | 1 | 2:
                spoilt[place] = chance.randrange(256)
            case 3:
                del spoilt[place : place + chance.randrange(1, 50)]
            case _:
                spoilt[place:place] = spoilt[max(0, place - 30) : place + 1]
    return bytes(spoilt or b"x")


def told(read_it: Read, data: bytes) -> None:
    """Any exception but ours goes on and ends the test."""
    said = "it was read"
    try:
        read_it(data)
    except OURS as fault:
        said = str(fault).strip()
    assert said


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_read_or_refused_in_a_sentence(name: str) -> None:
    made, read_it = FILES[name]
    whole = made()
    read_it(whole)

    for seed in range(TRIES):
        told(read_it, damaged(whole, seed))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_file_that_was_not_sent_whole_is_read_or_refused_in_a_sentence(name: str, share: float) -> None:
    made, read_it = FILES[name]
    whole = made()

    told(read_it, whole[: int(len(whole) * share)])


def test_a_damaged_form_is_read_or_refused_in_a_sentence() -> None:
    for seed in range(8):
        told(read, damaged(form(), seed))


def test_a_form_with_a_damaged_part_is_read_or_refused_in_a_sentence() -> None:
    for seed in range(6):
        told(read, repacked(form(), lambda name, part, seed=seed: damaged(part, seed) if "sheet" in name else part))


def archive_that_breaks_its_reader(change: Callable[[bytearray], None]) -> bytes:
    data = bytearray(zipped(b"{}"))
    change(data)
    return bytes(data)


def starts_before_its_beginning(data: bytearray) -> None:
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = (2**31).to_bytes(4, "little")


def in_a_month_that_is_not(data: bytearray) -> None:
    at = data.rfind(b"PK\x01\x02")
    data[at + 12 : at + 16] = b"\xff\xff\xff\xff"


def with_an_extra_field_of_the_wrong_size(data: bytearray) -> None:
    at = data.rfind(b"PK\x01\x02")
    data[at + 30 : at + 32] = (4).to_bytes(2, "little")


@pytest.mark.parametrize(
    "change", [starts_before_its_beginning, in_a_month_that_is_not, with_an_extra_field_of_the_wrong_size]
)
@pytest.mark.parametrize("read_it", [read_client, read, listed("list.xlsx"), listed("list.docx")])
def test_an_archive_that_breaks_its_own_reader_is_refused_in_a_sentence(
    change: Callable[[bytearray], None], read_it: Read
) -> None:
    with pytest.raises(OURS, match=r"\w"):
        read_it(archive_that_breaks_its_reader(change))


@pytest.mark.parametrize("text", ["[]", "null", "1", '"text"', "[" * 100_000, '{"need": 1}', "{", "\ud800"])
def test_a_frozen_report_that_is_none_is_told_from_one(text: str) -> None:
    with pytest.raises(CaseFaults, match=r"\w"):
        read_report(text)


def test_a_logo_inside_a_house_file_that_is_no_base64_text_is_named() -> None:
    with pytest.raises(CaseFaults, match="logo_data: expected a picture as base64 text"):
        read_house(json.dumps({"schema": 1, "name": "Elm", "logo_data": "größe"}).encode())
