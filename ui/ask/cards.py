"""A page of questions as cards: one packaged component, its words sent once and what is stored sent with every run."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from domain.asked.bank import Question
from domain.case import Answer
from ui.ask import card_now, card_words
from ui.ask.card_words import Mode
from ui.server.component import mount
from ui.session.layers import Answers
from ui.session.work import Work


class Ways(NamedTuple):
    """Back and on from a page of cards: the words of each way and the address it leads to."""

    back: tuple[str, str]
    next: tuple[str, str]


def draw(
    current: Work,
    path: str,
    names: Iterable[str],
    asked: Iterable[Question],
    *,
    layers: tuple[Answers, ...] = (),
    mode: Mode = "all",
    at: str | None = None,
    progress: tuple[float, str] | None = None,
    ways: Ways | None = None,
) -> None:
    """The cards of `asked`, in this order, each in every layer. `names`: all that may be asked here.

    `at`: the one question on screen, where one is shown at a time. What is done on the cards is saved by the hand.
    """
    mount("words", "r42_words", card_words.page(current.token, path, tuple(names), mode))
    cards = [card_now.card(current, layer, question) for question in asked for layer in layers or (current.said,)]
    found: dict[str, Any] = {"page": f"{current.token}/{path}", "cards": cards, "at": at}
    if progress:
        found["progress"] = {"share": round(progress[0], 3), "text": progress[1]}
    if ways:
        found["ways"] = {name: {"label": label, "path": to} for name, (label, to) in ways._asdict().items()}
    mount("now", "r42_now", found)


def look(view: str, question: Question, answer: Answer | None) -> None:
    """The question and its choices with the one taken, to look at only. `view`: the token of the client's own view."""
    mount("words", "r42_words", card_words.page(view, question.id, (question.id,), "look"))
    value = {"choice": answer.choice if answer else None}
    card = {"id": question.id, "layer": "said", "rev": 0, "value": value, "state": "saved"}
    mount("now", "r42_now", {"page": f"{view}/{question.id}", "cards": [card], "at": None})
