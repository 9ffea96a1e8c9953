"""The words of a verdict: sentences as data, each said only where every fact it needs is known."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from domain.base import Frozen
from domain.results.report import About, Letter, Step
from scoring.need import grounds_demand, grounds_firm
from scoring.need.grounds import Fact, Ground, State, ahead, inside
from scoring.need.verdict import Rule

WORDS: Final = Path(__file__).with_name("words")
MOST: Final[Mapping["Kind", int]] = {"headlines": 1, "reasons": 5, "steps": 8}
Kind = Literal["headlines", "reasons", "steps"]
FACTS: Final[Mapping[str, Fact]] = {**grounds_demand.FACTS, **grounds_firm.FACTS}
"""Everything the words may name."""


class Sentence(Frozen):
    """One sentence: for which rules, which facts and answers it needs, and which facts or sentences rule it out."""

    id: str
    text: str
    rules: tuple[Rule, ...]
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    answers: Mapping[str, tuple[State, ...]] = {}
    link: str | None = None
    about: About = "need"


def headline(ground: Ground) -> str:
    """One sentence."""
    return said("headlines", ground)[0][1]


def reasons(ground: Ground) -> tuple[str, ...]:
    """Up to five reasons in the owner's words, from the facts that led to the verdict."""
    return tuple(text for _, text in said("reasons", ground))


def steps(ground: Ground) -> tuple[Step, ...]:
    """Up to eight things to do now, the nearest date of a customer before what can wait."""
    return tuple(Step(text=text, link=sentence.link, about=sentence.about) for sentence, text in said("steps", ground))


def letter(ground: Ground) -> Letter | None:
    """What to write to a customer nobody has asked what else would do; None where no step calls for it."""
    if not any(sentence.link == "letter" for sentence, _ in said("steps", ground)):
        return None
    asked = ground.unasked[:1]
    words = _file("letters")["ask_alternatives"]
    soon = [words["soon"]] if FACTS["too_soon"].says(ground) is not None else []
    named = ahead(asked) is not None
    lines = (*soon, words["dated" if named else "undated"], *words["questions"])
    questions = [f"{place}. {line}" for place, line in enumerate(lines, 1)]
    customer = inside(asked) if asked[0].customer else ""
    opening = words["opening"].format(customer=customer).replace(" ,", ",")
    parts = (opening, *words["says"], "\n".join(questions), words["closing"])
    return Letter(title=words["title"], text="\n\n".join(parts) + f"\n{ground.profile.organisation or 'Your name'}")


def said(kind: Kind, ground: Ground) -> tuple[tuple[Sentence, str], ...]:
    """The sentences of a kind that hold for this firm, with their words filled in."""
    return tuple(_fitting(kind, ground))[: MOST[kind]]


def _fitting(kind: Kind, ground: Ground) -> Iterator[tuple[Sentence, str]]:
    before: set[str] = set()
    for sentence in sentences(kind):
        if ground.decision.rule not in sentence.rules or before & set(sentence.without):
            continue
        facts = {name: FACTS[name].says(ground) for name in sentence.needs}
        barred = any(FACTS[name].says(ground) is not None for name in sentence.without if name in FACTS)
        answered = all(ground.state(question) in states for question, states in sentence.answers.items())
        if None not in facts.values() and not barred and answered:
            before.add(sentence.id)
            yield sentence, _capital(sentence.text.format(**facts))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def sentences(kind: Kind) -> tuple[Sentence, ...]:
    """Every sentence of a kind, in the order in which they are said."""
    return tuple(Sentence.model_validate(one) for one in _file(kind))


@cache
def _file(name: str) -> Any:
    return yaml.safe_load((WORDS / f"{name}.yaml").read_text(encoding="utf-8"))
