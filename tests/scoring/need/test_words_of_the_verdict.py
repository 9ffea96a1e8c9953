"""A sentence of the verdict is said only where its facts hold: each fact taken away takes the sentence with it."""

import re
import string
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from domain.profile import Profile
from domain.results.ranges import Range
from questions import load_bank
from scoring import load_parameters
from scoring.need.grounds import Ground, State
from scoring.need.says import FACTS, MOST, Kind, Sentence, sentences
from scoring.need.says import said as said_of
from scoring.need.verdict import decide
from scoring.need.worth import Scales
from scoring.numbers.rates import rates
from tests.scoring.conftest import DAY, Evaluated

SCALES = Scales(rates(load_parameters(), DAY))
KINDS: tuple[Kind, ...] = get_args(Kind)
EVERY = [pytest.param(kind, s, id=f"{kind}: {s.id}") for kind in KINDS for s in sentences(kind)]
CASES = Path(__file__).parents[1] / "cases"
BANK = load_bank()


def firms() -> Iterator[dict[str, Any]]:
    """The firms of the worked cases, and some of every mixture of facts."""
    for name in ("verdict", "next_steps", "tipping_points", "words"):
        yield from (case["profile"] for case in yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8")))


@cache
def grounds() -> tuple[Ground, ...]:
    """Each firm with nothing answered, with a plan of two lengths, and as far on as its steps distinguish."""
    profiles = [Profile.model_validate(firm, strict=False) for firm in firms()]
    return tuple(
        ground(profile, months, state, light, quick)
        for profile in profiles
        for months in (1, 12)
        for state, light, quick in (("unsaid", True, True), ("none", True, False), ("partly", True, False),
                                    ("done", False, False))
    )  # fmt: skip


def ground(profile: Profile, months: float | None, state: State, light: bool, quick: bool) -> Ground:
    asked = {name: state for s in sentences("steps") for name in s.answers}
    ahead = None if months is None else Range(low=months / 2, likely=months, high=months * 3, unit="months")
    return Ground(profile, decide(profile, SCALES), SCALES, ahead, asked, light, quick)


NOTHING_SAID = ground(Profile(), None, "unsaid", True, True)


def texts(kind: Kind, ground: Ground) -> list[tuple[str, str]]:
    return [(sentence.id, text) for sentence, text in said_of(kind, ground)]


def said_in(kind: Kind, sentence: Sentence, ground: Ground) -> bool:
    return any(one.id == sentence.id for one, _ in said_of(kind, ground))


def a_firm_that_hears(kind: Kind, sentence: Sentence) -> Ground:
    return next(ground for ground in grounds() if said_in(kind, sentence, ground))


def test_a_headline_is_the_firms_own_to_repeat_and_the_rest_speaks_to_the_firm() -> None:
    assert [s.text for s in sentences("headlines") if re.search(r"\byou", s.text, re.IGNORECASE)] == []
    assert [s.text for s in sentences("reasons") if re.search(r"\bour\b|\bwe (?!hold no rate)", s.text)] == []


@pytest.mark.parametrize(("kind", "sentence"), EVERY)
def test_every_sentence_is_said_to_some_firm(kind: Kind, sentence: Sentence) -> None:
    assert a_firm_that_hears(kind, sentence)


@pytest.mark.parametrize(("kind", "sentence"), EVERY)
def test_a_sentence_goes_with_each_fact_it_needs(kind: Kind, sentence: Sentence) -> None:
    heard = a_firm_that_hears(kind, sentence)
    for fact in (FACTS[name] for name in sentence.needs):
        if fact.says(NOTHING_SAID) is None:  # else it is a fact that nobody has said something
            less = heard.profile.model_copy(update=dict.fromkeys(fact.reads))
            after = replace(heard, profile=less, decision=decide(less, SCALES))
            assert dict(texts(kind, heard))[sentence.id] not in dict(texts(kind, after)).values()


@pytest.mark.parametrize("sentence", [s for s in sentences("steps") if s.answers], ids=lambda s: s.id)
def test_a_step_goes_with_the_answer_it_rests_on(sentence: Sentence) -> None:
    heard = a_firm_that_hears("steps", sentence)
    for question, states in sentence.answers.items():
        assert question in BANK.question
        for state in set(get_args(State)) - set(states):
            other = {**(heard.states or {}), question: state}
            after = replace(heard, states=other)
            assert not said_in("steps", sentence, after)


@pytest.mark.parametrize(("kind", "sentence"), EVERY)
def test_a_sentence_names_every_fact_that_it_says(kind: Kind, sentence: Sentence) -> None:
    filled = {name for _, name, _, _ in string.Formatter().parse(sentence.text) if name}
    assert filled <= set(sentence.needs)
    assert set(sentence.needs) <= FACTS.keys()
    assert set(sentence.without) <= FACTS.keys() | {one.id for one in sentences(kind)}


@pytest.mark.parametrize("sentence", [s for s in sentences("steps") if s.link], ids=lambda s: s.id)
def test_the_link_of_a_step_leads_somewhere(sentence: Sentence) -> None:
    from ui.frame.menu import titles

    kind, _, target = (sentence.link or "").partition(":")
    there = {
        "page": titles().keys(),
        "question": BANK.question.keys(),
        "draft": BANK.document_for.keys(),
        "letter": {""},
    }
    assert target in there[kind]


def test_every_firm_has_a_headline_and_something_to_do() -> None:
    for one in grounds():
        assert len(said_of("headlines", one)) == 1
        assert 1 <= len(said_of("reasons", one)) <= MOST["reasons"]
        assert 1 <= len(said_of("steps", one)) <= MOST["steps"]


def test_what_nobody_said_is_never_said_as_a_no() -> None:
    for one in grounds():
        words = " ".join(text for kind in ("headlines", "reasons") for _, text in said_of(kind, one)).lower()
        if one.profile.customer_asks is None:
            assert "no customer asks" not in words
            assert "told us of nobody" not in words
        if one.profile.ai_is_differentiator is None:
            assert "ai is not the reason" not in words


def test_the_words_are_the_same_in_whatever_order_roles_were_ticked(report_of: Evaluated) -> None:
    one, other = (report_of({"ai_roles": roles}) for roles in (["user", "provider"], ["provider", "user"]))
    assert (one.soa, one.need) == (other.soa, other.need)
