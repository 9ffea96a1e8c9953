"""What customers ask: a broken file is told where and why, and our own topics cover what the research found."""

from pathlib import Path
from typing import Any

import pytest

from domain.buyer import BuyerKit
from questions import BankFaults, load_bank, load_buyer_kit, load_buyer_topics
from questions.__main__ import main
from questions.buyer import review_buyer
from tests.questions.toy_bank import TOY, cases, changed, copied


@pytest.mark.parametrize("case", cases("buyer_broken"), ids=lambda case: case["name"])
def test_a_broken_buyer_file_is_told_where_and_why(case: dict[str, Any], tmp_path: Path) -> None:
    folder = copied(tmp_path)
    changed(folder, case["file"], case["from"], case["to"])

    left = review_buyer(folder, load_bank(TOY))[1]
    for place, words in case["expect"].items():
        found = [f for f in left if str(f.place) == place.strip() and words in f.sentence]

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
    assert "topics.yaml:7: topic tools: the question 'shop.gone' does not exist" in capsys.readouterr().err


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


def test_questions_answered_in_two_files_are_refused_with_the_first_place(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    again = (folder / "buyer" / "answers" / "shop.yaml").read_text(encoding="utf-8")
    (folder / "buyer" / "answers" / "till.yaml").write_text(again, encoding="utf-8")

    faults = review_buyer(folder, load_bank(TOY))[1]

    assert {(fault.place.file, fault.place.line) for fault in faults} == {
        ("toy/buyer/answers/till.yaml", line) for line in (1, 5, 8)
    }
    assert "they are written twice; first at toy/buyer/answers/shop.yaml:1" in faults[0].sentence


def test_every_answer_that_a_topic_draws_on_has_a_sentence_for_customers() -> None:
    bank = load_bank()
    says = load_buyer_kit(bank).says
    silent = [
        f"{name} {choice.id}"
        for topic in load_buyer_topics(bank)
        for name in topic.asks
        for choice in bank.question[name].choices
        if choice.kind != "unknown" and not says[name].get(choice.id)
    ]

    assert silent == []


def test_a_bank_without_a_buyer_folder_has_no_topics_and_nothing_to_say(tmp_path: Path) -> None:
    bank = load_bank(TOY)

    assert load_buyer_topics(bank, tmp_path) == ()
    assert load_buyer_kit(bank, tmp_path) == BuyerKit()


ROAD = """title: They asked
topic: tools
subject: Our tools
opening: Thank you.
asks: [shop.list, shop.used]
files:
- {title: Our list, why: Why., document: note, goes_along: {question: shop.list, any: [full]},
   follows: {supplier: It follows., none: Later.}, not_said: "[Say.]"}
- {title: A reply, why: Says it.}
not_yet_share: 0.5
"""


@pytest.mark.parametrize(
    ("sound", "broken", "line", "says"),
    [
        ("topic: tools", "topic: toys", 2, "the topic 'toys' does not exist"),
        ("[shop.list, shop.used]", "[shop.list, shop.gone]", 5, "the question 'shop.gone' does not exist"),
        ("[shop.list, shop.used]", "[shop.used, shop.list]", 5, "'shop.used' is asked only after 'shop.list'"),
        ("[shop.list, shop.used]", "[shop.list, shop.list]", 5, "the question 'shop.list' is named twice"),
        ("document: note", "document: notes", 7, "the document 'notes' does not exist"),
        ("any: [full]", "any: [none]", 7, "'none' of 'shop.list' is no answer that says it is there"),
        (', not_said: "[Say.]"', "", 7, "'goes_along', 'follows' and 'not_said' stand together or not at all"),
        (", none: Later.", "", 7, "'follows' names every other answer of 'shop.list' and no more; see none"),
        (
            "none: Later.",
            "full: Later., none: Later.",
            7,
            "names every other answer of 'shop.list' and no more; see full",
        ),
        ("not_yet_share: 0.5", "not_yet_share: 1.5", 10, "expected a share above 0 and up to 1, got 1.5"),
        ("opening: Thank you.", "greeting: Thank you.", 4, "greeting"),
    ],
)
def test_a_broken_short_road_is_told_where_and_why(
    sound: str, broken: str, line: int, says: str, tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    assert sound in ROAD
    (folder / "buyer" / "short_road.yaml").write_text(ROAD.replace(sound, broken), encoding="utf-8")

    faults = review_buyer(folder, load_bank(TOY))[1]

    assert any(f.place.line == line and f.place.file.endswith("short_road.yaml") and says in f.sentence for f in faults)


def test_a_sound_short_road_has_no_fault(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "buyer" / "short_road.yaml").write_text(ROAD, encoding="utf-8")

    assert review_buyer(folder, load_bank(TOY))[1] == []
