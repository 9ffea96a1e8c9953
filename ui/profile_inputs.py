"""One input for each kind of profile fact. Each shows the stored value and returns what the person sees now."""

from collections.abc import Callable
from functools import lru_cache

import streamlit as st
from babel import Locale

from ui.profile_fields import Field
from ui.session import shown_now

NONE_OF_THESE = "None of these"
NO_AI = "None of these: no AI at all, as far as we know"
DONT_KNOW = "Don't know"


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
    return _said(st.text_input(field.label, value=str(value or ""), max_chars=200, key=key), value)


def _said(typed: object, stored: object) -> object:
    return str(typed or "").strip() or None


def _lines(field: Field, value: object, key: str) -> object:
    stored = value if isinstance(value, tuple) else ()
    typed = st.text_area(field.label, value="\n".join(stored), height=100, max_chars=2000, key=key)
    return _rows(typed, value)


def _rows(typed: object, stored: object) -> object:
    rows = tuple(row.strip()[:200] for row in str(typed or "").splitlines() if row.strip())
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


def _count(field: Field, value: object, key: str) -> object:
    stored = value if isinstance(value, int) else None
    least = field.least if stored is None else min(field.least, stored)
    return st.number_input(
        field.label, min_value=least, max_value=1_000_000, value=stored, step=1, placeholder="Not known yet", key=key
    )


def _number(field: Field, value: object, key: str) -> object:
    least = float(field.least)
    stored = float(value) if isinstance(value, int | float) else None
    if stored is not None:
        least = min(least, stored)
    return st.number_input(
        field.label,
        min_value=least,
        max_value=1_000.0,
        value=stored,
        step=1.0,
        format="%g",
        placeholder="Not known yet",
        key=key,
    )


def _percent(field: Field, value: object, key: str) -> object:
    typed = st.number_input(
        field.label,
        min_value=0.0,
        max_value=100.0,
        value=_in_percent(value),
        step=1.0,
        format="%g",
        placeholder="Not known yet",
        key=key,
    )
    return _share(typed, value)


def _in_percent(value: object) -> float | None:
    return round(value * 100, 4) if isinstance(value, int | float) else None


def _share(typed: object, stored: object) -> object:
    """A share from 0 to 1; the stored one where nobody changed it, as it may have more digits than are shown."""
    return stored if typed == _in_percent(stored) else typed / 100 if isinstance(typed, int | float) else None


def _yes_no(field: Field, value: object, key: str) -> object:
    choices = {"Yes": True, "No": False, DONT_KNOW: None}
    index = {True: 0, False: 1}.get(value) if isinstance(value, bool) else None
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
    "count": _count,
    "number": _number,
    "percent": _percent,
    "yes_no": _yes_no,
    "many": _many,
}
TYPED: dict[str, Callable[[object, object], object]] = {
    "text": _said,
    "lines": _rows,
    "count": lambda typed, stored: typed,
    "number": lambda typed, stored: typed,
    "percent": _share,
}
"""What a field for text or a number means, from what was typed and what is stored."""
