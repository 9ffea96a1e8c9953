"""The pieces of the look: what each says to people who do not see it, and that nothing typed becomes markup."""

import re

import pytest

from domain.vocabulary import CONFIDENCE, READINESS_WORDS, VERDICT
from ui.show.look import chips, icon, rails, rows, sure

HOSTILE = '"><script>x</script>'


def left(html: str, kind: str) -> list[float]:
    """How far along each thing of this kind stands."""
    return [float(found) for found in re.findall(rf'class="{kind}"[^>]* style="left:([\d.]+)%', html)]


def test_a_rail_has_one_bead_at_the_stop_one_is_at_and_a_sentence_for_who_does_not_see_it() -> None:
    made = rails.rail(["Not now", "Prepare", rails.Stop("Go for it", "You are here")], 2, "Go for it, of three.")
    assert 'role="img" aria-label="Go for it, of three."' in made
    assert left(made, "r42-bead") == left(made, "r42-stop")[2:]


def test_a_bead_stands_left_of_the_first_stop_and_right_of_the_last() -> None:
    stops = ["a", "b", "c"]
    assert left(rails.rail(stops, -0.4, "x"), "r42-bead")[0] < left(rails.rail(stops, 0, "x"), "r42-bead")[0]
    assert left(rails.rail(stops, 2.4, "x"), "r42-bead")[0] > left(rails.rail(stops, 2, "x"), "r42-bead")[0]
    assert left(rails.rail(stops, None, "x"), "r42-bead") == []


def test_a_range_is_a_band_with_its_likely_value_and_the_marks_to_reach() -> None:
    made = rails.band(28, 41, 46, "28 to 46, likely 41.", marks=[rails.Mark(70, "nearly")], words="28 to 46")
    assert left(made, "r42-band") == [28]
    assert "width:18%" in made
    assert left(made, "r42-bead") == [41]
    assert left(made, "r42-tick") == [70]


def test_the_names_of_two_marks_that_stand_close_do_not_touch() -> None:
    made = rails.band(0, None, 100, "Not known.", marks=[rails.Mark(70, "nearly"), rails.Mark(90, "ready")])
    assert made.count("r42-at r42-end") == 2
    assert "r42-at r42-mark" in rails.band(0, None, 100, "x", marks=[rails.Mark(40, "half"), rails.Mark(90, "ready")])


def test_what_is_not_known_is_hatched_and_has_no_likely_value() -> None:
    for made in (rails.band(0, None, 100, "Not known."), rails.part(0, None, 100, "unknown", "Not known.")):
        assert "r42-hatched" in made
        assert "r42-bead" not in made
        assert "r42-m" not in made


def test_a_figure_beyond_the_scale_stays_on_the_line() -> None:
    assert left(rails.band(0, 150, 150, "x"), "r42-bead") == [100]
    assert left(rails.band(0, 0, 0, "x", full=0), "r42-bead") == [0]


@pytest.mark.parametrize("word", READINESS_WORDS)
def test_every_word_for_how_far_something_is_has_a_state(word: str) -> None:
    assert chips.state(word) in chips.WORDS
    assert chips.state(word.lower()) == chips.state(word)


@pytest.mark.parametrize("kind", chips.WORDS)
def test_a_state_is_a_glyph_and_a_word(kind: chips.State) -> None:
    assert f"r42-i-{kind}" in chips.chip(kind)
    assert chips.WORDS[kind] in chips.chip(kind)


@pytest.mark.parametrize("found", VERDICT)
def test_a_verdict_is_an_icon_of_its_own_and_its_words(found: str) -> None:
    made = chips.verdict(found)  # type: ignore[arg-type]
    assert f"r42-i-{found}" in made
    assert VERDICT[found].replace("'", "&#x27;") in made  # type: ignore[index]


@pytest.mark.parametrize(("confidence", "filled"), [("low", 1), ("medium", 2), ("high", 3)])
def test_how_sure_we_are_is_three_bars_and_the_words(confidence: str, filled: int) -> None:
    made = sure.bars(confidence)  # type: ignore[arg-type]
    assert made.count("<i") == 3
    assert made.count("r42-on") == filled
    assert CONFIDENCE[confidence] in made  # type: ignore[index]


def test_nothing_that_a_person_typed_becomes_markup() -> None:
    every = [
        rails.rail([rails.Stop(HOSTILE, HOSTILE)], 0, HOSTILE),
        rails.band(1, 2, 3, HOSTILE, marks=[rails.Mark(1, HOSTILE)], ends=(HOSTILE, HOSTILE), words=HOSTILE),
        rails.part(1, 2, 3, "half", HOSTILE),
        chips.chip("half", HOSTILE),
        chips.verdict("watch", HOSTILE),
        sure.bars("low", HOSTILE),
        rows.link_rows([rows.Row(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)], HOSTILE),
    ]
    assert [made for made in every if "<script" in made or '"">' in made] == []


def test_every_icon_that_a_page_can_ask_for_is_in_the_style_sheet() -> None:
    assert all(f".r42-i-{name}{{" in icon.css() for name in icon.SHAPES)
