"""The one field for a figure that a person types, as people write figures.

It compares what it shows with what is stored on every run, like every other field: after the server restarted, only
the field knows what was typed. What can't be read stays in it and counts as not saved; of two meanings one is picked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal

import streamlit as st

from domain.measure import Measure, written
from domain.typed_number import Typed, read
from ui.session.draft import Unread
from ui.session.memory import here, shown_now
from ui.session.opened import opened
from ui.show.measures import thousands
from ui.show.typed import escape

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

NOT_SAVED = "Not saved yet."
NOT_TRIED = "Not tried yet."


@dataclass(frozen=True)
class NumberField:
    """One figure. `name` stays the same while the widget's `key` may change, so that what was typed is found again."""

    label: str
    measure: Measure
    key: str
    name: str
    placeholder: str = "Not known yet"
    label_visibility: Literal["visible", "collapsed"] = "visible"
    saves: bool = True

    def draw(self, stored: float | None, inside: "DeltaGenerator | Any" = st) -> float | None:
        """The field, with what it makes of the text below it. Returns the figure; the stored one while it is unread."""
        waiting = opened().unread.get(self.name)
        text = inside.text_input(
            self.label,
            value=waiting.text if waiting else written(stored),
            key=self.key,
            placeholder=self.placeholder,
            label_visibility=self.label_visibility,
        )
        found = self._typed(text, stored)
        picked = self._asked(found, text, inside) if len(found.meanings) > 1 else None
        value = self._settle(found, text, picked, stored)
        self._say(found, text, value, inside)
        return value

    def on_screen(self, stored: float | None) -> float | None:
        """The same from what the widgets hold already, before anything is drawn; the stored figure where it isn't."""
        text = shown_now(self.key, None)
        if not isinstance(text, str):
            return stored
        return self._settle(self._typed(text, stored), text, shown_now(self._question(text), None), stored)

    @property
    def unread(self) -> bool:
        """True while what stands in the field is no figure yet."""
        return self.name in opened().unread

    def _typed(self, text: str, stored: float | None) -> Typed:
        """What is stored has no second meaning, however it looks."""
        if stored is not None and text.strip() == written(stored):
            return Typed((stored,))
        return read(text, self.measure, thousands(opened().profile.country))

    def _question(self, text: str) -> str:
        return f"{self.key}_means_{sha256(text.encode()).hexdigest()[:8]}"

    def _asked(self, found: Typed, text: str, inside: Any) -> object:
        say: Callable[[float], str] = self.measure.say
        return inside.radio(
            f"“{escape(text.strip())}” can be read in two ways. Which do you mean?",
            found.meanings,
            index=None,
            format_func=lambda value: escape(say(value)),
            horizontal=True,
            key=self._question(text),
        )

    def _settle(self, found: Typed, text: str, picked: object, stored: float | None) -> float | None:
        """The figure meant, or the stored one while that is open; and whether something typed waits."""
        current = opened()
        meanings = [one for one in found.meanings if one == picked] if len(found.meanings) > 1 else found.meanings
        if meanings or not (found.meanings or found.fault):
            current.unread.pop(self.name, None)
            return meanings[0] if meanings else None
        current.unread[self.name] = Unread(text, self.label, here(), self.saves)
        return stored

    def _say(self, found: Typed, text: str, value: float | None, inside: Any) -> None:
        """What is wrong, or how the figure was read where that isn't plain from the text."""
        waits = NOT_SAVED if self.saves else NOT_TRIED
        if found.fault:
            inside.error(f"{waits} {escape(found.fault)}")
        elif self.unread:
            inside.warning(f"{waits} Pick one of the two.")
        elif value is not None and (self.measure.currency or text.strip() != written(value)):
            inside.caption(f"Read as {escape(self.measure.say(value))}.")
