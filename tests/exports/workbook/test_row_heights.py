"""How many lines a text takes in a column: enough for its letters, so that no row cuts its text off."""

import pytest

from exports.workbook.making.row_heights import lines_of


def test_a_text_that_is_wide_for_its_number_of_letters_gets_the_lines_it_needs() -> None:
    assert lines_of("Agree who tells whom what about AI, and when", 36) == 2
    assert lines_of("it will fill till it is full, ill or still", 36) == 1


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("One", 1), ("One\ntwo\n\nfour", 4), ("\n", 2)])
def test_every_line_end_begins_a_line(text: str, lines: int) -> None:
    assert lines_of(text, 20) == lines


def test_a_word_wider_than_its_column_goes_on_in_the_next_line() -> None:
    assert lines_of("m" * 100, 20) >= 100 * 833 * 9 / 1000 / (20 * 5.25)


def test_signs_of_other_scripts_count_as_wide_as_they_are() -> None:
    assert lines_of("漢" * 60, 40) > lines_of("a" * 60, 40)


def test_a_text_longer_than_any_row_is_counted_in_no_time_and_never_less_than_a_short_one() -> None:
    assert lines_of("word " * 100_000, 30) >= lines_of("word " * 1_000, 30)
