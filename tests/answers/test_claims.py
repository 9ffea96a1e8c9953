"""Which phrases the claim check stops at, which it lets stay, and where in the text they stand."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.claims import ADVICE, check
from tests.answers.sentences import claim_sentences, found_and_missed

USED = [s for s in claim_sentences() if s["part"] != "held_out"]
HELD_OUT = [s for s in claim_sentences() if s["part"] == "held_out"]


@pytest.mark.parametrize("sentence", USED, ids=lambda s: s["says"])
def test_the_sentence_is_stopped_at_for_the_right_kinds_of_claim_and_no_other(sentence: dict[str, Any]) -> None:
    found = check(sentence["says"], sentence.get("certified", False))

    assert {f.kind for f in found} == set(sentence["claims"])
    if "phrase" in sentence:
        assert sentence["phrase"] in [f.phrase for f in found]


def test_sentences_never_used_to_build_the_rules_do_as_well_as_the_quality_page_says() -> None:
    right, wrong, missed = found_and_missed(HELD_OUT)

    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.80


def test_three_claims_in_one_text_are_three_findings_in_their_order_each_quoted_where_it_stands() -> None:
    text = "Dear customer,\n\nwe are “ISO 42001‑certified”.\nOur model is bias-free; your data is 100 % safe.\n"
    found = check(text)

    assert [f.kind for f in found] == ["certified", "guarantee", "secure"]
    assert [f.phrase for f in found] == ["ISO 42001‑certified", "bias-free", "100 % safe"]
    assert all(text[f.start : f.end] == f.phrase for f in found)


def test_two_claims_joined_by_and_are_quoted_each_for_itself() -> None:
    found = check("We are ISO 42001 certified and EU AI Act compliant.")

    assert [f.phrase for f in found] == ["ISO 42001 certified", "EU AI Act compliant"]


def test_a_place_is_counted_in_the_text_as_pasted_even_where_signs_are_invisible_or_a_word_is_broken() -> None:
    text = "We are **ISO** 42\u00ad001 certi-\nfied."
    (finding,) = check(text)

    assert text[finding.start : finding.end] == "ISO** 42\u00ad001 certi-\nfied"


def test_every_finding_says_why_and_offers_words_that_the_check_itself_lets_stay() -> None:
    for sentence in claim_sentences():
        for finding in check(sentence["says"], sentence.get("certified", False)):
            assert finding.reason
            if finding.kind != ADVICE:
                assert check(finding.instead) == ()


def test_a_firm_that_holds_the_certificate_is_told_to_name_who_gave_it_what_it_covers_and_when() -> None:
    (finding,) = check("We are certified to ISO/IEC 42001.", certified=True)

    assert finding.kind == ADVICE
    assert all(word in finding.reason for word in ("who issued it", "what it covers", "date"))


def test_holding_the_certificate_takes_nothing_away_from_other_claims() -> None:
    text = "We are accredited to ISO 42001. We are EU AI Act compliant, NIST certified, bias-free and fully secure."
    found = check(text, certified=True)

    assert [f.kind for f in found] == ["accredited", "eu_ai_act", "nist", "guarantee", "secure"]
    assert found == check(text)


@pytest.mark.parametrize("text", ["", " \n", "\u00ad", "?", "42001", "a" * 5_000])
def test_a_text_that_says_nothing_has_no_findings(text: str) -> None:
    assert check(text) == ()


WORDS = st.sampled_from(
    [
        "we",
        "are",
        "not",
        "ISO",
        "42001",
        "certified",
        ",",
        ".",
        "?",
        "AI",
        "bias",
        "no",
        "NIST",
        "EU",
        "Act",
        "is",
        "-",
        "\n",
        "“",
        "but",
        "secure",
        "100",
        "%",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60))
def test_whatever_is_pasted_the_places_fit_the_text_and_never_overlap_within_a_kind(text: str) -> None:
    found = check(text)

    assert all(text[f.start : f.end] == f.phrase and f.phrase for f in found)
    for kind in {f.kind for f in found}:
        of_kind = [f for f in found if f.kind == kind]
        assert all(one.end <= following.start for one, following in pairwise(of_kind))
