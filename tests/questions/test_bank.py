"""The bank as loaded: ours keeps its promises, and a framework is only data."""

from pathlib import Path

import pytest
import yaml

from domain.asked.ref import bare
from questions import HERE, load_bank, load_words
from questions.checks import LINT, STRUCTURE
from questions.checks.size import longest_path
from questions.folder import draft
from questions.review import review
from questions.shapes import Limits, PathLimit
from tests.questions.toy_bank import TOY, changed, copied


def promised() -> Limits:
    found = draft(HERE)[0]
    assert found
    return found.limits


PROMISED = promised()


def test_our_bank_has_no_fault() -> None:
    assert [str(fault) for fault in review(HERE, STRUCTURE + LINT)[1]] == []


def test_our_bank_is_read_once() -> None:
    assert load_bank() is load_bank()


@pytest.mark.parametrize("limit", PROMISED.longest_path, ids=lambda limit: " and ".join(limit.roles))
def test_no_firm_is_asked_more_questions_than_bank_yaml_promises(limit: PathLimit) -> None:
    assert 0 < longest_path(load_bank(), limit.roles) <= limit.most


def test_our_bank_covers_32_clauses_and_38_controls() -> None:
    asked = load_bank().asked_by
    kinds = [r.kind for r in load_bank().requirements if asked[r.ref]]

    assert (kinds.count("clause"), kinds.count("control")) == (32, 38)


def test_sections_come_in_the_order_of_bank_yaml() -> None:
    bank = load_bank()
    order = list(dict.fromkeys(q.section for q in bank.questions))

    assert order == [section.id for section in bank.sections]
    assert order[0] == "inventory"


def test_pairs_of_our_own_stand_behind_the_published_ones() -> None:
    pair = load_bank(TOY).pair["outcomes:DO 1"]

    assert (pair.related, pair.also) == (("toy:1",), ("toy:A.1",))
    assert pair.all == ("toy:1", "toy:A.1")


def test_the_pairs_called_published_are_those_of_the_crosswalk_and_ours_are_none_of_them() -> None:
    published = yaml.safe_load(Path(__file__).with_name("crosswalk.yaml").read_text(encoding="utf-8"))

    for ref, pair in load_bank().pair.items():
        assert set(map(bare, pair.related)) == set(published[bare(ref)]), ref
        assert not set(pair.related) & set(pair.also), ref
    assert sum(map(len, published.values())) == 280


def test_every_question_leads_to_an_outcome_over_a_pair_that_is_published_or_called_ours() -> None:
    bank = load_bank()

    unbacked = [
        (question.id, ref)
        for ref, pair in bank.pair.items()
        for question in bank.questions_naming[ref]
        if not set(question.requirements) & set(pair.all)
    ]

    assert unbacked == []


def test_a_drafted_exclusion_reaches_the_requirement() -> None:
    assert load_bank(TOY).requirement["toy:A.1"].exclusion_reason == "We sell none"


def test_retired_ids_say_what_took_their_place() -> None:
    assert load_bank(TOY).withdrawn == {
        "shop.old_list": "shop.list",
        "shop.list_and_use": "shop.list",
        "shop.colour": None,
    }


def test_a_second_framework_is_one_more_file(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    (bank / "frameworks" / "other.yaml").write_text(
        "framework: other\ntitle: Other\nversion: '1'\nareas:\n- {id: x, kind: control, title: X}\n"
        "requirements:\n- {ref: 'other:1', kind: control, area: x, title: One, relevance: {user: 0}}\n",
        encoding="utf-8",
    )
    changed(bank, "bank/shop.yaml", '"toy:A.1"', '"toy:A.1", "other:1"')

    found = load_bank(bank)

    assert [q.id for q in found.others["other"].asked_by["other:1"]] == ["shop.build"]
    assert found.requirements == load_bank(TOY).requirements
    assert found.question["shop.build"].requirements == ("toy:A.1",)


@pytest.mark.parametrize("path", sorted(Path("questions").rglob("*.py")), ids=str)
def test_no_code_of_the_bank_names_a_framework(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()

    assert "iso42001" not in text
    assert "toy:" not in text


def test_the_glossary_explains_each_term_once_in_one_sentence() -> None:
    glossary = load_words().glossary

    assert len({term.term for term in glossary}) == len(glossary) > 5
    assert [term.term for term in glossary if not term.means.endswith(".") or ". " in term.means] == []
