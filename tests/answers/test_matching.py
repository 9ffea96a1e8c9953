"""Customers' questions and the topics they are matched with."""

from pathlib import Path

import pytest

from answers.matching import how_often, match, measured, threshold
from domain.buyer import BuyerQuestion
from questions import load_bank, load_buyer_topics
from tests.answers.sentences import customer_questions, matched

ROOT = Path(__file__).resolve().parents[2]
TOPICS = load_buyer_topics(load_bank())


@pytest.mark.parametrize("topic", TOPICS, ids=lambda t: t.id)
def test_a_topic_is_found_by_each_of_its_own_phrasings(topic: BuyerQuestion) -> None:
    for phrasing in (topic.text, *topic.other_words):
        (found,) = match([f" {phrasing.upper()}"], TOPICS)

        assert (found.topic, found.confidence) == (topic.id, 100)


def test_questions_never_used_to_choose_words_or_threshold_fare_as_the_quality_page_says() -> None:
    held_out = [q for q in customer_questions() if q["part"] == "held_out"]
    right, false, _ = matched(held_out)

    assert right / len(held_out) >= 0.75
    assert false <= 7


def test_the_figure_on_the_page_and_in_the_documents_is_the_one_measured_on_questions_as_real_lists_word_them() -> None:
    asked = [q for q in customer_questions() if q["part"] == "as_lists"]
    said = measured()

    assert (said.right, said.wrong_topic, said.left_open) == matched(asked)
    assert said.questions == len(asked) >= 60
    assert f"On {said.questions} questions" in how_often()
    told = (ROOT / "docs" / "quality.md").read_text(encoding="utf-8")
    assert (
        f"| {said.questions} | {round(100 * said.right / said.questions)} % | {said.wrong_topic} | {said.left_open} |"
        in told
    )


@pytest.mark.parametrize("line", ["AI policy", "Bias testing?", "Human oversight:", "Is it logged?", "Data"])
def test_a_line_of_one_to_three_words_is_never_matched(line: str) -> None:
    (found,) = match([line], TOPICS)

    assert (found.topic, found.confidence) == (None, 0)


def test_questions_used_to_choose_them_are_nearly_all_matched() -> None:
    used = [q for q in customer_questions() if q["part"] not in ("held_out", "as_lists")]
    right, false, _ = matched(used)

    assert right / len(used) >= 0.9
    assert false <= 8


def test_every_expected_topic_of_the_written_questions_exists() -> None:
    assert {q["topic"] for q in customer_questions()} - {None} <= {t.id for t in TOPICS}


@pytest.mark.parametrize("asked", ["", " ", "???", "42", "Kdy dodáte zboží?", "\u200b"])
def test_a_text_without_a_word_we_know_is_not_known(asked: str) -> None:
    (found,) = match([asked], TOPICS)

    assert found.topic is None
    assert found.confidence < threshold()


def test_the_order_and_the_words_of_the_customer_are_kept() -> None:
    asked = ["Do you log prompts?", "  What is your VAT number?", "Do you log prompts?"]

    assert [m.asked for m in match(asked, TOPICS)] == asked


def test_capitals_curly_quotes_and_plurals_make_no_difference() -> None:
    plain, typed = match(["Is an AI output logged?", "IS AN “AI OUTPUT” LOGGED?"], TOPICS)

    assert (plain.topic, plain.confidence) == (typed.topic, typed.confidence)
    assert plain.topic == "logs"


def test_without_topics_nothing_is_known() -> None:
    (found,) = match(["Do you log prompts?"], [])

    assert (found.topic, found.confidence) == (None, 0)
