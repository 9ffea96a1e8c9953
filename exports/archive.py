"""The zip around an Office file or several files, written so that the same input gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

_STAMP: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def repacked(data: bytes, as_of: date, change: Callable[[str, bytes], bytes] = lambda name, part: part) -> bytes:
    """The archive `data` with each part passed through `change` and every time stamp set to `as_of`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(_entry(name, as_of), _stamped(name, change(name, old.read(name)), as_of))
    return out.getvalue()


def edited(
    data: bytes, change: Callable[[str, bytes], bytes], added: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """The archive `data` with each part passed through `change` and parts `added` at its end, its stamps kept."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        stamp = old.infolist()[0].date_time
        for entry in old.infolist():
            new.writestr(_dated(entry.filename, entry.date_time), change(entry.filename, old.read(entry)))
        for name, part in added.items():
            new.writestr(_dated(name, stamp), part)
    return out.getvalue()


def zipped(files: Mapping[str, bytes], as_of: date) -> bytes:
    """These files, by name, in one archive that says it was made on `as_of`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(_entry(name, as_of), data)
    return out.getvalue()


def _entry(name: str, as_of: date) -> zipfile.ZipInfo:
    return _dated(name, (as_of.year, as_of.month, as_of.day, 0, 0, 0))


def _dated(name: str, stamp: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, stamp)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    entry.create_system = 3
    return entry


def _stamped(name: str, part: bytes, as_of: date) -> bytes:
    if name != "docProps/core.xml":
        return part
    return _STAMP.sub(rb"\g<1>" + f"{as_of.isoformat()}T00:00:00Z".encode() + rb"\g<3>", part)
