"""The facts about the firm as one long form. Every change is saved at once, like an answer."""

from collections.abc import Collection
from contextlib import suppress

import streamlit as st
from pydantic import ValidationError

from domain.profile import OURS, Profile
from ui.ask.asks import cards
from ui.fields.profile_fields import GROUPS, Field
from ui.fields.profile_inputs import DONT_KNOW, TYPED, ask
from ui.frame.menu import SHORT_ROAD
from ui.frame.save_state import note
from ui.session import pending_input
from ui.session.memory import again, shown_now
from ui.session.opened import opened
from ui.session.work import Work
from ui.show.typed import escape


def draw(only: Collection[str] | None = None) -> None:
    """Draw all groups, or `only` these facts, compare what they show with what is stored, and save the difference."""
    current = opened()
    stored = current.facts.on_form
    seen: dict[str, object] = {}
    for title, fields in GROUPS:
        if only is None:
            st.header(title, anchor=False)
        for field in fields:
            if (only is None or field.name in only) and _fits(field, stored, seen):
                seen[field.name] = ask(field, _shown(stored, field.name), _key(field.name))
        if only is None and title == "Your customers and your market":
            seen["customer_asks"] = cards(stored, f"{current.token}_{current.facts.turns['customer_asks']}")
    _save(stored, _unsure(stored, seen))
    note(current)


def _shown(stored: Profile, name: str) -> object:
    value = getattr(stored, name)
    return DONT_KNOW if value is None and name in (stored.dont_know or ()) else value


def _unsure(stored: Profile, seen: dict[str, object]) -> dict[str, object]:
    """What is seen, with "don't know" apart from the facts: a fact that nobody knows is none."""
    asked = {field.name for _, fields in GROUPS for field in fields if field.kind == "yes_no"} & seen.keys()
    facts = {name: None if name in asked and value == DONT_KNOW else value for name, value in seen.items()}
    before = [name for name in stored.dont_know or () if name not in asked]
    names = (*before, *(name for name in seen if name in asked and seen[name] == DONT_KNOW))
    same = set(names) == set(stored.dont_know or ())
    return facts | {"dont_know": stored.dont_know if same else names or None}


@pending_input.stands_on("about-you", SHORT_ROAD)
def keep_typed(current: Work) -> None:
    """Save what fields for text and numbers show already, before the form is drawn. It says what is wrong with them."""
    stored, seen = current.facts.on_form, dict[str, object]()
    for field in (field for _, fields in GROUPS for field in fields if field.kind in TYPED):
        if shown_now(_key(field.name), _key) is not _key:
            seen[field.name] = TYPED[field.kind](field, getattr(stored, field.name), _key(field.name))
    changes = _changes(stored, seen)
    with suppress(ValidationError):
        if changes:
            current.save_profile(Profile.model_validate(stored.model_dump() | changes))


def _changes(stored: Profile, seen: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in seen.items() if value != getattr(stored, name)}


def _key(name: str) -> str:
    """A new key makes the input forget what it showed and take the stored value."""
    current = opened()
    return f"p_{current.token}_{current.facts.turns[name]}_{name}"


def _fits(field: Field, stored: Profile, seen: dict[str, object]) -> bool:
    if field.when == "ai":
        return seen.get("ai_roles", stored.ai_roles) != () or bool(stored.ai_systems)
    if field.when == "certified":
        held = OURS in (seen.get("certificates") or ())  # type: ignore[operator]
        return held or seen.get("iso42001_state") == "suspended"
    return True


def _save(stored: Profile, seen: dict[str, object]) -> None:
    changes = _changes(stored, seen)
    follows = _no_ai(stored, changes["ai_roles"]) if "ai_roles" in changes else {}
    changes |= follows
    if not changes:
        return
    try:
        profile = Profile.model_validate(stored.model_dump() | changes)
    except ValidationError as problem:
        for fault in problem.errors():
            st.error(f"{'.'.join(map(str, fault['loc']))}: {escape(fault['msg'])}. This change is not saved.")
        return
    current = opened()
    current.facts.turns.update(follows.keys())
    if current.save_profile(profile) or current.facts.disputed:
        again()


def _no_ai(stored: Profile, roles: object) -> dict[str, object]:
    """No AI also means no AI systems; taking it back makes the number unknown again."""
    if roles == ():
        return {"ai_systems": 0, "sensitive_systems": 0}
    if stored.ai_roles == () and stored.ai_systems == 0:
        return {"ai_systems": None, "sensitive_systems": None}
    return {}
