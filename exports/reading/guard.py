"""What an Excel file may hold before any of it is read: sizes, parts and texts that would stop or fool a reader."""

import io
import re
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import Final

from exports.reading.faults import CannotRead


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read: bytes of the file, of one part unpacked and of all parts; then things in it, by count."""

    size: int
    part: int
    whole: int
    sheets: int
    names: int
    styles: int
    strings: int
    cells: int
    parts: int = 400


_PIECE: Final = 65_536
_OLD_CONTAINER: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PLAIN: Final = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_TYPES: Final = "[Content_Types].xml"
_RUNS: Final = re.compile(r"vbaproject|activex|macrosheets|dialogsheets|ctrlprops", re.I)
_INSIDE: Final = re.compile(r"embeddings/|oleobject", re.I)
_PICTURE: Final = re.compile(r"xl/media/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)", re.I)
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCODING: Final = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])""", re.I)
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_THING: Final = re.compile(rb"<(?:[^\s<>/:]+:)?(sheet|definedName|xf|si|c)(?=[\s/>])")

NOT_EXCEL: Final = "This is not an Excel file; expected one whose name ends in .xlsx."
DAMAGED: Final = "This Excel file is damaged; open it, save it again as .xlsx and try that."
_TOO_FULL: Final = "This file unpacks to far more than a list of questions; it was not read."
_MACROS: Final = "This Excel file holds macros or other programs; save a copy as plain .xlsx without them and try that."


def check(data: bytes, limits: Limits) -> None:
    """Look the whole file over without reading it as a workbook. Raises CannotRead with a sentence on what is wrong."""
    _container(data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _entries(archive.infolist(), limits)
            _contents(archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        if isinstance(error, CannotRead):
            raise
        raise CannotRead(DAMAGED) from error


def _container(data: bytes, limits: Limits) -> None:
    if not data:
        raise CannotRead(f"This file is empty. {NOT_EXCEL}")
    if len(data) > limits.size:
        raise CannotRead(f"This file is too big: at most {limits.size // 1_000_000} MB can be read.")
    if data.startswith(_OLD_CONTAINER):
        if _ENCRYPTED in data:
            raise CannotRead("This Excel file has a password; save a copy without it and try that.")
        raise CannotRead("This is an old Excel file (.xls); open it, save it as .xlsx and try that.")
    if not data.startswith(b"PK"):
        raise CannotRead(NOT_EXCEL)


def _entries(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    """What the table of contents of the archive says, before anything is unpacked."""
    names = [part.filename.casefold() for part in parts]
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.whole:
        raise CannotRead(_TOO_FULL)
    if any(part.file_size > limits.part for part in parts):
        raise CannotRead(_TOO_FULL)
    if len(set(names)) < len(names):
        raise CannotRead("This Excel file holds two parts of the same name; open it, save it again and try that.")
    if any(part.flag_bits & 1 for part in parts):
        raise CannotRead("This Excel file has a password; save a copy without it and try that.")
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise CannotRead(DAMAGED)
    if _TYPES.casefold() not in names or not any(name.startswith("xl/") for name in names):
        raise CannotRead(NOT_EXCEL)
    if any(_RUNS.search(name) for name in names):
        raise CannotRead(_MACROS)
    if any(_INSIDE.search(name) for name in names):
        raise CannotRead("This Excel file has another file inside it; save a copy without that and try it.")


def _contents(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Each part unpacked once, in pieces, whatever its header says of its size."""
    _kind(_unpacked(archive, archive.getinfo(_TYPES), limits))
    found: Counter[bytes] = Counter()
    for part in archive.infolist():
        text = _unpacked(archive, part, limits)
        if not _PICTURE.fullmatch(part.filename):
            _harmless(text)
            _few(text, found, limits)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> bytes:
    pieces, size = [], 0
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > limits.part:
                raise CannotRead(_TOO_FULL)
            pieces.append(piece)
    return b"".join(pieces)


def _kind(types: bytes) -> None:
    if b"macroenabled" in types.lower() or b"vbaproject" in types.lower():
        raise CannotRead(_MACROS)
    if b"template.main" in types:
        raise CannotRead("This is an Excel template; open it, save it as .xlsx and try that.")
    if _PLAIN not in types:
        raise CannotRead(NOT_EXCEL)


def _harmless(text: bytes) -> None:
    if text.startswith(_WIDE) or _ENCODING.search(text.removeprefix(b"\xef\xbb\xbf")[:200]):
        raise CannotRead("This Excel file is not written in UTF-8; open it, save it again as .xlsx and try that.")
    if _DECLARES.search(text):
        raise CannotRead("This Excel file declares texts of its own (entities), which no Excel does; it was not read.")


def _few(text: bytes, found: Counter[bytes], limits: Limits) -> None:
    most = {
        b"sheet": limits.sheets,
        b"definedName": limits.names,
        b"xf": limits.styles,
        b"si": limits.strings,
        b"c": limits.cells,
    }
    for match in _THING.finditer(text):
        found[match[1]] += 1
        if found[match[1]] > most[match[1]]:
            raise CannotRead(_TOO_FULL)
