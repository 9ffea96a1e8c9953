"""Customers' questions and the topics they are matched with."""

import pytest

from domain.buyer import BuyerQuestion
from questions import load_bank, load_buyer_topics
from scoring.matching import match, threshold
from tests.scoring.sentences import customer_questions, matched

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


def test_questions_used_to_choose_them_are_nearly_all_matched() -> None:
    used = [q for q in customer_questions() if q["part"] != "held_out"]
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
