"""What an Excel or Word file may hold before it is read: sizes, parts and texts that would stop or fool a reader."""

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import Final

from domain.files.told_as import told_as
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


@dataclass(frozen=True, slots=True)
class Kind:
    """What makes a file one of its kind: what people call it, its ending, its folder, the type of its main part."""

    called: str
    ending: str
    folder: str
    plain: bytes
    template: bytes = b"template.main"

    @property
    def other(self) -> str:
        """What is said of a file of another kind."""
        return f"This is not {self.called}; expected one whose name ends in {self.ending}."

    @property
    def damaged(self) -> str:
        """What is said of a file that no program would write."""
        return f"This {self.called.partition(' ')[2]} is damaged; open it, save it again as {self.ending} and try that."


_OFFICE: Final = b"application/vnd.openxmlformats-officedocument."
EXCEL: Final = Kind("an Excel file", ".xlsx", "xl/", _OFFICE + b"spreadsheetml.sheet.main+xml")
WORD: Final = Kind("a Word file", ".docx", "word/", _OFFICE + b"wordprocessingml.document.main+xml")

_PIECE: Final = 65_536
_OLD_CONTAINER: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_TYPES: Final = "[Content_Types].xml"
_RUNS: Final = re.compile(r"vbaproject|activex|macrosheets|dialogsheets", re.I)
_INSIDE: Final = re.compile(r"embeddings/|oleobject", re.I)
_PICTURE: Final = re.compile(r"(?:xl|word)/media/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)", re.I)
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCODING: Final = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])""", re.I)
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_THING: Final = re.compile(rb"<(?:[^\s<>/:]+:)?(sheet|definedName|xf|si|c)(?=[\s/>])")

DAMAGED: Final = EXCEL.damaged
TOO_FULL: Final = "This file unpacks to far more than a list of questions; it was not read."
_MACROS: Final = "This Excel file holds macros or other programs; save a copy as plain .xlsx without them and try that."


def check(data: bytes, limits: Limits, kind: Kind = EXCEL) -> None:
    """Look the whole file over without opening it as its kind. Raises CannotRead with a sentence on what is wrong."""
    try:
        _look(data, limits, kind)
    except CannotRead as found:
        if kind is EXCEL:
            raise
        raise CannotRead(_in_words_of(kind, str(found))) from found


def _in_words_of(kind: Kind, sentence: str) -> str:
    """What is said of Excel files, said of another kind."""
    return sentence.replace("Excel", kind.called.split()[1]).replace(".xlsx", kind.ending).replace(".xls)", ".doc)")


def _look(data: bytes, limits: Limits, kind: Kind) -> None:
    _container(data, limits, kind)
    with told_as(CannotRead, DAMAGED), zipfile.ZipFile(io.BytesIO(data)) as archive:
        _entries(archive.infolist(), limits, kind)
        _contents(archive, limits, kind)


def _container(data: bytes, limits: Limits, kind: Kind) -> None:
    if not data:
        raise CannotRead(f"This file is empty. {kind.other}")
    if len(data) > limits.size:
        raise CannotRead(f"This file is too big: at most {limits.size // 1_000_000} MB can be read.")
    if data.startswith(_OLD_CONTAINER):
        if _ENCRYPTED in data:
            raise CannotRead("This Excel file has a password; save a copy without it and try that.")
        raise CannotRead("This is an old Excel file (.xls); open it, save it as .xlsx and try that.")
    if not data.startswith(b"PK"):
        raise CannotRead(kind.other)


def _entries(parts: list[zipfile.ZipInfo], limits: Limits, kind: Kind) -> None:
    """What the table of contents of the archive says, before anything is unpacked."""
    names = [part.filename.casefold() for part in parts]
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.whole:
        raise CannotRead(TOO_FULL)
    if any(part.file_size > limits.part for part in parts):
        raise CannotRead(TOO_FULL)
    if len(set(names)) < len(names):
        raise CannotRead("This Excel file holds two parts of the same name; open it, save it again and try that.")
    if any(part.flag_bits & 1 for part in parts):
        raise CannotRead("This Excel file has a password; save a copy without it and try that.")
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise CannotRead(DAMAGED)
    if _TYPES.casefold() not in names or not any(name.startswith(kind.folder) for name in names):
        raise CannotRead(kind.other)
    if any(_RUNS.search(name) for name in names):
        raise CannotRead(_MACROS)
    if kind is EXCEL and any(_INSIDE.search(name) for name in names):
        raise CannotRead("This Excel file has another file inside it; save a copy without that and try it.")


def _contents(archive: zipfile.ZipFile, limits: Limits, kind: Kind) -> None:
    """Each part unpacked once, in pieces, whatever its header says of its size."""
    _kind(_unpacked(archive, archive.getinfo(_TYPES), limits), kind)
    found: Counter[bytes] = Counter()
    for part in archive.infolist():
        text = _unpacked(archive, part, limits)
        if not _PICTURE.fullmatch(part.filename) and not _INSIDE.search(part.filename):
            _harmless(text)
            _few(text, found, limits)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> bytes:
    pieces, size = [], 0
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > limits.part:
                raise CannotRead(TOO_FULL)
            pieces.append(piece)
    return b"".join(pieces)


def _kind(types: bytes, kind: Kind) -> None:
    if b"macroenabled" in types.lower() or b"vbaproject" in types.lower():
        raise CannotRead(_MACROS)
    if kind.template in types:
        raise CannotRead("This is an Excel template; open it, save it as .xlsx and try that.")
    if kind.plain not in types:
        raise CannotRead(kind.other)


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
            raise CannotRead(TOO_FULL)
