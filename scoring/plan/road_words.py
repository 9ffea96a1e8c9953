"""What each road lets a firm say to a customer, from scoring/plan/roads.yaml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from domain.base import Frozen
from domain.results.report import Verdict

FILE = Path(__file__).with_name("roads.yaml")


class Words(Frozen):
    """What one road lets you say, and what it never does. {proof}: what the light programme leaves in your hands."""

    says: tuple[str, ...]
    never_says: tuple[str, ...]


class ShortcutWords(Frozen):
    """What another way to a certificate is called and is, and what to ask whoever decides on it."""

    label: str
    says: str
    asks: str


class RoadWords(Frozen):
    """The whole file."""

    advice: Mapping[Verdict, str]
    done: Mapping[Verdict, str]
    """Instead of it where no light step is open."""
    light: Words
    certify: Words
    group: ShortcutWords
    restore: ShortcutWords


@cache
def road_words() -> RoadWords:
    """The sentences of both roads."""
    return RoadWords.model_validate(yaml.safe_load(FILE.read_text(encoding="utf-8")))
