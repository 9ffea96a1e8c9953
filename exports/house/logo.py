"""A logo somebody uploads: looked at by what is in the file, never by its name, and kept as a picture drawn anew."""

import base64
import io
from typing import Final

from domain.files.told_as import told_as
from domain.house import Logo

MOST_BYTES: Final = 1_000_000
MOST_PIXELS: Final = 4_000  # on a side, of what is uploaded
KEPT: Final = (600, 200)  # pixels, the most that is kept
LEAST: Final = 16


class BadLogo(ValueError):  # noqa: N818 - the picture is bad, the program is well
    """The file is no logo for us; the message is a sentence that may be shown."""


@told_as(BadLogo, "The logo: expected a whole PNG or JPEG picture, and this one is damaged.")
def read_logo(data: bytes) -> Logo:
    """The picture, smaller where it was large, without anything that is not picture. Raises BadLogo."""
    if len(data) > MOST_BYTES:
        raise BadLogo(too_large(len(data)))
    if _is_drawing(data):
        raise BadLogo(
            "The logo: expected a PNG or JPEG picture, got an SVG drawing, which can hold programs; save it as PNG."
        )
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as found:
            _check(found.size)
            picture = found.convert("RGBA" if found.has_transparency_data else "RGB")
    except UnidentifiedImageError:
        raise BadLogo("The logo: expected a PNG or JPEG picture, got something else.") from None
    picture.thumbnail(KEPT)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return Logo(png=base64.b64encode(out.getvalue()).decode(), width=picture.width, height=picture.height)


def too_large(size: int) -> str:
    """What to say of so many bytes."""
    return f"The logo: expected at most {MOST_BYTES // 1_000_000} MB, got {size / 1e6:.1f} MB."


def _check(size: tuple[int, int]) -> None:
    """Before a single point is drawn."""
    if max(size) > MOST_PIXELS or min(size) < LEAST:
        raise BadLogo(
            f"The logo: expected {LEAST} to {MOST_PIXELS:,} points on each side, got {size[0]:,} by {size[1]:,}."
        )


def _is_drawing(data: bytes) -> bool:
    head = data[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<?xml", b"<svg", b"<!doctype")) or b"<svg" in head
