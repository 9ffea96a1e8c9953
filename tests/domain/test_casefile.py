"""A case file is read strictly, and a broken one says everything that is wrong in plain words."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.case import Case
from domain.files.casefile import MOST, CaseFaults, read_case, write_case

BROKEN = yaml.safe_load((Path(__file__).parent / "casefile_faults.yaml").read_text("utf-8"))
JARGON = ("pydantic", "validat", "dict", "str_", "int_", "NoneType", "Traceback", "literal")
EXAMPLES = sorted((Path(__file__).parents[2] / "tests" / "firms").glob("*.json"))


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken["name"])
def test_a_broken_file_draws_exactly_these_sentences(broken: dict[str, Any]) -> None:
    with pytest.raises(CaseFaults) as refused:
        read_case(broken["text"])

    assert sorted(refused.value.faults) == sorted(broken["faults"])
    assert not [word for word in JARGON if word in str(refused.value)]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_reads_and_comes_back_equal(file: Path) -> None:
    case = read_case(file.read_bytes())

    assert read_case(write_case(case)) == case


def test_without_a_schema_the_file_is_taken_as_the_first() -> None:
    assert read_case("{}") == Case()


def test_a_field_that_is_null_means_not_known_yet() -> None:
    profile = read_case('{"as_of": null, "profile": {"headcount": null, "ai_roles": null}}').profile

    assert (profile.headcount, profile.ai_roles) == (None, None)


def test_a_whole_number_written_with_a_point_is_still_whole() -> None:
    assert read_case('{"profile": {"headcount": 6.0}}').profile.headcount == 6


def test_unknown_questions_and_requirements_are_kept_for_scoring_to_mention() -> None:
    text = '{"answers": {"no.such": {"choice": "x"}}, "judgements": {"zz:1": {"attainment": 1, "justification": "x"}}}'

    case = read_case(text)

    assert (list(case.answers), list(case.judgements)) == (["no.such"], ["zz:1"])


def test_a_deadline_in_the_past_is_no_fault() -> None:
    asks = read_case('{"profile": {"customer_asks": [{"deadline_months": -2}]}}').profile.customer_asks

    assert asks is not None
    assert asks[0].deadline_months == -2


def test_faults_in_how_the_file_is_written_and_in_what_it_says_come_together() -> None:
    with pytest.raises(CaseFaults) as refused:
        read_case('{"profile": {"sites": 1, "sites": 0, "margin": NaN, "headcnt": 1}}')

    assert len(refused.value.faults) == 4


def test_a_windows_byte_order_mark_is_no_fault() -> None:
    assert read_case(b"\xef\xbb\xbf{}") == read_case("\ufeff{}") == Case()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" " * (MOST.bytes + 1), "The file: expected at most 5 MB, got more."),
        (b'{"profile": "\xff"}', "The file: expected UTF-8 text, and byte 14 is something else."),
        ("[" * 40_000, "The file: expected at most 20 levels of nesting, got more."),
        (
            '{"profile": {"sites": ' + "9" * 5_000 + "}}",
            "profile.sites: expected an ordinary number, got something that is none or has far too many digits.",
        ),
        (
            '{"answers": {"' + "k" * 201 + '": {"choice": "x"}}}',
            f'answers: expected keys of at most 200 characters, got "{"k" * 57}...".',
        ),
        (
            '{"profile": {"organisation": "' + "x" * 201 + '"}}',
            "profile.organisation: expected text of at most 200 characters, got 201 characters.",
        ),
    ],
    ids=["too big", "not text", "nested without end", "endless digits", "endless key", "endless name"],
)
def test_a_hostile_file_is_refused_in_one_sentence(text: str | bytes, sentence: str) -> None:
    with pytest.raises(CaseFaults) as refused:
        read_case(text)

    assert refused.value.faults == (sentence,)


def test_of_a_great_many_faults_the_first_200_are_listed_and_the_rest_announced() -> None:
    with pytest.raises(CaseFaults) as refused:
        read_case('{"profile": {"customer_asks": [' + ",".join(["1"] * 900) + "]}}")

    assert len(refused.value.faults) == 201
    assert "got more" in refused.value.faults[-1]


def test_the_same_case_gives_the_same_text_whatever_order_it_was_answered_in() -> None:
    one = '{"answers": {"a": {"choice": "x"}, "b": {"choice": "y"}}}'
    two = '{"answers": {"b": {"choice": "y"}, "a": {"choice": "x"}}}'

    assert write_case(read_case(one)) == write_case(read_case(two))


def test_the_file_leaves_out_what_is_not_known() -> None:
    assert "null" not in write_case(read_case('{"profile": {"headcount": null, "sites": 1}}'))


def test_what_a_firm_does_not_know_is_kept_apart_from_what_it_never_said_and_each_name_once() -> None:
    case = read_case('{"profile": {"dont_know": ["eu_market", "margin", "eu_market"]}}')

    assert case.profile.dont_know == ("eu_market", "margin")
    assert read_case(write_case(case)) == case
    assert "dont_know" not in write_case(Case())


def test_a_file_without_evidence_says_nothing_of_it_so_that_it_opens_in_older_versions() -> None:
    text = write_case(read_case('{"answers": {"a.b": {"choice": "x", "evidence": []}}}'))

    assert "evidence" not in text


def test_evidence_says_where_it_is_and_when_it_is_from() -> None:
    case = read_case('{"answers": {"a.b": {"choice": "x", "evidence": [{"where": "Drive", "dated": "2026-03-02"}]}}}')

    (found,) = case.answers["a.b"].evidence
    assert (found.where, str(found.dated)) == ("Drive", "2026-03-02")
