"""The cards on a page as its test runner sees them: what they are given, and what the browser would send of them."""

import json
from itertools import count
from typing import Any

from streamlit.testing.v1 import AppTest

_DONE = count(1)


def mounted(app: AppTest, role: str) -> dict[str, Any]:
    """What the packaged component is given in one of its roles; {} where it is not on the page."""
    found = [json.loads(element.proto.json)[0] for element in app.get("bidi_component")]
    return next((data for data in found if data["role"] == role), {})


def asked(app: AppTest, layer: str = "said") -> list[str]:
    """The questions on the page, from the top."""
    at = mounted(app, "now").get("at")
    cards = mounted(app, "now").get("cards", [])
    return [card["id"] for card in cards if card["layer"] == layer and at in (None, card["id"])]


def card(app: AppTest, question: str, layer: str = "said") -> dict[str, Any]:
    """What the card of a question shows now."""
    return next(c for c in mounted(app, "now")["cards"] if (c["id"], c["layer"]) == (question, layer))


def state(app: AppTest, question: str, layer: str = "said") -> str:
    """What the reply of this run says of it, else what the card says."""
    name = f"{mounted(app, 'words')['token']}:{layer}:{question}"
    replies = {reply["id"]: reply["state"] for reply in mounted(app, "reply").get("replies", [])}
    return str(replies.get(name, card(app, question, layer)["state"]))


def choice(app: AppTest, question: str, layer: str = "said") -> str | None:
    """The choice that the card shows as taken."""
    found = card(app, question, layer)["value"]["choice"]
    return None if found is None else str(found)


def told(app: AppTest) -> str:
    """What the cards say of what is not saved, and of what two windows disagree about."""
    waits = [reply["why"] for reply in mounted(app, "reply").get("replies", []) if reply["state"] == "failed"]
    cards = mounted(app, "now").get("cards", [])
    clashes = [found for one in cards for found in (one, one.get("asked", {}), one.get("out", {})) if "clash" in found]
    return "\n".join([*(f"Not saved yet. {why}" for why in waits), *(str(one["clash"]) for one in clashes)])


def settle(app: AppTest, kind: str, question: str, *, ours: bool) -> AppTest:
    """Pick one of two versions."""
    return send(app, "settle", question, {"kind": kind, "ours": ours})


def send(app: AppTest, kind: str, question: str, value: object, over: int = 0) -> AppTest:
    """What the browser sends of one thing that was done on a card."""
    entry = {"kind": kind, "key": question, "token": mounted(app, "words")["token"], "value": value, "over": over}
    app.session_state["r42_hand"] = {"typed": {"entries": [entry | {"seq": next(_DONE)}]}}
    return app.run()


def answer(app: AppTest, question: str, layer: str = "said", **changed: object) -> AppTest:
    """Pick, write or clear something of an answer: `choice`, `proof`, `note`, `where`, `dated`."""
    now = card(app, question, layer)
    return send(app, layer, question, now["value"] | changed, now["rev"])
