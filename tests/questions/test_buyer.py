"""What customers ask: a broken file is told where and why, and our own topics cover what the research found."""

from pathlib import Path
from typing import Any

import pytest

from questions import BankFaults, load_bank, load_buyer_topics
from questions.__main__ import main
from questions.buyer import review_buyer
from tests.questions.toy_bank import TOY, cases, changed, copied


@pytest.mark.parametrize("case", cases("buyer_broken"), ids=lambda case: case["name"])
def test_a_broken_buyer_file_is_told_where_and_why(case: dict[str, Any], tmp_path: Path) -> None:
    folder = copied(tmp_path)
    changed(folder, case["file"], case["from"], case["to"])

    left = review_buyer(folder, load_bank(TOY))[1]
    for place, words in case["expect"].items():
        found = [f for f in left if str(f.place) == place and words in f.sentence]

        assert found, f"expected {place}: {words}\nfound:\n" + "\n".join(map(str, left))
        left.remove(found[0])

    assert left == []


def test_the_toy_topics_themselves_have_no_fault() -> None:
    assert review_buyer(TOY, load_bank(TOY))[1] == []


def test_the_check_of_a_bank_tells_what_is_wrong_with_its_topics(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    changed(folder, "buyer/topics.yaml", "shop.used", "shop.gone")

    assert main(["--check"], folder) == 1
    assert "topics.yaml:6: topic tools: the question 'shop.gone' does not exist" in capsys.readouterr().err


def test_broken_topics_are_not_handed_out(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    changed(folder, "buyer/topics.yaml", "shop.used", "shop.gone")

    with pytest.raises(BankFaults, match=r"the question 'shop.gone' does not exist"):
        load_buyer_topics(load_bank(folder), folder)


def test_our_topics_are_the_26_that_customers_ask_most_with_14_marked_common() -> None:
    topics = load_buyer_topics(load_bank())

    assert len(topics) == 26
    assert sum(topic.common for topic in topics) == 14


def test_a_firm_that_only_uses_ai_can_answer_every_topic_but_the_one_on_data_behind_its_own_ai() -> None:
    bank = load_bank()
    asked_of_all = {q.id for q in bank.questions if not any(c.profile for c in q.visible_when)}
    builders_only = [t.id for t in load_buyer_topics(bank) if asked_of_all.isdisjoint(t.asks)]

    assert builders_only == ["training_data_source"]
