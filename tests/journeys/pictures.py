"""`python -m tests.journeys.pictures [FOLDER]`: a picture of every page, full and empty, for docs/.

Each is as long as its page, up to LONGEST, and is drawn from the made-up firms of screens.py.
"""

import io
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys.conftest import QUIET, ROOT, Server, chromium
from tests.journeys.screens import HEIGHT, PARTS, PHONE, SCREENS, WIDE, Firms, drawn, resize
from ui.frame.menu import titles

FOLDER = ROOT / "docs" / "screens"
LONGEST = {WIDE: 2200, PHONE: 2000}
KEPT_WIDTH = {WIDE: 800, PHONE: 390}
COLOURS = 192
HEAD = """# The screens

Made-up firms, with the longest names and texts that one has to reckon with.
Drawn by `python -m tests.journeys.pictures`."""
GROUPS = (
    ("A firm that has to certify, most questions answered", "full-", "1280-light.png"),
    ("A shop on the light road", "light-", "1280-light.png"),
    ("Nothing answered yet", "empty-", "1280-light.png"),
    ("On a phone, dark", "", "390-dark.png"),
    ("For people who advise other firms", "adviser-", "1280-light.png"),
)
"""Each part of the listing: its title, and how the names of its pictures begin and end."""
ON_A_PHONE = (
    ("empty", "about-you"),
    ("light", "my-plan"),
    *(("full", path) for path in ("do-we-need-it", PARTS[0], "where-we-stand", "cost-and-time", "action-plan")),
)


def main(folder: Path) -> None:
    """Write the pictures, and remove those of an earlier run that nobody draws any more."""
    with tempfile.TemporaryDirectory() as work, sync_playwright() as play:
        server = Server(Path(work))
        server.start()
        browser = play.chromium.launch(executable_path=chromium(), headless=True, args=QUIET)
        try:
            made = dict(_all(browser, Firms(server)))
        finally:
            browser.close()
            server.stop()
    if folder == FOLDER:
        folder.with_suffix(".md").write_text(_listing(made), encoding="utf-8")
    for old in (*folder.glob("*-1280-*.png"), *folder.glob("*-390-*.png")):
        old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in made.items():
        (folder / name).write_bytes(data)
    print(f"{len(made)} pictures, {sum(map(len, made.values())) / 1e6:.1f} MB")


def _listing(names: Iterable[str]) -> str:
    """docs/screens.md: every picture under the firm it shows, what is seen on a phone last."""
    found = [HEAD]
    for title, start, end in GROUPS:
        shown = [name for name in names if name.startswith(start) and name.endswith(end)]
        found += [f"## {title}", "\n".join(f"![{_title(name)}](screens/{name})" for name in shown)]
    return "\n\n".join(found) + "\n"


def _title(name: str) -> str:
    path = name.split("-", 1)[1].rsplit("-", 2)[0]
    return titles().get(path, "A part of the questions")


def _all(browser: Browser, firms: Firms) -> Iterator[tuple[str, bytes]]:
    page = browser.new_context(locale="en-GB", reduced_motion="reduce").new_page()
    for firm, path in SCREENS:
        firms.open(page, firm, path)
        yield f"{firm}-{path}-{WIDE}-light.png", _picture(page, WIDE)
    for firm, path in ON_A_PHONE:
        firms.open(page, firm, path, PHONE)
        resize(page, PHONE, "dark")
        yield f"{firm}-{path}-{PHONE}-dark.png", _picture(page, PHONE)


def _picture(page: Page, width: int) -> bytes:
    """The page from its top, in few colours: as long as it is, up to the longest that is kept."""
    length = page.evaluate("() => document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(LONGEST[width], max(HEIGHT[width], length))})
    drawn(page)
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    high = round(taken.height * KEPT_WIDTH[width] / width)
    small = taken.resize((KEPT_WIDTH[width], high), Image.Resampling.LANCZOS)
    few = small.quantize(COLOURS, kmeans=3, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
