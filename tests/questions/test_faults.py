"""One broken bank per promise: file, line and words of every fault, and no fault besides."""

from pathlib import Path
from typing import Any

import pytest

from questions import BankFaults, load_bank
from questions.checks import LINT, STRUCTURE
from questions.review import review
from tests.questions.toy_bank import TOY, cases, changed, copied


@pytest.mark.parametrize("case", cases("broken"), ids=lambda case: case["name"])
def test_a_broken_bank_is_told_where_and_why(case: dict[str, Any], tmp_path: Path) -> None:
    bank = copied(tmp_path)
    for change in [case, *([case["also"]] if "also" in case else [])]:
        changed(bank, change.get("file", case["file"]), change["from"], change["to"])

    left = review(bank, STRUCTURE + LINT)[1]
    for place, words in case["expect"].items():
        found = [f for f in left if str(f.place) == place.strip() and words in f.sentence]

        assert found, f"expected {place}: {words}\nfound:\n" + "\n".join(map(str, left))
        left.remove(found[0])

    assert left == []


def test_the_toy_bank_itself_has_no_fault() -> None:
    assert review(TOY, STRUCTURE + LINT)[1] == []


def test_faults_of_several_files_are_told_together(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    changed(bank, "bank/shop.yaml", '"toy:A.1"', '"toy:9"')
    changed(bank, "actions/work.yaml", "phase: operate", "phase: someday")

    with pytest.raises(BankFaults) as refused:
        load_bank(bank)

    assert {fault.place.file for fault in refused.value.faults} >= {"toy/bank/shop.yaml", "toy/actions/work.yaml"}
    assert str(refused.value).count("\n") == len(refused.value.faults) - 1


def test_a_bank_that_only_speaks_badly_still_loads(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    changed(bank, "bank/shop.yaml", "One page is enough.", "Ask a stakeholder.")

    assert load_bank(bank).question["shop.list"].help == "Ask a stakeholder."
    assert len(review(bank, STRUCTURE + LINT)[1]) == 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    (bank / "words.yaml").unlink()

    with pytest.raises(BankFaults, match=r"toy/words.yaml:1: this file is missing"):
        load_bank(bank)


def test_a_section_that_bank_yaml_forgets_is_named(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    (bank / "bank" / "cellar.yaml").write_text("section: {id: cellar}\n", encoding="utf-8")

    with pytest.raises(BankFaults, match=r"toy/bank/cellar.yaml:1: bank.yaml does not list the section 'cellar'"):
        load_bank(bank)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    (bank / "actions" / "work.yaml").write_bytes(b"- id: caf\xe9\n")

    with pytest.raises(BankFaults, match=r"toy/actions/work.yaml:1: this file cannot be read; expected text in UTF-8"):
        load_bank(bank)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "null\n"])
def test_an_empty_file_is_named(text: str, tmp_path: Path) -> None:
    bank = copied(tmp_path)
    (bank / "words.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(BankFaults, match=r"toy/words.yaml:1: this file is empty"):
        load_bank(bank)


@pytest.mark.parametrize("text", ["- 1\n", "just words\n", "5\n"])
@pytest.mark.parametrize("file", ["bank.yaml", "words.yaml", "bank/shop.yaml", "actions/work.yaml",
                                  "frameworks/toy.yaml", "migrations.yaml"])  # fmt: skip
def test_a_file_of_another_shape_is_refused_and_never_breaks_the_reader(file: str, text: str, tmp_path: Path) -> None:
    bank = copied(tmp_path)
    (bank / file).write_text(text, encoding="utf-8")

    with pytest.raises(BankFaults, match=rf"toy/{file}:1: "):
        load_bank(bank)


def test_a_list_that_is_something_else_is_refused(tmp_path: Path) -> None:
    bank = copied(tmp_path)
    changed(bank, "bank/shop.yaml", "  evidence: [The list]", "  evidence: {seen: the list}")
    changed(bank, "mappings/outcomes_to_toy.yaml", 'related: ["toy:1"]', "related: 7")

    with pytest.raises(BankFaults, match=r"'evidence' should be a list, found keys with values") as refused:
        load_bank(bank)

    says = "toy/mappings/outcomes_to_toy.yaml:5: mapping outcomes_to_toy, pairs 1: 'related' should be a list, found 7"
    assert says in str(refused.value)
