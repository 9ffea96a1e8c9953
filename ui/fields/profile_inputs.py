"""One input for each kind of profile fact. Each shows the stored value and returns what the person sees now."""

from collections.abc import Callable
from functools import lru_cache

import streamlit as st
from babel import Locale

from ui.fields import text_box
from ui.fields.number_field import NumberField
from ui.fields.profile_fields import Field
from ui.session.memory import shown_now
from ui.show.measures import MEASURES

NONE_OF_THESE = "None of these"
NO_AI = "None of these: no AI at all, as far as we know"
DONT_KNOW = "Don't know"
TRIED = "try_"
"""How the keys of what is only tried begin."""


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Country names in English by their two-letter code, in order of name."""
    found = {code: name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    for code in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "XK"):
        found.pop(code, None)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def ask(field: Field, value: object, key: str) -> object:
    """Draw the input of `field` with `value` in it and the reason for asking below. Returns the value on screen."""
    shown = INPUTS[field.kind](field, value, key)
    st.caption(field.why)
    return shown


def _text(field: Field, value: object, key: str) -> object:
    return _said(text_box.line(field.label, str(value or ""), key=key), value)


def _said(typed: object, stored: object) -> object:
    return text_box.fits(str(typed or ""), text_box.NAME) or None


def _lines(field: Field, value: object, key: str) -> object:
    typed = text_box.lines(field.label, _typed_lines(value), key=key)
    return _rows(typed, value)


def _typed_lines(stored: object) -> str:
    return "\n".join(stored if isinstance(stored, tuple) else ())


def _rows(typed: object, stored: object) -> object:
    rows = tuple(row.strip()[:200] for row in text_box.fits(str(typed or "")).splitlines() if row.strip())
    return rows or (() if stored == () else None)


def _country(field: Field, value: object, key: str) -> object:
    return _select(field.label, countries(), value, key)


def _one(field: Field, value: object, key: str) -> object:
    return _select(field.label, dict(field.options), value, key)


def _select(label: str, names: dict[str, str], value: object, key: str) -> object:
    codes = [*names, *([value] if value is not None and value not in names else [])]
    return st.selectbox(
        label,
        codes,
        index=codes.index(value) if value in codes else None,
        format_func=lambda code: names.get(str(code), str(code)),
        placeholder="Not known yet",
        key=key,
    )


def figure(field: Field, key: str, *, saves: bool = True) -> NumberField:
    """The field of a fact that is a figure. On trial it goes by its key: it is another figure than the firm's own."""
    name = field.name if saves else key
    return NumberField(field.label, MEASURES[field.name], key, name, saves=saves)


def _figure(field: Field, value: object, key: str) -> object:
    return figure(field, key, saves=not key.startswith(TRIED)).draw(_number(value))


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) else None


def _percent(field: Field, value: object, key: str) -> object:
    return _share(figure(field, key).draw(_in_percent(value)), value)


def _in_percent(value: object) -> float | None:
    return round(value * 100, 4) if isinstance(value, int | float) else None


def _share(typed: object, stored: object) -> object:
    """A share from 0 to 1; the stored one where nobody changed it, as it may have more digits than are shown."""
    return stored if typed == _in_percent(stored) else typed / 100 if isinstance(typed, int | float) else None


def _yes_no(field: Field, value: object, key: str) -> object:
    """Yes, no, DONT_KNOW, or None while nobody said anything."""
    choices = {"Yes": True, "No": False, DONT_KNOW: DONT_KNOW}
    index = next((place for place, choice in enumerate(choices.values()) if choice == value), None)
    picked = st.radio(field.label, list(choices), index=index, horizontal=True, key=key)
    return None if picked is None else choices[picked]


def _many(field: Field, value: object, key: str) -> object:
    """Boxes to tick. "None of these" and the others shut each other out, so that both can't be ticked."""
    stored = value if isinstance(value, tuple) else None
    st.markdown(f"**{field.label}**")
    none_now = bool(shown_now(f"{key}_none", stored == ()))
    ticked = tuple(
        option
        for option, label in field.options
        if st.checkbox(label, value=option in (stored or ()), key=f"{key}_{option}", disabled=none_now)
    )
    none = st.checkbox(
        NO_AI if field.name == "ai_roles" else NONE_OF_THESE,
        value=stored == (),
        key=f"{key}_none",
        disabled=bool(ticked),
    )
    kept = tuple(option for option in stored or () if option in ticked)
    return () if none else kept + tuple(option for option in ticked if option not in kept) or None


INPUTS: dict[str, Callable[[Field, object, str], object]] = {
    "text": _text,
    "lines": _lines,
    "country": _country,
    "one": _one,
    "count": _figure,
    "number": _figure,
    "percent": _percent,
    "yes_no": _yes_no,
    "many": _many,
}
TYPED: dict[str, Callable[[Field, object, str], object]] = {
    "text": lambda field, stored, key: _said(shown_now(key, stored), stored),
    "lines": lambda field, stored, key: _rows(shown_now(key, _typed_lines(stored)), stored),
    "count": lambda field, stored, key: figure(field, key).on_screen(_number(stored)),
    "number": lambda field, stored, key: figure(field, key).on_screen(_number(stored)),
    "percent": lambda field, stored, key: _share(figure(field, key).on_screen(_in_percent(stored)), stored),
}
"""What a field for text or a figure shows now, before it is drawn; what is stored where it isn't on screen."""
