"""The colours of the look: each pair that is used together can be read, in both themes, and each is said once."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from domain import tokens
from domain.colour import contrast
from exports.html import elements
from ui.show.look import sheet

ROOT = Path(__file__).resolve().parents[2]
THEMES = ("light", "dark")
WORDS = 4.5
SHAPES = 3.0
"""What WCAG 2.2 asks of words and of edges, marks and pictures."""
STATES = ("notyet", "half", "mostly", "inplace", "unknown")
VERDICTS = ("noneed", "watch", "prepare", "go", "keep")
GROUNDS = ("bg", "surface", "sunken")
PAIRS = [
    *((ink, ground, WORDS) for ink in ("text", "quiet") for ground in GROUNDS),
    *((ink, ground, WORDS) for ink in ("brand", "brand-2") for ground in (*GROUNDS, "tint")),
    ("text", "tint", WORDS),
    ("quiet", "tint", WORDS),
    *(("on-brand", ground, WORDS) for ground in ("brand", "brand-2")),
    *((ink, "answer", WORDS) for ink in ("on-answer", "answer-quiet")),
    ("on-answer", "answer-2", WORDS),
    ("private-text", "private", WORDS),
    *((f"{name}-text", f"{name}-tint", WORDS) for name in (*STATES, *VERDICTS)),
    *(("edge", ground, SHAPES) for ground in GROUNDS),
    *((shape, "answer", SHAPES) for shape in ("answer-line", "band", "bead")),
    *(("focus", ground, SHAPES) for ground in GROUNDS),
    ("bead-ring", "bead", SHAPES),
    ("private-edge", "private", SHAPES),
    *((name, "surface", SHAPES) for name in STATES),
]
THEME = {
    "primaryColor": "brand",
    "linkColor": "brand",
    "backgroundColor": "bg",
    "secondaryBackgroundColor": "sunken",
    "textColor": "text",
    "borderColor": "edge",
}
SIDEBAR = {"backgroundColor": "surface", "secondaryBackgroundColor": "sunken", "borderColor": "edge"}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_what_stands_on_a_ground_can_be_told_from_it(ink: str, ground: str, least: float, theme: str) -> None:
    dark = theme == "dark"
    assert contrast(tokens.colour(ink, dark=dark), tokens.colour(ground, dark=dark)) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_the_theme_of_streamlit_has_the_colours_of_the_look(theme: str) -> None:
    config: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    found, dark = config["theme"][theme], theme == "dark"
    assert {name: found[name] for name in THEME} == {n: tokens.colour(t, dark=dark) for n, t in THEME.items()}
    assert found["sidebar"] == {n: tokens.colour(t, dark=dark) for n, t in SIDEBAR.items()}


def test_screens_and_the_page_to_send_share_one_file_of_colours() -> None:
    assert tokens.css() in sheet.css()
    assert tokens.css() in elements.style()
    assert len(list(ROOT.glob("*/**/tokens.css"))) == 1


@pytest.mark.parametrize("css", [sheet.css, elements.style])
def test_a_style_names_no_token_that_there_is_not(css: Any) -> None:
    told = css()
    assert set(re.findall(r"var\((--r42-[a-z0-9-]+)", told)) <= set(re.findall(r"(--r42-[a-z0-9-]+):", told))


def test_no_style_holds_what_would_make_a_browser_drop_it_all() -> None:
    """A `<` before a letter, as in an icon, ends a style sheet that is looked over before it is used."""
    assert not re.search(r"<[\w/!]", sheet.css())


def test_a_rule_that_looks_at_the_whole_page_is_for_streamlits_dialog_alone() -> None:
    """Where it held rules for parts of the page, each change of a chart restyled them all: seconds on a phone."""
    folder = Path(sheet.__file__).parent
    lines = [line for path in folder.glob("*.css") for line in path.read_text(encoding="utf-8").splitlines()]
    whole = [line for line in lines if re.search(r"\b(body|html|:root)[^ {]*:has\(", line)]
    assert [line for line in whole if not line.endswith(') [data-testid="stDialog"] {')] == []


def test_the_cards_and_the_pages_style_no_class_of_each_other() -> None:
    shared = {".r42-fold", ".r42-on", ".r42-quiet"}
    cards = (ROOT / "ready42" / "assets" / "questions.css").read_text(encoding="utf-8")
    named = re.compile(r"\.r42-[\w-]+")
    assert set(named.findall(cards)) & set(named.findall(sheet.css())) == shared
